using System.Buffers;
using System.Collections.Concurrent;
using Junheng.Rules.Figures;

namespace Junheng.Office.Results;

/// <summary>Writes something about each of many districts: worked out on all cores, written in their order, and never more of
/// it in memory than a few batches.</summary>
public static class DistrictBatches
{
    /// <summary>Schools in a batch: enough to be worth a task, so few that the first lines come soon.</summary>
    private const int BatchSchools = 512;

    /// <summary>Writes every district.</summary>
    /// <param name="output">Takes whole batches, in the order of the districts.</param>
    /// <param name="districts">What to write.</param>
    /// <param name="write">Writes one district (its position is given); called on several threads at once.</param>
    /// <param name="progress">Told how many districts have been written, on the caller's thread; may be null.</param>
    /// <param name="cancellation">Stops between districts.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(
        Stream output,
        IReadOnlyList<DistrictFigures> districts,
        Action<int, IBufferWriter<byte>> write,
        Action<int>? progress,
        CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var buffers = new ConcurrentBag<ArrayBufferWriter<byte>>();
        var running = new Queue<(int End, Task<ArrayBufferWriter<byte>> Task)>();
        try
        {
            for (var start = 0; start < districts.Count;)
            {
                var (from, end) = (start, EndOfBatch(districts, start));
                if (running.Count > Environment.ProcessorCount) WriteNext();
                running.Enqueue((end, Task.Run(() => Batch(from, end), stop.Token)));
                start = end;
            }

            while (running.Count > 0) WriteNext();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAll(running.Select(batch => batch.Task.ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)).ToArray(), CancellationToken.None);
        }

        ArrayBufferWriter<byte> Batch(int from, int end)
        {
            if (!buffers.TryTake(out var buffer)) buffer = new ArrayBufferWriter<byte>(1 << 16);
            for (var i = from; i < end; i++)
            {
                stop.Token.ThrowIfCancellationRequested();
                write(i, buffer);
            }

            return buffer;
        }

        void WriteNext()
        {
            var (end, task) = running.Dequeue();
            var buffer = task.GetAwaiter().GetResult();
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            buffers.Add(buffer);
            progress?.Invoke(end);
        }
    }

    private static int EndOfBatch(IReadOnlyList<DistrictFigures> districts, int start)
    {
        var schools = 0;
        var end = start;
        while (end < districts.Count && schools < BatchSchools) schools += 1 + districts[end++].SchoolCount;
        return end;
    }
}
