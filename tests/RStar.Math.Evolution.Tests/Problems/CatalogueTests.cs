using System.Text.RegularExpressions;
using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Tests.Problems;

/// <summary>Laws over the tables that problems are made from.</summary>
public sealed partial class CatalogueTests
{
    [Fact]
    public void No_two_templates_share_a_name()
    {
        string[] names = [.. Catalogue.Templates.Select(template => template.Id)];
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void There_are_several_hundred_phrasings()
    {
        int training = Catalogue.Templates.Sum(template => template.Training.Count);
        int evaluation = Catalogue.Templates.Sum(template => template.Evaluation.Count);
        Assert.True(training > 500, $"{training} for training");
        Assert.True(evaluation > 200, $"{evaluation} for evaluation");
    }

    [Fact]
    public void Every_template_has_phrasings_in_both_splits_and_none_in_two()
    {
        Assert.All(Catalogue.Templates, template =>
        {
            Assert.NotEmpty(template.Training);
            Assert.NotEmpty(template.Evaluation);
        });

        Assert.Empty(Skeletons(ProblemSplit.Training).Intersect(Skeletons(ProblemSplit.Evaluation)));
    }

    [Fact]
    public void No_telling_is_shared_between_the_splits()
    {
        static IEnumerable<string> Tellings(ProblemSplit split) => Catalogue.Templates
            .SelectMany(template => template.PhrasingsOf(split))
            .Select(phrasing => Skeleton(phrasing.Telling.Source))
            .Where(telling => telling.Length > 0);
        Assert.Empty(Tellings(ProblemSplit.Training).Intersect(Tellings(ProblemSplit.Evaluation)));
    }

    [Fact]
    public void What_can_go_on_ends_with_a_full_stop()
    {
        IEnumerable<Template> goOn = Catalogue.Stories.Values.SelectMany(stories => stories).Where(story => story.Gives != Kind.None)
            .Concat<Template>(Catalogue.Relations.Where(relation => relation.To != Kind.None));
        Assert.All(goOn.SelectMany(template => template.Training.Concat(template.Evaluation)), phrasing => Assert.EndsWith(".", phrasing.Telling.Source));
    }

    [Fact]
    public void A_newcomer_comes_in_all_phrasings_of_a_relation_or_in_none()
    {
        Assert.All(Catalogue.Relations, relation =>
            Assert.All(relation.Training.Concat(relation.Evaluation), phrasing => Assert.Equal(relation.Passes, phrasing.Telling.HasNewcomer)));
    }

    [Fact]
    public void Every_kind_of_result_can_go_on_by_a_single_operation()
    {
        foreach (Kind kind in Enum.GetValues<Kind>().Where(kind => kind != Kind.None))
        {
            Assert.Contains(Catalogue.RelationsFrom(kind), relation => relation.Operations == 1 && relation.To != Kind.None && !relation.IsAboutOther);
        }
    }

    [Fact]
    public void Every_template_is_used()
    {
        var unused = Catalogue.Templates.Select(template => template.Id).ToHashSet();
        foreach (ProblemTopic topic in Enum.GetValues<ProblemTopic>())
        {
            var mine = Catalogue.Stories[topic].Select(story => story.Id).ToHashSet();
            foreach (GeneratedProblem problem in new ProblemGenerator(new ProblemGeneratorOptions { Topics = [topic] }).Generate(0, 2000))
            {
                mine.ExceptWith(problem.Templates);
                unused.ExceptWith(problem.Templates);
                if (mine.Count == 0)
                {
                    break;
                }
            }
        }

        Assert.True(unused.Count == 0, string.Join(", ", unused));
    }

    [Fact]
    public void No_evaluation_text_equals_a_training_text_but_for_its_numbers()
    {
        const int Count = 6000;
        HashSet<string> training = Normalized(ProblemSplit.Training, Count);
        Assert.Empty(Normalized(ProblemSplit.Evaluation, Count).Intersect(training));
    }

    [Fact]
    public void Texts_are_whole_sentences_with_nothing_left_open()
    {
        foreach (ProblemSplit split in Enum.GetValues<ProblemSplit>())
        {
            foreach (GeneratedProblem problem in new ProblemGenerator(new ProblemGeneratorOptions { Split = split }).Generate(0, 4000))
            {
                string text = problem.Problem.Text;
                Assert.DoesNotMatch(FaultyText(), text);
                Assert.Matches("^[A-Z0-9$].*[.?]$", text);
            }
        }
    }

    private static HashSet<string> Normalized(ProblemSplit split, int count) =>
        [.. new ProblemGenerator(new ProblemGeneratorOptions { Split = split }).Generate(0, count).Select(problem => Number().Replace(problem.Problem.Text, "#"))];

    private static IEnumerable<string> Skeletons(ProblemSplit split) =>
        Catalogue.Templates.SelectMany(template => template.PhrasingsOf(split)).Select(phrasing => Skeleton(phrasing.Source));

    /// <summary>A phrasing without what its slots are called.</summary>
    private static string Skeleton(string phrasing) => Slot().Replace(phrasing, "_");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\d+([.,/]\d+)*")]
    private static partial Regex Number();

    /// <summary>Open slots, stray spaces, an article or a number that does not agree with its noun.</summary>
    [GeneratedRegex(@"[{}|]|  | [,;?]|\b[Aa] [aeiou]\w|(?<![\d./])1 (hours|years|metres|kilometres|litres|kilograms|dollars|minutes|days|parts|apples|marbles)\b")]
    private static partial Regex FaultyText();
}
