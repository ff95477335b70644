using System.Globalization;
using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office.Csv;

namespace Junheng.Benchmarks.Figures;

/// <summary>The whole command on a country: 2,900 districts, 200,000 schools, beside a scan of the same two files that does
/// nothing with what it reads.</summary>
internal static class EvaluateFigure
{
    private const string What = "`junheng evaluate`, 2,900 districts, 200,000 schools, from CSV";

    public static IEnumerable<Result> Measure(Bench bench)
    {
        if (!bench.IsPublished)
        {
            yield return Result.Skipped(What, "≤ 1.00 of the scan", Bench.NotPublished);
            yield break;
        }

        var folder = bench.Once("country", path => CsvFolderWriter.Write(ManyDistricts.Of(2_900, 200_000), path, force: false));
        string[] evaluate = [bench.Published, "evaluate", folder];
        var memory = string.Create(CultureInfo.InvariantCulture, $"peak memory {WholeProcess.PeakMemory(evaluate):0} MiB (target 400)");
        if (Python.Lacks("", "") is { } lacks) yield return Result.Skipped(What, "≤ 1.00 of the scan", lacks);
        else
        {
            var scan = bench.Python.Command("csv_scan.py", Path.Combine(folder, "schools.csv"), Path.Combine(folder, "stages.csv"));
            var (ours, theirs) = WholeProcess.InTurn(9, evaluate, scan);
            yield return new Result(What, ours, "≤ 1.00 of the scan") { Peer = "bare Python `csv.reader` scan", Theirs = theirs, Note = memory };
        }

        string[] json = [.. evaluate, "--json", Path.Combine(bench.Work, "country.json"), "--force"];
        var written = WholeProcess.Runs(5, json);
        var size = new FileInfo(json[^2]).Length / 1_048_576;
        yield return new Result(What + ", with JSON", written, "≤ 4 s")
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{size} MiB of JSON; peak memory {WholeProcess.PeakMemory(json):0} MiB"),
        };
    }
}
