using System.Text.Json;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>
/// Everything that an input says about one district and year, figure by figure. A column that the input lacks says nothing;
/// a blank cell of a column that is there says that the figure is missing.
/// </summary>
public sealed class YearFigures
{
    /// <summary>The confirmation of an item school by school is the figure <c>confirmation.Q3</c> of the school.</summary>
    public const string ConfirmationPrefix = "confirmation.";

    private static readonly string[] Keys = [Codes.DistrictCode, Codes.SchoolCode, Codes.Stage];

    private readonly Dictionary<FigureKey, Figure> figures = [];
    private readonly Dictionary<string, List<ListRow>> classes = [];
    private readonly Dictionary<string, List<ListRow>> rooms = [];

    /// <summary>The figures by key.</summary>
    public IReadOnlyDictionary<FigureKey, Figure> Figures => figures;

    /// <summary>The class lists by school; a school that is absent was not listed.</summary>
    public IReadOnlyDictionary<string, List<ListRow>> Classes => classes;

    /// <summary>The room lists by school; a school that is absent was not listed.</summary>
    public IReadOnlyDictionary<string, List<ListRow>> Rooms => rooms;

    /// <summary>The codes of the schools that have a row, in input order.</summary>
    public IReadOnlyList<string> Schools { get; private set; } = [];

    /// <summary>The name that the input gives a school; null where it gives none.</summary>
    public string? NameOf(string school) => figures.TryGetValue(new FigureKey(school, "", Codes.Name), out var name) ? name.Value.Text : null;

    /// <summary>Takes one district out of tables.</summary>
    /// <param name="tables">The tables as read (<see cref="Dataset.Given"/>).</param>
    /// <param name="district">The district's code; rows of others are left out.</param>
    public static YearFigures Of(Tables tables, string district)
    {
        var year = new YearFigures();
        year.Schools = [.. year.TakeRows(tables.Catalogue, tables.Schools, district).Select(key => key.School)];
        _ = year.TakeRows(tables.Catalogue, tables.Stages, district).Count;
        _ = year.TakeRows(tables.Catalogue, tables.Districts, district).Count;
        year.TakeConfirmations(tables, district);
        Take(tables.Classes, district, year.classes, row => new ListRow(
            tables.Classes.Text(Codes.SchoolCode, row),
            StageOf(tables.Classes, row),
            tables.Classes.Text(Codes.Grade, row),
            tables.Classes.Text(Codes.ClassName, row),
            tables.Classes.Value(Codes.Students, row),
            tables.Classes.Places.At(row, Codes.Students)));
        Take(tables.Rooms, district, year.rooms, row => new ListRow(
            tables.Rooms.Text(Codes.SchoolCode, row),
            ChoiceLists.Subjects[tables.Rooms.ChoiceOf(Codes.Subject, row) ?? 0].Code,
            "",
            tables.Rooms.Text(Codes.Name, row),
            tables.Rooms.Value(Codes.RoomArea, row),
            tables.Rooms.Places.At(row, Codes.RoomArea)));
        // A list that is said to be complete and has no row is an empty list, not an absent one.
        foreach (var school in year.Schools.Where(school => year.SaysYes(school, Codes.RoomsListed))) year.rooms.TryAdd(school, []);
        return year;
    }

    /// <summary>Figures by themselves, without a file: those that somebody typed, or that are carried into a new year.</summary>
    /// <param name="figures">Each key once.</param>
    /// <param name="schools">The schools that they name; empty says nothing about which schools there are.</param>
    public static YearFigures Of(IEnumerable<Figure> figures, IReadOnlyList<string>? schools = null)
    {
        var year = new YearFigures { Schools = schools ?? [] };
        foreach (var figure in figures) year.figures.Add(figure.Key, figure);
        return year;
    }

    /// <summary>The class or room list of one school by itself, whole: what it does not have is no longer there.</summary>
    /// <param name="list"><see cref="Level.Class"/> or <see cref="Level.Room"/>.</param>
    /// <param name="school">The school's code.</param>
    /// <param name="rows">Its rows.</param>
    public static YearFigures OfList(Level list, string school, IReadOnlyList<ListRow> rows)
    {
        var year = new YearFigures();
        (list == Level.Class ? year.classes : year.rooms).Add(school, [.. rows]);
        return year;
    }

    /// <summary>Figures and lists by themselves, as a school submitted them.</summary>
    /// <param name="figures">Each key once.</param>
    /// <param name="schools">The schools that they name; empty says nothing about which schools there are.</param>
    /// <param name="classes">Class lists by school.</param>
    /// <param name="rooms">Room lists by school.</param>
    public static YearFigures Of(
        IEnumerable<Figure> figures, IReadOnlyList<string> schools, IReadOnlyDictionary<string, List<ListRow>> classes, IReadOnlyDictionary<string, List<ListRow>> rooms)
    {
        var year = Of(figures, schools);
        foreach (var (school, rows) in classes) year.classes.Add(school, rows);
        foreach (var (school, rows) in rooms) year.rooms.Add(school, rows);
        return year;
    }

