namespace RStar.Math.Training.Tests.Folders;

/// <summary>A row of the tree graph: the group whose prefix it continues, its own tokens since then, and the new ones.</summary>
internal sealed record TreeRow(int Group, int[] Own, int[] New);

/// <summary>Runs rows of a tree through a folder's tree graph, which works out the keys and values of the past itself.</summary>
internal sealed class TreeRows(FolderSession session, DecoderShape shape)
{
    private const float Masked = -1e9f;

    /// <summary>What the rows give at every new token, and their new keys and values.</summary>
    /// <param name="prefixes">The tokens of each group's prefix, which may be none.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="spare">How many places more than needed the prefix, the own tokens, the new tokens and the slots have.</param>
    public (float[][][] Results, Dictionary<string, Tensor> Outputs) Run(int[][] prefixes, TreeRow[] rows, int spare)
    {
        int length = rows.Max(row => row.New.Length) + spare;
        int slots = rows.GroupBy(row => row.Group).Max(group => group.Count()) + spare;
        var inputs = new Dictionary<string, object>
        {
            ["input_ids"] = new long[rows.Length, length],
            ["position_ids"] = new long[rows.Length, length],
            ["slots"] = new long[prefixes.Length * slots],
            ["row_slot"] = new long[rows.Length],
        };
        var used = new int[prefixes.Length];
        var asked = new List<long>();
        for (int row = 0; row < rows.Length; row++)
        {
            (int group, int[] own, int[] fresh) = rows[row];
            int slot = (group * slots) + used[group]++;
            ((long[])inputs["slots"])[slot] = row;
            ((long[])inputs["row_slot"])[row] = slot;
            for (int i = 0; i < length; i++)
            {
                ((long[,])inputs["input_ids"])[row, i] = i < fresh.Length ? fresh[i] : 0;
                ((long[,])inputs["position_ids"])[row, i] = prefixes[group].Length + own.Length + i;
            }

            asked.AddRange(Enumerable.Range(0, fresh.Length).Select(i => (long)((row * length) + i)));
        }

        inputs["output_index"] = asked.ToArray();
        AddPast(inputs, "prefix", [.. prefixes.Select(prefix => (prefix, 0))], spare);
        AddPast(inputs, "own", [.. rows.Select(row => ((int[])[.. prefixes[row.Group], .. row.Own], prefixes[row.Group].Length))], spare);
        Dictionary<string, Tensor> outputs = session.Run(inputs);
        Tensor results = outputs.TryGetValue("logits", out Tensor? logits) ? logits : outputs["value"];
        int width = results.Values.Length / asked.Count;
        int next = 0;
        return ([.. rows.Select(row => row.New.Select(_ => results.Values.AsSpan(next++ * width, width).ToArray()).ToArray())], outputs);
    }

    /// <summary>Keys and values of tokens that follow nothing.</summary>
    private Dictionary<string, Tensor> Past(int[] tokens)
    {
        var inputs = new Dictionary<string, object>
        {
            ["input_ids"] = new long[1, tokens.Length],
            ["position_ids"] = new long[1, tokens.Length],
            ["slots"] = new long[1],
            ["row_slot"] = new long[1],
            ["output_index"] = new long[1],
        };
        for (int i = 0; i < tokens.Length; i++)
        {
            ((long[,])inputs["input_ids"])[0, i] = tokens[i];
            ((long[,])inputs["position_ids"])[0, i] = i;
        }

        AddPast(inputs, "prefix", [([], 0)], 0);
        AddPast(inputs, "own", [([], 0)], 0);
        return session.Run(inputs);
    }

    // What is masked holds numbers that would be noticed.
    private void AddPast(Dictionary<string, object> inputs, string part, (int[] Tokens, int From)[] lines, int spare)
    {
        int length = int.Max(1, lines.Max(line => line.Tokens.Length - line.From) + spare);
        var mask = Tensor.Zeros(lines.Length, length);
        Array.Fill(mask.Values, Masked);
        inputs[$"{part}_mask"] = mask;
        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            var keys = Tensor.Zeros(lines.Length, shape.KeyValueHeadCount, shape.HeadSize, length);
            var values = Tensor.Zeros(lines.Length, shape.KeyValueHeadCount, length, shape.HeadSize);
            Array.Fill(keys.Values, 3);
            Array.Fill(values.Values, 100);
            inputs[$"{part}_key.{layer}"] = keys;
            inputs[$"{part}_value.{layer}"] = values;
        }

        for (int line = 0; line < lines.Length; line++)
        {
            (int[] tokens, int from) = lines[line];
            if (tokens.Length == from)
            {
                continue;
            }

            Dictionary<string, Tensor> past = Past(tokens);
            for (int t = from; t < tokens.Length; t++)
            {
                mask[line, t - from] = 0;
                Copy(past, inputs, part, line, t, from);
            }
        }
    }

    private void Copy(Dictionary<string, Tensor> past, Dictionary<string, object> inputs, string part, int line, int t, int from)
    {
        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            for (int head = 0; head < shape.KeyValueHeadCount; head++)
            {
                for (int i = 0; i < shape.HeadSize; i++)
                {
                    ((Tensor)inputs[$"{part}_key.{layer}"])[line, head, i, t - from] = past[$"new_key.{layer}"][0, head, i, t];
                    ((Tensor)inputs[$"{part}_value.{layer}"])[line, head, t - from, i] = past[$"new_value.{layer}"][0, head, t, i];
                }
            }
        }
    }
}
