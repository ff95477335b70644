using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>A workbook before it is written: its sheets in order.</summary>
internal sealed class BookDraft
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    public List<SheetDraft> Sheets { get; } = [];

    /// <summary>Writes the whole workbook. The stream must be seekable and stays open.</summary>
    public void Write(Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var (texts, looks, list) = (new SharedTexts(), new Looks(), new SheetList());
        for (var i = 0; i < Sheets.Count; i++)
        {
            var part = book.AddNewPart<WorksheetPart>($"sheet{i + 1}");
            var drawing = AddNotes(part, Sheets[i], i + 1);
            Write(part, xml => SheetXml.Write(xml, Sheets[i], texts, looks, drawing));
            list.AppendChild(new Sheet { Id = $"sheet{i + 1}", SheetId = (uint)(i + 1), Name = Sheets[i].Name });
        }

        Write(book.AddNewPart<SharedStringTablePart>("texts"), texts.Write);
        Write(book.AddNewPart<WorkbookStylesPart>("looks"), looks.Write);
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), list);
        if (PrintTitles() is { HasChildren: true } names) book.Workbook.AppendChild(names);
    }

    private static string? AddNotes(WorksheetPart part, SheetDraft sheet, int number)
    {
        if (sheet.Notes.Count == 0) return null;
        Write(part.AddNewPart<WorksheetCommentsPart>("notes"), xml => NoteXml.WriteTexts(xml, sheet.Notes));
        Write(part.AddNewPart<VmlDrawingPart>("drawing"), xml => NoteXml.WriteDrawing(xml, sheet.Notes, number));
        return "drawing";
    }

    private DefinedNames PrintTitles()
    {
        var names = new DefinedNames();
        for (var i = 0; i < Sheets.Count; i++)
        {
            if (Sheets[i].Print?.TitleRows is not var (from, to)) continue;
            var sheet = Sheets[i].Name.Replace("'", "''", StringComparison.Ordinal);
            names.AppendChild(new DefinedName($"'{sheet}'!${from}:${to}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        return names;
    }

    private static void Write(OpenXmlPart part, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create), Settings);
        xml.WriteStartDocument(true);
        write(xml);
    }
}