    /// <summary>The figures and lists of several inputs of different schools as one.</summary>
    public static YearFigures Joined(IEnumerable<YearFigures> inputs)
    {
        var year = new YearFigures();
        foreach (var one in inputs)
        {
            foreach (var (key, figure) in one.figures) year.figures.Add(key, figure);
            foreach (var (school, rows) in one.classes) year.classes.Add(school, rows);
            foreach (var (school, rows) in one.rooms) year.rooms.Add(school, rows);
        }

        return year;
    }

    private bool SaysYes(string school, string measure) =>
        figures.TryGetValue(new FigureKey(school, "", measure), out var figure) && figure.Value == FigureValue.Of(FixedPoint.Scale);

    private List<FigureKey> TakeRows(Catalogue catalogue, FigureTable table, string district)
    {
        var rows = new List<FigureKey>();
        if (table.Texts(Codes.DistrictCode) is not { } districts) return rows;
        var numbers = table.NumberColumns.Where(code => !Keys.Contains(code))
            .Select(code => (Measure: catalogue.Find(table.Level, code)!, Column: table.Numbers(code)!)).Where(one => one.Measure is not null).ToList();
        var texts = table.TextColumns.Where(code => !Keys.Contains(code))
            .Select(code => (Measure: catalogue.Find(table.Level, code)!, Column: table.Texts(code)!)).Where(one => one.Measure is not null).ToList();
        for (var row = 0; row < table.Count; row++)
        {
            if (districts.Text(row) != district) continue;
            var key = new FigureKey(
                table.Level == Level.District ? "" : table.Text(Codes.SchoolCode, row),
                table.Level == Level.Stage ? StageOf(table, row) : "",
                "");
            rows.Add(key);
            foreach (var (measure, column) in numbers) Add(table, row, key, measure, ValueOf(measure, column[row]));
            foreach (var (measure, column) in texts) Add(table, row, key, measure, FigureValue.Of(column.Text(row)));
        }

        return rows;
    }

    private void Add(FigureTable table, int row, FigureKey owner, Measure measure, FigureValue value)
    {
        // district.csv is a long form: a key that is not there was not asked, so its blank says nothing.
        var place = table.Places.At(row, measure.Code);
        if (table.Level == Level.District && value.State == FigureState.Missing && place.Row == 0) return;
        var key = owner with { Measure = measure.Code };
        figures[key] = new Figure(key, value, place);
    }

    private void TakeConfirmations(Tables tables, string district)
    {
        var table = tables.Confirmations;
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Text(Codes.DistrictCode, row) != district) continue;
            var item = ChoiceLists.ConfirmedItems[table.ChoiceOf(Codes.Item, row) ?? 0].Code;
            var key = new FigureKey(table.Text(Codes.SchoolCode, row), "", ConfirmationPrefix + item);
            var grounds = new ConfirmationGrounds(table.Text(Codes.Grade, row), table.Text(Codes.Date, row), table.Text(Codes.Basis, row));
            var value = table.YesNo(Codes.Value, row) switch
            {
                null => FigureValue.Missing,
                { } yes => new FigureValue(FigureState.Known, yes ? FixedPoint.Scale : 0, grounds.ToText()),
            };
            figures[key] = new Figure(key, value, table.Places.At(row, Codes.Value));
        }
    }

    private static void Take(FigureTable table, string district, Dictionary<string, List<ListRow>> lists, Func<int, ListRow> read)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Text(Codes.DistrictCode, row) != district) continue;
            var one = read(row);
            if (!lists.TryGetValue(one.School, out var list)) lists.Add(one.School, list = []);
            list.Add(one);
        }
    }

    private static FigureValue ValueOf(Measure measure, long value) => value == FixedPoint.Missing ? FigureValue.Missing : measure.Type switch
    {
        MeasureType.Choice => FigureValue.Of(measure.Choices[(int)value].Code),
        MeasureType.YesNo => FigureValue.Of(value * FixedPoint.Scale),
        _ => FigureValue.Of(value),
    };

    private static string StageOf(FigureTable table, int row) => ((Stage)(table.ChoiceOf(Codes.Stage, row) ?? 0)).Code();
}

/// <summary>On what the confirmation of a school rests.</summary>
/// <param name="Grade">The grade awarded.</param>
/// <param name="Date">When.</param>
/// <param name="Basis">The document, and who confirmed.</param>
public sealed record ConfirmationGrounds(string Grade, string Date, string Basis)
{
    /// <summary>As kept beside the figure; null when there is nothing to keep.</summary>
    public string? ToText() => Grade.Length + Date.Length + Basis.Length == 0 ? null : JsonSerializer.Serialize(this);

    /// <summary>As kept beside the figure, read back.</summary>
    public static ConfirmationGrounds Read(string? text) =>
        text is null ? new("", "", "") : JsonSerializer.Deserialize<ConfirmationGrounds>(text)!;
}
