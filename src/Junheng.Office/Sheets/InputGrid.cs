using System.IO.Compression;
using System.Text;
using Junheng.Office.Files;
using Junheng.Rules.Common;

namespace Junheng.Office.Sheets;

/// <summary>
/// An input as it stands, for looking at a cell: every sheet of a workbook, or every CSV file of an archive as a sheet of its name. A CSV
/// record stands at the row of its first physical line, as places name it.
/// </summary>
public static class InputGrid
{
    private const int MostRows = 1_000_000;

    /// <summary>Reads an input file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static Outcome<Workbook> Read(string path, CancellationToken cancel = default)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (FileContent.Of(stream) != FileContent.Kind.Zip) return WorkbookFile.Read(path, cancel);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.GetEntry("[Content_Types].xml") is not null || OpenDocument.IsSpreadsheet(zip)) return WorkbookFile.Read(path, cancel);
            var file = Path.GetFileName(path);
            if (ZipLimits.Standard.Check(zip, file) is { } refusal) return Outcome<Workbook>.Refused(refusal);
            var sheets = new List<SheetGrid>();
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
            {
                using var content = new StreamReader(entry.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
                sheets.Add(new SheetGrid(entry.Name[(entry.Name.LastIndexOf('\\') + 1)..], Rows(content, cancel)));
            }

            return Outcome<Workbook>.Ok(new Workbook(file, sheets));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Outcome<Workbook>.Refused(Unreadable.Of(path));
        }
    }

    private static List<Cell[]?> Rows(TextReader reader, CancellationToken cancel)
    {
        var rows = new List<Cell[]?>();
        var cells = new List<Cell>();
        var text = new StringBuilder();
        var (line, first, quoted) = (0, 0, false);
        for (var next = reader.Read(); next >= 0 && rows.Count < MostRows; next = reader.Read())
        {
            var letter = (char)next;
            if (letter == '\n') line++;
            if (quoted)
            {
                if (letter != '"') text.Append(letter);
                else if (reader.Peek() == '"') text.Append((char)reader.Read());
                else quoted = false;
            }
            else if (letter == '"') quoted = true;
            else if (letter == ',') EndCell();
            else if (letter == '\n') EndRow();
            else if (letter != '\r') text.Append(letter);
        }

        if (text.Length + cells.Count > 0) EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(Cell.OfText(text.ToString()));
            text.Clear();
        }

        void EndRow()
        {
            cancel.ThrowIfCancellationRequested();
            EndCell();
            while (rows.Count < first) rows.Add(null);
            rows.Add([.. cells]);
            cells.Clear();
            first = line;
        }
    }
}
