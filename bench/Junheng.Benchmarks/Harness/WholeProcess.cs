using System.Diagnostics;

namespace Junheng.Benchmarks.Harness;

/// <summary>Whole processes from start to end, as somebody at a terminal meets them.</summary>
internal static class WholeProcess
{
    /// <summary>Runs a command and tells how long it took.</summary>
    public static double Seconds(IReadOnlyList<string> command)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(command);
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"{string.Join(' ', command)}: exit {process.ExitCode}");
    }

    /// <summary>Several runs of one command, after one that is not counted.</summary>
    public static Samples Runs(int runs, IReadOnlyList<string> command)
    {
        var samples = new Samples();
        for (var run = -1; run < runs; run++)
        {
            var seconds = Seconds(command);
            if (run >= 0) samples.Add(seconds);
        }

        return samples;
    }

    /// <summary>Runs two commands in turn, A B A B, so that whatever else the machine does falls on both.</summary>
    public static (Samples Ours, Samples Theirs) InTurn(int runs, IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        var (a, b) = (new Samples(), new Samples());
        for (var run = -1; run < runs; run++)
        {
            var (first, second) = (Seconds(ours), Seconds(theirs));
            if (run < 0) continue; // The first pair fetches files and code from the disk.
            a.Add(first);
            b.Add(second);
        }

        return (a, b);
    }

    /// <summary>The most memory a command ever held, in MiB; a run of its own, since looking takes time.</summary>
    public static double PeakMemory(IReadOnlyList<string> command)
    {
        using var process = Start(command);
        long kilobytes = 0;
        while (!process.WaitForExit(2))
        {
            try
            {
                var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is not null) kilobytes = Math.Max(kilobytes, long.Parse(line[6..^2].Trim(), System.Globalization.CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It ended between two looks.
            }
        }

        return kilobytes / 1024.0;
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        // The shell throws the output away: a pipe would make us part of what is measured.
        var info = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null", "sh", .. command]);
        return Process.Start(info) ?? throw new InvalidOperationException(command[0]);
    }
}
