using RStar.Math;
using RStar.Math.OnnxRuntime;
using RStar.Math.Search;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddRStarMath().UsePolicyModel<SumPolicy>();

// A model of random weights solves nothing; that it answers at all needs every package and its native libraries.
string folder = RandomModel.Write(Path.Combine(builder.Environment.ContentRootPath, "random-model"));
builder.Services.AddRStarMath("random", options => options.Solve = new SolveOptions
{
    Strategy = new SelfConsistencyStrategy(samples: 2),
    Sampling = new SamplingOptions { MaxStepTokens = 8 },
}).AddOnnxRuntimeModels(models =>
{
    models.PolicyPath = folder;
    models.Execution = new ExecutionOptions { Provider = ExecutionProvider.Cpu, Threads = 1 };
});

WebApplication app = builder.Build();
app.MapPost("/solve", async (ProblemText problem, ISolver solver, CancellationToken cancellationToken) =>
    Reply.To(await solver.SolveAsync(problem.Text, cancellationToken: cancellationToken)));
app.MapPost("/random", async (ProblemText problem, [FromKeyedServices("random")] ISolver solver, CancellationToken cancellationToken) =>
    Reply.To(await solver.SolveAsync(problem.Text, cancellationToken: cancellationToken)));
app.Run();

internal sealed record ProblemText(string Text);

internal sealed record Reply(string? Answer, string StopReason, string? Error, long Tokens)
{
    public static Reply To(Solution solution) => new(solution.Answer, $"{solution.StopReason}", solution.Error, solution.Statistics.Tokens);
}
