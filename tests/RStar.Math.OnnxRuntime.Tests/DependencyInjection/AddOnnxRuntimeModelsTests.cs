using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RStar.Math.OnnxRuntime.Tests.Engines.Generator;
using RStar.Math.OnnxRuntime.Tests.Folders;
using RStar.Math.TestKit;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.DependencyInjection;

public sealed class AddOnnxRuntimeModelsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Registers_the_models_of_the_folders_and_disposes_of_them()
    {
        using var policyFolder = new ChangedFolder();
        using var rewardFolder = new ChangedFolder(DecoderHead.Value);
        var services = new ServiceCollection();
        services.AddRStarMath().UseCodeExecutor(new ScriptedCodeExecutor()).AddOnnxRuntimeModels(options =>
        {
            options.PolicyPath = policyFolder.Path;
            options.RewardPath = rewardFolder.Path;
            options.Execution = GeneratorFixture.Execution;
        });
        ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        Assert.NotNull(provider.GetRequiredService<ISolver>());
        var policy = Assert.IsType<OnnxRuntimePolicyModel>(provider.GetRequiredService<IPolicyModel>());
        var reward = Assert.IsType<OnnxRuntimeRewardModel>(provider.GetRequiredService<IProcessRewardModel>());
        Assert.Equal((policyFolder.Path, rewardFolder.Path), (policy.Folder, reward.Folder));
        provider.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Ask.ForAsync(policy, Ask.Request(count: 1, tokens: 1)));
    }

    [Fact]
    public async Task Registers_no_reward_model_where_there_is_no_path_to_one()
    {
        using var folder = new ChangedFolder();
        var services = new ServiceCollection();
        services.AddRStarMath().AddOnnxRuntimeModels(options => options.PolicyPath = folder.Path);
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Null(provider.GetService<IProcessRewardModel>());
    }

    [Fact]
    public async Task Takes_the_policy_from_elsewhere_where_only_the_reward_models_path_is_set()
    {
        using var folder = new ChangedFolder(DecoderHead.Value);
        var policy = new ScriptedPolicyModel(new RandomWalk().Propose);
        var services = new ServiceCollection();
        services.AddRStarMath().UsePolicyModel(policy).AddOnnxRuntimeModels(options => options.RewardPath = folder.Path);
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(policy, provider.GetRequiredService<IPolicyModel>());
        Assert.IsType<OnnxRuntimeRewardModel>(provider.GetRequiredService<IProcessRewardModel>());
    }

    [Fact]
    public async Task Keeps_the_models_and_settings_of_a_key_apart()
    {
        using var large = new ChangedFolder();
        using var draft = new ChangedFolder();
        var services = new ServiceCollection();
        services.AddRStarMath().AddOnnxRuntimeModels(options => options.PolicyPath = large.Path);
        services.AddRStarMath("draft").AddOnnxRuntimeModels(options =>
        {
            options.PolicyPath = draft.Path;
            options.Engine = InferenceEngine.Generator;
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        var policy = Assert.IsType<OnnxRuntimePolicyModel>(provider.GetRequiredKeyedService<IPolicyModel>("draft"));
        Assert.Equal((draft.Path, InferenceEngine.Generator), (policy.Folder, policy.Engine));
        Assert.Equal(large.Path, Assert.IsType<OnnxRuntimePolicyModel>(provider.GetRequiredService<IPolicyModel>()).Folder);
    }

    [Fact]
    public async Task Reports_all_settings_out_of_range_at_once()
    {
        var services = new ServiceCollection();
        services.AddRStarMath("x").UseCodeExecutor(new ScriptedCodeExecutor()).AddOnnxRuntimeModels(options =>
        {
            options.RewardScale = 0;
            options.Execution = new ExecutionOptions { DeviceId = -1 };
            options.Tree = new TreeEngineOptions { MaxRows = 0 };
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        OptionsValidationException fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<ISolver>("x"));
        Assert.Equal(
            [
                "OnnxRuntimeModelOptions of 'x': PolicyPath and RewardPath are not set; at least one must name a model folder.",
                "OnnxRuntimeModelOptions of 'x': Execution: DeviceId is -1; it must be 0 or more.",
                "OnnxRuntimeModelOptions of 'x': Tree: MaxRows is 0; it must be 1 or more.",
                "OnnxRuntimeModelOptions of 'x': RewardScale is 0; it must be over 0.",
            ],
            fault.Failures);
    }
}
