using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Office.Reports;

/// <summary>数据核查: what reading and checking brought to light, each with its place and one sentence.</summary>
internal sealed class FindingTable
{
    /// <summary>Nobody prints more; the command line lists them all.</summary>
    public const int MostListed = 20_000;

    private static readonly double[] Widths = [8, 10, 40, 120, 30];

    private readonly Pen pen;

    private FindingTable(SheetDraft sheet) => pen = new Pen(sheet);

    public static SheetDraft Sheet(IReadOnlyList<DistrictReport> districts, string footer)
    {
        var sheet = Frame.Sheet("数据核查", Widths, footer, districts.Count == 1 ? 3 : 0);
        var table = new FindingTable(sheet);
        sheet.More = districts.SelectMany(table.Rows);
        return sheet;
    }

    private IEnumerable<RowDraft> Rows(DistrictReport district)
    {
        foreach (var line in Frame.Head(pen, "数据核查情况表", district)) yield return line;
        yield return pen.Line(
            [.. ((string[])["序号", "级别", "位置", "说明", "依据"]).Select(text => CellDraft.Of(text, ReportLooks.Head))], 26);
        var number = 0;
        foreach (var finding in district.Findings.OrderBy(finding => finding.Severity).Take(MostListed))
        {
            var (place, sentence) = (finding.Place.ToString(), Phrases.Zh(finding));
            yield return pen.Line(
                [
                    CellDraft.Of(++number, ReportLooks.Center),
                    CellDraft.Of(finding.Severity.NameZh(), finding.Severity == Severity.Error ? ReportLooks.Failing(ReportLooks.Center) : ReportLooks.Center),
                    CellDraft.Of(place, ReportLooks.Text),
                    CellDraft.Of(sentence, ReportLooks.Text),
                    CellDraft.Of(finding.Clause ?? "", ReportLooks.Text),
                ],
                Heights.Of((place, Widths[2]), (sentence, Widths[3]), (finding.Clause ?? "", Widths[4])) + 4);
        }

        if (district.Findings.Count == 0) yield return pen.Across("没有发现问题", ReportLooks.Center, 22);
        var rest = district.Findings.Count - number;
        if (rest > 0) yield return pen.Across($"另有 {rest} 条，请用 junheng check 查看全部", ReportLooks.Center, 22);
        const string remark = "注：错误是数与数之间不可能同时成立，疑点是与常理或上年相差过大，提示是读入时已规范或未采用的内容。";
        foreach (var line in Frame.Foot(pen, remark)) yield return line;
    }
}
