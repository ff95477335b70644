using Junheng.Office.Sheets;
using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>What a column 艺术 beside columns 音乐 and 美术 counts.</summary>
internal enum ArtsReading
{
    /// <summary>All three together.</summary>
    Whole,

    /// <summary>Only general art, beside music and fine art.</summary>
    Part,

    /// <summary>The figures allow both.</summary>
    Unclear,
}

internal static class ArtsReadings
{
    /// <summary>Reads it off the figures: less than its parts anywhere is no whole; never less and just as much somewhere is one.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="from">Its first row of data.</param>
    /// <param name="whole">The column 艺术.</param>
    /// <param name="parts">The columns 音乐 and 美术.</param>
    public static ArtsReading ByFigures(SheetGrid grid, int from, int whole, IReadOnlyList<int> parts)
    {
        var (less, equal, any) = (false, false, false);
        for (var row = from; row < grid.RowCount; row++)
        {
            var arts = FigureCell.Of(grid[row, whole], Quantity.Count, null).Value;
            var figures = parts.Select(column => FigureCell.Of(grid[row, column], Quantity.Count, null).Value).ToList();
            if (arts == FixedPoint.Missing || figures.Contains(FixedPoint.Missing)) continue;
            var sum = figures.Sum();
            any |= arts > 0 || sum > 0;
            less |= arts < sum;
            equal |= sum > 0 && arts == sum;
        }

        return less ? ArtsReading.Part : equal || !any ? ArtsReading.Whole : ArtsReading.Unclear;
    }
}
