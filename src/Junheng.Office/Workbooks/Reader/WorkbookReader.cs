using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>
/// Reads the workbook of the exchange format §3: columns in any order, titles above the headings, blank and hidden rows, numbers
/// kept as text, full-width digits and 万元 are taken and reported; what is ambiguous is refused by its cell.
/// </summary>
public static class WorkbookReader
{
    private static readonly Dictionary<string, Level> CsvNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["schools"] = Level.School,
        ["stages"] = Level.Stage,
        ["classes"] = Level.Class,
        ["rooms"] = Level.Room,
        ["confirmations"] = Level.Confirmation,
        ["district"] = Level.District,
    };

    /// <summary>Reads a workbook file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures with what was put right or left out; or every reason against them by cell, at most a hundred a sheet.</returns>
    public static Outcome<Dataset> Read(string path, Catalogue catalogue, CancellationToken cancellation = default)
    {
        var book = WorkbookFile.Read(path, cancellation);
        return book.IsOk ? Read(book.Value, catalogue) : Outcome<Dataset>.Refused(book.Refusals, book.Findings);
    }

    /// <summary>Reads a workbook from a stream that can seek.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="file">Its name, shown in front of refusals.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Outcome<Dataset> Read(Stream stream, string file, Catalogue catalogue, CancellationToken cancellation = default)
    {
        var book = WorkbookFile.Read(stream, file, cancellation);
        return book.IsOk ? Read(book.Value, catalogue) : Outcome<Dataset>.Refused(book.Refusals, book.Findings);
    }

    /// <summary>Reads the grids of a workbook.</summary>
    public static Outcome<Dataset> Read(Workbook book, Catalogue catalogue)
    {
        var refusals = new List<Refusal>();
        var findings = new List<Finding>();
        var sheets = Sort(book, refusals, findings);
        foreach (var level in (ReadOnlySpan<Level>)[Level.School, Level.Stage])
        {
            if (!sheets.ContainsKey(level)) refusals.Add(new Refusal("sheet_absent", Place.OfFile(book.File), [WorkbookLayout.SheetOf(level)]));
        }

        return refusals.Count > 0 ? Outcome<Dataset>.Refused(refusals, findings) : new WorkbookReading(book.File, sheets, catalogue).Dataset(findings);
    }

    private static Dictionary<Level, SheetGrid> Sort(Workbook book, List<Refusal> refusals, List<Finding> findings)
    {
        var sheets = new Dictionary<Level, SheetGrid>();
        foreach (var grid in book.Sheets)
        {
            var name = grid.Name.Trim();
            var place = new Place(book.File, grid.Name, 0, null);
            if ((WorkbookLayout.LevelOf(name) ?? (CsvNames.TryGetValue(name, out var level) ? level : null)) is not { } found)
            {
                if (name != WorkbookLayout.Guide && grid.RowCount > 0) findings.Add(new Finding("sheet_unknown", Severity.Info, place, []));
                continue;
            }

            if (!sheets.TryAdd(found, grid)) refusals.Add(new Refusal("sheet_twice", place, [sheets[found].Name, grid.Name]));
            if (grid.Visibility != SheetVisibility.Visible) findings.Add(new Finding("sheet_hidden", Severity.Info, place, []));
        }

        return sheets;
    }
}
