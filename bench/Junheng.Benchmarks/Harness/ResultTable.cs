using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Junheng.Benchmarks.Harness;

/// <summary>The results as a Markdown page.</summary>
internal static class ResultTable
{
    public static string Head(TimeProvider clock)
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim();
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Figures

            Made by `bench/run` on {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {Environment.ProcessorCount} cores ({processor}), load {load} at the start,
            {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. Times are the median of the runs, in brackets least to most;
            the ratio is ours ÷ peer, by the medians.

            | work | ours | peer | theirs | ratio | target | note |
            | --- | --- | --- | --- | --- | --- | --- |

            """);
    }

    public static string Line(Result result)
    {
        var ratio = result.Ours is { } ours && result.Theirs is { } theirs
            ? (ours.Median / theirs.Median).ToString("0.00", CultureInfo.InvariantCulture)
            : "";
        var line = new StringBuilder();
        foreach (var cell in (string[])[result.What, $"{result.Ours}", result.Peer, $"{result.Theirs}", ratio, result.Target, result.Note])
        {
            line.Append("| ").Append(cell).Append(' ');
        }

        return line.Append("|\n").ToString();
    }
}
