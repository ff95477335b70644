namespace Junheng.Office;

/// <summary>One row of a pasted text.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Cells">Its cells without the space around them.</param>
public sealed record PastedRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>A cell; empty where the row ends before it.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Rows as a spreadsheet copies them: a line each, cells between tabs. Rows without any text are left out.</summary>
public static class PastedRows
{
    /// <summary>The rows of a text.</summary>
    /// <param name="text">As pasted.</param>
    /// <param name="heading">How the first cell of a row of headings begins; such a row is left out where it stands first.</param>
    public static IReadOnlyList<PastedRow> Of(string text, string heading)
    {
        var rows = text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, at) => new PastedRow(at + 1, [.. line.Split('\t').Select(cell => cell.Trim().Trim('"').Trim())]))
            .Where(row => row.Cells.Any(cell => cell.Length > 0)).ToList();
        if (rows.Count > 0 && rows[0][0].StartsWith(heading, StringComparison.Ordinal)) rows.RemoveAt(0);
        return rows;
    }
}
