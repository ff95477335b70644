using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;

namespace Junheng.Office.Reports;

/// <summary>
/// 七项指标统计表: for every school and indicator 基本值, 达标值, 实际值, 是否达标; a failing cell is dark; 综合达标 says 1, 否 or 待定,
/// since nobody should have to tell them apart by colour (the declaration form leaves 否 blank).
/// Source: national rules §5; forms §4.
/// </summary>
internal sealed class IndicatorTable
{
    private const int Leading = 6;
    private const double NameWidth = 26;
    private const int PerIndicator = 4;

    private readonly IReadOnlyList<DistrictReport> districts;
    private readonly string part;
    private readonly Func<SchoolKind, Stage, bool> holds;
    private readonly SheetDraft sheet;
    private readonly Pen pen;

    private IndicatorTable(IReadOnlyList<DistrictReport> districts, string footer, string part, Func<SchoolKind, Stage, bool> holds)
    {
        this.districts = districts;
        this.part = part;
        this.holds = holds;
        var indicators = districts[0].Evaluation.Standard.Indicators.Count;
        double[] widths =
        [
            5, 13, NameWidth, 15, 7, 9,
            .. Enumerable.Range(0, indicators).SelectMany(_ => (double[])[7, 7, 10.5, 6.5]),
            6, 8,
        ];
        sheet = Frame.Sheet(part, widths, footer, districts.Count == 1 ? 4 : 0);
        if (districts.Count == 1) sheet.FrozenColumns = 3;
        pen = new Pen(sheet);
        sheet.More = Rows();
    }

    /// <summary>The sheets 小学, 初中 and 九年一贯.</summary>
    public static IEnumerable<SheetDraft> Sheets(IReadOnlyList<DistrictReport> districts, string footer)
    {
        yield return new IndicatorTable(districts, footer, "小学", (kind, stage) => !IsThrough(kind) && stage == Stage.Primary).sheet;
        yield return new IndicatorTable(districts, footer, "初中", (kind, stage) => !IsThrough(kind) && stage != Stage.Primary).sheet;
        yield return new IndicatorTable(districts, footer, "九年一贯", (kind, _) => IsThrough(kind)).sheet;
    }

    private static bool IsThrough(SchoolKind kind) => kind is SchoolKind.NineYear or SchoolKind.TwelveYear;

