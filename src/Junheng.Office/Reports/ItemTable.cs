using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Office.Reports;

/// <summary>项目: prerequisites, the fifteen and the nine items and recognition, each with clause, requirement, result, value and who is in the way.</summary>
internal sealed class ItemTable
{
    // A printed cell is no list: the rest is named, then counted.
    private const int MostTold = 6, MostReasons = 4, MostNamed = 40;

    private static readonly double[] Widths = [7, 24, 46, 31, 10, 13, 96];

    private readonly Pen pen;

    private ItemTable(SheetDraft sheet) => pen = new Pen(sheet);

    public static SheetDraft Sheet(IReadOnlyList<DistrictReport> districts, string footer)
    {
        var sheet = Frame.Sheet("项目", Widths, footer, districts.Count == 1 ? 3 : 0);
        var table = new ItemTable(sheet);
        sheet.More = districts.SelectMany(table.Rows);
        return sheet;
    }

    private IEnumerable<RowDraft> Rows(DistrictReport district)
    {
        foreach (var line in Frame.Head(pen, "县域义务教育优质均衡发展项目达标情况表", district)) yield return line;
        yield return pen.Line(
            [.. ((string[])["项目", "内容", "要求", "依据", "结论", "实际", "原因：未满足的条件，不达标和待定的学校（班级）"]).Select(text => CellDraft.Of(text, ReportLooks.Head))], 30);
        foreach (var result in district.Evaluation.Items)
        {
            var why = Why(district, result);
            yield return pen.Line(
                [
                    CellDraft.Of(result.Item.Id, ReportLooks.Center),
                    CellDraft.Of(result.Item.NameZh, ReportLooks.Text),
                    CellDraft.Of(result.Item.RequirementZh, ReportLooks.Text),
                    CellDraft.Of(result.Item.Clause, ReportLooks.Text),
                    CellDraft.Of(result.Status.NameZh(), Tone(result.Status)),
                    Value(result),
                    CellDraft.Of(why, ReportLooks.Text),
                ],
                Heights.Of((result.Item.RequirementZh, Widths[2]), (result.Item.Clause, Widths[3]), (why, Widths[6])) + 6);
        }

        foreach (var line in Frame.Foot(pen, "注：各项全部达标才算达标；待定表示数据不全，既不算达标，也不算未达标。")) yield return line;
    }

    private static Look Tone(ItemStatus status) => status switch
    {
        ItemStatus.Met => ReportLooks.Center,
        ItemStatus.Unmet => ReportLooks.Failing(ReportLooks.Center),
        _ => ReportLooks.Open(ReportLooks.Center),
    };

    private static CellDraft Value(ItemResult result)
    {
        if (result.Value is null) return CellDraft.Of("—", ReportLooks.Center);
        var format = result.Item.Id switch
        {
            "P1" => "0\" 年\"",
            "G7" => "#,##0.00\" 元\"",
            _ => "0.00%",
        };
        return CellDraft.Of(result.Value, ReportLooks.Value with { Format = format });
    }

    /// <summary>The conditions of the district, then the schools (classes) in the way with their figures, then those that lack a figure.</summary>
    private static string Why(DistrictReport district, ItemResult result)
    {
        if (result.Status == ItemStatus.Met) return "";
        var reasons = ItemReasons.Of(district.Evaluation, result.Item.Id);
        var lines = reasons.Where(reason => reason.School < 0).Select(reason => Phrases.Reason(reason, english: false)).ToList();
        AddSchools(lines, district, [.. reasons.Where(reason => reason.School >= 0 && reason.Status == ItemStatus.Unmet)], $"不达标 {result.Failures.Count} 个：");
        AddSchools(lines, district, [.. reasons.Where(reason => reason.School >= 0 && reason.Status == ItemStatus.Unknown)], "待定：");
        return string.Join('\n', lines);
    }

    private static void AddSchools(List<string> lines, DistrictReport district, IReadOnlyList<Reason> reasons, string head)
    {
        var schools = reasons.GroupBy(reason => reason.School).ToList();
        if (schools.Count == 0) return;
        var first = lines.Count;
        lines.AddRange(schools.Take(MostTold).Select(school =>
            $"{district.SchoolName(school.Key)}：{string.Join('；', school.Take(MostReasons).Select(reason => Phrases.Reason(reason, english: false)))}{(school.Count() > MostReasons ? $"等 {school.Count()} 处" : "")}"));
        lines[first] = head + lines[first];
        if (schools.Count == MostTold + 1) lines.Add(district.SchoolName(schools[^1].Key));
        else if (schools.Count > MostTold) lines.Add("其余：" + Names(district, [.. schools.Skip(MostTold).Select(school => school.Key)]));
    }

    private static string Names(DistrictReport district, List<int> schools)
    {
        var names = string.Join('、', schools.Take(MostNamed).Select(district.SchoolName));
        return schools.Count > MostNamed ? $"{names}等 {schools.Count} 所" : names;
    }
}
