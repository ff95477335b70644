using System.Text.RegularExpressions;
using Junheng.Office.Sheets;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>The rows of a sheet that head its columns: found by the heading of the school's code or name, whatever stands
/// above and however many rows it takes.</summary>
internal sealed partial class HeaderBand
{
    private const int RowsToLookIn = 40;

    private readonly SheetGrid grid;
    private readonly Dictionary<(int Row, int Column), MergedRange> merged = [];
    private readonly HashSet<int> unitRows;

    private HeaderBand(SheetGrid grid, int anchorRow, IReadOnlyList<int> anchors)
    {
        this.grid = grid;
        Anchors = anchors;
        foreach (var merge in grid.Merges)
        {
            if (merge.FirstRow > anchorRow + RowsToLookIn) continue;
            for (var row = merge.FirstRow; row <= Math.Min(merge.LastRow, anchorRow + RowsToLookIn); row++)
            {
                for (var column = merge.FirstColumn; column <= Math.Min(merge.LastColumn, grid.ColumnCount - 1); column++) merged[(row, column)] = merge;
            }
        }

        FirstRow = anchorRow;
        while (FirstRow > 0 && Heads(FirstRow - 1, anchors[0])) FirstRow--;
        DataRow = anchors.Max(column => merged.TryGetValue((anchorRow, column), out var merge) ? merge.LastRow : anchorRow) + 1;
        while (DataRow < grid.RowCount && !IsData(DataRow, anchorRow, anchors)) DataRow++;
        LastRow = DataRow - 1;
        while (LastRow > anchorRow && (grid.IsBlank(LastRow) || ColumnNumbers.Are(grid.Row(LastRow)))) LastRow--;
        unitRows = [.. Enumerable.Range(anchorRow + 1, LastRow - anchorRow).Where(IsUnits)];
        Titles = [.. Enumerable.Range(0, FirstRow).SelectMany(row => grid.Row(row).ToArray()).Where(cell => !cell.IsBlank).Select(cell => cell.Text)];
        Headings = Build();
    }

    /// <summary>The first row of the headings.</summary>
    public int FirstRow { get; }

    /// <summary>The last row of the headings.</summary>
    public int LastRow { get; }

    /// <summary>The first row below them that holds data.</summary>
    public int DataRow { get; }

    /// <summary>The texts above the headings.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The columns of codes and names, or of a form's row codes.</summary>
    public IReadOnlyList<int> Anchors { get; }

    /// <summary>The heading of each column; null where there is none.</summary>
    public IReadOnlyList<ColumnHeading?> Headings { get; }

    /// <summary>The header of a sheet, or null when no cell near its top heads school codes or names.</summary>
    public static HeaderBand? Of(SheetGrid grid) => Of(grid, IsAnchor);

    /// <summary>The header of a form with a row a figure, or null when no cell near its top heads the codes of the rows.</summary>
    public static HeaderBand? OfForm(SheetGrid grid) => Of(grid, (form, row, column) => HeadingText.Narrow(form[row, column].Text) is "代码" or "指标代码");

    private static HeaderBand? Of(SheetGrid grid, Func<SheetGrid, int, int, bool> isAnchor)
    {
        for (var row = 0; row < Math.Min(RowsToLookIn, grid.RowCount); row++)
        {
            var anchors = new List<int>();
            for (var column = 0; column < grid.ColumnCount; column++)
            {
                if (isAnchor(grid, row, column)) anchors.Add(column);
            }

            if (anchors.Count > 0) return new HeaderBand(grid, row, anchors);
        }

        return null;
    }

    /// <summary>The first cell of a row that does not repeat a heading of its own column; -1 when all do, so that the headings are
    /// printed again.</summary>
    public int FirstOther(int row)
    {
        for (var column = 0; column < grid.ColumnCount; column++)
        {
            if (grid[row, column] is { IsBlank: false } cell && !(cell.Kind == CellKind.Text && Says(column, HeadingText.Narrow(cell.Text)))) return column;
        }

        return -1;
    }

