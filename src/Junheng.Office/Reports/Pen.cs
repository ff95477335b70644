using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Reports;

/// <summary>
/// Makes the rows of a sheet one after the other and knows at which it is, so that a large table never stands in memory
/// as a whole.
/// </summary>
internal sealed class Pen(SheetDraft sheet)
{
    /// <summary>Columns of the sheet.</summary>
    public int Width => sheet.Columns.Count;

    /// <summary>The last row made; 0 before the first.</summary>
    public int Row { get; private set; }

    public RowDraft Line(IReadOnlyList<CellDraft> cells, double? height = null)
    {
        Row++;
        return new RowDraft(cells, height);
    }

    /// <summary>A row that is one cell as wide as the table.</summary>
    public RowDraft Across(string text, Look look, double? height = null)
    {
        var line = Line([CellDraft.Of(text, look), .. Enumerable.Repeat(CellDraft.Blank(look), Width - 1)], height);
        Merge(Row, 1, Row, Width);
        return line;
    }

    /// <summary>A row of two parts, the second one at the right edge.</summary>
    /// <param name="left">The left part.</param>
    /// <param name="right">The right part.</param>
    /// <param name="columns">How many columns the left part takes.</param>
    public RowDraft Halves(string left, string right, int columns)
    {
        var cells = Enumerable.Repeat(CellDraft.Blank(ReportLooks.Under), Width).ToArray();
        cells[0] = CellDraft.Of(left, ReportLooks.Under);
        cells[columns] = CellDraft.Of(right, ReportLooks.UnderRight);
        var line = Line(cells, 18);
        Merge(Row, 1, Row, columns);
        Merge(Row, columns + 1, Row, Width);
        return line;
    }

    public void Merge(int row, int column, int lastRow, int lastColumn)
    {
        if (row != lastRow || column != lastColumn) sheet.Merges.Add(Letters.Range(row, column, lastRow, lastColumn));
    }

    /// <summary>Begins a new page after the last row when printed.</summary>
    public void Break() => sheet.Breaks.Add(Row);
}
