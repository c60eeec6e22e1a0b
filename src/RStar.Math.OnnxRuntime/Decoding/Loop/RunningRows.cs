namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>The samples that are being drawn, row by row beside those of the <see cref="RowBatch"/>.</summary>
internal sealed class RunningRows(RowBatch batch, KvCache cache, StopRule stops)
{
    private readonly List<DecodeRow> _rows = [];
    private readonly Stack<DecodeRow> _spare = [];
    private readonly TokenSampler _sampler = new(batch.OutputLength);
    private int[] _tokens = new int[16];

    public int Count => _rows.Count;

    /// <summary>What is made of the model's output where a request asks for no samples.</summary>
    public ValueHead Head { get; set; } = ValueHead.OfGraph;

    /// <summary>
    /// Begins the samples of a request whose target is in memory, as many as there is room for; says whether it has no more to begin.
    /// </summary>
    public bool Begin(DecodeRequest request, int maxRows)
    {
        int limit = int.Min(request.Sampling.MaxStepTokens, batch.ContextLength - request.Target.Length);
        if (limit <= 0 && (request.Count > 0 || limit < 0))
        {
            request.NextSample = request.RowCount;
        }

        while (request.NextSample < request.RowCount)
        {
            if (Count >= maxRows || !batch.HasRoom(request.Target))
            {
                return false;
            }

            BeginRow(request, limit);
        }

        AnswerIfComplete(request);
        return true;
    }

    /// <summary>Draws one token more for each row.</summary>
    public void Step()
    {
        int count = Count;
        if (_tokens.Length < count)
        {
            _tokens = new int[2 * count];
        }

        for (int i = 0; i < count; i++)
        {
            _tokens[i] = _rows[i].Tokens[^1];
        }

        ReadOnlySpan<float> logits = batch.Step(_tokens.AsSpan(0, count));

        // From the last row on: the one that takes a removed row's place has had its turn then.
        for (int i = count - 1; i >= 0; i--)
        {
            DecodeRow row = _rows[i];
            RowEnd end = Draw(row, logits.Slice(i * batch.OutputLength, batch.OutputLength));
            if (end != RowEnd.None)
            {
                Finish(row, end, i);
                Remove(i);
                AnswerIfComplete(row.Request);
            }
        }
    }

    /// <summary>Removes the rows of requests that nobody waits for.</summary>
    public void RemoveGivenUp()
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (i < Count && _rows[i].Request is { IsGivenUp: true } request)
            {
                Remove(request);
                if (request.NextSample == request.RowCount)
                {
                    GiveUp(request);
                }
            }
        }
    }

    /// <summary>Removes a request's rows.</summary>
    public void Remove(DecodeRequest request)
    {
        for (int i = Count - 1; i >= 0 && request.Running > 0; i--)
        {
            if (ReferenceEquals(_rows[i].Request, request))
            {
                Remove(i);
            }
        }
    }

    /// <summary>Removes all rows after a failure; the requests that had some.</summary>
    public IReadOnlyList<DecodeRequest> Abort()
    {
        DecodeRequest[] requests = [.. _rows.Select(row => row.Request).Distinct()];
        while (Count > 0)
        {
            Remove(Count - 1);
        }

        return requests;
    }

    /// <summary>Answers a request with no samples and frees what it holds.</summary>
    public void GiveUp(DecodeRequest request)
    {
        new DecodeResult(request.Index, request.Finished, float.NaN, null).Release(cache);
        Answer(request, new DecodeResult(request.Index, [], float.NaN, null));
    }

    private void BeginRow(DecodeRequest request, int limit)
    {
        DecodeRow row = _spare.TryPop(out DecodeRow? spare) ? spare : new DecodeRow();
        row.Begin(request, request.NextSample, limit);
        stops.Begin(row);
        RowEnd end = Draw(row, request.Target.Segment!.Output);
        request.NextSample++;
        if (end != RowEnd.None)
        {
            Finish(row, end, -1);
            _spare.Push(row);
            return;
        }

        batch.Add(request.Target);
        _rows.Add(row);
        request.Running++;
    }

    private RowEnd Draw(DecodeRow row, ReadOnlySpan<float> logits)
    {
        SamplingOptions sampling = row.Request.Sampling;
        row.Append(_sampler.Draw(logits, sampling, row.NextUniform()));
        RowEnd end = stops.Check(row);
        return end == RowEnd.None && row.Count >= row.Limit ? RowEnd.TokenLimit : end;
    }

    /// <summary>Notes what a row gave; its keys and values are kept where the path can go on.</summary>
    private void Finish(DecodeRow row, RowEnd end, int index)
    {
        DecodeRequest request = row.Request;
        KvNode? node = null;
        int[] pending = [];
        if (end is RowEnd.EndOfStep or RowEnd.EndOfCode)
        {
            int kept = stops.Split(row, out pending);
            node = cache.AddChild(request.Target, row.Tokens[..kept].ToArray());
            if (kept > 0 && node.Segment is null)
            {
                cache.Store(node, batch.TakeSegment(index, kept), prefilled: false);
            }
        }

        int count = request.RowCount == 1 ? request.Count : 1;
        request.Finished.Add(
            new FinishedRow(row.Sample, count, row.Tokens.ToArray(), end, row.LogProbability) { Node = node, Pending = pending });
    }

    private void Remove(int index)
    {
        DecodeRow row = _rows[index];
        batch.Remove(index);
        _rows[index] = _rows[^1];
        _rows.RemoveAt(_rows.Count - 1);
        row.Request.Running--;
        _spare.Push(row);
    }

    private void AnswerIfComplete(DecodeRequest request)
    {
        if (request.Running > 0 || request.NextSample < request.RowCount)
        {
            return;
        }

        request.Finished.Sort((a, b) => a.Sample.CompareTo(b.Sample));
        bool isRead = request.Count == 0 && request.Target.Segment is { OutputLength: > 0 };
        float value = isRead ? Head.Read(request.Target.Segment!.Output) : float.NaN;
        if (isRead)
        {
            cache.AddReference(request.Target);
        }

        Answer(request, new DecodeResult(request.Index, request.Finished, value, isRead ? request.Target : null));
    }

    private void Answer(DecodeRequest request, DecodeResult result)
    {
        request.IsAnswered = true;
        request.Call.Answer(result);
        cache.Release(request.Target);
    }
}
