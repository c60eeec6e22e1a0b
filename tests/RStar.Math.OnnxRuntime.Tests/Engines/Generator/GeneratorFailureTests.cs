using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Generator;

public sealed class GeneratorFailureTests(GeneratorFixture fixture) : IClassFixture<GeneratorFixture>
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Answers_a_cancelled_request_with_nothing_and_the_others_as_ever()
    {
        ProposalRequest request = Ask.Request(count: 2, tokens: 4);
        IReadOnlyList<Candidate>[] answers = await Ask.AllAsync(
            fixture.Model, request with { Cancellation = new CancellationToken(canceled: true) }, request);
        Assert.Empty(answers[0]);
        Assert.NotEmpty(answers[1]);
    }

    [Fact]
    public async Task Ends_a_cancelled_call_and_goes_on_with_others()
    {
        using var cancellation = new CancellationTokenSource();
        ProposalRequest[] requests = [Ask.Request(count: 1, tokens: 1), .. Enumerable.Repeat(Ask.Request(count: 32, tokens: 200), 50)];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Proposal proposal in fixture.Model.ProposeAsync(requests, cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
        Assert.NotEmpty(await Ask.ForAsync(fixture.Model, Ask.Request(count: 2, tokens: 4)));
    }

    [Fact]
    public async Task Answers_the_other_requests_of_a_call_before_it_reports_one_that_failed()
    {
        ProposalRequest good = Ask.Request(count: 1, tokens: 2);
        ProposalRequest bad = good with { Sampling = good.Sampling with { MinP = 0.1 } };
        var answered = new List<int>();
        NotSupportedException fault = await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await foreach (Proposal proposal in fixture.Model.ProposeAsync([good, bad, good], None))
            {
                answered.Add(proposal.RequestIndex);
            }
        });
        Assert.Equal([0, 2], answered);
        Assert.Equal("MinP is 0.1; GenAI's Generator does not know it, so it must be 0 for this model.", fault.Message);
    }

    [Fact]
    public async Task Refuses_bad_requests_by_one_sentence()
    {
        ProposalRequest good = Ask.Request(count: 1, tokens: 2);
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(() => Ask.AllAsync(fixture.Model, good, good with { Count = 0 }));
        Assert.Equal("Count is 0; it must be 1 or more. (Parameter 'requests')", fault.Message);
        ProposalRequest hot = good with { Sampling = new SamplingOptions { Temperature = double.NaN } };
        fault = await Assert.ThrowsAsync<ArgumentException>(() => Ask.AllAsync(fixture.Model, good, hot));
        Assert.Equal("Temperature is NaN; it must be from 0 to 100. (Parameter 'requests')", fault.Message);
    }

    [Fact]
    public async Task Ends_calls_under_way_when_it_is_disposed()
    {
        GeneratorPolicyModel model = fixture.Load();
        ProposalRequest[] requests = [Ask.Request(count: 1, tokens: 1), .. Enumerable.Repeat(Ask.Request(count: 32, tokens: 200), 50)];
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            await foreach (Proposal proposal in model.ProposeAsync(requests, None))
            {
                await model.DisposeAsync();
            }
        });
        await model.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Ask.ForAsync(model, requests[0]));
    }

    [Fact]
    public void Names_the_folder_that_GenAI_refuses()
    {
        using var parent = new TemporaryFolder();
        FaultyFolder.Write(parent["model"], FolderFault.WrongShape);
        ModelFolder folder = ModelFolder.Read(parent["model"]);
        ModelFolderException fault = Assert.Throws<ModelFolderException>(
            () => GeneratorPolicyModel.Load(folder, ExecutionDevice.Choose(GeneratorFixture.Execution)));
        Assert.StartsWith(
            $"The model folder '{folder.Path}' cannot be used: GenAI refuses it on Cpu: ", fault.Message, StringComparison.Ordinal);

        // What GenAI leaves behind of a model that it refused must not end the process later.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
