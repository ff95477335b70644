using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Overview.YearByYear;

/// <summary>年度对比: two years side by side, school by school.</summary>
internal static class YearComparison
{
    /// <summary>The year at hand and the one that is asked for; the one before it when none is.</summary>
    public static (YearSummary Before, YearSummary After) Chosen(IReadOnlyList<YearSummary> all, int year, string asked)
    {
        var after = all.First(one => one.Year == year);
        var wanted = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : year - 1;
        return (all.FirstOrDefault(one => one.Year == wanted && one != after) ?? all.Last(one => one != after), after);
    }

    public static ListTable Of(DistrictReading reading, Here here, Sight sight, YearSummary before, YearSummary after)
    {
        var standard = reading.Of(here.Reading).Standard;
        var rows = new List<ListCell[]>();
        foreach (var at in sight.Schools)
        {
            var school = reading.Schools[at];
            if (!after.Schools.TryGetValue(school.Code, out var stages)) continue;
            foreach (var now in stages)
            {
                var old = before.Schools.GetValueOrDefault(school.Code)?.FirstOrDefault(one => one.Stage == now.Stage);
                rows.Add([
                    new ListCell(school.Name, null, here.To($"schools/{school.Code}")), now.Stage.NameZh(), school.Town,
                    ListCell.Of(Chip.Of(old?.Verdict, "没有")), ListCell.Of(Chip.Of(now.Verdict)), Change(old?.Verdict, now.Verdict),
                    .. Enumerable.Range(0, now.Values.Count).SelectMany(k => (ListCell[])[Value(old, k), Value(now, k)]),
                ]);
            }
        }

        return new ListTable(
            "years",
            $"{before.Year}与{after.Year}学年各校对比",
            [
                new ListColumn("name", "学校") { Width = 28 }, new ListColumn("stage", "学段") { Choice = true, Width = 8 },
                new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true }, new ListColumn("before", $"{before.Year}") { Width = 10 },
                new ListColumn("after", $"{after.Year}") { Width = 10 }, new ListColumn("change", "变化") { Choice = true, Width = 10 },
                .. standard.Indicators.SelectMany(one => (ListColumn[])
                [
                    new ListColumn($"{one.Id}b", $"{one.Id} {before.Year}") { Number = true, Format = "#,##0.00", Minor = true },
                    new ListColumn($"{one.Id}a", $"{one.Id} {after.Year}") { Number = true, Format = "#,##0.00", Minor = true },
                ]),
            ],
            rows)
        {
            Version = reading.Version(here.Reading),
            Under = here.District.Name,
            Empty = "没有可以查看的学校。",
            Export = here.To("lists/years.xlsx", ("with", $"{before.Year}")),
        };
    }

    private static ListCell Value(RowAt? row, int k) => row is null
        ? "—"
        : new ListCell(row.Values[k] is { } value ? $"{value:#,##0.00}" : "缺", row.Values[k]) { Mark = Chip.Of(row.Statuses[k]).Look };

    private static string Change(Verdict? old, Verdict now) => old switch
    {
        null => "新增",
        _ when old == now => "不变",
        _ when now == Verdict.Pass => "转为达标",
        _ when now == Verdict.Fail => "转为未达标",
        _ => "转为待定",
    };
}
