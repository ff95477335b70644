using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Reports;

/// <summary>
/// 差异系数表: for each stage the rows 全县平均值, 标准差, 差异系数, 界限, 是否达标, 参评学校数, 参评学生数 over the seven indicators, and
/// the plain mean of the seven, which bureaus publish and which decides nothing; none is given while one of the seven is pending. Source: national rules §1.2, §5.
/// </summary>
internal sealed class SpreadTable
{
    private readonly Pen pen;

    private SpreadTable(SheetDraft sheet) => pen = new Pen(sheet);

    public static SheetDraft Sheet(IReadOnlyList<DistrictReport> districts, string footer)
    {
        var indicators = districts[0].Evaluation.Standard.Indicators.Count;
        var sheet = Frame.Sheet("差异系数", [10, 16, .. Enumerable.Repeat(19.0, indicators), 16], footer, 0);
        var table = new SpreadTable(sheet);
        sheet.More = districts.SelectMany(table.Rows);
        return sheet;
    }

    private IEnumerable<RowDraft> Rows(DistrictReport district)
    {
        foreach (var line in Frame.Head(pen, "县域义务教育校际差异系数表", district)) yield return line;
        var indicators = district.Evaluation.Standard.Indicators;
        yield return pen.Line(
            [
                CellDraft.Of("学段", ReportLooks.Head), CellDraft.Of("统计量", ReportLooks.Head),
                .. indicators.Select(indicator => CellDraft.Of($"{indicator.Id}\n{indicator.NameZh}", ReportLooks.Head)),
                CellDraft.Of("七项平均\n（仅供参考，\n不作判定）", ReportLooks.Head),
            ],
            62);
        foreach (var stage in Stages.Compulsory)
        {
            var spreads = district.Evaluation.Spreads.Where(spread => spread.Stage == stage).ToList();
            if (spreads.Count == 0)
            {
                yield return pen.Across($"{stage.NameZh()}：没有参加评估的学校，不计算差异系数", ReportLooks.Center, 22);
                continue;
            }

            foreach (var line in StageRows(district.Evaluation, stage, spreads)) yield return line;
        }

        var limits = string.Join('、', Stages.Compulsory.Select(stage => $"{stage.NameZh()}不超过{FixedPoint.ToDecimal(district.Evaluation.Standard.SpreadLimits[(int)stage]):0.00}"));
        var remark = $"注：平均值、标准差按学生数加权（总体形式）；差异系数＝标准差÷平均值，{limits}，含本数，七项须分别达标。"
            + "系数显示三位小数，三位小数会与结论相左的显示四位，带 * 的为临界值。\n待定：有学校缺数据，系数为已知各校的结果；无法计算：平均值不大于0。没有综合差异系数一说，“七项平均”只供参考，有一项待定或无法计算时不给出。";
        foreach (var line in Frame.Foot(pen, remark)) yield return line;
    }

    private IEnumerable<RowDraft> StageRows(DistrictEvaluation evaluation, Stage stage, List<SpreadResult> spreads)
    {
        var first = pen.Row + 1;
        var decided = spreads.TrueForAll(spread => spread.Status is SpreadStatus.Met or SpreadStatus.Exceeded);
        var all = decided
            ? CellDraft.Of(spreads.Average(spread => spread.Coefficient!.Value), ReportLooks.Coefficient)
            : CellDraft.Of("待定", ReportLooks.Open(ReportLooks.Center));
        yield return Line(stage, "全县平均值", spreads.Select(spread => Number(spread.Mean, ReportLooks.Value)), Dash);
        yield return Line(stage, "标准差", spreads.Select(spread => Number(spread.StandardDeviation, ReportLooks.Value)), Dash);
        yield return Line(stage, "差异系数", spreads.Select(Coefficient), all);
        yield return Line(stage, "界限（不超过）", spreads.Select(spread => CellDraft.Of(spread.Limit, ReportLooks.Limit with { Format = "0.00_ ", Across = Across.Right })), Dash);
        yield return Line(stage, "是否达标", spreads.Select(spread => CellDraft.Of(spread.Status.NameZh(), Tone(spread.Status, ReportLooks.Center))), Dash);
        yield return Line(stage, "参评学校数（个）", spreads.Select(spread => CellDraft.Of(spread.Schools, ReportLooks.Whole)), Dash);
        yield return Line(stage, "参评学生数（人）", Enumerable.Range(0, spreads.Count).Select(k => CellDraft.Of(Pupils(evaluation, stage, k), ReportLooks.Whole)), Dash);
        pen.Merge(first, 1, pen.Row, 1);
    }

    /// <summary>Of the rows that have the figure: those that the coefficient is weighted by.</summary>
    private static double Pupils(DistrictEvaluation evaluation, Stage stage, int k) => Enumerable.Range(0, evaluation.Rows.Count)
        .Where(row => evaluation.Rows.InScope(row) && evaluation.Rows.StageOf(row) == stage && evaluation.Attainment.Status(row, k) != IndicatorStatus.Missing)
        .Sum(row => evaluation.Rows.PupilsOf(row) ?? 0);

    private static CellDraft Dash => CellDraft.Of("—", ReportLooks.Center);

    private RowDraft Line(Stage stage, string name, IEnumerable<CellDraft> cells, CellDraft last) => pen.Line(
        [CellDraft.Of(stage.NameZh(), ReportLooks.Head), CellDraft.Of(name, ReportLooks.Head), .. cells, last], 24);

    private static CellDraft Coefficient(SpreadResult spread) => Number(
        spread.Coefficient, Tone(spread.Status, ReportLooks.CoefficientOf(spread)));

    private static CellDraft Number(double? value, Look look) =>
        value is null ? CellDraft.Of("缺", ReportLooks.Open(ReportLooks.Center)) : CellDraft.Of(value, look);

    private static Look Tone(SpreadStatus status, Look look) => status switch
    {
        SpreadStatus.Met => look,
        SpreadStatus.Exceeded => ReportLooks.Failing(look),
        _ => ReportLooks.Open(look),
    };
}
