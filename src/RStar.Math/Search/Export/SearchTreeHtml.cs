namespace RStar.Math.Search;

/// <summary>
/// Search trees as one self-contained HTML page: a tree to fold, hover, search and read. The page asks the network for nothing, and its
/// content security policy forbids it to.
/// </summary>
/// <remarks>Thread-safe, as long as no search grows a tree that is written. The same trees give the same bytes.</remarks>
public static class SearchTreeHtml
{
    /// <summary>Writes the page of one tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How; <see langword="null"/> for defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><see cref="SearchTreeHtmlOptions.Chosen"/> is not of the tree.</exception>
    public static void Write(SearchTree tree, Stream stream, SearchTreeHtmlOptions? options = null) =>
        Write([SearchTreeDocument.From(tree)], stream, options);

    /// <summary>Writes the page of trees that are at hand as documents, one a run.</summary>
    /// <param name="runs">The trees, 1 or more.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How; <see langword="null"/> for defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="runs"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no tree, or <see cref="SearchTreeHtmlOptions.Chosen"/> is not of the trees.</exception>
    public static void Write(IReadOnlyList<SearchTreeDocument> runs, Stream stream, SearchTreeHtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(stream);
        Write(runs, solution: null, stream, options ?? new());
    }

    /// <summary>Writes the page of a solution: all its runs, the chosen trajectory, the answers and what they cost.</summary>
    /// <param name="solution">A solution with its trees, which <see cref="SolveOptions.KeepTrees"/> keeps.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How; <see langword="null"/> for defaults.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="solution"/> or <paramref name="stream"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The solution has no trees, or <see cref="SearchTreeHtmlOptions.Chosen"/> is not of them.
    /// </exception>
    public static void Write(Solution solution, Stream stream, SearchTreeHtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(stream);
        if (solution.Trees.Count == 0)
        {
            throw new ArgumentException(
                $"The solution has no trees; solve with {nameof(SolveOptions)}.{nameof(SolveOptions.KeepTrees)} to keep them.",
                nameof(solution));
        }

        options ??= new();
        Write(
            [.. solution.Trees.Select(SearchTreeDocument.From)],
            PageSolution.From(solution),
            stream,
            options with { Chosen = options.Chosen ?? ChosenBy(solution) });
    }

    /// <summary>The best-scored trajectory of the chosen answer.</summary>
    private static Trajectory? ChosenBy(Solution solution) =>
        solution.Trajectories.FirstOrDefault(trajectory => trajectory.Answer == solution.Answer) ?? solution.Trajectories.FirstOrDefault();

    private static void Write(IReadOnlyList<SearchTreeDocument> runs, PageSolution? solution, Stream stream, SearchTreeHtmlOptions options)
    {
        if (runs.Count == 0)
        {
            throw new ArgumentException("There are no trees; a page shows one or more.", nameof(runs));
        }

        (int run, int? end) = options.Chosen is Trajectory chosen ? Find(chosen, runs) : BestOf(runs);
        var page = new SearchTreePage(
            options.Title ?? runs[0].Problem.Id ?? "Search tree",
            [.. runs.Select((tree, i) => new PageRun(tree, i == run) { PathEnd = i == run ? end : BestAnswer(tree)?.Id })],
            run)
        {
            Solution = solution,
        };
        PageTemplate.Write(page, stream);
    }

    private static (int Run, int? End) Find(Trajectory chosen, IReadOnlyList<SearchTreeDocument> runs) =>
        chosen.Run >= 0 && chosen.Run < runs.Count && runs[chosen.Run].Nodes.Any(node => node.Id == chosen.Node)
            ? (chosen.Run, chosen.Node)
            : throw new ArgumentException(
                $"The chosen trajectory ends in node {chosen.Node} of run {chosen.Run}, which is not among the {runs.Count} trees.");

    private static (int Run, int? End) BestOf(IReadOnlyList<SearchTreeDocument> runs)
    {
        (int run, SearchTreeNodeDocument? best) = runs
            .Select((tree, i) => (Run: i, Answer: BestAnswer(tree)))
            .OrderByDescending(entry => entry.Answer is { } answer ? Score(answer) : double.NegativeInfinity)
            .First();
        return (run, best?.Id);
    }

    private static SearchTreeNodeDocument? BestAnswer(SearchTreeDocument tree) =>
        tree.Nodes.Where(node => node.Status == NodeStatus.Answer).OrderByDescending(Score).FirstOrDefault();

    private static double Score(SearchTreeNodeDocument node) => Trajectory.ScoreOf(node.Reward, node.QValue);
}
