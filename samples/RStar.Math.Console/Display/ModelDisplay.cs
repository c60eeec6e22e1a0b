using System.Globalization;
using RStar.Math.Console.Showing;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Shows what a model folder holds.</summary>
internal static class ModelDisplay
{
    public static void Show(ShownModel model, IAnsiConsole console)
    {
        var table = new Table().HideHeaders().AddColumn("").AddColumn("");
        void Row(string name, FormattableString value) =>
            table.AddRow(new Text(name), new Text(value.ToString(CultureInfo.InvariantCulture)));
        Row("role", $"{(model.Role == "policy" ? "policy" : "process reward model")}, {model.Architecture}");
        string parameters = model.Parameters is long count ? $"{count / 1e6:F1} million, " : "";
        Row("weights", $"{parameters}{model.Weights ?? "stored by other tools"}, folder {model.Bytes / 1e6:F1} MB");
        string hidden = model.Hidden is int size ? $"hidden {size}, " : "";
        Row("shape", $"{model.Layers} layers, {hidden}{model.Heads} heads over {model.KeyValueHeads} of {model.HeadSize}");
        Row("context", $"{model.Context} tokens");
        string markers = model.Tokenizer.Markers ? "each marker one token" : "no tokens for the markers";
        Row("tokenizer", $"{model.Tokenizer.Tokens} tokens of {model.Vocabulary}, {markers}");
        Row("engine", $"{model.Engine} on {model.Device} with {model.Graph}: {model.EngineReason}");
        console.Write(table);
    }
}
