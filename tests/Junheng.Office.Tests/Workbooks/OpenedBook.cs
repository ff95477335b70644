using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>A written workbook, looked at by the Open XML SDK and not by our own reader.</summary>
internal sealed class OpenedBook : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly string[] texts;

    public OpenedBook(MemoryStream bytes)
    {
        document = SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);
        texts = [.. Book.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(item => item.InnerText)];
    }

    public static OpenedBook Of(Action<Stream> write)
    {
        var bytes = new MemoryStream();
        write(bytes);
        return new OpenedBook(bytes);
    }

    public IReadOnlyList<string> SheetNames => [.. Book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    /// <summary>What breaks the schema, as Excel would see it.</summary>
    public IReadOnlyList<string> Faults =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    private WorkbookPart Book => document.WorkbookPart!;

    public Worksheet Sheet(string name) => Part(name).Worksheet!;

    /// <summary>What a cell shows; empty when blank.</summary>
    public string Text(string sheet, string place)
    {
        var cell = Cell(sheet, place);
        return cell?.CellValue is not { } value ? "" : cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(value.Text, null)] : value.Text;
    }

    public bool IsText(string sheet, string place) => Cell(sheet, place)!.DataType?.Value == CellValues.SharedString;

    /// <summary>The texts of a row up to its last cell.</summary>
    public IReadOnlyList<string> Row(string sheet, int row) =>
        [.. Sheet(sheet).Descendants<Row>().First(r => r.RowIndex!.Value == row).Elements<Cell>().Select(cell => Text(sheet, cell.CellReference!.Value!))];

    /// <summary>The texts of a column from a row on.</summary>
    public IReadOnlyList<string> Column(string sheet, string letters, int from = 2) =>
        [.. Sheet(sheet).Descendants<Row>().Where(row => row.RowIndex!.Value >= from).Select(row => Text(sheet, letters + row.RowIndex!.Value))];

    /// <summary>The letters of the column with a heading in row 1.</summary>
    public string Letters(string sheet, string heading) => new([..
        Sheet(sheet).Descendants<Row>().First().Elements<Cell>().Single(cell => Text(sheet, cell.CellReference!.Value!) == heading)
            .CellReference!.Value!.TakeWhile(char.IsAsciiLetterUpper)]);

    public string Note(string sheet, string place) =>
        Part(sheet).WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Single(note => note.Reference == place).InnerText;

    /// <summary>The check on a cell, or null.</summary>
    public DataValidation? Check(string sheet, string place) => Sheet(sheet).Descendants<DataValidation>().SingleOrDefault(
        check => check.SequenceOfReferences!.Items.Any(range => Covers(range.Value!, place)));

    /// <summary>Whether a cell cannot be changed once its sheet is protected.</summary>
    public bool IsLocked(string sheet, string place)
    {
        var style = Book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(sheet, place)!.StyleIndex!.Value);
        return style.Protection?.Locked?.Value ?? true;
    }

    /// <summary>The number format of a cell.</summary>
    public string Format(string sheet, string place)
    {
        var styles = Book.WorkbookStylesPart!.Stylesheet!;
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(sheet, place)!.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats?.Elements<NumberingFormat>().SingleOrDefault(format => format.NumberFormatId! == id)?.FormatCode!.Value ?? $"{id}";
    }

    /// <summary>The fill of a cell, RRGGBB; null for none.</summary>
    public string? Fill(string sheet, string place)
    {
        var styles = Book.WorkbookStylesPart!.Stylesheet!;
        var style = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(sheet, place)!.StyleIndex!.Value);
        return styles.Fills!.Elements<Fill>().ElementAt((int)style.FillId!.Value).PatternFill!.ForegroundColor?.Rgb?.Value?[2..];
    }

    /// <summary>The first row whose first cells are these texts.</summary>
    public int Find(string sheet, params string[] texts) => (int)Sheet(sheet).Descendants<Row>()
        .First(row => texts.Select((text, i) => Text(sheet, $"{(char)('A' + i)}{row.RowIndex!.Value}") == text || text.Length == 0).All(same => same)).RowIndex!.Value;

    public string? DefinedName(string name, string sheet) => Book.Workbook!.DefinedNames?.Elements<DefinedName>()
        .SingleOrDefault(defined => defined.Name == name && SheetNames[(int)defined.LocalSheetId!.Value] == sheet)?.Text;

    public void Dispose() => document.Dispose();

    private static bool Covers(string range, string place)
    {
        var ends = range.Split(':');
        if (ends.Length == 1) return range == place;
        var (first, last, cell) = (Split(ends[0]), Split(ends[1]), Split(place));
        return first.Column == cell.Column && last.Column == cell.Column && first.Row <= cell.Row && cell.Row <= last.Row;
    }

    private static (string Column, int Row) Split(string place)
    {
        var letters = place.TrimEnd([.. "0123456789"]);
        return (letters, int.Parse(place.AsSpan(letters.Length), null));
    }

    private Cell? Cell(string sheet, string place) => Sheet(sheet).Descendants<Cell>().SingleOrDefault(cell => cell.CellReference == place);

    private WorksheetPart Part(string name) =>
        (WorksheetPart)Book.GetPartById(Book.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);
}
