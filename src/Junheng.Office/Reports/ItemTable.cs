using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;

namespace Junheng.Office.Reports;

/// <summary>项目: prerequisites, the fifteen and the nine items and recognition, each with clause, requirement, result, value and who is in the way.</summary>
internal sealed class ItemTable
{
    // A printed cell is no list: the rest is counted.
    private const int MostNamed = 40;

    private static readonly double[] Widths = [7, 24, 52, 30, 12, 13, 74];

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
            [.. ((string[])["项目", "内容", "要求", "依据", "结论", "实际", "不达标的学校（班级）；缺数据的学校、项目"]).Select(text => CellDraft.Of(text, ReportLooks.Head))], 30);
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

    private static string Why(DistrictReport district, ItemResult result)
    {
        var parts = new List<string>();
        if (result.Failures.Count > 0) parts.Add($"不达标 {result.Failures.Count} 个：{Names(district, result.Failures)}");
        if (result.Unknowns.Count > 0) parts.Add($"缺数据 {result.Unknowns.Count} 个：{Names(district, result.Unknowns)}");
        return string.Join('\n', parts);
    }

    private static string Names(DistrictReport district, IReadOnlyList<string> codes)
    {
        var names = string.Join('、', codes.Take(MostNamed).Select(code => Name(district, code)));
        return codes.Count > MostNamed ? $"{names}等 {codes.Count} 个" : names;
    }

    /// <summary>A school by its name, a class as <c>CODE/stage/grade/class</c>, a key of the district by its name.</summary>
    private static string Name(DistrictReport district, string code)
    {
        if (district.Evaluation.Figures.Find(code) >= 0) return district.SchoolName(code);
        if (district.Evaluation.Figures.Catalogue.Find(Level.District, code) is { } key) return key.NameZh;
        var parts = code.Split('/');
        if (parts.Length < 2) return code;
        var stage = Stages.All.Where(stage => stage.Code() == parts[1]).Select(stage => stage.NameZh()).FirstOrDefault(parts[1]);
        return district.SchoolName(parts[0]) + stage + string.Concat(parts.Skip(2));
    }
}
