using Junheng.Office.Sheets;

namespace Junheng.Office.Statistics;

/// <summary>The cells below the headings with merged ranges spread over their rows: a code merged over the rows of a school's
/// stages stands in each of them. A figure spread over two columns, or over rows of two schools, belongs to nobody.</summary>
internal sealed class DataCells
{
    private readonly SheetGrid grid;
    private readonly Dictionary<(int Row, int Column), MergedRange> merged = [];
    private readonly HashSet<MergedRange> acrossSchools = [];

    public DataCells(SheetGrid grid, int from)
    {
        this.grid = grid;
        foreach (var merge in grid.Merges.Where(merge => merge.LastRow >= from))
        {
            // A range over the whole sheet merges nothing of use; its first cell alone is read.
            if ((long)(merge.LastRow - merge.FirstRow + 1) * (merge.LastColumn - merge.FirstColumn + 1) > 10_000) continue;
            for (var row = merge.FirstRow; row <= merge.LastRow; row++)
            {
                for (var column = merge.FirstColumn; column <= merge.LastColumn; column++) merged[(row, column)] = merge;
            }
        }
    }

    /// <summary>The cell, or the one that it is merged with above or to the left.</summary>
    public Cell At(int row, int column) => merged.Count > 0 && merged.TryGetValue((row, column), out var merge)
        ? grid[merge.FirstRow, merge.FirstColumn]
        : grid[row, column];

    /// <summary>Notes the next row of a school, and whether the row before was the same one's.</summary>
    public void Enter(int row, bool sameSchool)
    {
        if (sameSchool || merged.Count == 0) return;
        for (var column = 0; column < grid.ColumnCount; column++)
        {
            if (merged.TryGetValue((row, column), out var merge) && merge.FirstRow < row) acrossSchools.Add(merge);
        }
    }

    /// <summary>Whether a figure stands in a range that spreads it over several columns or schools.</summary>
    public bool IsSpread(int row, int column) => merged.Count > 0 && merged.TryGetValue((row, column), out var merge)
        && (merge.LastColumn > merge.FirstColumn || acrossSchools.Contains(merge));
}