    private bool Says(int column, string narrow)
    {
        for (var row = FirstRow; row <= LastRow; row++)
        {
            var text = merged.TryGetValue((row, column), out var merge) ? grid[merge.FirstRow, merge.FirstColumn].Text : grid[row, column].Text;
            if (HeadingText.Narrow(text) == narrow) return true;
        }

        return false;
    }

    /// <summary>Whether a row below the headings says nothing but units: 甲, 人, 平方米, 万元.</summary>
    private bool IsUnits(int row)
    {
        int units = 0, others = 0;
        foreach (var cell in grid.Row(row))
        {
            if (cell.IsBlank) continue;
            if (cell.Kind != CellKind.Text) return false;
            if (Units.IsUnit(HeadingText.Narrow(cell.Text))) units++;
            else others++;
        }

        return units >= 3 && units > others;
    }

    private static bool IsAnchor(SheetGrid grid, int row, int column)
    {
        var cell = grid[row, column];
        if (cell.Kind != CellKind.Text || cell.Text.Length > 30) return false;
        return IsAnchor([cell.Text]) || row > 0 && cell.Text.Length <= 6 && IsAnchor([Above(grid, row, column), cell.Text]);
    }

    private static bool IsAnchor(IReadOnlyList<string> cells)
    {
        var heading = new Heading(cells);
        return heading.Segments.Count > 0 && ColumnMatcher.Standard.Match(heading) is { Field.Code: Codes.SchoolCode or Codes.Name };
    }

    private static string Above(SheetGrid grid, int row, int column)
    {
        foreach (var merge in grid.Merges)
        {
            if (merge.Contains(row - 1, column)) return grid[merge.FirstRow, merge.FirstColumn].Text;
        }

        return grid[row - 1, column].Text;
    }

    /// <summary>A row above the anchor heads columns when it has several texts, one of them to the right of the anchor, or
    /// one merged over some columns there. A title stands alone over all columns or at the left; a note says what it is.</summary>
    private bool Heads(int row, int anchor)
    {
        var texts = new List<int>();
        for (var column = 0; column < grid.ColumnCount; column++)
        {
            var cell = grid[row, column];
            if (cell.IsBlank) continue;
            if (cell.Kind != CellKind.Text || Note().IsMatch(HeadingText.Narrow(cell.Text))) return false;
            texts.Add(column);
        }

        if (texts.Count == 0 || texts[^1] <= anchor || IsTableNumber(row, texts)) return false;
        if (texts.Count > 1) return true;
        return merged.TryGetValue((row, texts[0]), out var merge) && merge.LastColumn > merge.FirstColumn
            && (merge.LastColumn - merge.FirstColumn + 1) * 5 < grid.ColumnCount * 3;
    }

    /// <summary>Whether the number of the statistics table stands in a row of its own: 云溪县 … 教基1001. Over several columns or
    /// with a title it heads them.</summary>
    private bool IsTableNumber(int row, List<int> texts)
    {
        var numbers = texts.Where(column => TableNumber().IsMatch(HeadingText.Narrow(grid[row, column].Text))).ToList();
        return texts.Count <= 3 && numbers is [var only] && !(merged.TryGetValue((row, only), out var merge) && merge.LastColumn > merge.FirstColumn);
    }

    private bool IsData(int row, int anchorRow, IReadOnlyList<int> anchors)
    {
        if (grid.IsBlank(row) || ColumnNumbers.Are(grid.Row(row)) || IsUnits(row)) return false;
        foreach (var column in anchors)
        {
            // A heading that is not merged may stand in each of its rows.
            if (!grid[row, column].IsBlank && grid[row, column].Text != grid[anchorRow, column].Text) return true;
        }

        foreach (var cell in grid.Row(row))
        {
            if (cell.Kind is CellKind.Number or CellKind.Error) return true;
        }

        return false;
    }

