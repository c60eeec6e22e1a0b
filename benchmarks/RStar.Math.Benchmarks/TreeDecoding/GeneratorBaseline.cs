using Microsoft.ML.OnnxRuntimeGenAI;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>The same expansion of a node on GenAI's own Generator, in the two ways that it offers. What a node costs.</summary>
internal static class GeneratorBaseline
{
    /// <summary>The most rows of a batch.</summary>
    private const int MostRows = 32;

    /// <summary>Loads a folder with as many threads as the tree engine has: by itself GenAI counts a core with two threads once.</summary>
    public static Model Load(string folder)
    {
        using var config = new Config(folder);
        config.Overlay(
            $$"""{ "model": { "decoder": { "session_options": { "intra_op_num_threads": {{Environment.ProcessorCount}} } } } }""");
        return new Model(config);
    }

    /// <summary>All candidates in one batch, for which the prefix is read once for each row.</summary>
    public static Cost RepeatedPrefill(Model model, int[] prefix, int candidates, int tokens)
    {
        Cost start = Cost.Now;
        for (int done = 0; done < candidates; done += MostRows)
        {
            int rows = int.Min(MostRows, candidates - done);
            using GeneratorParams parameters = Parameters(model, rows, prefix.Length + tokens);
            using var generator = new Generator(model, parameters);
            generator.AppendTokens([.. Enumerable.Repeat(prefix, rows).SelectMany(tokens => tokens)]);
            Draw(generator, tokens);
        }

        return Cost.Now - start;
    }

    /// <summary>
    /// One candidate after another, going back to the prefix's end; some of the candidates are drawn and the rest reckoned.
    /// </summary>
    public static Cost Rewind(Model model, int[] prefix, int candidates, int tokens, int drawn)
    {
        using GeneratorParams parameters = Parameters(model, 1, prefix.Length + tokens);
        using var generator = new Generator(model, parameters);
        Cost start = Cost.Now;
        generator.AppendTokens(prefix);
        Cost prefill = Cost.Now - start;
        start = Cost.Now;
        for (int i = 0; i < drawn; i++)
        {
            // The last token of the prefix again: its logits are those of the first draw.
            generator.RewindTo((ulong)prefix.Length - 1);
            generator.AppendTokens(prefix.AsSpan(prefix.Length - 1));
            Draw(generator, tokens);
        }

        return prefill + ((Cost.Now - start) * ((double)candidates / drawn));
    }

    private static GeneratorParams Parameters(Model model, int rows, int length)
    {
        var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("batch_size", rows);
        parameters.SetSearchOption("max_length", length);
        parameters.SetSearchOption("min_length", length);
        parameters.SetSearchOption("do_sample", true);
        parameters.SetSearchOption("top_k", 0);
        parameters.SetSearchOption("top_p", 1);
        parameters.SetSearchOption("temperature", 1);
        return parameters;
    }

    private static void Draw(Generator generator, int tokens)
    {
        for (int i = 0; i < tokens; i++)
        {
            generator.GenerateNextToken();
        }
    }
}
