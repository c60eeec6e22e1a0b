namespace RStar.Math.Training;

/// <summary>A checkpoint cannot be written, cannot be read, or belongs to another training; the message says which and what to do.</summary>
/// <param name="message">What is wrong, in one sentence.</param>
/// <param name="innerException">What the file system said, or <see langword="null"/>.</param>
public sealed class CheckpointException(string message, Exception? innerException = null) : Exception(message, innerException);
