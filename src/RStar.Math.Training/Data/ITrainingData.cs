using System.Security.Cryptography;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>Examples to learn from, and how some of them become what a model reads.</summary>
internal interface ITrainingData
{
    /// <summary>The number of examples.</summary>
    int Count { get; }

    /// <summary>What an example counts towards the batch size.</summary>
    int SizeOf(int example);

    /// <summary>
    /// The examples in portions of bounded size, each term's weight its share in the whole batch: the portions' losses, and so their
    /// gradients, add up to those of the batch. The same examples in the same order give the same portions.
    /// </summary>
    /// <param name="examples">The numbers of the examples.</param>
    /// <param name="dropout">Exchanges words of the problems.</param>
    IEnumerable<TrainingBatch> MicroBatches(IReadOnlyList<int> examples, WordDropout dropout);

    /// <summary>Feeds everything that training depends on to a hash.</summary>
    void AppendTo(IncrementalHash hash);
}