    private ColumnHeading?[] Build()
    {
        var paths = new List<string>[grid.ColumnCount];
        var filled = new bool[grid.ColumnCount];
        for (var column = 0; column < grid.ColumnCount; column++) paths[column] = Path(column, out filled[column]);
        var parents = new Dictionary<string, bool>(StringComparer.Ordinal);
        var parts = paths.Select(path => path.SelectMany(cell => HeadingText.Parts(HeadingText.Narrow(cell))).ToList()).ToList();
        foreach (var path in parts.Where(path => path.Count > 1))
        {
            var parent = string.Join('/', path.SkipLast(1));
            parents[parent] = parents.GetValueOrDefault(parent) || path[^1].Contains("本科", StringComparison.Ordinal) || path[^1].Contains("专科", StringComparison.Ordinal);
        }

        return
        [
            .. Enumerable.Range(0, grid.ColumnCount).Select(column => paths[column].Count == 0
                ? null
                : new ColumnHeading(
                    column,
                    new Heading(paths[column], parts[column].Count > 1 && parents[string.Join('/', parts[column].SkipLast(1))]),
                    filled[column])
                {
                    WithWhole = WholeOf(paths, column) is { } whole ? new Heading([.. paths[column].SkipLast(1), whole, paths[column][^1]]) : null,
                }),
        ];
    }

    /// <summary>The heading to the left that a 其中 or # is part of, below the same groups; null when there is none.</summary>
    private static string? WholeOf(List<string>[] paths, int column)
    {
        if (!IsPart(paths[column][^1])) return null;
        for (var left = column - 1; left >= 0 && paths[left].SkipLast(1).SequenceEqual(paths[column].SkipLast(1)); left--)
        {
            if (paths[left].Count > 0 && !IsPart(paths[left][^1])) return paths[left][^1];
        }

        return null;
    }

    private static bool IsPart(string text) => HeadingText.Narrow(text) is var narrow && (narrow.StartsWith('#') || narrow.StartsWith("其中", StringComparison.Ordinal));

    private List<string> Path(int column, out bool filled)
    {
        var path = new List<string>();
        filled = false;
        MergedRange? last = null;
        var groups = new HeaderGroups(grid, merged, FirstRow, LastRow);
        for (var row = FirstRow; row <= LastRow; row++)
        {
            var text = grid[row, column].Text;
            if (merged.TryGetValue((row, column), out var merge))
            {
                if (merge == last) continue;
                last = merge;
                text = grid[merge.FirstRow, merge.FirstColumn].Text;
            }
            else if (text.Length == 0 && row < LastRow && groups.IsGroup(row, column, out var group))
            {
                text = group;
                filled = true;
            }

            // In a row of units whatever is no unit (甲, 1是0否) says nothing about the column.
            if (text.Length > 0 && unitRows.Contains(row) && !Units.IsUnit(HeadingText.Narrow(text))) continue;
            if (text.Length > 0 && !ColumnNumbers.Are(grid.Row(row)) && (path.Count == 0 || path[^1] != text)) path.Add(text);
        }

        return path;
    }

    // 填报单位, 批准文号, 2025年9月1日, 2025/2026学年, 清河县教育和体育局: what a table says about itself.
    [GeneratedRegex(
        @"单位:|^(?:填报|制表|表号|制定机关|批准机关|批准文号|备案文号|有效期|报出|导出|统计时|时间|日期|年度|学年|打印|第\d+页)|^\d{4}(?:年|-|/|学年)|\d{4}年\d{1,2}月\d{1,2}日|^\D{1,20}(?:教育(?:和|与)?(?:体育|科技|科学技术|文化|卫生)?局|教体局|教委|教育委员会|教育厅|人民政府)(?:\(.{0,4}\))?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:教基|基础基)\d{3,4}(?:\(?续\d?\)?)?表?$", RegexOptions.NonBacktracking)]
    private static partial Regex TableNumber();
}

/// <summary>A column and its heading.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Heading">What it says.</param>
/// <param name="IsFilled">Whether a part was taken over from the left, since the sheet merges nothing.</param>
internal sealed record ColumnHeading(int Column, Heading Heading, bool IsFilled)
{
    /// <summary>The same with the heading to its left that a 其中 speaks of: 专任教师, 其中：本科. Null without such a mark.</summary>
    public Heading? WithWhole { get; init; }
}
