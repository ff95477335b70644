using System.Text;
using Junheng.Office.Cells;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv.Reading;

/// <summary>district.csv, one line a value, turned into one row a district and one column a key.</summary>
internal sealed class DistrictKeys
{
    private const int MostCells = 10_000_000;
    private const string KeyColumn = "key";

    private readonly CsvFile file;
    private readonly Catalogue catalogue;
    private readonly CellColumn district;
    private readonly CellColumn key;
    private readonly CellColumn value;
    private readonly RepeatedRows repeated = new();

    private DistrictKeys(CsvFile file, Catalogue catalogue)
    {
        this.file = file;
        this.catalogue = catalogue;
        (district, key, value) = (Column(Codes.DistrictCode), Column(KeyColumn), Column(Codes.Value));
    }

    /// <summary>The columns of the file itself.</summary>
    public static IReadOnlyList<Measure> Columns { get; } =
    [
        new(Codes.DistrictCode, "区县代码", "district code", Level.District, MeasureType.Text) { Identifies = true, ColumnRequired = true },
        new(KeyColumn, "指标项", "key", Level.District, MeasureType.Text) { Identifies = true, ColumnRequired = true },
        new(Codes.Value, "值", "value", Level.District, MeasureType.Text) { ColumnRequired = true },
    ];

    /// <summary>The table of a file that has been read; refusals and notices go to its notes.</summary>
    public static FigureTable Read(CsvFile file, Catalogue catalogue) => new DistrictKeys(file, catalogue).Read();

    private FigureTable Read()
    {
        var districts = new DistinctTexts(file.Texts(district));
        var texts = new DistinctTexts(file.Texts(key));
        var keys = new KeyFigures?[texts.FirstRows.Count];
        var known = new List<KeyFigures>();
        for (var i = 0; i < keys.Length; i++)
        {
            if ((keys[i] = KeyAt(file.Text(key, texts.FirstRows[i]))) is { } figures) known.Add(figures);
        }

        if ((long)known.Count * districts.FirstRows.Count > MostCells)
        {
            file.Notes.Refuse("keys_many", 0, null, Shown.Count(districts.FirstRows.Count), Shown.Count(known.Count));
            return FigureTable.Empty(Level.District);
        }

        RefuseSpoilt(districts);
        foreach (var figures in known) figures.Allocate(districts.FirstRows.Count);
        for (var row = 0; row < file.Rows; row++)
        {
            // A blank one has been refused already.
            if (district.Lengths[row] == 0 || key.Lengths[row] == 0) continue;
            if (keys[texts.Numbers[row]] is { } figures) Take(figures, districts.Numbers[row], row);
            else file.Notes.Notice("key_unknown", file.Lines[row], KeyColumn, Shown.Text(file.Text(key, row)));
        }

        file.Notes.RefuseAmong(repeated.Refusals(
            row => new Place(file.Name, null, file.Lines[row], KeyColumn), row => $"{Shown.Text(file.Text(district, row))} {Shown.Text(file.Text(key, row))}"));
        return Table(districts.FirstRows, known);
    }

    private void RefuseSpoilt(DistinctTexts districts)
    {
        for (var i = 0; i < districts.FirstRows.Count; i++)
        {
            var row = districts.FirstRows[i];
            if (CodeFault.Of(file.Text(district, row)) is not { } fault) continue;
            var text = Encoding.UTF8.GetString(file.Text(district, row));
            file.Notes.Refuse(fault, file.Lines[row], Codes.DistrictCode, CodeFault.Args(fault, Columns[0].NameZh, text, districts.Numbers.Count(number => number == i)));
        }
    }

    private CellColumn Column(string header) => Array.Find(file.Columns, column => column.Header == header)!;

    private KeyFigures? KeyAt(ReadOnlySpan<byte> key)
    {
        var code = Encoding.UTF8.GetString(key);
        return catalogue.Find(Level.District, code) is { } measure ? new KeyFigures(code, new CellRule(measure)) : null;
    }

    private void Take(KeyFigures figures, int number, int row)
    {
        var line = file.Lines[row];
        if (figures.Lines[number] > 0)
        {
            repeated.Add(figures.Rows[number], row);
            return;
        }

        figures.Lines[number] = line;
        figures.Rows[number] = row;
        if (value.Lengths[row] == 0 || !figures.Rule.Measure.IsNumeric) return;
        var text = file.Text(value, row);
        var fault = figures.Rule.Read(text, out figures.Numbers[number], out var rounded);
        if (rounded) file.Notes.Notice("cell_rounded", line, Codes.Value);
        if (fault is not null) file.Notes.Refusals.Add(figures.Rule.Refuse(fault, text, new Place(file.Name, null, line, Codes.Value)));
    }

    private FigureTable Table(IReadOnlyList<int> firstRows, List<KeyFigures> keys)
    {
        var numbers = new Dictionary<string, long[]>();
        var texts = new Dictionary<string, TextColumn> { [Codes.DistrictCode] = Texts(district, firstRows) };
        var lines = new Dictionary<string, int[]>();
        foreach (var figures in keys)
        {
            lines[figures.Code] = figures.Lines;
            if (figures.Rule.Measure.IsNumeric) numbers[figures.Code] = figures.Numbers;
            else texts[figures.Code] = Texts(value, figures.Rows);
        }

        return new FigureTable(Level.District, firstRows.Count, numbers, texts, new KeyLines(file.Name, lines));
    }

    /// <summary>The texts of a column at some rows; blank for row -1.</summary>
    private TextColumn Texts(CellColumn column, IReadOnlyList<int> rows)
    {
        var (starts, lengths) = (new int[rows.Count], new int[rows.Count]);
        for (var i = 0; i < starts.Length; i++)
        {
            if (rows[i] >= 0) (starts[i], lengths[i]) = (column.Starts[rows[i]], column.Lengths[rows[i]]);
        }

        return file.Texts(starts, lengths);
    }

    /// <summary>One key: its figure and its line in every district.</summary>
    private sealed class KeyFigures(string code, CellRule rule)
    {
        public string Code { get; } = code;

        public CellRule Rule { get; } = rule;

        public long[] Numbers { get; private set; } = [];

        /// <summary>0 where the district lacks the key.</summary>
        public int[] Lines { get; private set; } = [];

        /// <summary>-1 where the district lacks the key.</summary>
        public int[] Rows { get; private set; } = [];

        public void Allocate(int districts)
        {
            (Numbers, Lines, Rows) = (new long[districts], new int[districts], new int[districts]);
            for (var i = 0; i < districts; i++) (Numbers[i], Rows[i]) = (FixedPoint.Missing, -1);
        }
    }

    private sealed class KeyLines(string name, Dictionary<string, int[]> lines) : Places
    {
        public override Place At(int row, string? column) => column is not null && lines.TryGetValue(column, out var of) && of[row] > 0
            ? new Place(name, null, of[row], Codes.Value)
            : Place.OfFile(name);
    }
}
