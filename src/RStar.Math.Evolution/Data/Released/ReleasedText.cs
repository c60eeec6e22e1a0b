using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>
/// The texts of the released code's data. They have this library's format but for the white space around markers, which their models chose
/// freely; it is read as if it stood as the format has it.
/// </summary>
internal static class ReleasedText
{
    private const string UserHeader = TrajectoryMarkers.User + "\n";

    private const string Opening = "\n" + TrajectoryMarkers.Assistant + " " + TrajectoryMarkers.OpeningSentence;

    /// <summary>A solution from its first marker on.</summary>
    public static string WriteResponse(ReasoningPath path) =>
        TrajectoryFormat.WriteSolution(path.ToSteps())[TrajectoryMarkers.OpeningSentence.Length..];

    /// <summary>Reads a text that begins with the problem's header.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static ReasoningPath ReadPath(string text)
    {
        int opening = text.LastIndexOf(Opening + TrajectoryMarkers.Code, StringComparison.Ordinal);
        if (!text.StartsWith(UserHeader, StringComparison.Ordinal) || opening < UserHeader.Length)
        {
            throw new FormatException(
                $"the text has no problem between '{TrajectoryMarkers.User}' and '{Opening.Trim()}{TrajectoryMarkers.Code}'");
        }

        return ReadSolution(new Problem(text[UserHeader.Length..opening]), text[(opening + Opening.Length)..]);
    }

    /// <summary>Reads a solution from its first marker on.</summary>
    /// <exception cref="FormatException">The text is no solution.</exception>
    public static ReasoningPath ReadSolution(Problem problem, string text)
    {
        var rest = new MarkedText(text);
        rest.Expect(TrajectoryMarkers.Code);
        ReasoningPath path = ReasoningPath.Start(problem);
        while (!rest.IsAtEnd)
        {
            Step step = ReadStep(rest);
            if (!TrajectoryFormat.CanFollow(path.LastStep?.Kind, step.Kind))
            {
                throw new FormatException($"a step of kind {step.Kind} stands after one of kind {path.LastStep?.Kind}");
            }

            path = path.Append(step);
        }

        return path;
    }

    /// <summary>Writes what a step adds to a path: the first one begins with the marker that opens the program.</summary>
    public static string WriteStep(Step step, bool isFirst) =>
        (isFirst ? TrajectoryMarkers.Code + "\n" : "") + TrajectoryFormat.WriteStep(step);

    /// <summary>Reads one step; the first of a path may begin with the marker that opens the program.</summary>
    /// <exception cref="FormatException">The text is no step, or none that can stand there.</exception>
    public static Step ReadStep(string text, StepKind? previous)
    {
        bool opens = previous is null && text.TrimStart().StartsWith(TrajectoryMarkers.Code, StringComparison.Ordinal);
        var rest = new MarkedText(opens ? text.TrimStart()[TrajectoryMarkers.Code.Length..] : text);
        Step step = ReadStep(rest);
        if (!rest.IsAtEnd)
        {
            throw new FormatException("the text goes on after the end of the step");
        }

        return TrajectoryFormat.CanFollow(previous, step.Kind)
            ? step
            : throw new FormatException($"a step of kind {step.Kind} stands after one of kind {previous}");
    }

    private static Step ReadStep(MarkedText rest)
    {
        (string words, string marker) = rest.ReadToMarker();
        switch (marker)
        {
            case TrajectoryMarkers.EndOfStep:
                return new Step(StepKind.Code, words);
            case TrajectoryMarkers.EndOfCode:
                rest.Expect(TrajectoryMarkers.Output);
                return new Step(StepKind.FinalCode, words) { Output = rest.ReadTo(TrajectoryMarkers.EndOfOutput) };
            case TrajectoryMarkers.Answer when string.IsNullOrWhiteSpace(words):
                return new Step(StepKind.Answer, rest.ReadTo(TrajectoryMarkers.EndOfAnswer));
            default:
                throw new FormatException($"{marker} stands where a step should go on or end");
        }
    }

    /// <summary>A text read from marker to marker.</summary>
    private sealed class MarkedText(string text)
    {
        private int _position;

        public bool IsAtEnd => string.IsNullOrWhiteSpace(text[_position..]);

        public void Expect(string marker)
        {
            (string words, string found) = ReadToMarker();
            bool isText = !string.IsNullOrWhiteSpace(words);
            if (found != marker || isText)
            {
                throw new FormatException($"{(isText ? "text" : found)} stands where {marker} should");
            }
        }

        public string ReadTo(string marker)
        {
            (string words, string found) = ReadToMarker();
            return found == marker ? words : throw new FormatException($"{found} stands where {marker} should");
        }

        /// <summary>The text up to the next marker, without line breaks at its ends, and the marker.</summary>
        public (string Words, string Marker) ReadToMarker()
        {
            string rest = text[_position..];
            (int At, string Marker) next = TrajectoryMarkers.All
                .Select(marker => (At: rest.IndexOf(marker, StringComparison.Ordinal), Marker: marker))
                .Where(found => found.At >= 0)
                .DefaultIfEmpty((At: -1, Marker: ""))
                .Min();
            if (next.At < 0)
            {
                throw new FormatException("the text ends in the middle of a step");
            }

            _position += next.At + next.Marker.Length;
            return (rest[..next.At].Trim('\r', '\n'), next.Marker);
        }
    }
}
