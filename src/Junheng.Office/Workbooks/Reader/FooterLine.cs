using Junheng.Office.Cells;
using Junheng.Office.Sheets;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>A row of a sheet that is none of its table: totals, a signature, a note.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Column">The column of the cell that tells.</param>
/// <param name="Text">What stands there.</param>
internal sealed record FooterLine(string Code, int Column, string Text)
{
    /// <summary>What a row is; null when no cell that identifies it is blank, or nothing tells that it is no row.</summary>
    public static FooterLine? Of(SheetGrid grid, int row, IReadOnlyList<SheetColumn> columns)
    {
        if (!columns.Any(column => IsKey(column.Reading.Measure) && grid[row, column.Index].IsBlank)) return null;
        var cells = grid.Row(row);
        int first = -1, filled = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].IsBlank) continue;
            filled++;
            if (first < 0) first = column;
            else if (!columns.Any(one => one.Index == column && (IsKey(one.Reading.Measure) || one.Reading.Measure.Code == Codes.Name))) continue;
            if (FooterText.CodeOf(cells[column].Text) is { } code) return new FooterLine(code, column, Shown.Text(cells[column].Text));
        }

        return filled == 1 && columns.Count > 2 && FooterText.IsChinese(cells[first].Text)
            ? new FooterLine("record_note", first, Shown.Text(cells[first].Text))
            : null;
    }

    private static bool IsKey(Measure measure) => measure.Identifies || measure.Level == Level.District;
}
