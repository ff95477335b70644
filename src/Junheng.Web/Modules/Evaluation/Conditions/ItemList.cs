using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.Conditions;

/// <summary>Items and vetoes, and why each stands where it stands, as far as the actor may see the schools concerned.</summary>
internal static class ItemList
{
    private const int MostNamed = 6;

    public static readonly (char Part, string Title)[] Parts =
        [('P', "申报条件"), ('G', "政府保障程度"), ('Q', "教育质量"), ('S', "社会认可度"), ('V', "一票否决事项")];

    public static ListTable Of(DistrictReading reading, Here here, Sight sight)
    {
        var evaluation = reading.Of(here.Reading);
        var explained = new Explanations(here);
        List<ListCell[]> rows =
        [
            .. evaluation.Items.Select(one => (ListCell[])
            [
                PartOf(one.Item.Id), one.Item.Id, new ListCell(one.Item.NameZh, null, explained.Item(one.Item.Id)), ListCell.Of(Chip.Of(one.Status)),
                string.Join('；', Reasons(reading, here, sight, one)), one.Item.RequirementZh,
            ]),
            .. evaluation.Vetoes.Select(one => (ListCell[])
                [PartOf(one.Veto.Id), one.Veto.Id, new ListCell(one.Veto.NameZh, null, explained.Item(one.Veto.Id)), ListCell.Of(Chip.Of(one.Status)), "", one.Veto.RequirementZh]),
        ];
        return new ListTable(
            "items",
            "项目和否决事项",
            [
                new ListColumn("part", "部分") { Choice = true, Width = 14, Minor = true }, new ListColumn("id", "序号") { Width = 6 }, new ListColumn("name", "项目") { Width = 26 },
                new ListColumn("status", "结论") { Choice = true, Width = 10 }, new ListColumn("why", "原因") { Width = 70 }, new ListColumn("requirement", "要求") { Width = 60, Minor = true },
            ],
            rows)
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Export = here.To("lists/items.xlsx"),
        };
    }

    /// <summary>The reasons of an item that is not met: the district's own, then its schools'; those that may not be named are counted.</summary>
    public static IReadOnlyList<string> Reasons(DistrictReading reading, Here here, Sight sight, ItemResult item)
    {
        if (item.Status == ItemStatus.Met) return [];
        var told = reading.ReasonsOf(here.Reading, item.Item.Id).Where(reason => reason.Status == item.Status).ToList();
        var schools = told.Where(reason => reason.School >= 0).GroupBy(reason => reason.School).ToList();
        var named = schools.Where(school => sight.Sees(school.Key)).ToList();
        List<string> all = [.. told.Where(reason => reason.School < 0).Select(reason => Phrases.Reason(reason, false))];
        all.AddRange(named.Take(MostNamed).Select(school => $"{reading.Schools[school.Key].Name}：{Of(school)}"));
        if (named.Count > MostNamed) all.Add($"另有 {named.Count - MostNamed} 所学校");
        if (schools.Count > named.Count) all.Add($"{(named.Count > 0 ? "其他 " : "")}{schools.Count - named.Count} 所学校{(item.Status == ItemStatus.Unmet ? "未达标" : "缺数据")}");
        return all;
    }

    private static string Of(IEnumerable<Reason> reasons)
    {
        var all = reasons.Select(reason => Phrases.Reason(reason, false)).ToList();
        return string.Join('；', all.Take(3)) + (all.Count > 3 ? $"等 {all.Count} 处" : "");
    }

    private static string PartOf(string id) => Array.Find(Parts, part => part.Part == id[0]).Title;
}
