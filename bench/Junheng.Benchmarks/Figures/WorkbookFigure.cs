using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office;
using Junheng.Office.Workbooks;
using Junheng.Rules.Checks;
using Junheng.Rules.Measures;

namespace Junheng.Benchmarks.Figures;

/// <summary>A district's workbook of 500 schools, read and checked.</summary>
internal static class WorkbookFigure
{
    public static IEnumerable<Result> Measure(Bench bench)
    {
        var book = bench.Once("district.xlsx", path =>
        {
            using var stream = File.Create(path);
            WorkbookWriter.Write(ManyDistricts.Of(1, 500), stream);
        });
        yield return new Result("workbook of 500 schools read and checked, warm", Samples.Of(1, 10, () => Check(book)), "≤ 1 s");
        yield return bench.IsPublished
            ? new Result("the same as `junheng check`, whole process", WholeProcess.Runs(7, [bench.Published, "check", book]), "≤ 1 s")
            : Result.Skipped("the same as `junheng check`, whole process", "≤ 1 s", Bench.NotPublished);
    }

    private static void Check(string book)
    {
        var read = InputFile.Read(book, Catalogue.Standard);
        foreach (var district in read.Value!.Districts) DataChecks.Run(district, null);
    }
}
