using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Overview.Places;

/// <summary>镇街、集团: what the schools of each add up to. Totals without names, so that the leading group may see them.</summary>
internal static class PlaceList
{
    private const string Without = "未填写";

    public static ListTable Towns(DistrictReading reading, Here here, Sight sight) => Of(reading, here, sight, "towns", "镇街", school => school.Town);

    public static ListTable Groups(DistrictReading reading, Here here, Sight sight) => Of(reading, here, sight, "groups", "集团", school => school.Group);

    private static ListTable Of(DistrictReading reading, Here here, Sight sight, string name, string title, Func<SchoolFacts, string> placeOf)
    {
        var evaluation = reading.Of(here.Reading);
        var rows = Enumerable.Range(0, evaluation.Rows.Count).Where(row => evaluation.Rows.StageOf(row) != Stage.Senior)
            .GroupBy(row => placeOf(reading.Schools[evaluation.Rows.SchoolOf(row)]) is { Length: > 0 } place ? place : Without)
            .Where(place => name == "towns" || place.Key != Without)
            .OrderBy(place => place.Key, ChineseOrder.Comparer);
        return new ListTable(
            name,
            $"按{title}汇总",
            [
                new ListColumn("place", title) { Width = 20 }, new ListColumn("schools", "学段数") { Number = true, Format = "0" },
                new ListColumn("pupils", "学生") { Number = true, Format = "#,##0", Minor = true }, new ListColumn("pass", "达标") { Number = true, Format = "0" },
                new ListColumn("fail", "未达标") { Number = true, Format = "0" }, new ListColumn("pending", "待定") { Number = true, Format = "0" },
                new ListColumn("close", "临界") { Number = true, Format = "0", Minor = true },
                .. evaluation.Standard.Indicators.Select(one => new ListColumn(one.Id, $"{one.Id} 还差") { Number = true, Format = "#,##0.##", Width = 14, Minor = true }),
            ],
            [.. rows.Select(place => Row(evaluation, here, sight, title, place.Key, RowTally.Of(evaluation, place)))])
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Empty = $"数据里没有填写{title}。",
            Export = here.To($"lists/{name}.xlsx"),
        };
    }

    private static ListCell[] Row(DistrictEvaluation evaluation, Here here, Sight sight, string title, string place, RowTally tally)
    {
        var list = title == "镇街" ? here.To("schools", ("is.town", place)) : here.To("schools", ("q", place));
        return
        [
            new ListCell(place, null, sight.All && place != Without ? list : null), new ListCell($"{tally.Evaluated}", tally.Evaluated),
            new ListCell($"{tally.Pupils:#,##0}", tally.Pupils), new ListCell($"{tally.Pass}", tally.Pass),
            new ListCell($"{tally.Fail}", tally.Fail) { Mark = tally.Fail > 0 ? "fail" : null }, new ListCell($"{tally.Pending}", tally.Pending) { Mark = tally.Pending > 0 ? "pending" : null },
            new ListCell($"{tally.Borderline}", tally.Borderline),
            .. evaluation.Standard.Indicators.Select(indicator =>
            {
                var gaps = tally.Gaps.Where(gap => gap.Indicator.Id == indicator.Id).ToList();
                return gaps.Count == 0 ? new ListCell("", 0) : new ListCell(Shown.Amount(indicator, gaps.Sum(gap => gap.Sum)), gaps.Sum(gap => gap.Sum));
            }),
        ];
    }
}
