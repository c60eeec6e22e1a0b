using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Generator;

/// <summary>A small random policy on GenAI's Generator.</summary>
public sealed class GeneratorFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _parent = new();

    /// <summary>The settings of all models in tests: few threads, which give way to others.</summary>
    public static ExecutionOptions Execution { get; } = new() { Provider = ExecutionProvider.Cpu, Threads = 1, AllowSpinning = false };

    public DecoderWeights Weights { get; } = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, seed: 1, deviation: 0.1);

    internal GeneratorPolicyModel Model { get; private set; } = null!;

    internal ModelTokenizer Tokenizer { get; private set; } = null!;

    internal ModelFolder Folder { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        DecoderFolder.Export(_parent["model"], Weights, ByteTokenizer.Files);
        Folder = ModelFolder.Read(_parent["model"]);
        Tokenizer = Folder.LoadTokenizer();
        Model = Load();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Model.DisposeAsync();
        Tokenizer.Dispose();
        _parent.Dispose();
    }

    internal GeneratorPolicyModel Load() => GeneratorPolicyModel.Load(Folder, ExecutionDevice.Choose(Execution));
}
