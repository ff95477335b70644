using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>The sheet 区县, one row a district and key, turned into one row a district and one column a key.</summary>
internal sealed class KeySheet
{
    private const string Key = "key";
    private const string Unit = "unit";

    private static readonly Measure[] Columns =
    [
        new(Codes.DistrictCode, "区县代码", "district code", Level.District, MeasureType.Text),
        new(Key, WorkbookLayout.KeyCode, "key", Level.District, MeasureType.Text) { ColumnRequired = true },
        new(Codes.Value, WorkbookLayout.KeyValue, "value", Level.District, MeasureType.Text) { ColumnRequired = true },
        new(Unit, "单位", "unit", Level.District, MeasureType.Text),
    ];

    private static readonly string[] PassedOver = [WorkbookLayout.KeyName, "填写", "口径", "依据", "时间口径"];

    private readonly SheetGrid grid;
    private readonly IReadOnlyList<SheetColumn> columns;
    private readonly Catalogue catalogue;
    private readonly SheetNotes notes;
    private readonly string? only;
    private readonly List<string> districts = [];
    private readonly Dictionary<string, int> rowOf = [];
    private readonly Dictionary<string, (Measure Measure, Dictionary<int, long> Numbers, Dictionary<int, string> Texts)> keys = [];
    private readonly Dictionary<(int Row, string Code), int> lines = [];
    private readonly RepeatedRows repeated = new();
    private readonly Dictionary<int, string> repeatedKeys = [];

    private KeySheet(SheetGrid grid, IReadOnlyList<SheetColumn> columns, Catalogue catalogue, FigureTable schools, SheetNotes notes)
    {
        this.grid = grid;
        this.columns = columns;
        this.catalogue = catalogue;
        this.notes = notes;
        var codes = Enumerable.Range(0, schools.Count).Select(row => schools.Text(Codes.DistrictCode, row)).Distinct().Take(2).ToList();
        only = codes is [{ Length: > 0 } one] ? one : null;
    }

    /// <param name="grid">The sheet.</param>
    /// <param name="file">The workbook's name.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="schools">The schools: where they are of one district only, its code may be left out.</param>
    /// <param name="notes">Takes the refusals and notices.</param>
    public static FigureTable Read(SheetGrid grid, string file, Catalogue catalogue, FigureTable schools, SheetNotes notes)
    {
        if (grid.RowCount == 0) return FigureTable.Empty(Level.District);
        var header = SheetHeader.Of(grid, Columns, PassedOver, notes);
        if (header.Column(Key) is not { } key || header.Column(Codes.Value) is not { } value) return FigureTable.Empty(Level.District);
        var sheet = new KeySheet(grid, header.Columns, catalogue, schools, notes);
        for (var row = header.Row + 1; row < grid.RowCount; row++)
        {
            if (grid[row, key.Index].IsBlank && grid[row, value.Index].IsBlank) continue;
            if (grid.HiddenRows.Contains(row)) notes.Notice("row_hidden", row, -1);
            sheet.Take(row, header.Column(Codes.DistrictCode), key, value, header.Column(Unit));
        }

        notes.RefuseAmong(sheet.repeated.Refusals(row => notes.Place(row, key.Index), row => sheet.repeatedKeys[row]));
        return sheet.Table(file, SheetGrid.Letters(value.Index));
    }

    private void Take(int row, SheetColumn? district, SheetColumn key, SheetColumn value, SheetColumn? unit)
    {
        var code = key.Reading.Text(grid[row, key.Index], notes, row, key.Index);
        if (code is null)
        {
            if (FooterLine.Of(grid, row, columns) is { } footer) notes.Refuse(footer.Code, row, footer.Column, footer.Text);
            else notes.Refuse("cell_blank", row, key.Index, WorkbookLayout.KeyCode);
            return;
        }

        if (catalogue.Find(Level.District, code) is not { } measure)
        {
            notes.Notice("key_unknown", row, key.Index, code);
            return;
        }

        if (DistrictOf(row, district, grid[row, value.Index].IsBlank) is not { } at) return;
        if (!lines.TryAdd((at, code), row + 1))
        {
            repeated.Add(lines[(at, code)] - 1, row);
            repeatedKeys[row] = $"{districts[at]} {code}";
            return;
        }

        if (!keys.TryGetValue(code, out var figures)) keys[code] = figures = (measure, [], []);
        var reading = new CellReading(measure, Shift(row, measure, unit));
        if (measure.IsNumeric) figures.Numbers[at] = reading.Number(grid[row, value.Index], notes, row, value.Index);
        else if (reading.Text(grid[row, value.Index], notes, row, value.Index) is { } text) figures.Texts[at] = text;
    }

    private int? DistrictOf(int row, SheetColumn? district, bool blankValue)
    {
        var code = district is null ? null : district.Reading.Text(grid[row, district.Index], notes, row, district.Index);
        if (code is null && blankValue) return null;
        code ??= only;
        if (code is null)
        {
            notes.Refuse("cell_blank", row, district?.Index ?? -1, Columns[0].NameZh);
            return null;
        }

        if (rowOf.TryGetValue(code, out var at)) return at;
        if (code != only && CodeFault.Of(System.Text.Encoding.UTF8.GetBytes(code)) is { } fault)
        {
            notes.Refuse(fault, row, district?.Index ?? -1, CodeFault.Args(fault, Columns[0].NameZh, code, 1));
        }

        rowOf[code] = districts.Count;
        districts.Add(code);
        return districts.Count - 1;
    }

    private int Shift(int row, Measure measure, SheetColumn? unit)
    {
        if (unit is null || grid[row, unit.Index] is not { IsBlank: false } cell) return 0;
        var (shift, other) = HeadingWords.Scale(measure, HeadingText.Of($"x({cell.Text})").Unit!);
        if (other is not null) notes.Refuse("heading_unit", row, unit.Index, measure.NameZh, other, measure.Unit.Length > 0 ? measure.Unit : "无");
        return shift;
    }

    private FigureTable Table(string file, string letters)
    {
        var numbers = new Dictionary<string, long[]>();
        var texts = new Dictionary<string, TextColumn> { [Codes.DistrictCode] = TextColumn.Of(districts) };
        var rows = Enumerable.Range(0, districts.Count).ToList();
        foreach (var (code, (measure, known, words)) in keys)
        {
            if (measure.IsNumeric) numbers[code] = [.. rows.Select(row => known.GetValueOrDefault(row, FixedPoint.Missing))];
            else texts[code] = TextColumn.Of([.. rows.Select(row => words.GetValueOrDefault(row))]);
        }

        return new FigureTable(Level.District, districts.Count, numbers, texts, new KeyPlaces(file, grid.Name, lines, letters));
    }
}
