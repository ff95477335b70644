using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.Differences;

/// <summary>The up to fourteen coefficients.</summary>
internal static class SpreadList
{
    public static ListTable Of(DistrictReading reading, Here here)
    {
        var explained = new Explanations(here);
        return new ListTable(
            "spreads",
            "校际差异系数",
            [
                new ListColumn("stage", "学段") { Choice = true, Width = 8 }, new ListColumn("indicator", "指标") { Width = 44 },
                new ListColumn("schools", "校数") { Number = true, Format = "0", Minor = true }, new ListColumn("mean", "平均值") { Number = true, Format = "#,##0.00", Minor = true },
                new ListColumn("deviation", "标准差") { Number = true, Format = "#,##0.00", Minor = true },
                new ListColumn("coefficient", "差异系数") { Number = true, Format = "0.0000" }, new ListColumn("limit", "界限") { Number = true, Format = "0.00" },
                new ListColumn("status", "结论") { Choice = true },
            ],
            [
                .. reading.Of(here.Reading).Spreads.Select(one => (ListCell[])
                [
                    one.Stage.NameZh(), new ListCell($"{one.Indicator.Id} {one.Indicator.NameZh}", null, here.To($"spreads/{one.Stage.Code()}/{one.Indicator.Id}")),
                    new ListCell($"{one.Schools}", one.Schools), Value(one.Mean), Value(one.StandardDeviation),
                    ListCell.Figure(Shown.Coefficient(one) ?? "—", one.Coefficient, explained.Spread(one.Stage, one.Indicator.Id)) with { Mark = Chip.Of(one.Status).Look },
                    new ListCell($"{one.Limit:0.00}", one.Limit), ListCell.Of(one.Borderline ? new Chip("borderline", $"{one.Status.NameZh()}（临界）") : Chip.Of(one.Status)),
                ]),
            ])
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Empty = "还没有参加评估的学校，不能计算差异系数。",
            Export = here.To("lists/spreads.xlsx"),
        };
    }

    private static ListCell Value(double? value) => new(value is { } known ? $"{known:#,##0.00}" : "—", value);
}
