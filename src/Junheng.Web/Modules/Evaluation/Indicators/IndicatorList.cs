using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.Indicators;

/// <summary>One indicator over all schools.</summary>
internal static class IndicatorList
{
    /// <summary>The position of an indicator by its id; -1 when there is none.</summary>
    public static int IndexOf(DistrictEvaluation evaluation, string? id)
    {
        for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
        {
            if (evaluation.Standard.Indicators[k].Id == id) return k;
        }

        return -1;
    }

    public static ListTable Of(DistrictReading reading, Here here, Sight sight, int k)
    {
        var evaluation = reading.Of(here.Reading);
        var indicator = evaluation.Standard.Indicators[k];
        var explained = new Explanations(here);
        var rows = new List<ListCell[]>();
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            var at = evaluation.Rows.SchoolOf(row);
            if (!evaluation.Rows.InScope(row) || !sight.Sees(at)) continue;
            var (school, stage, result) = (reading.Schools[at], evaluation.Rows.StageOf(row), evaluation.Indicator(row, k));
            rows.Add([
                new ListCell(school.Name, null, here.To($"schools/{school.Code}")), school.Code, stage.NameZh(), school.Town,
                new ListCell(result.Denominator is { } pupils ? $"{pupils:#,##0}" : "缺", result.Denominator),
                new ListCell(result.Numerator is { } numerator ? Shown.Amount(numerator) : "缺", result.Numerator),
                ListCell.Figure(Shown.Value(result), result.Value, explained.Indicator(school.Code, stage, indicator.Id)) with { Mark = Chip.Of(result.Status).Look },
                ListCell.Of(Chip.Of(result.Status)),
                new ListCell(Shown.Lacking(result), result.Gap),
            ]);
        }

        return new ListTable(
            indicator.Id,
            $"{indicator.Id} {indicator.NameZh}",
            [
                new ListColumn("name", "学校") { Width = 28 }, new ListColumn("code", "代码") { Width = 14, Minor = true },
                new ListColumn("stage", "学段") { Choice = true, Width = 8 }, new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
                new ListColumn("pupils", "学生") { Number = true, Format = "#,##0", Width = 9, Minor = true },
                new ListColumn("numerator", $"{indicator.ShortZh}（{indicator.UnitZh}）") { Number = true, Format = "#,##0.##", Width = 18, Minor = true },
                new ListColumn("value", "实际值") { Number = true, Format = "#,##0.00", Width = 12 }, new ListColumn("status", "结论") { Choice = true, Width = 12 },
                new ListColumn("gap", "缺口") { Number = true, Format = "#,##0.##", Width = 12 },
            ],
            rows)
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Empty = "没有可以查看的学校。",
            Export = here.To($"lists/indicators/{indicator.Id}.xlsx"),
        };
    }
}
