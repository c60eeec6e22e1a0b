namespace RStar.Math.OnnxRuntime;

/// <summary>The candidates of one request in the order of their first samples; equal ones are one, with their number.</summary>
internal sealed class CandidateList
{
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<(string Text, StepEnd End), int> _places = [];

    /// <summary>Adds a candidate, or its number to that of an equal one.</summary>
    /// <returns>Whether it is new; otherwise only its number was taken over, and its state is still the caller's.</returns>
    public bool Add(Candidate candidate)
    {
        if (_places.TryAdd((candidate.Text, candidate.End), _candidates.Count))
        {
            _candidates.Add(candidate);
            return true;
        }

        int place = _places[(candidate.Text, candidate.End)];
        _candidates[place] = _candidates[place] with { Count = _candidates[place].Count + candidate.Count };
        return false;
    }

    public Candidate[] ToArray() => [.. _candidates];
}
