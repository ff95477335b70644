using System.Data.Common;
using System.Text;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Which year's figures.</summary>
public readonly record struct YearKey(int District, int Year, string Basis);

/// <summary>A year's figures and the ids behind the school codes.</summary>
public sealed record StoredYear(YearRecord Record, IReadOnlyDictionary<string, int> SchoolIds);

/// <summary>
/// Reads the figures of a whole district and year past the actor's scope, for the evaluation and for comparing. What leaves
/// it towards a page is cut to the scope there. Rows come by reader: forty thousand of them through entities take twice as long.
/// </summary>
public sealed class FigureStore(JunhengDb db, JunhengDatabase database)
{
    /// <summary>The figures as they stand, or as they stood when the district's sequence was <paramref name="asOf"/>.</summary>
    public async Task<StoredYear> Load(YearKey key, long? asOf = null, CancellationToken cancel = default)
    {
        await using var connection = await Opened.Of(db, cancel);
        var codes = new Dictionary<int, string>();
        await using (var command = connection.Command("select id, code from schools_school where district_id = @district"))
        {
            command.Add("district", key.District);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) codes.Add(reader.GetInt32(0), reader.GetString(1));
        }

        codes[0] = "";
        var figures = await Figures(connection, key, asOf, codes, cancel);
        var classes = await Lists(connection, "collection_class", "stage, grade, name, students", key, asOf, codes, cancel);
        var rooms = await Lists(connection, "collection_room", "subject, '', name, area_m2", key, asOf, codes, cancel);
        codes.Remove(0);
        return new StoredYear(
            new YearRecord(figures, classes, rooms),
            codes.ToDictionary(one => one.Value, one => one.Key, StringComparer.Ordinal));
    }

    private async Task<Dictionary<FigureKey, FigureValue>> Figures(
        Opened connection, YearKey key, long? asOf, Dictionary<int, string> codes, CancellationToken cancel)
    {
        var figures = new Dictionary<FigureKey, FigureValue>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        await using var command = Select(connection, "collection_figure", "school_id, stage, measure, state, number, text", key, asOf, "");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var figure = new FigureKey(codes[reader.GetInt32(0)], Once(words, reader.GetString(1)), Once(words, reader.GetString(2)));
            figures.Add(figure, new FigureValue(
                FigureStates.Of(reader.GetString(3)), Number(reader, 4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        }

        return figures;
    }

    private async Task<Dictionary<string, List<ListRow>>> Lists(
        Opened connection, string table, string columns, YearKey key, long? asOf, Dictionary<int, string> codes, CancellationToken cancel)
    {
        var lists = new Dictionary<string, List<ListRow>>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        await using var command = Select(connection, table, $"school_id, {columns}, place", key, asOf, " order by school_id, position");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var school = codes[reader.GetInt32(0)];
            if (!lists.TryGetValue(school, out var list)) lists.Add(school, list = []);
            list.Add(new ListRow(
                school, Once(words, reader.GetString(1)), Once(words, reader.GetString(2)), reader.GetString(3), Number(reader, 4),
                reader.IsDBNull(5) ? default : StoredPlace.Read(reader.GetString(5), words)));
        }

        return lists;
    }

    private static DbCommand Select(Opened connection, string table, string columns, YearKey key, long? asOf, string order)
    {
        var when = asOf is null ? "until_seq is null" : "from_seq <= @seq and (until_seq is null or until_seq > @seq)";
        var command = connection.Command(
            $"select {columns} from {table} where district_id = @district and year = @year and basis = @basis and {when}{order}");
        command.Add("district", key.District);
        command.Add("year", key.Year);
        command.Add("basis", key.Basis);
        if (asOf is { } seq) command.Add("seq", seq);
        return command;
    }

    private long Number(DbDataReader reader, int column)
    {
        if (reader.IsDBNull(column)) return FixedPoint.Missing;
        if (database.IsPostgres) return FixedPoint.OfDecimal(reader.GetDecimal(column));
        var text = reader.GetString(column);
        Span<byte> utf8 = stackalloc byte[64];
        FixedPoint.Parse(utf8[..Encoding.UTF8.GetBytes(text, utf8)], round: false, out var value, out _);
        return value;
    }

    /// <summary>The same word from thousands of rows is kept once.</summary>
    private static string Once(HashSet<string> words, string word)
    {
        if (words.TryGetValue(word, out var known)) return known;
        words.Add(word);
        return word;
    }
}
