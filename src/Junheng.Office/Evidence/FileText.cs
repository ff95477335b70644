using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Junheng.Office.Sheets;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Junheng.Office.Evidence;

/// <summary>How a reading of text ended.</summary>
public enum FileTextState
{
    /// <summary>There is text.</summary>
    Read,

    /// <summary>There is none: a picture, a scan.</summary>
    None,

    /// <summary>The file cannot be opened.</summary>
    Broken,

    /// <summary>The file asks for a password.</summary>
    Encrypted,
}

/// <summary>The text of a file of evidence, for searching and for a look at it without its program.</summary>
/// <param name="State">How far it came.</param>
/// <param name="Text">Paragraphs and rows in lines; empty unless <see cref="FileTextState.Read"/>.</param>
public sealed record FileText(FileTextState State, string Text)
{
    /// <summary>Characters after which reading stops: what lies beyond is not searched.</summary>
    public const int MostCharacters = 400_000;

    private const string PresentationText = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Reads a file of a sort.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="sort">What it is.</param>
    /// <param name="cancel">Ends it.</param>
    public static FileText Of(string path, FileSort sort, CancellationToken cancel = default)
    {
        if (sort.IsImage) return new FileText(FileTextState.None, "");
        var text = new StringBuilder();
        try
        {
            if (sort == FileSort.Pdf) OfPdf(path, text, cancel);
            else if (sort == FileSort.Word) OfWord(path, text, cancel);
            else if (sort == FileSort.Excel) OfExcel(path, text, cancel);
            else OfSlides(path, text, cancel);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new FileText(FileTextState.Encrypted, "");
        }
        catch (OperationCanceledException)
        {
            throw;
        }
#pragma warning disable CA1031 // Files of strangers fail in every way there is; each of them means that it cannot be read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new FileText(FileTextState.Broken, "");
        }

        var found = text.ToString().Trim();
        return found.Length == 0 ? new FileText(FileTextState.None, "") : new FileText(FileTextState.Read, found);
    }

    private static void OfPdf(string path, StringBuilder text, CancellationToken cancel)
    {
        using var document = PdfDocument.Open(path);
        for (var page = 1; page <= document.NumberOfPages && text.Length < MostCharacters; page++)
        {
            cancel.ThrowIfCancellationRequested();
            text.AppendLine(document.GetPage(page).Text);
        }
    }

    private static void OfWord(string path, StringBuilder text, CancellationToken cancel)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        foreach (var paragraph in document.MainDocumentPart!.Document!.Descendants<W.Paragraph>())
        {
            cancel.ThrowIfCancellationRequested();
            if (text.Length >= MostCharacters) return;
            foreach (var part in paragraph.Descendants())
            {
                if (part is W.Text words) text.Append(words.Text);
                else if (part is W.TabChar or W.Break) text.Append(' ');
            }

            text.AppendLine();
        }
    }

    private static void OfExcel(string path, StringBuilder text, CancellationToken cancel)
    {
        if (InputGrid.Read(path, cancel).Value is not { } book) throw new InvalidDataException(path);
        foreach (var sheet in book.Sheets)
        {
            text.AppendLine(sheet.Name);
            for (var row = 0; row < sheet.RowCount && text.Length < MostCharacters; row++)
            {
                foreach (var cell in sheet.Row(row))
                {
                    if (cell.Text.Length > 0) text.Append(cell.Text).Append(' ');
                }

                text.AppendLine();
            }
        }
    }

    private static void OfSlides(string path, StringBuilder text, CancellationToken cancel)
    {
        using var document = PresentationDocument.Open(path, isEditable: false);
        foreach (var slide in document.PresentationPart!.SlideParts)
        {
            cancel.ThrowIfCancellationRequested();
            if (text.Length >= MostCharacters) return;
            foreach (var words in slide.Slide!.Descendants().OfType<OpenXmlLeafTextElement>().Where(one => one.LocalName == "t" && one.NamespaceUri == PresentationText))
            {
                text.AppendLine(words.Text);
            }
        }
    }
}
