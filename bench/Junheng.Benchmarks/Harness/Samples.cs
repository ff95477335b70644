using System.Diagnostics;
using System.Globalization;

namespace Junheng.Benchmarks.Harness;

/// <summary>Wall times of several runs of one thing, in seconds.</summary>
internal sealed class Samples
{
    private readonly List<double> seconds = [];

    public double Median
    {
        get
        {
            var sorted = seconds.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public int Count => seconds.Count;

    public void Add(double value) => seconds.Add(value);

    /// <summary>Warm runs of something in this process.</summary>
    public static Samples Of(int warmUps, int runs, Action work)
    {
        var samples = new Samples();
        for (var run = -warmUps; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            if (run >= 0) samples.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return samples;
    }

    /// <summary>Warm runs of two things in this process in turn, A B A B, so that whatever else the machine does falls on both.</summary>
    public static (Samples Ours, Samples Theirs) InTurn(int warmUps, int runs, Action ours, Action theirs)
    {
        var (a, b) = (new Samples(), new Samples());
        for (var run = -warmUps; run < runs; run++)
        {
            var (first, second) = (Of(0, 1, ours), Of(0, 1, theirs));
            if (run < 0) continue;
            a.Add(first.Median);
            b.Add(second.Median);
        }

        return (a, b);
    }

    /// <summary>Median and, in brackets, least to most.</summary>
    public override string ToString()
    {
        var (unit, scale) = Median < 1 ? ("ms", 1000.0) : ("s", 1.0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Median * scale:0.00} {unit} ({seconds.Min() * scale:0.00}–{seconds.Max() * scale:0.00})");
    }
}
