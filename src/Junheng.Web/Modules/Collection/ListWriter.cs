using Junheng.Rules.Common;
using Junheng.Web.Data;

namespace Junheng.Web.Modules.Collection;

/// <summary>Writes the class and room lists that changed, whole: the old rows of a school end, its new ones begin. By statement and not
/// through entities, which take several times as long for the ten thousand classes of a large district.</summary>
internal sealed class ListWriter(Opened connection, bool postgres, Writing writing)
{
    private const string Head = "id, district_id, year, basis, school_id, position, name, from_seq, batch_id, place";

    public async Task Write(IReadOnlyList<NewList> lists, CancellationToken cancel)
    {
        foreach (var list in lists) await FigureWriter.End(connection, list.Table, writing, list.School, cancel);
        var rows = lists.SelectMany(list => list.Rows).ToList();
        await Write("collection_class", "students", ["stage", "grade"], [.. rows.OfType<ListedClass>()], cancel);
        await Write("collection_room", "area_m2", ["subject"], [.. rows.OfType<ListedRoom>()], cancel);
    }

    private async Task Write<T>(string table, string number, string[] words, List<T> rows, CancellationToken cancel)
        where T : ListedRow
    {
        if (rows.Count > 0) await (postgres ? OnPostgres(table, number, words, rows, cancel) : OnSqlite(table, number, words, rows, cancel));
    }

    private async Task OnSqlite<T>(string table, string number, string[] words, List<T> rows, CancellationToken cancel)
        where T : ListedRow
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
            (id.Value, school.Value, position.Value, name.Value) = (row.Id, row.SchoolId, row.Position, row.Name);
            place.Value = (object?)row.Place ?? DBNull.Value;
            value.Value = row.Number is { } known ? FixedPoint.Format(FixedPoint.OfDecimal(known)) : DBNull.Value;
            var groups = row.Group.Split('\t');
            for (var i = 0; i < others.Length; i++) others[i].Value = groups[i];
            await begin.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task OnPostgres<T>(string table, string number, string[] words, List<T> rows, CancellationToken cancel)
        where T : ListedRow
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
        begin.Add("ids", rows.Select(row => row.Id).ToArray());
        begin.Add("schools", rows.Select(row => row.SchoolId).ToArray());
        begin.Add("positions", rows.Select(row => row.Position).ToArray());
        begin.Add("names", rows.Select(row => row.Name).ToArray());
        begin.Add("places", rows.Select(row => row.Place).ToArray());
        begin.Add("numbers", rows.Select(row => row.Number).ToArray());
        for (var i = 0; i < words.Length; i++) begin.Add(words[i], rows.Select(row => row.Group.Split('\t')[i]).ToArray());
        await begin.ExecuteNonQueryAsync(cancel);
    }
}
