using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.AllSchools;

/// <summary>学校一览: every school and stage with its verdict and seven values.</summary>
internal static class SchoolList
{
    public static ListTable Of(DistrictReading reading, Here here, Sight sight)
    {
        var evaluation = reading.Of(here.Reading);
        var indicators = evaluation.Standard.Indicators;
        var rows = new List<ListCell[]>();
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            var at = evaluation.Rows.SchoolOf(row);
            if (evaluation.Rows.StageOf(row) == Stage.Senior || !sight.Sees(at)) continue;
            rows.Add(Row(reading, evaluation, here, row));
        }

        return new ListTable(
            "schools",
            "学校一览",
            [
                new ListColumn("name", "学校") { Width = 28 },
                new ListColumn("code", "代码") { Width = 14, Minor = true },
                new ListColumn("stage", "学段") { Choice = true, Width = 8 },
                new ListColumn("verdict", "结论") { Choice = true, Width = 10 },
                new ListColumn("met", "达标项") { Number = true, Format = "0", Width = 8 },
                new ListColumn("pupils", "学生") { Number = true, Format = "#,##0", Width = 9 },
                .. indicators.Select(one => new ListColumn(one.Id, $"{one.Id} {one.ShortZh}") { Number = true, Format = "#,##0.00", Width = 13, Minor = true }),
                new ListColumn("town", "镇街") { Choice = true, Width = 14, Minor = true },
                new ListColumn("kind", "类型") { Choice = true, Width = 14, Minor = true },
                new ListColumn("group", "集团") { Width = 14, Minor = true },
            ],
            rows)
        {
            Version = reading.Version(here.Reading),
            Under = ListUnder.Of(here),
            Empty = "还没有学校数据。",
            Export = here.To("lists/schools.xlsx"),
        };
    }

    private static ListCell[] Row(DistrictReading reading, DistrictEvaluation evaluation, Here here, int row)
    {
        var explained = new Explanations(here);
        var (school, stage) = (reading.Schools[evaluation.Rows.SchoolOf(row)], evaluation.Rows.StageOf(row));
        var inScope = evaluation.Rows.InScope(row);
        var pupils = evaluation.Rows.PupilsOf(row);
        return
        [
            new ListCell(school.Name, null, here.To($"schools/{school.Code}")),
            school.Code,
            stage.NameZh(),
            ListCell.Of(Chip.Of(evaluation.VerdictOf(row), Reason(evaluation.Rows.ReasonOf(row)))),
            inScope ? new ListCell($"{evaluation.Met(row)}/{evaluation.Standard.Indicators.Count}", evaluation.Met(row)) : "",
            new ListCell(pupils is { } known ? $"{known:#,##0}" : "缺", pupils),
            .. Enumerable.Range(0, evaluation.Standard.Indicators.Count).Select(k =>
            {
                if (!inScope) return new ListCell("");
                var result = evaluation.Indicator(row, k);
                return ListCell.Figure(Shown.Value(result), result.Value, explained.Indicator(school.Code, stage, result.Indicator.Id)) with { Mark = Chip.Of(result.Status).Look };
            }),
            school.Town,
            school.Kind.NameZh(),
            school.Group,
        ];
    }

    private static string Reason(ScopeReason reason) => reason switch
    {
        ScopeReason.Merged => "已并入",
        ScopeReason.NoPupils => "无学生",
        _ => "不参加",
    };
}
