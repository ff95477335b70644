using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;

namespace Junheng.Web.Modules.Collection;

/// <summary>Where rows are written: the year, the new sequence, and the batch that brings them.</summary>
internal readonly record struct Writing(YearKey Key, long Seq, Guid Batch);

/// <summary>A figure to be written: the old row of its key, if there is one, ends and this one begins.</summary>
internal readonly record struct NewFigure(int School, string Stage, string Measure, FigureValue Value, string? Place);

/// <summary>Writes figures in bulk, inside the change at hand; forty thousand take a fraction of a second.</summary>
internal static class FigureWriter
{
    private const string Current = "district_id = @district and year = @year and basis = @basis and until_seq is null";

    public static async Task Write(Opened connection, bool postgres, Writing writing, IReadOnlyList<NewFigure> figures, CancellationToken cancel)
    {
        if (figures.Count == 0) return;
        await (postgres ? OnPostgres(connection, writing, figures, cancel) : OnSqlite(connection, writing, figures, cancel));
    }

    /// <summary>Ends everything that the year has of some schools.</summary>
    public static async Task End(Opened connection, Writing writing, IReadOnlyCollection<int> schools, CancellationToken cancel)
    {
        foreach (var school in schools)
        {
            foreach (var table in (string[])["collection_figure", "collection_class", "collection_room"]) await End(connection, table, writing, school, cancel);
        }
    }

    /// <summary>Ends the list of one school.</summary>
    public static async Task End(Opened connection, string table, Writing writing, int school, CancellationToken cancel)
    {
        await using var command = connection.Command($"update {table} set until_seq = @seq where {Current} and school_id = @school");
        AddKey(command, writing);
        command.Add("school", school);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Ends the figures of one school at a stage.</summary>
    public static async Task EndStage(Opened connection, Writing writing, int school, string stage, CancellationToken cancel)
    {
        await using var command = connection.Command(
            $"update collection_figure set until_seq = @seq where {Current} and school_id = @school and stage = @stage");
        AddKey(command, writing);
        command.Add("school", school);
        command.Add("stage", stage);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task OnSqlite(Opened connection, Writing writing, IReadOnlyList<NewFigure> figures, CancellationToken cancel)
    {
        await using var end = connection.Command(
            $"update collection_figure set until_seq = @seq where {Current} and school_id = @school and stage = @stage and measure = @measure");
        await using var begin = connection.Command(
            """
            insert into collection_figure (district_id, year, basis, school_id, stage, measure, from_seq, state, number, text, batch_id, place)
            values (@district, @year, @basis, @school, @stage, @measure, @seq, @state, @number, @text, @batch, @place)
            """);
        AddKey(end, writing);
        AddKey(begin, writing);
        begin.Add("batch", writing.Batch);
        var ends = new[] { end.Add("school", 0), end.Add("stage", ""), end.Add("measure", "") };
        var begins = new[]
        {
            begin.Add("school", 0), begin.Add("stage", ""), begin.Add("measure", ""),
            begin.Add("state", ""), begin.Add("number", ""), begin.Add("text", ""), begin.Add("place", ""),
        };
        await end.PrepareAsync(cancel);
        await begin.PrepareAsync(cancel);
        foreach (var figure in figures)
        {
            (ends[0].Value, ends[1].Value, ends[2].Value) = (figure.School, figure.Stage, figure.Measure);
            await end.ExecuteNonQueryAsync(cancel);
            (begins[0].Value, begins[1].Value, begins[2].Value) = (figure.School, figure.Stage, figure.Measure);
            begins[3].Value = figure.Value.State.Code();
            begins[4].Value = figure.Value.Number == FixedPoint.Missing ? DBNull.Value : FixedPoint.Format(figure.Value.Number);
            begins[5].Value = (object?)figure.Value.Text ?? DBNull.Value;
            begins[6].Value = (object?)figure.Place ?? DBNull.Value;
            await begin.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task OnPostgres(Opened connection, Writing writing, IReadOnlyList<NewFigure> figures, CancellationToken cancel)
    {
        await using var end = connection.Command(
            $"""
            update collection_figure set until_seq = @seq
            from unnest(@schools, @stages, @measures) as given (school, stage_of, measure_of)
            where {Current} and school_id = given.school and stage = given.stage_of and measure = given.measure_of
            """);
        await using var begin = connection.Command(
            """
            insert into collection_figure (district_id, year, basis, school_id, stage, measure, from_seq, state, number, text, batch_id, place)
            select @district, @year, @basis, school, stage_of, measure_of, @seq, state_of, number_of, text_of, @batch, place_of
            from unnest(@schools, @stages, @measures, @states, @numbers, @texts, @places)
                as given (school, stage_of, measure_of, state_of, number_of, text_of, place_of)
            """);
        foreach (var command in (System.Data.Common.DbCommand[])[end, begin])
        {
            AddKey(command, writing);
            command.Add("schools", figures.Select(figure => figure.School).ToArray());
            command.Add("stages", figures.Select(figure => figure.Stage).ToArray());
            command.Add("measures", figures.Select(figure => figure.Measure).ToArray());
        }

        begin.Add("batch", writing.Batch);
        begin.Add("states", figures.Select(figure => figure.Value.State.Code()).ToArray());
        begin.Add("numbers", figures.Select(figure => FixedPoint.ToDecimal(figure.Value.Number)).ToArray());
        begin.Add("texts", figures.Select(figure => figure.Value.Text).ToArray());
        begin.Add("places", figures.Select(figure => figure.Place).ToArray());
        await end.ExecuteNonQueryAsync(cancel);
        await begin.ExecuteNonQueryAsync(cancel);
    }

    internal static void AddKey(System.Data.Common.DbCommand command, Writing writing)
    {
        command.Add("district", writing.Key.District);
        command.Add("year", writing.Key.Year);
        command.Add("basis", writing.Key.Basis);
        command.Add("seq", writing.Seq);
    }
}
