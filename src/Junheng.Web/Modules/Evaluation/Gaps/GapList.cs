using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.Gaps;

/// <summary>未达标清单: every indicator of every school that does not reach its threshold, with what it lacks; and 临界: every one whose
/// status rounding would change.</summary>
internal static class GapList
{
    private static readonly ListColumn[] Columns =
    [
        new ListColumn("name", "学校") { Width = 28 }, new ListColumn("code", "代码") { Width = 14, Minor = true },
        new ListColumn("stage", "学段") { Choice = true, Width = 8 }, new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
        new ListColumn("indicator", "指标") { Choice = true, Width = 28 },
        new ListColumn("value", "实际值") { Number = true, Format = "#,##0.0000" }, new ListColumn("threshold", "达标值") { Number = true, Format = "#,##0.00", Minor = true },
        new ListColumn("floor", "基本值") { Number = true, Format = "#,##0.000", Minor = true }, new ListColumn("status", "结论") { Choice = true, Width = 12 },
        new ListColumn("gap", "还差") { Number = true, Format = "#,##0.##", Width = 14 }, new ListColumn("unit", "单位") { Width = 8, Minor = true },
        new ListColumn("whole", "全校须增加") { Number = true, Format = "#,##0.##", Width = 14, Minor = true }, new ListColumn("school", "学校结论") { Choice = true, Width = 10, Minor = true },
    ];

    public static ListTable Lacking(DistrictReading reading, Here here, Sight sight) =>
        Of(reading, here, sight, "gaps", "未达标指标清单", "没有低于达标值的指标。", result => result.Status is IndicatorStatus.Near or IndicatorStatus.Below);

    public static ListTable Close(DistrictReading reading, Here here, Sight sight) =>
        Of(reading, here, sight, "borderline", "临界指标清单", "没有临界的指标。", result => result.Borderline);

    private static ListTable Of(
        DistrictReading reading, Here here, Sight sight, string name, string title, string empty, Func<IndicatorResult, bool> belongs)
    {
        var evaluation = reading.Of(here.Reading);
        var rows = new List<ListCell[]>();
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (!evaluation.Rows.InScope(row) || !sight.Sees(evaluation.Rows.SchoolOf(row))) continue;
            for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
            {
                if (evaluation.Indicator(row, k) is var result && belongs(result)) rows.Add(Row(reading, evaluation, here, row, result));
            }
        }

        return new ListTable(name, title, Columns, rows)
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Empty = empty,
            Export = here.To($"lists/{name}.xlsx"),
        };
    }

    private static ListCell[] Row(DistrictReading reading, DistrictEvaluation evaluation, Here here, int row, in IndicatorResult result)
    {
        var (school, stage) = (reading.Schools[evaluation.Rows.SchoolOf(row)], evaluation.Rows.StageOf(row));
        return
        [
            new ListCell(school.Name, null, here.To($"schools/{school.Code}")), school.Code, stage.NameZh(), school.Town,
            $"{result.Indicator.Id} {result.Indicator.ShortZh}",
            ListCell.Figure(Shown.Value(result), result.Value, new Explanations(here).Indicator(school.Code, stage, result.Indicator.Id)) with { Mark = Chip.Of(result.Status).Look },
            new ListCell($"{result.Threshold:#,##0.##}", result.Threshold), new ListCell($"{result.Floor:#,##0.###}", result.Floor),
            ListCell.Of(Chip.Of(result.Status)),
            new ListCell(result.Gap is > 0 and var gap ? Shown.Amount(result.Indicator, gap) : "", result.Gap), result.Indicator.UnitZh,
            new ListCell(result.GapOfSchool is > 0 and var whole ? Shown.Amount(result.Indicator, whole) : "", result.GapOfSchool),
            ListCell.Of(Chip.Of(evaluation.VerdictOf(row), "")),
        ];
    }
}
