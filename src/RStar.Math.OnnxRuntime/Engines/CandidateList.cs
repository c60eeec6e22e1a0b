namespace RStar.Math.OnnxRuntime;

/// <summary>The candidates of one request in the order of their first samples; equal ones are one, with their number.</summary>
internal sealed class CandidateList
{
    private readonly List<Candidate> _candidates = [];
    private readonly Dictionary<(string Text, StepEnd End), int> _places = [];

    /// <summary>Adds what a row gave, so many times; a row whose text is no step is left out.</summary>
    public void Add(SampledRow row, int count)
    {
        if (row.Candidate is not Candidate candidate)
        {
            return;
        }

        if (_places.TryGetValue((candidate.Text, candidate.End), out int place))
        {
            _candidates[place] = _candidates[place] with { Count = _candidates[place].Count + count };
        }
        else
        {
            _places.Add((candidate.Text, candidate.End), _candidates.Count);
            _candidates.Add(candidate with { Count = count });
        }
    }

    public Candidate[] ToArray() => [.. _candidates];
}
