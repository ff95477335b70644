namespace Junheng.Office.Csv.Reading;

/// <summary>Independent pieces of work spread over the cores.</summary>
internal static class Cores
{
    /// <summary>Does the pieces 0 … <paramref name="count"/>−1, the earlier ones first, on as many cores as there are.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; pieces begun are finished.</exception>
    public static void Each(int count, Action<int> piece, CancellationToken cancellation)
    {
        var next = -1;
        void Work()
        {
            for (int index; (index = Interlocked.Increment(ref next)) < count;)
            {
                cancellation.ThrowIfCancellationRequested();
                piece(index);
            }
        }

        var others = new Task[Math.Clamp(count, 1, Environment.ProcessorCount) - 1];
        for (var i = 0; i < others.Length; i++) others[i] = Task.Run(Work, cancellation);
        try
        {
            Work();
        }
        finally
        {
            Interlocked.Exchange(ref next, count); // a piece that failed here ends the work elsewhere
            Task.WhenAll(others).GetAwaiter().GetResult();
        }
    }
}
