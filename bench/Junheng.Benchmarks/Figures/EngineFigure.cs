using DuckDB.NET.Data;
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
        var dataset = Dataset.Of(ManyDistricts.Of(2_900, 250_000, mostRows: 217_000)).Value!;
        var rows = dataset.Districts.Select(district => Scope.Of(district, standard, Settings.Of(district, EvaluationOptions.Default.Overrides), Reading.Strict)).ToArray();
        var columns = PeerColumns.Of(rows, standard);
        var check = Ours(rows, standard);
        var ours = Samples.Of(20, 60, () => Ours(rows, standard));
        var size = $"{columns.Rows} rows in scope";

        yield return Beside("plain C# loop, two cores", Samples.Of(20, 60, () => PlainLoop.Run(columns)), PlainLoop.Run(columns));
        yield return Beside($"DuckDB {DuckDb.Version}, two threads", DuckDb.Run(columns, out var found), found);
        var file = bench.Once("columns.bin", columns.Write);
        foreach (var module in (string[])["numpy", "pandas"])
        {
            if (Python.Lacks(module, "python3-" + module) is { } lacks)
            {
                yield return Result.Skipped(What, Target, lacks);
                continue;
            }

            var run = bench.Python.Run($"engine_{module}.py", file, $"{columns.Rows}", $"{columns.Groups}");
            yield return Beside($"{module} {run.Version}", run.Samples, run.Check);
        }

        Result Beside(string peer, Samples theirs, IReadOnlyList<double> answer)
        {
            var differs = Bench.Compare(check, answer);
            return new Result(What, ours, Target) { Peer = peer, Theirs = theirs, Note = differs.Length > 0 ? differs : size };
        }
    }

    /// <summary>How many indicators are met and how many near, and the sum of all coefficients.</summary>
    private static double[] Ours(StageRows[] rows, Standard standard)
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

/// <summary>DuckDB in this process, its table loaded beforehand.</summary>
internal static class DuckDb
{
    public static string Version
    {
        get
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select version()";
            return (string)command.ExecuteScalar()!;
        }
    }

    public static Samples Run(PeerColumns columns, out double[] check)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        var resources = Enumerable.Range(0, 7).Select(k => $"r{k} double").ToArray();
        command.CommandText = $"set threads = 2; create table rows (g integer, stage integer, p double, {string.Join(", ", resources)})";
        command.ExecuteNonQuery();
        using (var appender = connection.CreateAppender("rows"))
        {
            for (var row = 0; row < columns.Rows; row++)
            {
                var line = appender.CreateRow().AppendValue(columns.Group[row]).AppendValue(columns.Stage[row]).AppendValue(columns.Pupils[row]);
                for (var k = 0; k < 7; k++) line.AppendValue(columns.Resource[k][row]);
                line.EndRow();
            }
        }

        command.CommandText = Query(columns);
        var found = new double[3];
        var samples = Samples.Of(5, 40, () =>
        {
            using var reader = command.ExecuteReader();
            reader.Read();
            for (var i = 0; i < 3; i++) found[i] = reader.GetDouble(i);
        });
        check = found;
        return samples;
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
    }

    private static string Query(PeerColumns columns)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        string Each(Func<int, string> text, string between) => string.Join(between, Enumerable.Range(0, 7).Select(text));
        string Cut(int k, double[][] cuts) => string.Create(culture, $"(case stage when 0 then {cuts[0][k]} else {cuts[1][k]} end)");
        string Value(int k) => string.Create(culture, $"({columns.Per[k]} * r{k} / p)");
        string Reached(int k, double[][] cuts) => $"({Value(k)} >= {Cut(k, cuts)})::integer";
        return $"""
            with groups as (
              select sum(p) as p,
                sum({Each(k => Reached(k, columns.Thresholds), " + ")}) as met,
                sum({Each(k => Reached(k, columns.Floors), " + ")}) as reached,
                {Each(k => $"sum(r{k}) as s{k}, sum(r{k} * r{k} / p) as q{k}", ", ")}
              from rows group by g)
            select sum(met)::double, (sum(reached) - sum(met))::double,
              sum({Each(k => $"sqrt(greatest(q{k} * p / (s{k} * s{k}) - 1, 0))", " + ")})
            from groups
            """;
    }
}
