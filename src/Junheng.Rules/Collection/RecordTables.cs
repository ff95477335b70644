using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>Lays a record out as tables: schools in the order of their codes, stages under them, lists in their order.</summary>
internal sealed class RecordTables(YearRecord record, Catalogue catalogue, string district, int year, Func<FigureKey, Place>? placeOf)
{
    private readonly string[] schools = [.. record.Schools.Order(StringComparer.Ordinal)];

    public Tables Make()
    {
        var rowOf = new Dictionary<(string School, string Stage), int>();
        for (var i = 0; i < schools.Length; i++) rowOf.Add((schools[i], ""), i);
        var stages = record.Figures.Keys.Where(key => key.Stage.Length > 0 && record.Schools.Contains(key.School))
            .Select(key => (key.School, key.Stage)).Distinct()
            .OrderBy(key => key.School, StringComparer.Ordinal).ThenBy(key => StageIndex(key.Stage)).ToArray();
        for (var i = 0; i < stages.Length; i++) rowOf.Add(stages[i], i);

        var schoolColumns = new Columns(catalogue, Level.School, schools.Length);
        var stageColumns = new Columns(catalogue, Level.Stage, stages.Length);
        var districtColumns = new Columns(catalogue, Level.District, 1);
        foreach (var (key, value) in record.Figures)
        {
            if (key.School.Length == 0) districtColumns.Set(0, key.Measure, value);
            else if (!rowOf.TryGetValue((key.School, key.Stage), out var row)) continue;
            else (key.Stage.Length == 0 ? schoolColumns : stageColumns).Set(row, key.Measure, value);
        }

        schoolColumns.Fill(Codes.SchoolCode, schools);
        stageColumns.Fill(Codes.SchoolCode, [.. stages.Select(stage => stage.School)]);
        stageColumns.Fill(Codes.Stage, [.. stages.Select(stage => (long)StageIndex(stage.Stage))]);
        if (!record.Figures.ContainsKey(new FigureKey("", "", Codes.Year))) districtColumns.Fill(Codes.Year, [FixedPoint.Of(year)]);
        return new Tables(
            catalogue,
            schoolColumns.ToTable(district, Places((row, column) => new FigureKey(schools[row], "", column))),
            stageColumns.ToTable(district, Places((row, column) => new FigureKey(stages[row].School, stages[row].Stage, column))))
        {
            Districts = districtColumns.ToTable(district, Places((_, column) => new FigureKey("", "", column))),
            Classes = Classes(),
            Rooms = Rooms(),
            Confirmations = Confirmations(),
        };
    }

    private FigureTable Classes()
    {
        ListRow[] rows = [.. Rows(record.Classes)];
        var columns = new Columns(catalogue, Level.Class, rows.Length);
        columns.Fill(Codes.SchoolCode, [.. rows.Select(row => row.School)]);
        columns.Fill(Codes.Stage, [.. rows.Select(row => (long)StageIndex(row.Group))]);
        columns.Fill(Codes.Grade, [.. rows.Select(row => row.Grade)]);
        columns.Fill(Codes.ClassName, [.. rows.Select(row => row.Name)]);
        columns.Fill(Codes.Students, [.. rows.Select(row => row.Number)]);
        return columns.ToTable(district, new ListPlaces(rows));
    }

    private FigureTable Rooms()
    {
        ListRow[] rows = [.. Rows(record.Rooms)];
        var columns = new Columns(catalogue, Level.Room, rows.Length);
        var subject = catalogue.Find(Level.Room, Codes.Subject)!;
        columns.Fill(Codes.SchoolCode, [.. rows.Select(row => row.School)]);
        columns.Fill(Codes.Subject, [.. rows.Select(row => (long)subject.ChoiceIndex(row.Group))]);
        columns.Fill(Codes.Name, [.. rows.Select(row => row.Name)]);
        columns.Fill(Codes.RoomArea, [.. rows.Select(row => row.Number)]);
        return columns.ToTable(district, new ListPlaces(rows));
    }

