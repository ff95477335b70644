using System.Diagnostics;
using System.Globalization;

namespace Junheng.Benchmarks.Harness;

/// <summary>What a script of <c>bench/peers</c> printed: its version, one time a run, and figures to compare with ours.</summary>
internal sealed record PeerRun(string Version, Samples Samples, IReadOnlyList<double> Check);

/// <summary>The system's Python and the packages that it has.</summary>
internal sealed class Python(string root)
{
    public const string Path = "/usr/bin/python3";

    /// <summary>Why a peer cannot run, or null.</summary>
    public static string? Lacks(string module, string package)
    {
        if (!File.Exists(Path)) return "apt-get install python3";
        if (module.Length == 0) return null;
        using var process = Start("-c", "import " + module);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"apt-get install --no-install-recommends {package}";
    }

    /// <summary>Runs a script; it prints <c>version …</c>, <c>run SECONDS</c> and <c>check NUMBER …</c>.</summary>
    public PeerRun Run(string script, params string[] arguments)
    {
        var version = "";
        var samples = new Samples();
        double[] check = [];
        using var process = Start([System.IO.Path.Combine(root, "bench", "peers", script), .. arguments]);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "version": version = line[8..]; break;
                case "run": samples.Add(Number(words[1])); break;
                case "check": check = [.. words[1..].Select(Number)]; break;
                default: break;
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{script} failed");
        return new PeerRun(version, samples, check);
    }

    /// <summary>A script's command, for a whole process beside ours.</summary>
    public string[] Command(string script, params string[] arguments) =>
        [Path, System.IO.Path.Combine(root, "bench", "peers", script), .. arguments];

    private static Process Start(params string[] arguments)
    {
        var info = new ProcessStartInfo(Path, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        // Set on some machines to keep old builds alive; a current numpy is several times slower with them.
        info.Environment.Remove("OPENBLAS_CORETYPE");
        info.Environment.Remove("OPENBLAS_L2_SIZE");
        return Process.Start(info) ?? throw new InvalidOperationException(Path);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
