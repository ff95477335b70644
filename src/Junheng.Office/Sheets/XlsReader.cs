using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Junheng.Office.Sheets;

/// <summary>Old .xls workbooks, by ExcelDataReader. It does not tell formulas from values, and an error such as #N/A reads
/// as a blank: missing, never a number.</summary>
internal static class XlsReader
{
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets of a workbook.</summary>
    public static IReadOnlyList<SheetGrid> Read(Stream stream, CellBudget budget, CancellationToken cancel)
    {
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        var sheets = new List<SheetGrid>();
        do
        {
            cancel.ThrowIfCancellationRequested();
            sheets.Add(Sheet(reader, budget, cancel));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static SheetGrid Sheet(IExcelDataReader reader, CellBudget budget, CancellationToken cancel)
    {
        var rows = new List<Cell[]?>();
        var hidden = new HashSet<int>();
        while (reader.Read())
        {
            if (rows.Count % 1_024 == 0) cancel.ThrowIfCancellationRequested();
            if (reader.RowHeight == 0) hidden.Add(rows.Count);
            var filled = reader.FieldCount;
            while (filled > 0 && At(reader, filled - 1).IsBlank) filled--;
            budget.Take(filled);
            rows.Add(filled == 0 ? null : [.. Enumerable.Range(0, filled).Select(column => At(reader, column))]);
        }

        var grid = new SheetGrid(reader.Name, rows);
        return new SheetGrid(reader.Name, rows)
        {
            Visibility = reader.VisibleState switch
            {
                "hidden" => SheetVisibility.Hidden,
                "veryhidden" => SheetVisibility.VeryHidden,
                _ => SheetVisibility.Visible,
            },
            Merges = [.. (reader.MergeCells ?? []).Select(merge => new MergedRange(merge.FromRow, merge.FromColumn, merge.ToRow, merge.ToColumn))],
            HiddenRows = hidden.Where(row => row < grid.RowCount).ToHashSet(),
            HiddenColumns = Enumerable.Range(0, grid.ColumnCount).Where(column => reader.GetColumnWidth(column) == 0).ToHashSet(),
        };
    }

    private static Cell At(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => default,
            string text => Cell.OfText(text),
            bool yes => new Cell(CellKind.Boolean, yes ? "TRUE" : "FALSE"),
            DateTime moment => new Cell(CellKind.Date, CellText.Date(moment)),
            TimeSpan time => new Cell(CellKind.Date, time.ToString("c", CultureInfo.InvariantCulture)),
            double number => new Cell(CellKind.Number, CellText.Number(number)),
            int number => new Cell(CellKind.Number, number.ToString(CultureInfo.InvariantCulture)),
            var other => Cell.OfText(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }
}
