using Junheng.Office.Sheets;

namespace Junheng.Office.Statistics;

/// <summary>How far a group of headings reaches where nobody merged its cells.</summary>
internal sealed class HeaderGroups(SheetGrid grid, IReadOnlyDictionary<(int Row, int Column), MergedRange> merged, int firstRow, int lastRow)
{
    /// <summary>Where a group is not merged a blank above a heading continues what stands to its left in that row, as far as every
    /// column between has headings below and no higher group begins: our reading, reported as guessed.</summary>
    public bool IsGroup(int row, int column, out string group)
    {
        group = "";
        if (!HasTextBelow(row, column)) return false;
        for (var left = column - 1; left >= 0; left--)
        {
            if (BeginsAbove(row, left + 1) || !HasTextBelow(row, left)) return false;
            // A merged group ends where its cells end.
            if (merged.ContainsKey((row, left))) return false;
            if (grid[row, left].IsBlank) continue;
            group = grid[row, left].Text;
            return true;
        }

        return false;
    }

    private bool HasTextBelow(int row, int column)
    {
        for (var below = row + 1; below <= lastRow; below++)
        {
            // A cell merged with the one in this row is no heading below it.
            if (merged.TryGetValue((below, column), out var merge) ? merge.FirstRow > row : !grid[below, column].IsBlank) return true;
        }

        return false;
    }

    private bool BeginsAbove(int row, int column)
    {
        for (var above = firstRow; above < row; above++)
        {
            if (merged.TryGetValue((above, column), out var merge) ? merge.FirstColumn == column : !grid[above, column].IsBlank) return true;
        }

        return false;
    }
}
