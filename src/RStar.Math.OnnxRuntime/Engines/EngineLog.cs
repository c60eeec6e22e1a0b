using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RStar.Math.OnnxRuntime;

/// <summary>What is said of a model when it is loaded.</summary>
internal sealed partial class EngineLog(ILogger logger)
{
    public const string Category = "RStar.Math.OnnxRuntime";

    // The generator of the methods below looks for a field.
    private readonly ILogger _logger = logger;

    public static EngineLog Create(ILoggerFactory? loggers) => new((loggers ?? NullLoggerFactory.Instance).CreateLogger(Category));

    [LoggerMessage(
        20,
        LogLevel.Information,
        "The {Part} model '{Folder}' runs on {Provider} ({ProviderReason}) with the {Engine} engine, layout {Layout}: {Reason}")]
    public partial void Loaded(
        string part,
        string folder,
        ExecutionProvider provider,
        string providerReason,
        InferenceEngine engine,
        LayoutKind layout,
        string reason);

    [LoggerMessage(
        21,
        LogLevel.Warning,
        "The policy model '{Folder}' falls back to GenAI's Generator, which reads every path anew: {Reason}")]
    public partial void FellBack(string folder, string reason);

    [LoggerMessage(
        22,
        LogLevel.Warning,
        "The tokenizer of '{Folder}' has no token for each marker of the trajectory format; steps end by their text, which is slower")]
    public partial void NoMarkers(string folder);
}
