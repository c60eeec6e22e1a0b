using RStar.Math.Answers.Comparison;
using RStar.Math.Answers.Expressions;
using RStar.Math.Answers.Parsing;
using RStar.Math.Validation;

namespace RStar.Math.Answers;

/// <summary>
/// Compares final answers in LaTeX or plain text: numbers, expressions, equations, sets, intervals, tuples, matrices, words.
/// Exact arithmetic decides where it can, then values at random points (of a fixed seed).
/// </summary>
/// <remarks>
/// <para>Thread-safe. Equal texts are equal before anything is looked at, and the order of the two never matters.</para>
/// <para>
/// What is equal: a percentage or a number of degrees is equal to its count (50 % and 50) and to the value that it stands for (50 % and
/// 1/2); a unit that only one of the two has does not count, two different units are different; "x = 5" is equal to 5; a comma list is in
/// no order, a tuple in order; an interval is equal to the inequality that says the same; a logarithm without a base has base ten; two
/// decimals are compared exactly, and a decimal with an exact value that has no finite decimals within
/// <see cref="AnswerComparerOptions.RelativeTolerance"/>. Equality of rounded numbers is for that reason not transitive.
/// </para>
/// <para>Where in doubt, answers are different: a wrong "equal" teaches a model a wrong answer, a wrong "different" costs one
/// sample.</para>
/// </remarks>
public sealed class AnswerComparer : IAnswerComparer
{
    private readonly AnswerComparerOptions _options;
    private readonly SymbolicPython? _python;
    private readonly TimeProvider _time;

    /// <summary>Makes a comparer.</summary>
    /// <param name="options">Its limits; <see langword="null"/> for the defaults.</param>
    /// <param name="executor">Runs sympy where the managed rules do not decide; <see langword="null"/> to do without.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public AnswerComparer(AnswerComparerOptions? options = null, ICodeExecutor? executor = null, TimeProvider? timeProvider = null)
    {
        _options = options ?? new AnswerComparerOptions();
        Faults.ThrowIfAny(_options.Validate(), nameof(options));
        _time = timeProvider ?? TimeProvider.System;
        _python = executor is null ? null : new SymbolicPython(executor, _time, _options.ExecutorTimeLimit);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">
    /// Python was asked and the executor cannot run it; another executor than <see cref="Execution.PythonCodeExecutor"/> may throw
    /// exceptions of its own. A comparer without an executor decides by its own rules alone and does not throw.
    /// </exception>
    public ValueTask<bool> AreEqualAsync(string left, string right, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        cancellationToken.ThrowIfCancellationRequested();
        if (left.AsSpan().Trim().SequenceEqual(right.AsSpan().Trim()))
        {
            return new(true);
        }

        // One order for both ways of asking: the relation is symmetric by construction.
        (left, right) = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        Verdict verdict = Decide(left, right, out Expression? a, out Expression? b, cancellationToken);
        return verdict == Verdict.Undecided && _python is not null && a is not null && b is not null
            ? new(_python.AreEqualAsync(a, b, cancellationToken))
            : new(verdict == Verdict.Equal);
    }

    /// <summary>Whether the managed parser makes something of an answer; words count.</summary>
    internal static bool CanParse(string answer)
    {
        string clean = AnswerText.Clean(answer);
        return AnswerText.IsWords(AnswerText.Normalise(clean)) || AnswerParser.TryParse(clean, thousands: true) is not null;
    }

    private Verdict Decide(string left, string right, out Expression? a, out Expression? b, CancellationToken cancellationToken)
    {
        (a, b) = (null, null);
        try
        {
            if (left.Length > _options.MaxLength || right.Length > _options.MaxLength)
            {
                return Verdict.Different;
            }

            string cleanLeft = AnswerText.Clean(left);
            string cleanRight = AnswerText.Clean(right);
            string normalLeft = Vocabulary.CanonicalWords(AnswerText.Normalise(cleanLeft));
            string normalRight = Vocabulary.CanonicalWords(AnswerText.Normalise(cleanRight));
            if (normalLeft == normalRight && normalLeft.Length > 0)
            {
                return Verdict.Equal;
            }

            bool areWords = AnswerText.IsWords(normalLeft) && AnswerText.IsWords(normalRight);
            if (areWords || normalLeft.Length == 0 || normalRight.Length == 0)
            {
                return Verdict.Different;
            }

            var budget = new ComparisonBudget(_time, _options.TimeLimit, cancellationToken);
            a = AnswerParser.TryParse(Vocabulary.LatexOfWords(normalLeft) ?? cleanLeft, thousands: true);
            b = AnswerParser.TryParse(Vocabulary.LatexOfWords(normalRight) ?? cleanRight, thousands: true);
            if (a is null || b is null)
            {
                return ChoiceLetter.AreSame(cleanLeft, cleanRight) ? Verdict.Equal : Verdict.Different;
            }

            return CompareReadings(cleanLeft, cleanRight, a, b, budget);
        }
        catch (ComparisonLimitException)
        {
            (a, b) = (null, null);
            return Verdict.Different;
        }
    }

    /// <summary>"1,234" is a number; where that gives nothing and one of the two is no number, its commas may separate items.</summary>
    private Verdict CompareReadings(string left, string right, Expression a, Expression b, ComparisonBudget budget)
    {
        var rules = new AnswerRules(_options.RelativeTolerance, budget);
        Verdict verdict = rules.Compare(a, b);
        if (verdict != Verdict.Equal && !(a.IsScalar && b.IsScalar) && (left.Contains(',') || right.Contains(','))
            && AnswerParser.TryParse(left, thousands: false) is Expression leftList
            && AnswerParser.TryParse(right, thousands: false) is Expression rightList
            && (rules.Compare(leftList, rightList) == Verdict.Equal
                || rules.Compare(leftList, b) == Verdict.Equal
                || rules.Compare(a, rightList) == Verdict.Equal))
        {
            return Verdict.Equal;
        }

        return verdict == Verdict.Different && ChoiceLetter.AreSame(left, right) ? Verdict.Equal : verdict;
    }
}
