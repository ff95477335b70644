using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Junheng.Journeys.Tests;

/// <summary>A workbook in which somebody typed over one cell: the row of a school, the column under a heading.</summary>
/// <param name="Content">The file.</param>
/// <param name="Column">The letters of the cell's column.</param>
/// <param name="Row">The row of the cell, from 1.</param>
internal sealed record EditedWorkbook(byte[] Content, string Column, int Row)
{
    public static EditedWorkbook Of(byte[] workbook, string sheet, string school, string heading, string typed)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        var (column, row) = ("", 0);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            string[] texts = [.. book.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(item => item.InnerText)];
            var id = book.Workbook!.Sheets!.Elements<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
            Row[] rows = [.. ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Row>()];
            column = Letters(rows[0].Elements<Cell>().Single(cell => Text(cell).StartsWith(heading, StringComparison.Ordinal)));
            var line = rows.Single(one => one.Elements<Cell>().Any(cell => Text(cell) == school));
            row = (int)line.RowIndex!.Value;
            var target = line.Elements<Cell>().Single(cell => Letters(cell) == column);
            var isNumber = decimal.TryParse(typed, CultureInfo.InvariantCulture, out _);
            target.DataType = isNumber ? null : CellValues.InlineString;
            target.CellValue = isNumber ? new CellValue(typed) : null;
            target.InlineString = isNumber ? null : new InlineString(new Text(typed));

            string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(cell.CellValue!.Text, null)] : cell.CellValue?.Text ?? "";
        }

        return new EditedWorkbook(stream.ToArray(), column, row);
    }

    private static string Letters(Cell cell) => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
