using RStar.Math.Search;

namespace RStar.Math.Console.Searching;

/// <summary>What a search takes where the command line does not say.</summary>
internal sealed record SearchDefaults
{
    private SearchDefaults(MctsOptions tree, int trees, string? selection, SamplingOptions sampling)
    {
        Tree = tree;
        Trees = trees;
        Selection = selection;
        Sampling = sampling;
    }

    /// <summary>For any model: the paper's tree, and steps that are no longer than most models' are.</summary>
    public static SearchDefaults Paper { get; } = new(MctsOptions.Paper, 1, null, new SamplingOptions { MaxStepTokens = 512 });

    /// <summary>For the small model: those of its package.</summary>
    public static SearchDefaults SmallModel { get; } = new(
        ((MctsStrategy)Math.SmallModel.SolveOptions.Strategy!).Options,
        Math.SmallModel.SolveOptions.Runs,
        SelectionNames.NameOf(Math.SmallModel.SolveOptions.Selection),
        Math.SmallModel.SolveOptions.Sampling);

    /// <summary>A tree of Monte Carlo tree search.</summary>
    public MctsOptions Tree { get; }

    /// <summary>How many such trees.</summary>
    public int Trees { get; }

    /// <summary>How their answer is chosen; <see langword="null"/> for the strategy's own way.</summary>
    public string? Selection { get; }

    /// <summary>How candidates are drawn, whatever the strategy.</summary>
    public SamplingOptions Sampling { get; }
}
