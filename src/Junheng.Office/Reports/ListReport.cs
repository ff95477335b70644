using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Reports;

/// <summary>A column of a list.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">In characters.</param>
/// <param name="Format">How its numbers look, as the spreadsheet program writes it: <c>0.00</c>, <c>#,##0</c>, <c>General</c>.</param>
public sealed record ListReportColumn(string Title, double Width, string Format = "General");

/// <summary>A cell of a list: the full number where there is one, else the text. A text never becomes a formula.</summary>
public readonly record struct ListReportCell(string Text, double? Number = null);

/// <summary>Any list of the web product as a workbook of one sheet: title, what the figures are, date and version code, the rows.
/// Frozen headings; fitted to A3 across.</summary>
/// <param name="Title">Above the table and on the tab.</param>
/// <param name="Under">Below the title: district, year, basis, reading; may be empty.</param>
/// <param name="Made">When, as it is to be read.</param>
/// <param name="Version">The version code of the figures; empty when it has none.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">As many cells as columns each.</param>
public sealed record ListReport(
    string Title,
    string Under,
    string Made,
    string Version,
    IReadOnlyList<ListReportColumn> Columns,
    IReadOnlyList<IReadOnlyList<ListReportCell>> Rows)
{
    private const int HeadRows = 3;

    // A tab may not hold these, nor more than 31 characters.
    private static readonly char[] NotOnTabs = ['\\', '/', '?', '*', '[', ']', ':', '\''];

    /// <summary>Writes the workbook. The stream must be seekable and stays open.</summary>
    public void Write(Stream stream)
    {
        var version = Version.Length > 0 ? $"版本码：{Version}" : "";
        var sheet = Frame.Sheet(Tab(), [6, .. Columns.Select(column => column.Width)], $"{Made}　{version}", HeadRows);
        var pen = new Pen(sheet);
        sheet.More = All(pen, version);
        var book = new BookDraft();
        book.Sheets.Add(sheet);
        book.Write(stream);
    }

    private IEnumerable<RowDraft> All(Pen pen, string version)
    {
        yield return pen.Across(Title, ReportLooks.Title, 34);
        yield return pen.Across(string.Join("　　", ((string[])[Under, $"导出时间：{Made}", version]).Where(part => part.Length > 0)), ReportLooks.Under, 18);
        yield return pen.Line([CellDraft.Of("序号", ReportLooks.Head), .. Columns.Select(column => CellDraft.Of(column.Title, ReportLooks.Head))], 28);
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            yield return pen.Line([CellDraft.Of(i + 1, ReportLooks.Center), .. row.Select((cell, at) => Cell(cell, Columns[at]))]);
        }
    }

    private static CellDraft Cell(ListReportCell cell, ListReportColumn column) => cell.Number is { } number
        ? CellDraft.Of(number, ReportLooks.Value with { Format = column.Format })
        : CellDraft.Of(cell.Text, ReportLooks.Text);

    private string Tab()
    {
        var name = new string([.. Title.Where(letter => !NotOnTabs.Contains(letter))]);
        return name.Length switch { 0 => "清单", > 31 => name[..31], _ => name };
    }
}
