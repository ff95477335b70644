using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>One form of a single school (教基3112, 教基5170 …): figures stand in rows headed 指标名称 and 代码 instead of one row a
/// school. What a figure is, its column's heading and its row's label tell together.</summary>
internal sealed class FormSheet
{
    private readonly string table;
    private readonly SheetContext context;
    private readonly HeaderBand? band;

    private FormSheet(SheetGrid grid, string table, SheetContext context)
    {
        Grid = grid;
        this.table = table;
        this.context = context;
        band = HeaderBand.OfForm(grid);
    }

    /// <summary>The sheet.</summary>
    public SheetGrid Grid { get; }

    /// <summary>The form on a sheet, or null when name and titles give no number of a statistics table.</summary>
    public static FormSheet? Of(SheetGrid grid)
    {
        var titles = Enumerable.Range(0, Math.Min(4, grid.RowCount)).SelectMany(row => grid.Row(row).ToArray())
            .Where(cell => cell.Kind == CellKind.Text && cell.Text.Length <= 60).Select(cell => cell.Text).ToList();
        var context = SheetContext.Of(grid.Name, titles);
        return context.Table is { } table ? new FormSheet(grid, table, context) : null;
    }

    /// <summary>The words about the school, each by its label: the text behind the colon, or the next filled cell of the row.</summary>
    public IEnumerable<(string Field, Cell Cell, int Row, int Column)> Words()
    {
        for (var row = 0; row < Grid.RowCount; row++)
        {
            for (var column = 0; column < Grid.ColumnCount; column++)
            {
                var cell = Grid[row, column];
                if (cell.Kind != CellKind.Text || cell.Text.Length > 60) continue;
                var colon = cell.Text.IndexOfAny(['：', ':']);
                var label = (colon < 0 ? cell.Text : cell.Text[..colon]).Replace("（章）", "", StringComparison.Ordinal).Replace("(章)", "", StringComparison.Ordinal);
                if (ColumnMatcher.Standard.Match(new Heading([label])) is not { Field.Quantity: Quantity.Word } match) continue;
                if (colon >= 0 && Cell.OfText(cell.Text[(colon + 1)..]) is { IsBlank: false } behind) yield return (match.Field.Code, behind, row, column);
                else if (NextFilled(row, column) is { } next) yield return (match.Field.Code, Grid[row, next], row, next);
            }
        }
    }

    /// <summary>Every figure that headings and labels tell, the surest of each field and stage.</summary>
    public IEnumerable<(ColumnUse Use, int Row)> Figures()
    {
        if (band is null) return [];
        var found = new List<(ColumnUse Use, int Row)>();
        var stages = context.Stages;
        for (var row = band.DataRow; row < Grid.RowCount; row++)
        {
            var label = Label(row);
            // 高中阶段 among the rows is a degree of teachers, no stage.
            if (label.Length == 0 || ColumnNumbers.Are(Grid.Row(row)) || label.Contains("高中阶段", StringComparison.Ordinal)) continue;
            var named = new Heading([label]);
            // A row that only names a stage begins its block: 小学, then its degrees.
            if (named.Segments.Count == 0 && named.Stages != StageSet.None) stages = named.Stages;
            foreach (var column in band.Headings.OfType<ColumnHeading>().Where(column => column.Column > band.Anchors[0]))
            {
                if (Use(column, label, UnitOf(row), stages) is { } use) found.Add((use, row));
            }
        }

        SettleArts(found);
        return found.GroupBy(figure => (figure.Use.Field!.Code, figure.Use.Stages)).Select(group => group.MinBy(figure => figure.Use.Rank));
    }

    /// <summary>In the forms 艺术 holds 音乐 and 美术, which stand behind it.</summary>
    private static void SettleArts(List<(ColumnUse Use, int Row)> found)
    {
        var wholes = found.Where(figure => figure.Use.Field!.Code == StatisticsFields.ArtsUnclear).ToList();
        foreach (var (use, _) in wholes) use.Field = ColumnMatcher.Standard.Field(Codes.ArtsTeachers);
        if (wholes.Count > 0) found.RemoveAll(figure => figure.Use.Field!.Code is Codes.MusicTeachers or Codes.FineArtTeachers or Codes.GeneralArtTeachers);
    }

    /// <summary>The figures at the cells where one year's forms had them, for fields that nothing else told.</summary>
    public IEnumerable<(ColumnUse Use, int Row)> ByPosition()
    {
        foreach (var known in FormCells.Known.Where(known => known.Table == table && Grid[known.Row, known.Column].Kind == CellKind.Number))
        {
            var field = ColumnMatcher.Standard.Field(known.Field);
            var use = new ColumnUse
            {
                Column = known.Column, Heading = new Heading([$"教基{table}!{known.Cell}"]), Field = field,
                Stages = field.Level == Level.Stage && context.Stages != StageSet.None ? context.Stages : StageSet.All,
                Unit = field.Quantity == Quantity.Money ? Units.TenThousandYuan : null,
                Reason = new Finding("statistics_by_position", Severity.Warning, Place.None, [table, known.Cell]),
            };
            yield return (use, known.Row);
        }
    }

    private ColumnUse? Use(ColumnHeading column, string label, string? unit, StageSet stages)
    {
        var heading = new Heading([label, column.Heading.Shown]);
        if (heading.Segments.Count == 0) heading = new Heading([label, column.Heading.Shown, "合计"]);
        if (ColumnMatcher.Standard.Match(heading, table) is not { Field.Quantity: not Quantity.Word } match) return null;
        return new ColumnUse
        {
            Column = column.Column, Heading = heading, Field = match.Field, Rank = (int)match.Certainty * 100 + match.Above,
            Stages = match.Field.Level != Level.Stage ? StageSet.All : heading.Stages != StageSet.None ? heading.Stages : stages != StageSet.None ? stages : StageSet.All,
            Unit = heading.Unit ?? (match.Field.Quantity == Quantity.Money ? unit ?? context.MoneyUnit : null),
            Reason = new Finding("statistics_by_form", Severity.Warning, Place.None, [table]),
        };
    }

    private string Label(int row)
    {
        for (var column = 0; column < band!.Anchors[0]; column++)
        {
            if (Grid[row, column].Kind == CellKind.Text) return Grid[row, column].Text;
        }

        return "";
    }

    /// <summary>The unit of a row, where a column of units stands beside the codes.</summary>
    private string? UnitOf(int row) => band!.Headings.OfType<ColumnHeading>().FirstOrDefault(column => HeadingText.Narrow(column.Heading.Shown) is "计量单位" or "单位") is { } units
        && HeadingText.Narrow(Grid[row, units.Column].Text) is { Length: > 0 } unit ? unit : null;

    private int? NextFilled(int row, int column)
    {
        for (var next = column + 1; next < Math.Min(Grid.ColumnCount, column + 12); next++)
        {
            if (!Grid[row, next].IsBlank) return next;
        }

        return null;
    }
}
