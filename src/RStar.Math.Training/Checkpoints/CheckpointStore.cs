using RStar.Math.Files;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>
/// The checkpoint of one run: its folder, what may be read from it and what is written to it. Nobody else uses the folder meanwhile.
/// </summary>
internal sealed class CheckpointStore : IDisposable
{
    private const string FileName = "checkpoint.bin";

    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _identity;
    private readonly IReadOnlyList<TrainableTensor> _tensors;
    private readonly AdamW _optimizer;
    private readonly FileStream _lock;

    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="identity">What the training depends on, by name.</param>
    /// <param name="tensors">What is trained.</param>
    /// <param name="optimizer">The moments.</param>
    /// <exception cref="CheckpointException">The folder cannot be written to, or another training uses it.</exception>
    public CheckpointStore(
        string folder, IReadOnlyDictionary<string, string> identity, IReadOnlyList<TrainableTensor> tensors, AdamW optimizer)
    {
        _folder = folder;
        _identity = identity;
        _tensors = tensors;
        _optimizer = optimizer;
        _lock = FileOwner.TryTake(Path, out Exception? fault)
            ?? throw new CheckpointException(
                $"The checkpoint folder {folder} cannot be used; "
                + "it must be a folder that can be written to and that no other training uses. " + fault!.Message,
                fault);

        // Nobody else writes here, so what is not finished is of a training that died.
        AtomicFile.DeleteLeftOf(Path);
    }

    private string Path => System.IO.Path.Combine(_folder, FileName);

    private IEnumerable<float[]> Numbers =>
        _tensors.SelectMany((tensor, i) => new[] { tensor.Values, _optimizer.Means[i], _optimizer.Squares[i] });

    /// <summary>Sets weights and moments to what the checkpoint holds.</summary>
    /// <returns>Where the run was, or <see langword="null"/> where there is no checkpoint.</returns>
    /// <exception cref="CheckpointException">The checkpoint is damaged, or of another training.</exception>
    public RunState? Load()
    {
        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return CheckpointFile.Read(stream, ArraysFor).State;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CheckpointException(
                $"The checkpoint {Path} cannot be read: {fault.Message.TrimEnd('.')}; delete the folder to begin anew.", fault);
        }
    }

    /// <summary>Replaces the checkpoint.</summary>
    /// <exception cref="CheckpointException">It cannot be written; the one before it is still there.</exception>
    public void Save(RunState state)
    {
        var header = new CheckpointHeader
        {
            Identity = new Dictionary<string, string>(_identity),
            State = state,
            Tensors = [.. _tensors.Select(tensor => new CheckpointTensor(tensor.Name, tensor.Values.Length))],
        };
        try
        {
            AtomicFile.Write(Path, stream => CheckpointFile.Write(stream, header, Numbers));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"The checkpoint {Path} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Removes the checkpoint, and the folder where nothing else is in it.</summary>
    public void Delete()
    {
        File.Delete(Path);
        _lock.Dispose();
        if (!Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            Directory.Delete(_folder);
        }
    }

    public void Dispose() => _lock.Dispose();

    private IEnumerable<float[]> ArraysFor(CheckpointHeader header)
    {
        foreach ((string name, string now) in _identity)
        {
            string then = header.Identity.GetValueOrDefault(name, "not set");
            if (then != now)
            {
                throw new CheckpointException(
                    $"The checkpoint {Path} belongs to another training: {name} was {then} and is {now} now; "
                    + "go on with what it was made with, or delete the folder to begin anew.");
            }
        }

        if (!header.Tensors.SequenceEqual(_tensors.Select(tensor => new CheckpointTensor(tensor.Name, tensor.Values.Length))))
        {
            throw new InvalidDataException("its tensors are not those of the model");
        }

        return Numbers;
    }
}
