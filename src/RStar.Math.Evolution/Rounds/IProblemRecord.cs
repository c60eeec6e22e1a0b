namespace RStar.Math.Evolution;

/// <summary>What a stage found out about one problem: a line of its journal.</summary>
internal interface IProblemRecord
{
    /// <summary>The problem's index in its set, from 0.</summary>
    long Index { get; }

    /// <summary>What went wrong, where a model failed.</summary>
    string? Error { get; }

    /// <summary>Whether that was the problem, which no model was asked about: it says nothing of the models.</summary>
    bool? IsRefused { get; }

    /// <summary>The line as JSON, without its line break.</summary>
    byte[] ToUtf8();
}
