using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;

namespace Junheng.Web.Modules.Collection;

/// <summary>Writes the class and room lists that changed, whole: the old rows of a school end, its new ones begin. By statement and not
/// through entities, which take several times as long for the ten thousand classes of a large district.</summary>
internal sealed class ListWriter(Opened connection, bool postgres, Writing writing, IReadOnlyDictionary<string, int> ids)
{
    private const string Head = "id, district_id, year, basis, school_id, position, name, from_seq, batch_id, place";

    public async Task Write(FigureDifference difference, CancellationToken cancel)
    {
        await Write("collection_class", "students", ["stage", "grade"], difference.Classes, row => [row.Group, row.Grade], cancel);
        await Write("collection_room", "area_m2", ["subject"], difference.Rooms, row => [row.Group], cancel);
    }

    private async Task Write(
        string table, string number, string[] words, IReadOnlyList<ListChange> lists, Func<ListRow, string[]> wordsOf, CancellationToken cancel)
    {
        foreach (var list in lists.Where(list => list.Before.Count > 0)) await FigureWriter.End(connection, table, writing, ids[list.School], cancel);
        var rows = lists.SelectMany(list => list.After.Select((row, at) => new NewRow(ids[row.School], at, row, wordsOf(row)))).ToList();
        if (rows.Count == 0) return;
        await (postgres ? OnPostgres(table, number, words, rows, cancel) : OnSqlite(table, number, words, rows, cancel));
    }

    private async Task OnSqlite(string table, string number, string[] words, List<NewRow> rows, CancellationToken cancel)
    {
        await using var begin = connection.Command(
            $"""
            insert into {table} ({Head}, {number}, {string.Join(", ", words)})
            values (@id, @district, @year, @basis, @school, @position, @name, @seq, @batch, @place, @number, {string.Join(", ", words.Select(word => $"@{word}"))})
            """);
        FigureWriter.AddKey(begin, writing);
        begin.Add("batch", writing.Batch);
        var (id, school, position) = (begin.Add("id", Guid.Empty), begin.Add("school", 0), begin.Add("position", 0));
        var (name, place, value) = (begin.Add("name", ""), begin.Add("place", ""), begin.Add("number", ""));
        var others = words.Select(word => begin.Add(word, "")).ToArray();
        await begin.PrepareAsync(cancel);
        foreach (var row in rows)
        {
            (id.Value, school.Value, position.Value, name.Value) = (Guid.CreateVersion7(), row.School, row.Position, row.Row.Name);
            place.Value = (object?)StoredPlace.Write(row.Row.Place) ?? DBNull.Value;
            value.Value = row.Row.Number == FixedPoint.Missing ? DBNull.Value : FixedPoint.Format(row.Row.Number);
            for (var i = 0; i < others.Length; i++) others[i].Value = row.Words[i];
            await begin.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task OnPostgres(string table, string number, string[] words, List<NewRow> rows, CancellationToken cancel)
    {
        await using var begin = connection.Command(
            $"""
            insert into {table} ({Head}, {number}, {string.Join(", ", words)})
            select id_of, @district, @year, @basis, school_of, position_of, name_of, @seq, @batch, place_of, number_of, {string.Join(", ", words.Select(word => $"{word}_of"))}
            from unnest(@ids, @schools, @positions, @names, @places, @numbers, {string.Join(", ", words.Select(word => $"@{word}"))})
                as given (id_of, school_of, position_of, name_of, place_of, number_of, {string.Join(", ", words.Select(word => $"{word}_of"))})
            """);
        FigureWriter.AddKey(begin, writing);
        begin.Add("batch", writing.Batch);
        begin.Add("ids", rows.Select(_ => Guid.CreateVersion7()).ToArray());
        begin.Add("schools", rows.Select(row => row.School).ToArray());
        begin.Add("positions", rows.Select(row => row.Position).ToArray());
        begin.Add("names", rows.Select(row => row.Row.Name).ToArray());
        begin.Add("places", rows.Select(row => StoredPlace.Write(row.Row.Place)).ToArray());
        begin.Add("numbers", rows.Select(row => FixedPoint.ToDecimal(row.Row.Number)).ToArray());
        for (var i = 0; i < words.Length; i++) begin.Add(words[i], rows.Select(row => row.Words[i]).ToArray());
        await begin.ExecuteNonQueryAsync(cancel);
    }

    private readonly record struct NewRow(int School, int Position, ListRow Row, string[] Words);
}
