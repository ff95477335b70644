using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Reports;

/// <summary>否决事项: the six vetoes with their result and the places for who confirmed it and when. Source: forms §4 表7.</summary>
internal sealed class VetoTable
{
    private readonly Pen pen;

    private VetoTable(SheetDraft sheet) => pen = new Pen(sheet);

    public static SheetDraft Sheet(IReadOnlyList<DistrictReport> districts, string footer)
    {
        var sheet = Frame.Sheet("否决事项", [8, 40, 44, 34, 14, 30, 20], footer, 0);
        var table = new VetoTable(sheet);
        sheet.More = districts.SelectMany(table.Rows);
        return sheet;
    }

    private IEnumerable<RowDraft> Rows(DistrictReport district)
    {
        foreach (var line in Frame.Head(pen, "一票否决事项确认表", district)) yield return line;
        yield return pen.Line(
            [.. ((string[])["序号", "事项", "要求", "依据", "结论", "确认单位（章）", "确认日期"]).Select(text => CellDraft.Of(text, ReportLooks.Head))], 30);
        foreach (var result in district.Evaluation.Vetoes)
        {
            yield return pen.Line(
                [
                    CellDraft.Of(result.Veto.Id, ReportLooks.Center),
                    CellDraft.Of(result.Veto.NameZh, ReportLooks.Text),
                    CellDraft.Of(result.Veto.RequirementZh, ReportLooks.Text),
                    CellDraft.Of(result.Veto.Clause, ReportLooks.Text),
                    CellDraft.Of(result.Status.NameZh(), Tone(result.Status)),
                    CellDraft.Blank(ReportLooks.Text),
                    CellDraft.Blank(ReportLooks.Text),
                ],
                42);
        }

        foreach (var line in Frame.Foot(pen, "注：结论分“未发现”“存在”“未核查”；没有核查的一律为“未核查”，不等于没有。")) yield return line;
    }

    private static Look Tone(VetoStatus status) => status switch
    {
        VetoStatus.Clear => ReportLooks.Center,
        VetoStatus.Raised => ReportLooks.Failing(ReportLooks.Center),
        _ => ReportLooks.Open(ReportLooks.Center),
    };
}
