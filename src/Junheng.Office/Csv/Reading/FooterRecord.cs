using System.Text;
using Junheng.Office.Cells;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv.Reading;

/// <summary>A record that cannot be read because it is a line of totals, a signature or a note.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Column">The position of the cell that tells.</param>
/// <param name="Text">What stands there.</param>
internal sealed record FooterRecord(string Code, int Column, string Text)
{
    private const int Longest = 4096;

    /// <summary>What a faulty record is; null when it is a row with a fault.</summary>
    public static FooterRecord? Of(ReadOnlySpan<byte> record, CellColumn[] columns)
    {
        if (record.Length > Longest) return null;
        var cells = Encoding.UTF8.GetString(record).Split(',').Select(cell => cell.Trim().Trim('"')).ToList();
        var first = cells.FindIndex(cell => cell.Length > 0);
        for (var at = first; at >= 0 && at < cells.Count; at++)
        {
            if (at != first && !(at < columns.Length && columns[at].Rule?.Measure is { } measure && (measure.Identifies || measure.Code == Codes.Name))) continue;
            if (FooterText.CodeOf(cells[at]) is { } code) return new FooterRecord(code, at, Shown.Text(cells[at]));
        }

        return first >= 0 && columns.Length > 2 && cells.Count(cell => cell.Length > 0) == 1 && FooterText.IsChinese(cells[first])
            ? new FooterRecord("record_note", first, Shown.Text(cells[first]))
            : null;
    }
}
