using System.Text.Json;
using System.Text.Json.Nodes;

namespace RStar.Math.Evolution;

/// <summary>Plans as JSON.</summary>
/// <remarks>
/// The reader that is compiled in sets every property, those that a file leaves out to nothing; so the defaults are filled in before.
/// </remarks>
internal static class PlanJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // As the reader that is compiled in: a name in other letters is the same name, and no second one is to be filled in beside it.
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    public static string Write(EvolutionPlan plan) => JsonSerializer.Serialize(plan, EvolutionJson.Default.EvolutionPlan);

    /// <exception cref="FormatException">The text is no plan; the message says where.</exception>
    public static EvolutionPlan Read(string json)
    {
        try
        {
            JsonNode? given = JsonNode.Parse(json, AnyCase, Lenient);
            if (given is not JsonObject plan)
            {
                throw new FormatException("The plan is no JSON object; it must be one with 'rounds'.");
            }

            FillIn(plan);
            return plan.Deserialize(EvolutionJson.Default.EvolutionPlan)!;
        }
        catch (JsonException exception)
        {
            string path = exception.Path ?? "$";
            string place = exception.LineNumber is long line && line > 0 ? $"{path}, line {line + 1}" : path;
            throw new FormatException($"The plan cannot be read at {place}: {exception.Message.Split(" Path:")[0]}", exception);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"The plan names a setting twice: {exception.Message}", exception);
        }
    }

    /// <summary>Adds what a plan leaves out.</summary>
    public static void FillIn(JsonObject plan)
    {
        FillIn(plan, Defaults(new EvolutionPlan { Rounds = [] }));
        var oneRound = new EvolutionPlan { Rounds = [new RoundPlan { Name = "", Evaluation = new() }] };
        JsonObject round = Defaults(oneRound)["rounds"]![0]!.AsObject();
        round.Remove("name");
        foreach (JsonObject each in (plan["rounds"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            // A round that says nothing of it is measured as the plan says.
            each.TryAdd("evaluation", null);
            FillIn(each, round);
        }
    }

    private static JsonObject Defaults(EvolutionPlan plan) =>
        JsonSerializer.SerializeToNode(plan, EvolutionJson.Default.EvolutionPlan)!.AsObject();

    private static void FillIn(JsonObject given, JsonObject defaults)
    {
        foreach ((string name, JsonNode? value) in defaults)
        {
            if (!given.ContainsKey(name))
            {
                given[name] = value?.DeepClone();
            }
            else if (given[name] is JsonObject part && value is JsonObject partDefaults)
            {
                FillIn(part, partDefaults);
            }
        }
    }
}
