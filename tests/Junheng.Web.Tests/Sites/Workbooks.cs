using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Junheng.Web.Tests.Sites;

/// <summary>Workbooks looked at by the Open XML SDK and not by our own reader.</summary>
internal static class Workbooks
{
    /// <summary>What the cells of a sheet show, by their place; blank ones are left out. The first sheet unless one is named.</summary>
    public static IReadOnlyDictionary<string, string> Texts(byte[] workbook, string? sheet = null)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var book = document.WorkbookPart!;
        string[] texts = [.. book.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(item => item.InnerText)];
        var id = book.Workbook!.Sheets!.Elements<Sheet>().First(one => sheet is null || one.Name == sheet).Id!.Value!;
        return ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Cell>().Where(cell => cell.CellValue is not null).ToDictionary(
            cell => cell.CellReference!.Value!,
            cell => cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(cell.CellValue!.Text, null)] : cell.CellValue!.Text);
    }
}
