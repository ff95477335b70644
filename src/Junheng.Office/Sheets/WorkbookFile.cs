using System.IO.Compression;
using System.Xml;
using ExcelDataReader.Exceptions;
using Junheng.Office.Files;
using Junheng.Rules.Common;

namespace Junheng.Office.Sheets;

/// <summary>Reads workbooks (.xlsx, .xlsm and old .xls) into grids. What a file is, its content decides, not its name; a
/// file that is no workbook is refused with what it is instead and what to do.</summary>
public static class WorkbookFile
{
    /// <summary>Filled cells of all sheets together, gaps included.</summary>
    private const int MostCells = 20_000_000;

    /// <summary>Reads a workbook from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops reading; nothing is kept.</param>
    public static Outcome<Workbook> Read(string path, CancellationToken cancel = default)
    {
        var file = Path.GetFileName(path);
        if (Directory.Exists(path)) return Refused("workbook_is_folder", file, path);
        if (!File.Exists(path)) return Refused("workbook_not_found", file, path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            return Read(stream, file, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused("workbook_not_readable", file);
        }
    }

    /// <summary>Reads a workbook from a stream that can seek.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="file">Its name, shown in front of findings and refusals.</param>
    /// <param name="cancel">Stops reading; nothing is kept.</param>
    public static Outcome<Workbook> Read(Stream stream, string file, CancellationToken cancel = default)
    {
        var budget = new CellBudget(MostCells);
        switch (FileContent.Of(stream))
        {
            case FileContent.Kind.Zip:
                return Zip(stream, file, budget, cancel);
            case FileContent.Kind.Workbook97:
                return Old(stream, file, budget, cancel);
            case FileContent.Kind.Empty:
                return Refused("workbook_empty", file);
            case FileContent.Kind.Encrypted:
                return Refused("workbook_encrypted", file);
            case FileContent.Kind.OtherOffice97:
                return Refused("workbook_other_office", file);
            case FileContent.Kind.Markup:
                return Refused("workbook_is_markup", file);
            case FileContent.Kind.Text:
                return Refused("workbook_is_text", file);
            default:
                return Refused("workbook_unknown", file);
        }
    }

    private static Outcome<Workbook> Zip(Stream stream, string file, CellBudget budget, CancellationToken cancel)
    {
        XlsxPackage? package = null;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (ZipLimits.Standard.Check(zip, file) is { } refusal) return Outcome<Workbook>.Refused(refusal);
            package = XlsxPackage.Of(zip, out var binary);
            if (binary) return Refused("workbook_binary", file);
            if (package is null) return Refused(OpenDocument.IsSpreadsheet(zip) ? "workbook_ods" : "workbook_other_zip", file);
            if (package.Sheets.Count == 0) return Refused("workbook_no_sheets", file);
            return Outcome<Workbook>.Ok(new Workbook(file, Sheets(package, budget, cancel)));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return budget.IsSpent ? Refused("workbook_too_large", file)
                : package is null ? Refused("workbook_damaged", file)
                : Outcome<Workbook>.Refused(new Refusal("workbook_part_damaged", Place.OfFile(file), [package.Current]));
        }
    }

    private static List<SheetGrid> Sheets(XlsxPackage package, CellBudget budget, CancellationToken cancel)
    {
        IReadOnlyList<string> texts = [];
        bool[] dates = [];
        if (package.SharedStrings is { } shared)
        {
            using var xml = package.Read(shared);
            texts = XlsxTexts.Shared(xml, cancel);
        }

        if (package.Styles is { } styles)
        {
            using var xml = package.Read(styles);
            dates = XlsxTexts.DateFormats(xml);
        }

        var sheets = new List<SheetGrid>();
        foreach (var part in package.Sheets)
        {
            using var xml = package.Read(part.Part);
            sheets.Add(new XlsxSheet(texts, dates, package.From1904, budget).Read(xml, part, cancel));
        }

        return sheets;
    }

    private static Outcome<Workbook> Old(Stream stream, string file, CellBudget budget, CancellationToken cancel)
    {
        try
        {
            return Outcome<Workbook>.Ok(new Workbook(file, XlsReader.Read(stream, budget, cancel)));
        }
        catch (InvalidPasswordException)
        {
            return Refused("workbook_encrypted", file);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library meets damaged files with whatever its next step throws.
            return Refused(budget.IsSpent ? "workbook_too_large" : "workbook_damaged", file);
        }
    }

    private static Outcome<Workbook> Refused(string code, string file, params string[] args) =>
        Outcome<Workbook>.Refused(new Refusal(code, Place.OfFile(file), args));
}
