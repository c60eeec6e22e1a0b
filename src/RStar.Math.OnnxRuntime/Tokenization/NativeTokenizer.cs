using System.Runtime.CompilerServices;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// GenAI's tokenizer, as the encoder of text. GenAI gives a tokenizer only with a model, so it is handed one that holds no weights.
/// </summary>
/// <remarks>Thread-safe: GenAI does not say that its own is, so calls take turns; one is a matter of microseconds.</remarks>
internal sealed class NativeTokenizer : IDisposable
{
    private const string StubFile = "stub.onnx";

    private const string StubConfig =
        $$"""
        {
          "model": {
            "type": "llama", "context_length": 1, "vocab_size": 1, "bos_token_id": 0, "eos_token_id": 0, "pad_token_id": 0,
            "decoder": {
              "filename": "{{StubFile}}", "head_size": 1, "hidden_size": 1, "num_attention_heads": 1, "num_key_value_heads": 1,
              "num_hidden_layers": 1, "inputs": { "input_ids": "input_ids" }, "outputs": { "logits": "logits" }
            }
          },
          "search": {}
        }
        """;

    private readonly Lock _lock = new();
    private readonly Model _model;
    private readonly Tokenizer _tokenizer;
    private bool _isDisposed;

    private NativeTokenizer(Model model, Tokenizer tokenizer)
    {
        _model = model;
        _tokenizer = tokenizer;
    }

    /// <exception cref="ModelFolderException">GenAI cannot read the folder's tokenizer.</exception>
    public static NativeTokenizer Load(string folder)
    {
        OnnxRuntimeEnvironment.Initialize();

        // A folder of its own, so that neither the model's weights nor the rest of its configuration are looked at.
        DirectoryInfo staging = Directory.CreateTempSubdirectory("rstar-tokenizer-");
        try
        {
            foreach (string file in TokenizerFileNames.All.Where(file => File.Exists(Path.Combine(folder, file))))
            {
                File.Copy(Path.Combine(folder, file), Path.Combine(staging.FullName, file));
            }

            File.WriteAllText(Path.Combine(staging.FullName, ModelConfig.FileName), StubConfig);
            return LoadStaged(staging.FullName);
        }
        catch (Exception fault) when (fault is OnnxRuntimeGenAIException or IOException or UnauthorizedAccessException)
        {
            string message = fault.Message.Replace(staging.FullName, folder, StringComparison.Ordinal);
            throw new ModelFolderException(folder, $"its tokenizer cannot be read: {message}", fault);
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }

    /// <summary>The text's tokens, none added before or after.</summary>
    /// <exception cref="ObjectDisposedException">The tokenizer was disposed.</exception>
    public int[] Encode(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(ModelTokenizer));
            using Sequences sequences = _tokenizer.Encode(text);
            return sequences[0].ToArray();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                _tokenizer.Dispose();
                _model.Dispose();
            }
        }
    }

    private static NativeTokenizer LoadStaged(string folder)
    {
        using var config = new Config(folder);
        config.ClearProviders();
        config.AddModelData(StubFile, StubGraph.Create().ToByteArray());
        var model = new Model(config);
        try
        {
            return new NativeTokenizer(model, CreateTokenizer(model));
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    // GenAI's finalizer destroys a null handle, and the process with it, after a constructor that threw: such an object must not be
    // finalized.
    private static Tokenizer CreateTokenizer(Model model)
    {
        var tokenizer = (Tokenizer)RuntimeHelpers.GetUninitializedObject(typeof(Tokenizer));
        try
        {
            Construct(tokenizer, model);
            return tokenizer;
        }
        catch
        {
            GC.SuppressFinalize(tokenizer);
            throw;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Tokenizer tokenizer, Model model);
}
