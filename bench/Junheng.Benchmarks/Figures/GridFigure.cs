using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office.Sheets;

namespace Junheng.Benchmarks.Figures;

/// <summary>A workbook of 20,000 × 30 cells read into memory, first run in a fresh process included.</summary>
internal static class GridFigure
{
    private const string What = "workbook of 20,000 × 30 cells read";

    public static IEnumerable<Result> Measure(Bench bench)
    {
        var book = bench.Once("plain.xlsx", BigWorkbooks.Plain);
        var first = Samples.Of(0, 1, Read);
        var ours = Samples.Of(0, 7, Read);
        foreach (var (peer, module, script) in (IEnumerable<(string, string, string)>)
            [("openpyxl, read-only", "openpyxl", "read_openpyxl.py"), ("pandas `read_excel`", "pandas", "read_pandas.py")])
        {
            if (Python.Lacks(module, "python3-pandas python3-openpyxl") is { } lacks)
            {
                yield return Result.Skipped(What, "≤ 1 s", lacks);
                continue;
            }

            var run = bench.Python.Run(script, book);
            yield return new Result(What, ours, "≤ 1 s") { Peer = $"{peer} {run.Version}", Theirs = run.Samples, Note = $"first read {first}" };
        }

        void Read()
        {
            if (WorkbookFile.Read(book).Value!.Sheets[0].RowCount != 20_000) throw new InvalidOperationException(book);
        }
    }
}
