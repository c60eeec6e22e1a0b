namespace RStar.Math.Training.Tests.Folders;

/// <summary>Runs one row through the graph that GenAI runs.</summary>
internal static class GenAIRun
{
    public static Dictionary<string, Tensor> Of(
        FolderSession session, DecoderShape shape, int[] tokens, Dictionary<string, Tensor>? past = null, bool positions = false)
    {
        int before = past?["present.0.key"].Shape[2] ?? 0;
        var ids = new long[1, tokens.Length];
        var mask = new long[1, before + tokens.Length];
        for (int i = 0; i < mask.Length; i++)
        {
            mask[0, i] = 1;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            ids[0, i] = tokens[i];
        }

        var inputs = new Dictionary<string, object> { ["input_ids"] = ids, ["attention_mask"] = mask };
        if (positions)
        {
            var places = new long[1, tokens.Length];
            for (int i = 0; i < tokens.Length; i++)
            {
                places[0, i] = before + i;
            }

            inputs["position_ids"] = places;
        }

        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            foreach (string part in new[] { "key", "value" })
            {
                inputs[$"past_key_values.{layer}.{part}"] =
                    past?[$"present.{layer}.{part}"] ?? Tensor.Zeros(1, shape.KeyValueHeadCount, 0, shape.HeadSize);
            }
        }

        return session.Run(inputs);
    }
}
