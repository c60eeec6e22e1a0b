namespace RStar.Math.Evolution;

/// <summary>What became of the problems of a training set.</summary>
/// <param name="Kept">Problems passed on.</param>
/// <param name="Unanswered">Problems without an answer.</param>
/// <param name="Duplicates">Problems that were there before.</param>
/// <param name="Contaminated">Problems found in evaluation sets, by the set's name.</param>
/// <param name="ContaminatedSolutions">Worked solutions of problems that are in evaluation sets.</param>
public sealed record CurationCounts(
    long Kept, long Unanswered, long Duplicates, IReadOnlyDictionary<string, ContaminationCount> Contaminated,
    long ContaminatedSolutions = 0);

/// <summary>How many training problems an evaluation set holds too.</summary>
/// <param name="Whole">Problems all of whose words are the same.</param>
/// <param name="Partial">Problems that share a long run of words.</param>
public sealed record ContaminationCount(long Whole, long Partial);
