using System.Text;

namespace Junheng.Office.Sheets;

/// <summary>A short list that somebody saved as CSV, as a sheet of texts: for lists of people and names, not for figures. UTF-8 with
/// or without a mark in front, or GB18030, which spreadsheet programs write in China.</summary>
public static class TextSheet
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads all rows. Quotes follow RFC 4180; a quote that is never closed takes the rest of the file as one cell.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, which becomes the sheet's.</param>
    public static SheetGrid Read(byte[] bytes, string name)
    {
        var rows = new List<Cell[]?>();
        var row = new List<Cell>();
        var cell = new StringBuilder();
        var quoted = false;
        var text = Decoded(bytes);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (letter == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted || letter is not (',' or '\t' or '\n' or '\r')) cell.Append(letter);
            else if (letter is ',' or '\t') EndCell();
            else if (letter == '\n') EndRow();
        }

        EndRow();
        return new SheetGrid(name, rows);

        void EndCell()
        {
            row.Add(Cell.OfText(cell.ToString()));
            cell.Clear();
        }

        void EndRow()
        {
            if (cell.Length > 0 || row.Count > 0) EndCell();
            rows.Add(row.Count > 0 ? [.. row] : null);
            row.Clear();
        }
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}
