using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Reports;

/// <summary>结论: one row a district, how many of each part are met and what the whole comes to.</summary>
internal static class SummaryTable
{
    private static readonly string[] Heads =
    [
        "区县", "结论", "小学\n达标／参评", "初中\n达标／参评", "小学差异系数\n达标／应评", "初中差异系数\n达标／应评", "申报条件", "政府保障程度", "教育质量", "社会认可度", "否决事项", "数据核查\n错误／疑点",
    ];

    public static SheetDraft Sheet(IReadOnlyList<DistrictReport> districts, string footer)
    {
        var sheet = Frame.Sheet("结论", [26, 14, 20, 20, 20, 20, 18, 20, 20, 18, 20, 16], footer, 0);
        sheet.More = Rows(new Pen(sheet), districts);
        return sheet;
    }

    private static IEnumerable<RowDraft> Rows(Pen pen, IReadOnlyList<DistrictReport> districts)
    {
        foreach (var line in Frame.Head(pen, "县域义务教育优质均衡发展评估结论表", districts[0], districts.Count == 1)) yield return line;
        yield return pen.Line([.. Heads.Select(head => CellDraft.Of(head, ReportLooks.Head))], 40);
        foreach (var district in districts) yield return pen.Line(Row(district), 44);
        if (districts.Count > 1) yield return pen.Line(Total(districts), 44);
        foreach (var line in Frame.Foot(pen, $"注：各部分全部达标且无否决事项，才为达标；任何一项未达标即为未达标；数据不全的为待定。依据：{districts[0].Evaluation.Standard.NameZh}。")) yield return line;
    }

    private static CellDraft[] Row(DistrictReport district)
    {
        var evaluation = district.Evaluation;
        return
        [
            CellDraft.Of(district.Title + (district.IsDemonstration ? "【演示数据】" : ""), ReportLooks.Center),
            CellDraft.Of(evaluation.Verdict.NameZh(), Tone(evaluation.Verdict)),
            .. Parts.Select(part => Part(part(evaluation).ToList())),
            Vetoes(evaluation),
            CellDraft.Of($"{Count(district, Severity.Error)}／{Count(district, Severity.Warning)}", ReportLooks.Center),
        ];
    }

    private static CellDraft[] Total(IReadOnlyList<DistrictReport> districts)
    {
        int Vetoed(VetoStatus status) => districts.Sum(district => district.Evaluation.Vetoes.Count(veto => veto.Status == status));
        return
        [
            CellDraft.Of($"合计：{districts.Count} 个区县", ReportLooks.Total),
            CellDraft.Of(Words([.. districts.Select(district => district.Evaluation.Verdict)]), ReportLooks.Total),
            .. Parts.Select(part => CellDraft.Of(Words([.. districts.SelectMany(district => part(district.Evaluation))]), ReportLooks.Total)),
            CellDraft.Of($"存在 {Vetoed(VetoStatus.Raised)} 项\n未核查 {Vetoed(VetoStatus.Unchecked)} 项", ReportLooks.Total),
            CellDraft.Of($"{districts.Sum(one => Count(one, Severity.Error))}／{districts.Sum(one => Count(one, Severity.Warning))}", ReportLooks.Total),
        ];
    }

    private static Func<DistrictEvaluation, IEnumerable<Verdict>>[] Parts =>
    [
        evaluation => Schools(evaluation, Stage.Primary), evaluation => Schools(evaluation, Stage.Junior),
        evaluation => Spreads(evaluation, Stage.Primary), evaluation => Spreads(evaluation, Stage.Junior),
        evaluation => Items(evaluation, 'P'), evaluation => Items(evaluation, 'G'), evaluation => Items(evaluation, 'Q'), evaluation => Items(evaluation, 'S'),
    ];

    private static IEnumerable<Verdict> Schools(DistrictEvaluation evaluation, Stage stage) => Enumerable.Range(0, evaluation.Rows.Count)
        .Where(row => evaluation.Rows.InScope(row) && evaluation.Rows.StageOf(row) == stage).Select(row => evaluation.VerdictOf(row)!.Value);

    private static IEnumerable<Verdict> Spreads(DistrictEvaluation evaluation, Stage stage) =>
        evaluation.Spreads.Where(spread => spread.Stage == stage).Select(spread => spread.Status switch
        {
            SpreadStatus.Met => Verdict.Pass,
            SpreadStatus.Exceeded => Verdict.Fail,
            _ => Verdict.Pending,
        });

    private static IEnumerable<Verdict> Items(DistrictEvaluation evaluation, char part) =>
        evaluation.Items.Where(item => item.Item.Id[0] == part).Select(item => (Verdict)item.Status);

    private static CellDraft Vetoes(DistrictEvaluation evaluation)
    {
        var (raised, open) = (evaluation.Vetoes.Count(veto => veto.Status == VetoStatus.Raised), evaluation.Vetoes.Count(veto => veto.Status == VetoStatus.Unchecked));
        return raised > 0 ? CellDraft.Of($"存在 {raised} 项{(open > 0 ? $"\n未核查 {open} 项" : "")}", Tone(Verdict.Fail))
            : open > 0 ? CellDraft.Of($"未核查 {open} 项", Tone(Verdict.Pending))
            : CellDraft.Of("未发现", Tone(Verdict.Pass));
    }

    private static CellDraft Part(List<Verdict> verdicts)
    {
        var worst = verdicts.Contains(Verdict.Fail) ? Verdict.Fail : verdicts.Contains(Verdict.Pending) ? Verdict.Pending : Verdict.Pass;
        return verdicts.Count == 0 ? CellDraft.Of("—", ReportLooks.Center) : CellDraft.Of(Words(verdicts), Tone(worst));
    }

    /// <summary>How many of how many pass, and in words what the others are.</summary>
    private static string Words(List<Verdict> verdicts)
    {
        if (verdicts.Count == 0) return "—";
        string[] others =
        [
            .. new[] { Verdict.Fail, Verdict.Pending }.Select(verdict => (verdict, Count: verdicts.Count(one => one == verdict)))
                .Where(one => one.Count > 0).Select(one => $"{one.verdict.NameZh()} {one.Count}"),
        ];
        return $"{verdicts.Count(verdict => verdict == Verdict.Pass)}／{verdicts.Count}{(others.Length > 0 ? "\n" : "")}{string.Join('，', others)}";
    }

    private static Look Tone(Verdict verdict) => verdict switch
    {
        Verdict.Pass => ReportLooks.Center,
        Verdict.Fail => ReportLooks.Failing(ReportLooks.Center),
        _ => ReportLooks.Open(ReportLooks.Center),
    };

    private static int Count(DistrictReport district, Severity severity) => district.Findings.Count(finding => finding.Severity == severity);
}
