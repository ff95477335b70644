using Junheng.Benchmarks.Harness;

namespace Junheng.Benchmarks.Figures;

/// <summary>How long somebody waits for <c>junheng --help</c>.</summary>
internal static class StartFigure
{
    private const string What = "start-up: `junheng --help`";

    public static IEnumerable<Result> Measure(Bench bench)
    {
        yield return bench.IsPublished
            ? new Result(What, WholeProcess.Runs(15, [bench.Published, "--help"]), "≤ 150 ms")
            : Result.Skipped(What, "≤ 150 ms", Bench.NotPublished);
    }
}