    private IEnumerable<RowDraft> Rows() => districts.SelectMany(district =>
    {
        var rows = new List<int>();
        var outside = new List<int>();
        var evaluation = district.Evaluation;
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (!holds(evaluation.Figures.Kind(evaluation.Rows.SchoolOf(row)), evaluation.Rows.StageOf(row))) continue;
            (evaluation.Rows.InScope(row) ? rows : outside).Add(row);
        }

        return Head(district).Concat(Body(district, rows)).Concat(Outside(district, outside)).Concat(Frame.Foot(pen, Remark(evaluation.Standard)));
    });

    private IEnumerable<RowDraft> Head(DistrictReport district)
    {
        var title = part == "九年一贯" ? "九年一贯制、十二年一贯制学校" : part;
        foreach (var line in Frame.Head(pen, $"县域义务教育优质均衡发展七项指标统计表（{title}）", district)) yield return line;
        var head = ReportLooks.Head;
        var indicators = district.Evaluation.Standard.Indicators;
        yield return pen.Line(
            [
                CellDraft.Of("序号", head), CellDraft.Of("学校代码", head), CellDraft.Of("学校", head), CellDraft.Of("办学类型", head), CellDraft.Of("学段", head), CellDraft.Of("学生数\n（人）", head),
                .. indicators.SelectMany(indicator => Wide(Name(indicator), head)),
                CellDraft.Of("达标\n项数", head), CellDraft.Of("综合\n达标", head),
            ],
            32);
        var first = pen.Row;
        yield return pen.Line(
            [
                .. Enumerable.Repeat(CellDraft.Blank(head), Leading),
                .. indicators.SelectMany(_ => (CellDraft[])[CellDraft.Of("基本值", head), CellDraft.Of("达标值", head), CellDraft.Of("实际值", head), CellDraft.Of("是否达标", head)]),
                CellDraft.Blank(head), CellDraft.Blank(head),
            ],
            28);
        for (var column = 1; column <= pen.Width; column++)
        {
            var inside = column - Leading - 1;
            if (inside < 0 || inside >= PerIndicator * indicators.Count) pen.Merge(first, column, first + 1, column);
            else if (inside % PerIndicator == 0) pen.Merge(first, column, first, column + PerIndicator - 1);
        }
    }

    private IEnumerable<RowDraft> Body(DistrictReport district, List<int> rows)
    {
        for (var i = 0; i < rows.Count; i++) yield return pen.Line(SchoolRow(district, rows[i], i + 1), Height(district, rows[i]));
        if (rows.Count == 0) yield return pen.Across("没有参加评估的学校", ReportLooks.Center, 20);
        else yield return Totals(district, rows);
    }

    private static List<CellDraft> SchoolRow(DistrictReport district, int row, int number)
    {
        var evaluation = district.Evaluation;
        var cells = Leads(district, row, number);
        for (var k = 0; k < evaluation.Standard.Indicators.Count; k++) cells.AddRange(IndicatorCells(evaluation.Indicator(row, k)));
        cells.Add(CellDraft.Of(evaluation.Met(row), ReportLooks.Center));
        cells.Add(evaluation.VerdictOf(row) switch
        {
            Verdict.Pass => CellDraft.Of(1, ReportLooks.Center),
            Verdict.Fail => CellDraft.Of("否", ReportLooks.Failing(ReportLooks.Center)),
            _ => CellDraft.Of("待定", ReportLooks.Open(ReportLooks.Center)),
        });
        return cells;
    }

    private static List<CellDraft> Leads(DistrictReport district, int row, int number)
    {
        var (figures, rows) = (district.Evaluation.Figures, district.Evaluation.Rows);
        var school = rows.SchoolOf(row);
        var pupils = rows.PupilsOf(row);
        return
        [
            CellDraft.Of(number, ReportLooks.Center),
            CellDraft.Of(figures.SchoolCode(school), ReportLooks.Center with { Format = "@" }),
            CellDraft.Of(district.SchoolName(school), ReportLooks.Text),
            CellDraft.Of(figures.Kind(school).NameZh(), ReportLooks.Center),
            CellDraft.Of(rows.StageOf(row).NameZh(), ReportLooks.Center),
            pupils is { } known ? CellDraft.Of(known, ReportLooks.Whole) : CellDraft.Of("缺", ReportLooks.Open(ReportLooks.Center)),
        ];
    }

    private static CellDraft[] IndicatorCells(IndicatorResult result)
    {
        var value = result.Borderline ? ReportLooks.CloseValue : ReportLooks.Value;
        var (actual, word) = result.Status switch
        {
            IndicatorStatus.Met => (CellDraft.Of(result.Value, value), CellDraft.Of("是", ReportLooks.Center)),
            IndicatorStatus.Near => (CellDraft.Of(result.Value, ReportLooks.Near(value)), CellDraft.Of("否", ReportLooks.Near(ReportLooks.Center))),
            IndicatorStatus.Below => (CellDraft.Of(result.Value, ReportLooks.Failing(value)), CellDraft.Of("否", ReportLooks.Failing(ReportLooks.Center))),
            _ => (CellDraft.Of("缺", ReportLooks.Open(ReportLooks.Center)), CellDraft.Of("待定", ReportLooks.Open(ReportLooks.Center))),
        };
        return [CellDraft.Of(result.Floor, ReportLooks.Limit), CellDraft.Of(result.Threshold, ReportLooks.Limit), actual, word];
    }

    private RowDraft Totals(DistrictReport district, List<int> rows)
    {
        var evaluation = district.Evaluation;
        var passing = rows.Count(row => evaluation.VerdictOf(row) == Verdict.Pass);
        var cells = new List<CellDraft> { CellDraft.Of($"合计：参评 {rows.Count} 个，综合达标 {passing} 个", ReportLooks.Total) };
        cells.AddRange(Enumerable.Repeat(CellDraft.Blank(ReportLooks.Total), Leading - 2));
        cells.Add(CellDraft.Of(rows.Sum(row => evaluation.Rows.PupilsOf(row) ?? 0), ReportLooks.Whole with { Bold = true, Fill = ReportLooks.Total.Fill }));
        for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
        {
            var indicator = k;
            cells.AddRange(Wide($"{rows.Count(row => evaluation.Attainment.Status(row, indicator) == IndicatorStatus.Met)} 个达标", ReportLooks.Total));
        }

        cells.Add(CellDraft.Blank(ReportLooks.Total));
        cells.Add(CellDraft.Of(passing, ReportLooks.Total));
        var line = pen.Line(cells, 22);
        pen.Merge(pen.Row, 1, pen.Row, Leading - 1);
        for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
        {
            var column = Leading + 1 + k * PerIndicator;
            pen.Merge(pen.Row, column, pen.Row, column + PerIndicator - 1);
        }

        return line;
    }

    private IEnumerable<RowDraft> Outside(DistrictReport district, List<int> rows)
    {
        if (rows.Count == 0) yield break;
        yield return pen.Across("以下各行不参加七项指标评估", ReportLooks.Total with { Across = Across.Left }, 22);
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = Leads(district, rows[i], i + 1);
            cells.Add(CellDraft.Of(Reason(district, rows[i]), ReportLooks.Text with { Wrap = false }));
            cells.AddRange(Enumerable.Repeat(CellDraft.Blank(ReportLooks.Text), pen.Width - cells.Count));
            yield return pen.Line(cells, Height(district, rows[i]));
            pen.Merge(pen.Row, Leading + 1, pen.Row, pen.Width);
        }
    }

    private static double Height(DistrictReport district, int row) =>
        Math.Max(16.5, Heights.Of((district.SchoolName(district.Evaluation.Rows.SchoolOf(row)), NameWidth)));

    private static string Reason(DistrictReport district, int row)
    {
        var rows = district.Evaluation.Rows;
        var reason = rows.ReasonOf(row).NameZh();
        return rows.ParentOf(row) is var parent and >= 0 ? $"{reason}（{district.SchoolName(parent)}）" : reason;
    }

    private string Remark(Standard standard) =>
        $"注：综合达标须{standard.Indicators.Count}项中至少{standard.MustMeet}项达到达标值，其余达到基本值（达标值的85%）。"
        + "深红格为未达基本值，深黄格为达到基本值但未达达标值，灰格为缺数据。"
        + "综合达标：1 为达标，否为未达标（申报表中此格留空），待定为数据不全。\n"
        + "实际值显示两位小数，判定用未取舍的值；带 * 的为临界值（显示四位小数），按两位小数取舍会改变结论。教学点并入所属学校的，学生数和资源为合并后的数。"
        + (part == "九年一贯" ? "各学部分行；共用资源按学生数加权（小学1、初中1.1、高中1.32）分摊。" : "");

    private static string Name(Indicator indicator) =>
        $"{indicator.Id} {indicator.ShortZh}\n（{(indicator.Per == 1 ? "生均" : "每百名学生")}，{indicator.UnitZh}）";

    private static IEnumerable<CellDraft> Wide(string text, Look look) =>
        [CellDraft.Of(text, look), .. Enumerable.Repeat(CellDraft.Blank(look), PerIndicator - 1)];
}
