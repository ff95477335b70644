using Junheng.Office.Cells;
using Junheng.Office.Sheets;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>A column of a sheet and how its cells are read.</summary>
internal sealed record SheetColumn(int Index, CellReading Reading);

/// <summary>
/// The heading row of a sheet, wherever it stands, and its columns in whatever order. Titles above it do not count.
/// </summary>
internal sealed class SheetHeader
{
    // Titles, dates and remarks above a table are a few rows.
    private const int MostAbove = 50;
    private const int MostShown = 8;

    private readonly SheetGrid grid;
    private readonly HeadingWords words;
    private readonly SheetNotes notes;
    private readonly List<SheetColumn> columns = [];

    private SheetHeader(SheetGrid grid, IReadOnlyList<Measure> measures, IReadOnlyCollection<string> passedOver, SheetNotes notes)
    {
        this.grid = grid;
        this.notes = notes;
        words = new HeadingWords(measures);
        Row = Find();
        if (Row < 0)
        {
            RefuseWhole(string.Join('、', measures.Where(measure => measure.ColumnRequired).Select(WorkbookLayout.Heading)));
            return;
        }

        Match(passedOver);
        foreach (var measure in measures)
        {
            if (measure.ColumnRequired && Column(measure.Code) is null) RefuseAbsent(measure, passedOver);
        }

        RefuseMerges();
        RefuseSecond();
    }

    /// <summary>The row of the headings in the grid; -1 when there is none.</summary>
    public int Row { get; }

    public IReadOnlyList<SheetColumn> Columns => columns;

    /// <summary>Reads the heading row of a sheet that is not empty.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="measures">What its columns can be.</param>
    /// <param name="passedOver">Headings of columns for the eye, passed over in silence.</param>
    /// <param name="notes">Takes the refusals and notices.</param>
    public static SheetHeader Of(SheetGrid grid, IReadOnlyList<Measure> measures, IReadOnlyCollection<string> passedOver, SheetNotes notes) =>
        new(grid, measures, passedOver, notes);

    /// <summary>The column of a measure, or null.</summary>
    public SheetColumn? Column(string code) => columns.Find(column => column.Reading.Measure.Code == code);

    private void RefuseWhole(string expected)
    {
        if (SimilarHeadings.Likeliest(grid, MostAbove) is not { } row) notes.Refuse("sheet_header_absent", -1, -1, expected);
        else notes.Refuse("sheet_header_other", row, -1, expected, string.Join('、', grid.Row(row).ToArray().Where(cell => !cell.IsBlank).Take(MostShown).Select(cell => Shown.Text(cell.Text))));
    }

    private void RefuseAbsent(Measure measure, IReadOnlyCollection<string> passedOver)
    {
        var similar = SimilarHeadings.Of(grid, Row, column => columns.Exists(one => one.Index == column) || passedOver.Contains(grid[Row, column].Text), measure);
        notes.Refuse(similar.Count > 0 ? "heading_absent_like" : "heading_absent", Row, -1, measure.NameZh, WorkbookLayout.Heading(measure), $"{Row + 1}", string.Join('、', similar));
    }

    private int Find()
    {
        for (var row = 0; row < Math.Min(grid.RowCount, MostAbove); row++)
        {
            var found = new HashSet<string>();
            foreach (var cell in grid.Row(row))
            {
                if (cell.Kind == CellKind.Text && words.Find(cell.Text, out _, out _) is { } measure) found.Add(measure.Code);
            }

            if (found.Count > 1) return row;
        }

        return -1;
    }

    private void Match(IReadOnlyCollection<string> passedOver)
    {
        var seen = new HashSet<string>();
        for (var column = 0; column < grid.ColumnCount; column++)
        {
            var cell = grid[Row, column];
            if (cell.IsBlank)
            {
                if (HasCells(column)) notes.Notice("column_unnamed", Row, column);
                continue;
            }

            var measure = words.Find(cell.Text, out var shift, out var otherUnit);
            if (measure is null)
            {
                if (!passedOver.Contains(cell.Text)) notes.Notice("heading_unknown", Row, column, cell.Text);
                continue;
            }

            if (otherUnit is not null) notes.Refuse("heading_unit", Row, column, measure.NameZh, otherUnit, measure.Unit.Length > 0 ? measure.Unit : "无");
            if (!seen.Add(measure.Code)) notes.Refuse("column_twice", Row, column);
            else columns.Add(new SheetColumn(column, new CellReading(measure, shift)));
            if (shift > 0) notes.Notice("column_ten_thousands", Row, column);
        }
    }

    private bool HasCells(int column)
    {
        for (var row = Row + 1; row < grid.RowCount; row++)
        {
            if (!grid[row, column].IsBlank) return true;
        }

        return false;
    }

    // A merged cell belongs to several rows or columns at once: which one is meant is anybody's guess.
    private void RefuseMerges()
    {
        foreach (var merge in grid.Merges)
        {
            if (merge.LastRow < Row || merge.LastRow == Row && merge.FirstColumn == merge.LastColumn) continue;
            if (!columns.Any(column => column.Index >= merge.FirstColumn && column.Index <= merge.LastColumn)) continue;
            // Signatures and notes under the table are refused as what they are.
            if (merge.FirstRow == merge.LastRow && merge.FirstRow > Row && FooterLine.Of(grid, merge.FirstRow, columns) is not null) continue;
            notes.Refuse(
                "cell_merged", merge.FirstRow, merge.FirstColumn, $"{SheetGrid.Letters(merge.FirstColumn)}{merge.FirstRow + 1}:{SheetGrid.Letters(merge.LastColumn)}{merge.LastRow + 1}");
        }
    }

    private void RefuseSecond()
    {
        var keys = columns.Where(column => column.Reading.Measure.ColumnRequired).ToList();
        for (var row = Row + 1; row < grid.RowCount; row++)
        {
            foreach (var column in keys)
            {
                var cell = grid[row, column.Index];
                if (cell.Kind != CellKind.Text || words.Find(cell.Text, out _, out _)?.Code != column.Reading.Measure.Code) continue;
                notes.Refuse("header_twice", row, column.Index, $"{Row + 1}");
                return;
            }
        }
    }
}
