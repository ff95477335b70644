using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.Differences;

/// <summary>What each school does to one coefficient.</summary>
internal static class ContributionList
{
    public static ListTable Of(DistrictReading reading, Here here, Sight sight, SpreadResult spread)
    {
        var evaluation = reading.Of(here.Reading);
        var explained = new Explanations(here);
        var rows = new List<ListCell[]>();
        foreach (var one in Contribution.Of(evaluation, spread.Stage, spread.Indicator.Id))
        {
            var at = evaluation.Rows.SchoolOf(one.Row);
            if (!sight.Sees(at)) continue;
            var school = reading.Schools[at];
            rows.Add([
                new ListCell(school.Name, null, here.To($"schools/{school.Code}")), school.Town, new ListCell($"{one.Pupils:#,##0}", one.Pupils),
                ListCell.Figure($"{one.Value:#,##0.00}", one.Value, explained.Indicator(school.Code, spread.Stage, spread.Indicator.Id)),
                one.Value < spread.Mean ? "低于平均" : one.Value > spread.Mean ? "高于平均" : "等于平均",
                new ListCell(Shown.Percent(one.Share), one.Share),
                new ListCell(
                    one.CoefficientAtMean is { } coefficient ? Shown.Coefficient(coefficient, spread.Limit, one.MetAtMean, false) + (one.MetAtMean && spread.Status == SpreadStatus.Exceeded ? "，达标" : "") : "—",
                    one.CoefficientAtMean),
            ]);
        }

        return new ListTable(
            $"{spread.Stage.Code()}-{spread.Indicator.Id}",
            $"{spread.Stage.NameZh()} {spread.Indicator.Id} 各校对差异系数的影响",
            [
                new ListColumn("name", "学校") { Width = 28 }, new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
                new ListColumn("pupils", "学生") { Number = true, Format = "#,##0", Minor = true }, new ListColumn("value", "实际值") { Number = true, Format = "#,##0.00" },
                new ListColumn("side", "位置") { Choice = true, Minor = true }, new ListColumn("share", "占差异的比例") { Number = true, Format = "0.0%", Width = 14 },
                new ListColumn("at", "若该校达到平均值，系数变为") { Number = true, Format = "0.0000", Width = 26 },
            ],
            rows)
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Empty = "没有可以查看的学校。",
            Export = here.To($"lists/spreads/{spread.Stage.Code()}/{spread.Indicator.Id}.xlsx"),
        };
    }

    /// <summary>A coefficient by the codes of an address; null when there is none.</summary>
    public static SpreadResult? Find(DistrictEvaluation evaluation, string? stage, string? indicator) =>
        evaluation.Spreads.FirstOrDefault(one => one.Stage.Code() == stage && one.Indicator.Id == indicator);
}
