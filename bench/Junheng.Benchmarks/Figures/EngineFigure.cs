using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Benchmarks.Figures;

/// <summary>The engine alone: values and statuses of 200,000 rows × 7 indicators and the coefficients of 2,900 districts × 2
/// stages × 7, from columns in memory. Every peer computes the same and must find the same.</summary>
internal static class EngineFigure
{
    private const string What = "engine alone, 200,000 rows × 7: values, statuses, coefficients by district and stage";
    private const string Target = "≤ 10 ms";

    public static IEnumerable<Result> Measure(Bench bench)
    {
        var standard = Standard.All[^1];
        var dataset = Dataset.Of(ManyDistricts.Of(2_900, 250_000, mostRows: 211_500)).Value!;
        var rows = dataset.Districts.Select(district => Scope.Of(district, standard, Settings.Of(district, EvaluationOptions.Default.Overrides), Reading.Strict)).ToArray();
        var columns = PeerColumns.Of(rows, standard);
        var check = All(rows, standard);
        var size = $"{columns.Rows} rows in scope";

        var (ours, loop) = Samples.InTurn(20, 60, Ours, () => PlainLoop.Run(columns));
        yield return Beside("plain C# loop, two cores", ours, loop, PlainLoop.Run(columns));
        using (var duck = new DuckDb(columns))
        {
            (ours, var ducks) = Samples.InTurn(10, 40, Ours, duck.Run);
            yield return Beside($"DuckDB {duck.Version}, two threads", ours, ducks, duck.Answer);
        }

        var file = bench.Once("columns.bin", columns.Write);
        foreach (var module in (string[])["numpy", "pandas"])
        {
            if (Python.Lacks(module, "python3-" + module) is { } lacks)
            {
                yield return Result.Skipped(What, Target, lacks);
                continue;
            }

            var run = bench.Python.Run($"engine_{module}.py", file, $"{columns.Rows}", $"{columns.Groups}");
            yield return Beside($"{module} {run.Version}", Samples.Of(10, 40, Ours), run.Samples, run.Check);
        }

        void Ours() => All(rows, standard);

        Result Beside(string peer, Samples own, Samples theirs, IReadOnlyList<double> answer)
        {
            var differs = Bench.Compare(check, answer);
            return new Result(What, own, Target) { Peer = peer, Theirs = theirs, Note = differs.Length > 0 ? differs : size };
        }
    }

    /// <summary>How many indicators are met and how many near, and the sum of all coefficients.</summary>
    private static double[] All(StageRows[] rows, Standard standard)
    {
        var counts = new (int Met, int Near, double Sum)[rows.Length];
        Parallel.For(0, rows.Length, at =>
        {
            var attainment = Attainment.Of(rows[at], standard);
            double sum = 0;
            foreach (var spread in Spread.Of(attainment, standard)) sum += spread.Coefficient ?? 0;
            counts[at].Sum = sum;
            counts[at].Met = attainment.Count(IndicatorStatus.Met);
            counts[at].Near = attainment.Count(IndicatorStatus.Near);
        });
        return [counts.Sum(one => (double)one.Met), counts.Sum(one => (double)one.Near), counts.Sum(one => one.Sum)];
    }
}
