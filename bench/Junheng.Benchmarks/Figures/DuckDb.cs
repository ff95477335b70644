using DuckDB.NET.Data;

namespace Junheng.Benchmarks.Figures;

/// <summary>DuckDB in this process, its table loaded beforehand.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly DuckDBCommand query;

    public DuckDb(PeerColumns columns)
    {
        connection.Open();
        query = connection.CreateCommand();
        query.CommandText = "select version()";
        Version = (string)query.ExecuteScalar()!;
        query.CommandText = $"set threads = {Environment.ProcessorCount}; create table rows (g integer, stage integer, p double, {string.Join(", ", Enumerable.Range(0, 7).Select(k => $"r{k} double"))})";
        query.ExecuteNonQuery();
        using (var appender = connection.CreateAppender("rows"))
        {
            for (var row = 0; row < columns.Rows; row++)
            {
                var line = appender.CreateRow().AppendValue(columns.Group[row]).AppendValue(columns.Stage[row]).AppendValue(columns.Pupils[row]);
                for (var k = 0; k < 7; k++) line.AppendValue(columns.Resource[k][row]);
                line.EndRow();
            }
        }

        query.CommandText = Query(columns);
    }

    public string Version { get; }

    /// <summary>What the last run found.</summary>
    public double[] Answer { get; } = new double[3];

    public void Run()
    {
        using var reader = query.ExecuteReader();
        reader.Read();
        for (var i = 0; i < Answer.Length; i++) Answer[i] = reader.GetDouble(i);
    }

    public void Dispose()
    {
        query.Dispose();
        connection.Dispose();
    }

    /// <summary>Of several ways to ask, the fastest found: groups need sums only, statuses are counted apart.</summary>
    private static string Query(PeerColumns columns)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        string Each(Func<int, string> text, string between) => string.Join(between, Enumerable.Range(0, 7).Select(text));
        string Reaching(int k, double[][] cuts) => string.Create(culture, $"sum(({columns.Per[k]} * r{k} >= p * case stage when 0 then {cuts[0][k]}::double else {cuts[1][k]}::double end)::int)");
        return $"""
            with groups as (select sum(p) as p, {Each(k => $"sum(r{k}) as s{k}, sum(r{k} * r{k} / p) as q{k}", ", ")} from rows group by g),
            counts as (select {Each(k => Reaching(k, columns.Thresholds), " + ")} as met, {Each(k => Reaching(k, columns.Floors), " + ")} as reached from rows)
            select (select met from counts)::double, (select reached - met from counts)::double,
              sum({Each(k => $"sqrt(greatest(q{k} * p / (s{k} * s{k}) - 1, 0))", " + ")})
            from groups
            """;
    }
}
