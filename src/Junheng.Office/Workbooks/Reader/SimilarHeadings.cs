using Junheng.Office.Cells;
using Junheng.Office.Sheets;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>Headings that no column was recognised by and that look like one that is missing: said to whoever corrects the
/// sheet, never taken for it.</summary>
internal static class SimilarHeadings
{
    private const int Most = 3;

    /// <summary>The headings of a row that share at least half of their characters with a missing one, the likest first.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="row">The row of headings.</param>
    /// <param name="taken">Whether a column is recognised already.</param>
    /// <param name="missing">The column that is missing.</param>
    /// <returns>As B3“学校类别”.</returns>
    public static IReadOnlyList<string> Of(SheetGrid grid, int row, Func<int, bool> taken, Measure missing) =>
    [
        .. Enumerable.Range(0, grid.ColumnCount)
            .Where(column => grid[row, column].Kind == CellKind.Text && !taken(column))
            .Select(column => (Column: column, Likeness: Likeness(HeadingText.Of(grid[row, column].Text).Name, missing)))
            .Where(heading => heading.Likeness >= 0.5)
            .OrderByDescending(heading => heading.Likeness).Take(Most)
            .Select(heading => $"{SheetGrid.Letters(heading.Column)}{row + 1}“{Shown.Text(grid[row, heading.Column].Text)}”"),
    ];

    /// <summary>The row near the top that looks most like headings: the one with the most texts, at least two.</summary>
    public static int? Likeliest(SheetGrid grid, int rows)
    {
        var (best, most) = ((int?)null, 1);
        for (var row = 0; row < Math.Min(rows, grid.RowCount); row++)
        {
            var texts = grid.Row(row).ToArray();
            if (texts.All(cell => cell.IsBlank || cell.Kind == CellKind.Text) && texts.Count(cell => !cell.IsBlank) is var count && count > most) (best, most) = (row, count);
        }

        return best;
    }

    /// <summary>Twice the characters in common over all characters, for the likest of a column's names: 0 to 1.</summary>
    private static double Likeness(string heading, Measure missing) =>
        missing.Aliases.Prepend(missing.NameZh).Max(name =>
        {
            var (one, other) = (heading.ToHashSet(), HeadingText.Plain(name).ToHashSet());
            return one.Count + other.Count == 0 ? 0 : 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);
        });
}
