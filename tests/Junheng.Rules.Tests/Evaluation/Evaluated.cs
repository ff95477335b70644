using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Short ways from figures to a result, so that a test shows its case and nothing else.</summary>
internal static class Evaluated
{
    public static DistrictEvaluation Evaluate(this TestDistrict district, Reading reading = Reading.Strict, params (string Key, long Stored)[] settings) =>
        district.Figures.Evaluate(reading, settings);

    public static DistrictEvaluation Evaluate(this DistrictFigures figures, Reading reading = Reading.Strict, params (string Key, long Stored)[] settings) =>
        DistrictEvaluation.Of(figures, EvaluationOptions.Default with
        {
            Reading = reading,
            Overrides = settings.ToDictionary(setting => setting.Key, setting => setting.Stored),
        });

    public static int Row(this DistrictEvaluation evaluation, string school, Stage stage)
    {
        var row = evaluation.Rows.Find(evaluation.Figures.Find(school), stage);
        Assert.True(row >= 0, $"No row {school} {stage}");
        return row;
    }

    public static IndicatorResult Indicator(this DistrictEvaluation evaluation, string school, Stage stage, string id) =>
        evaluation.Indicator(evaluation.Row(school, stage), id[1] - '1');

    public static SpreadResult Spread(this DistrictEvaluation evaluation, Stage stage, string id) =>
        Assert.Single(evaluation.Spreads, spread => spread.Stage == stage && spread.Indicator.Id == id);

    /// <summary>A primary school that meets every indicator by far, but for what the test names.</summary>
    public static TestDistrict GoodPrimary(this TestDistrict district, string code, int students, params (string Code, object? Value)[] changed)
    {
        var school = new Dictionary<string, object?>
        {
            ["teaching_area_m2"] = 10 * students, ["indoor_sports_area_m2"] = 0, ["outdoor_sports_area_m2"] = 20 * students,
            ["equipment_value_yuan"] = 5_000 * students, ["multimedia_rooms"] = students,
        };
        var stage = new Dictionary<string, object?>
        {
            ["teachers_above_required"] = students, ["backbone_teachers"] = students, ["pe_teachers"] = students, ["arts_teachers"] = 0,
        };
        foreach (var (key, value) in changed) (stage.ContainsKey(key) ? stage : school)[key] = value;
        return district
            .School(code, "primary", [.. school.Select(pair => (pair.Key, pair.Value))])
            .Stage("primary", students, [.. stage.Select(pair => (pair.Key, pair.Value))]);
    }
}
