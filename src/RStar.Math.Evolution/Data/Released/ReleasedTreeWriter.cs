using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Writes a tree as a line of a file of released trees.</summary>
internal static class ReleasedTreeWriter
{
    private const string Interpreter = "python_interpreter";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line with its end.</summary>
    /// <exception cref="ArgumentException">A step cannot be written in the trajectory format.</exception>
    public static ReadOnlyMemory<byte> Write(SearchTreeDocument tree)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            if (tree.Problem.Id is string id)
            {
                json.WriteString("id", id);
            }

            json.WriteString("question", tree.Problem.Text);
            json.WriteString("answer", tree.Problem.Answer);
            json.WriteStartObject("rstar");
            WriteNodes(json, tree);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    private static void WriteNodes(Utf8JsonWriter json, SearchTreeDocument tree)
    {
        var tags = new Dictionary<int, string>();
        var children = new Dictionary<int, int>();
        foreach (SearchTreeNodeDocument node in tree.Nodes)
        {
            tags[node.Id] = node.Parent is int parent ? NextTag(parent) : ReleasedTreeNode.RootTag;
            WriteNode(json, tags[node.Id], node, tree.Problem);
        }

        foreach (SearchTreeNodeDocument node in tree.Nodes)
        {
            foreach (RejectedCandidate rejected in node.Rejected ?? [])
            {
                WriteState(
                    json, NextTag(node.Id), rejected.Text, "", Interpreter, rejected.Text, ReleasedTreeNode.TooManyErrors, rejected.Reason,
                    -1, -1, 1);
            }
        }

        string NextTag(int parent)
        {
            int place = children[parent] = children.GetValueOrDefault(parent) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{tags[parent]}.{place}");
        }
    }

    private static void WriteNode(Utf8JsonWriter json, string tag, SearchTreeNodeDocument node, Problem problem)
    {
        string text = node.Step is Step step ? ReleasedText.WriteStep(step, node.Depth == 1) : "";
        bool isCode = node.Step is { Kind: not StepKind.Answer };
        WriteState(
            json, tag, text,
            extraInfo: node.Step is null ? $"question: {problem.Text}" : "",
            action: isCode ? Interpreter : "",
            actionInput: isCode ? text : "",
            finalAnswer: node switch
            {
                { Answer: string answer } => answer,
                { Status: NodeStatus.DeadEnd, Rejected: null } => ReleasedTreeNode.TooManySteps,
                _ => "",
            },
            observation: node.Step?.Output,
            value: LabelOf(node) ?? node.Reward ?? 0,

            // The released scripts tell right answers from wrong ones by a Q-value of exactly 1 or -1.
            qValue: LabelOf(node) ?? node.QValue,
            visits: node.Visits);
    }

    private static double? LabelOf(SearchTreeNodeDocument node) => node.Label switch
    {
        NodeLabel.Correct => 1,
        NodeLabel.Wrong => -1,
        _ => null,
    };

    private static void WriteState(
        Utf8JsonWriter json, string tag, string text, string extraInfo, string action, string actionInput, string finalAnswer,
        string? observation, double value, double qValue, int visits)
    {
        json.WriteStartObject(tag);
        json.WriteString("text", text);
        json.WriteString("extra_info", extraInfo);
        json.WriteString("action", action);
        json.WriteString("action_input", actionInput);
        json.WriteString("final_answer", finalAnswer);
        if (observation is not null)
        {
            json.WriteString("observation", observation);
        }

        json.WriteNumber("value", value);
        json.WriteNumber("q_value", qValue);
        json.WriteNumber("visit_count", visits);
        json.WriteEndObject();
    }
}
