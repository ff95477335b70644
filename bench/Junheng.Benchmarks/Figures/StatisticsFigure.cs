using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Office.Statistics;

namespace Junheng.Benchmarks.Figures;

/// <summary>An export of the education statistics with 2,000 schools and 400 columns, converted.</summary>
internal static class StatisticsFigure
{
    public static IEnumerable<Result> Measure(Bench bench)
    {
        var export = bench.Once("export.xlsx", BigWorkbooks.Export);
        yield return new Result("statistics export of 2,000 × 400 converted, warm", Samples.Of(1, 5, () => Convert(export)), "≤ 3 s");
        var output = Path.Combine(bench.Work, "converted");
        yield return bench.IsPublished
            ? new Result(
                "the same as `junheng convert`, whole process",
                WholeProcess.Runs(5, [bench.Published, "convert", export, output, "--district", "370812", "--force"]),
                "≤ 3 s")
            : Result.Skipped("the same as `junheng convert`, whole process", "≤ 3 s", Bench.NotPublished);
    }

    private static void Convert(string export)
    {
        var converted = StatisticsExport.Convert(export, StatisticsMapping.Empty, "370812");
        if (converted.Value!.Tables.Schools.Count != 2_000) throw new InvalidOperationException(export);
    }
}