    private FigureTable Confirmations()
    {
        var item = catalogue.Find(Level.Confirmation, Codes.Item)!;
        var rows = record.Figures
            .Where(one => one.Key.Measure.StartsWith(YearFigures.ConfirmationPrefix, StringComparison.Ordinal) && record.Schools.Contains(one.Key.School))
            .Select(one => (one.Key, one.Value, Item: item.ChoiceIndex(one.Key.Measure[YearFigures.ConfirmationPrefix.Length..])))
            .Where(one => one.Item >= 0)
            .OrderBy(one => one.Key.School, StringComparer.Ordinal).ThenBy(one => one.Item).ToArray();
        var columns = new Columns(catalogue, Level.Confirmation, rows.Length);
        var grounds = rows.Select(row => ConfirmationGrounds.Read(row.Value.Text)).ToArray();
        columns.Fill(Codes.SchoolCode, [.. rows.Select(row => row.Key.School)]);
        columns.Fill(Codes.Item, [.. rows.Select(row => (long)row.Item)]);
        columns.Fill(Codes.Value, [.. rows.Select(row => row.Value.State == FigureState.Known ? row.Value.Number / FixedPoint.Scale : FixedPoint.Missing)]);
        columns.Fill(Codes.Grade, [.. grounds.Select(ground => ground.Grade)]);
        columns.Fill(Codes.Date, [.. grounds.Select(ground => ground.Date)]);
        columns.Fill(Codes.Basis, [.. grounds.Select(ground => ground.Basis)]);
        return columns.ToTable(district, Places((row, _) => rows[row].Key));
    }

    private IEnumerable<ListRow> Rows(IReadOnlyDictionary<string, List<ListRow>> lists) =>
        schools.Where(lists.ContainsKey).SelectMany(school => lists[school]);

    private Places Places(Func<int, string, FigureKey> keyOf) =>
        placeOf is null ? Figures.Places.Nowhere : new FigurePlaces(keyOf, placeOf);

    private static int StageIndex(string code) => (int)Stages.Of(code);

    private sealed class FigurePlaces(Func<int, string, FigureKey> keyOf, Func<FigureKey, Place> placeOf) : Places
    {
        public override Place At(int row, string? column) => column is null ? Place.None : placeOf(keyOf(row, column));
    }

    private sealed class ListPlaces(ListRow[] rows) : Places
    {
        public override Place At(int row, string? column) => rows[row].Place;
    }

    /// <summary>The columns of one table, made as figures for them turn up.</summary>
    private sealed class Columns(Catalogue catalogue, Level level, int count)
    {
        private readonly Dictionary<string, long[]> numbers = [];
        private readonly Dictionary<string, string?[]> texts = [];
        private readonly Dictionary<string, Measure?> measures = [];

        public void Set(int row, string code, FigureValue value)
        {
            if (!measures.TryGetValue(code, out var measure)) measures.Add(code, measure = catalogue.Find(level, code));
            if (measure is null) return;
            if (measure.IsNumeric)
            {
                var column = Numbers(code);
                if (value.State == FigureState.Known) column[row] = Number(measure, value);
            }
            else
            {
                var column = Texts(code);
                if (value.State == FigureState.Known) column[row] = value.Text;
            }
        }

        public void Fill(string code, long[] column) => numbers[code] = column;

        public void Fill(string code, string[] column) => texts[code] = column;

        public FigureTable ToTable(string district, Places places)
        {
            var codes = new string[count];
            Array.Fill(codes, district);
            texts[Codes.DistrictCode] = codes;
            return new FigureTable(level, count, numbers, texts.ToDictionary(one => one.Key, one => TextColumn.Of(one.Value)), places);
        }

        private static long Number(Measure measure, FigureValue value) => measure.Type switch
        {
            MeasureType.Choice => measure.ChoiceIndex(value.Text ?? "") is var at and >= 0 ? at : FixedPoint.Missing,
            MeasureType.YesNo => value.Number / FixedPoint.Scale,
            _ => value.Number,
        };

        private long[] Numbers(string code)
        {
            if (numbers.TryGetValue(code, out var column)) return column;
            numbers.Add(code, column = new long[count]);
            Array.Fill(column, FixedPoint.Missing);
            return column;
        }

        private string?[] Texts(string code)
        {
            if (!texts.TryGetValue(code, out var column)) texts.Add(code, column = new string?[count]);
            return column;
        }
    }
}
