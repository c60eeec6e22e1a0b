using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.Tests.Folders;

/// <summary>Runs a folder through the Generator of ONNX Runtime GenAI.</summary>
internal static class GeneratorRun
{
    /// <summary>The tokens that the Generator continues the prompt with.</summary>
    public static int[] Greedy(string folder, int[] prompt, int count)
    {
        OnnxRuntimeEnvironment.Initialize();
        using var model = new Model(folder);
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("max_length", prompt.Length + count);
        using var generator = new Generator(model, parameters);
        generator.AppendTokens(prompt);
        for (int i = 0; i < count; i++)
        {
            generator.GenerateNextToken();
        }

        return generator.GetSequence(0)[prompt.Length..].ToArray();
    }
}
