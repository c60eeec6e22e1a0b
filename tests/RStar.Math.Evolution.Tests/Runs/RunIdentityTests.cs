using System.Text.Json.Nodes;

namespace RStar.Math.Evolution.Tests;

public sealed class RunIdentityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private WalkRun Run => new(_folder) { Problems = 4 };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_base_model_is_refused_and_both_are_named()
    {
        await Run.In("run");
        string message = await (Run with { Base = "other" }).RefusedIn("run");
        Assert.StartsWith($"The run in '{_folder["run"]}' began with '{_folder["base"]}' (", message, StringComparison.Ordinal);
        Assert.Contains($"as its base model, and is given '{_folder["other"]}' (", message, StringComparison.Ordinal);
        Assert.Equal(2, (await Run.In("run")).Count);
    }

    [Fact]
    public async Task Another_bootstrap_policy_is_refused()
    {
        await (Run with { Bootstrap = "first" }).In("run");
        Assert.Contains("as its bootstrap policy, and is given none;", await Run.RefusedIn("run"), StringComparison.Ordinal);
        string message = await (Run with { Bootstrap = "second" }).RefusedIn("run");
        Assert.Contains($"as its bootstrap policy, and is given '{_folder["second"]}' (", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_model_elsewhere_is_the_same_model()
    {
        await Run.In("run");
        Directory.Move(_folder["run"], _folder["moved"]);
        ModelIdentity before = ModelIdentity.Of(_folder["base"], TestContext.Current.CancellationToken)!;
        Directory.Move(_folder["base"], _folder["elsewhere"]);
        Assert.Equal(before.Sha256, ModelIdentity.Of(_folder["elsewhere"], TestContext.Current.CancellationToken)!.Sha256);
        Assert.Equal(2, (await (Run with { Base = "elsewhere" }).In("moved")).Count);
    }

    [Fact]
    public async Task A_run_from_before_a_setting_was_there_goes_on_with_its_default()
    {
        await Run.In("run");
        string file = _folder["run/run.json"];
        JsonNode manifest = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        Assert.All(manifest["plan"]!["rounds"]!.AsArray(), round => Assert.True(round!.AsObject().Remove("preferencesOf")));
        await File.WriteAllTextAsync(file, manifest.ToJsonString(), TestContext.Current.CancellationToken);
        Assert.Equal(2, (await Run.In("run")).Count);
    }

    [Fact]
    public async Task Another_number_of_evaluation_sets_is_refused_by_their_names()
    {
        await Run.In("run");
        Assert.Equal(
            $"The run in '{_folder["run"]}' began with the evaluation sets 'held-out', and is given no evaluation set; "
            + "give it the same, or take another folder.",
            await (Run with { HasEvaluation = false }).RefusedIn("run"));
    }

    [Fact]
    public async Task A_run_that_does_not_say_its_model_goes_on_with_any()
    {
        await Run.In("run");
        await ForgetAsync("run", "base");
        Assert.Equal(2, (await (Run with { Base = "other" }).In("run")).Count);
    }

    [Fact]
    public async Task Another_bootstrap_policy_is_refused_where_no_base_model_is_known()
    {
        await (Run with { Bootstrap = "first" }).In("run");
        await ForgetAsync("run", "base");
        string message = await (Run with { Bootstrap = "second" }).RefusedIn("run");
        Assert.Contains($"as its bootstrap policy, and is given '{_folder["second"]}' (", message, StringComparison.Ordinal);

        await ForgetAsync("run", "bootstrap");
        Assert.Equal(2, (await (Run with { Bootstrap = "second" }).In("run")).Count);
    }

    [Fact]
    public async Task Parts_over_different_base_models_are_not_merged()
    {
        await (Run with { Shard = new Shard(0, 2) }).In("part0");
        await (Run with { Shard = new Shard(1, 2), Base = "other" }).In("part1");
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(() => RunMerger.MergeAsync(
            _folder["run"], [_folder["part0"], _folder["part1"]], TestContext.Current.CancellationToken));
        Assert.Contains($"the base model is '{_folder["base"]}' (", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"in '{_folder["part0"]}' and '{_folder["other"]}' (", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_way_of_training_is_refused_and_the_setting_is_named()
    {
        await Trained("policy.Epochs", "1").In("run");
        Assert.Equal(
            $"The run in '{_folder["run"]}' began with other settings of its trainings: policy.Epochs is \"1\" there and \"2\" now; "
            + "train as it began, or take another folder.",
            await Trained("policy.Epochs", "2").RefusedIn("run"));
        Assert.Equal(2, (await Trained("policy.Epochs", "1").In("run")).Count);
    }

    [Fact]
    public async Task A_run_that_does_not_say_how_it_trains_goes_on_with_any_way()
    {
        await Trained("policy.Epochs", "1").In("run");
        Assert.Equal(2, (await Run.In("run")).Count);
        await ForgetAsync("run", "training");
        Assert.Equal(2, (await Trained("policy.Epochs", "2").In("run")).Count);
    }

    [Fact]
    public async Task Parts_that_train_differently_are_not_merged()
    {
        await (Trained("reward.BatchSize", "8") with { Shard = new Shard(0, 2) }).In("part0");
        await (Trained("reward.BatchSize", "9") with { Shard = new Shard(1, 2) }).In("part1");
        EvolutionException fault = await Assert.ThrowsAsync<EvolutionException>(() => RunMerger.MergeAsync(
            _folder["run"], [_folder["part0"], _folder["part1"]], TestContext.Current.CancellationToken));
        Assert.Equal(
            $"The folders hold different runs: reward.BatchSize is \"8\" in '{_folder["part0"]}' and \"9\" in '{_folder["part1"]}'.",
            fault.Message);
    }

    [Fact]
    public void Large_files_count_by_their_length_and_blocks_of_them()
    {
        Directory.CreateDirectory(_folder["model"]);
        string weights = _folder["model/weights"];
        using (FileStream file = File.Create(weights))
        {
            file.SetLength((40 << 20) + 7);
        }

        HashSet<string> seen = [Hash()];
        foreach (long offset in new long[] { 0, 40 << 20 })
        {
            using (FileStream file = File.OpenWrite(weights))
            {
                file.Seek(offset, SeekOrigin.Begin);
                file.WriteByte(1);
            }

            Assert.True(seen.Add(Hash()), $"A change at byte {offset} is not seen.");
        }

        using (FileStream file = File.OpenWrite(weights))
        {
            file.SetLength(file.Length - 1);
        }

        Assert.True(seen.Add(Hash()), "Another length is not seen.");
        File.Move(weights, _folder["model/other"]);
        Assert.True(seen.Add(Hash()), "Another name is not seen.");
        File.WriteAllText(_folder["model/.notes"], "nothing of the model");
        Assert.False(seen.Add(Hash()));
    }

    private WalkRun Trained(string setting, string value)
    {
        var identity = new Dictionary<string, string> { ["bootstrap.Epochs"] = "6", [setting] = value };
        return Run with { Models = new ScriptedModels { Identity = identity } };
    }

    private async Task ForgetAsync(string run, string what)
    {
        string file = _folder[$"{run}/run.json"];
        JsonNode manifest = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        Assert.True(manifest.AsObject().Remove(what));
        await File.WriteAllTextAsync(file, manifest.ToJsonString(), TestContext.Current.CancellationToken);
    }

    private string Hash() => ModelIdentity.Of(_folder["model"], TestContext.Current.CancellationToken)!.Sha256;
}
