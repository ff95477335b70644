using Junheng.Office.Reports;
using Junheng.Office.Tests.Workbooks;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Tests;

namespace Junheng.Office.Tests.Reports;

/// <summary>Short ways from figures to a result workbook.</summary>
internal static class Reported
{
    /// <summary>Every indicator of a primary school of 300 pupils at or above its threshold, by round numbers.</summary>
    public static readonly (string Code, object? Value)[] GoodSchool =
    [
        ("teaching_area_m2", 2000m), ("indoor_sports_area_m2", 200m), ("outdoor_sports_area_m2", 2500m), ("equipment_value_yuan", 700_000m), ("multimedia_rooms", 8),
    ];

    public static readonly (string Code, object? Value)[] GoodStage =
        [("teachers_above_required", 20), ("backbone_teachers", 4), ("pe_teachers", 2), ("arts_teachers", 3)];

    public static TestDistrict TwoPrimaries() => new TestDistrict()
        .School("01", "primary", GoodSchool).Stage("primary", 100, [.. GoodStage, ("teachers_above_required", 4)])
        .School("02", "primary", GoodSchool).Stage("primary", 100, [.. GoodStage, ("teachers_above_required", 6)]);

    public static DistrictReport Of(Rules.Figures.DistrictFigures figures) => Of(figures, []);

    public static DistrictReport Of(Rules.Figures.DistrictFigures figures, IReadOnlyList<Finding> findings)
    {
        var evaluation = DistrictEvaluation.Of(figures, EvaluationOptions.Default);
        return new DistrictReport(evaluation, findings, Alternatives.Of(evaluation));
    }

    public static OpenedBook Report(TestDistrict district, IReadOnlyList<Finding>? findings = null)
    {
        return OpenedBook.Of(stream => Assert.Null(EvaluationReport.Write([Of(district.Figures, findings ?? [])], stream)));
    }
}
