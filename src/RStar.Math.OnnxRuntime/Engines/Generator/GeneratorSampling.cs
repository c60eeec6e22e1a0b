using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.Search;

namespace RStar.Math.OnnxRuntime;

/// <summary>Draws the samples of one request on GenAI's Generator. Belongs to the model's own thread.</summary>
internal sealed class GeneratorSampling(Model model, ModelTokenizer tokenizer, ModelConfig config)
{
    /// <summary>The most rows that the Generator takes.</summary>
    public const int MaxBatch = 32;

    // The Generator computes logits for every token of every row's prompt: 1 GiB of them in single precision.
    private const long MaxPromptLogits = 1L << 28;

    private readonly TrajectoryEncoder _encoder = new(tokenizer);
    private readonly LogitsReader _logits = new();

    /// <summary>The request's candidates, equal ones merged; none where the path fills the context.</summary>
    /// <param name="request">The request, checked.</param>
    /// <param name="isGivenUp">Whether to stop; asked before every token.</param>
    /// <exception cref="ArgumentException">The request's path cannot be written.</exception>
    /// <exception cref="NotSupportedException">The request asks for min-p.</exception>
    /// <exception cref="OnnxRuntimeGenAIException">A native call failed.</exception>
    public IReadOnlyList<Candidate> Draw(ProposalRequest request, Func<bool> isGivenUp)
    {
        SamplingOptions sampling = request.Sampling;
        if (sampling.MinP > 0)
        {
            throw new NotSupportedException(
                $"{nameof(SamplingOptions.MinP)} is {sampling.MinP}; GenAI's Generator does not know it, so it must be 0 for this model.");
        }

        int[] prompt = _encoder.EncodePath(request.Path);
        int room = int.Min(sampling.MaxStepTokens, config.ContextLength - prompt.Length);
        var candidates = new CandidateList();
        if (room < 1)
        {
            return candidates.ToArray();
        }

        // Where nothing is random one row stands for all.
        bool isGreedy = sampling.Temperature == 0 || sampling.TopK == 1;
        int rows = isGreedy ? 1 : request.Count;
        int batch = (int)long.Clamp(MaxPromptLogits / ((long)prompt.Length * config.VocabularySize), 1, MaxBatch);
        for (int first = 0; first < rows && !isGivenUp(); first += batch)
        {
            int count = int.Min(batch, rows - first);
            using Generator generator = Start(prompt, room, count, sampling, SeedOf(request.Seed, first), isGreedy);
            foreach (SampledRow row in Run(generator, count, room, isGivenUp))
            {
                if (row.Candidate is Candidate candidate)
                {
                    candidates.Add(candidate with { Count = isGreedy ? request.Count : 1 });
                }
            }
        }

        return isGivenUp() ? [] : candidates.ToArray();
    }

    private Generator Start(int[] prompt, int room, int rows, SamplingOptions sampling, int seed, bool isGreedy)
    {
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("batch_size", rows);
        parameters.SetSearchOption("max_length", prompt.Length + room);
        parameters.SetSearchOption("do_sample", !isGreedy);
        parameters.SetSearchOption("temperature", isGreedy ? 1 : sampling.Temperature);
        parameters.SetSearchOption("top_k", isGreedy ? 1 : sampling.TopK);
        parameters.SetSearchOption("top_p", sampling.TopP);
        parameters.SetSearchOption("random_seed", seed);

        // A folder's own defaults must not change what a request asks for.
        parameters.SetSearchOption("min_length", 0);
        parameters.SetSearchOption("num_beams", 1);
        parameters.SetSearchOption("num_return_sequences", 1);
        parameters.SetSearchOption("repetition_penalty", 1.0);
        parameters.SetSearchOption("no_repeat_ngram_size", 0);
        var generator = new Generator(model, parameters);
        try
        {
            generator.AppendTokens([.. Enumerable.Repeat(prompt, rows).SelectMany(tokens => tokens)]);
            return generator;
        }
        catch
        {
            generator.Dispose();
            throw;
        }
    }

    private SampledRow[] Run(Generator generator, int count, int room, Func<bool> isGivenUp)
    {
        SampledRow[] rows = [.. Enumerable.Range(0, count).Select(_ => new SampledRow(tokenizer))];
        for (int drawn = 0; drawn < room && rows.Any(row => !row.HasEnded) && !isGivenUp(); drawn++)
        {
            generator.GenerateNextToken();
            ReadOnlySpan<int> tokens = generator.GetNextTokens();
            using Tensor logits = generator.GetOutput("logits");
            for (int i = 0; i < count; i++)
            {
                if (!rows[i].HasEnded)
                {
                    rows[i].Take(tokens[i], _logits.LogProbability(logits, i, tokens[i]));
                }
            }
        }

        foreach (SampledRow row in rows)
        {
            row.Finish();
        }

        return rows;
    }

    // The Generator takes a positive int; a negative one would draw a seed of its own.
    private static int SeedOf(ulong seed, int firstRow)
    {
        ulong mixed = (seed + (ulong)firstRow) * SplitMix64.Increment;
        return (int)((mixed ^ (mixed >> 32)) & int.MaxValue);
    }
}
