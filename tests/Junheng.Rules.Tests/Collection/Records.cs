using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Collection;

/// <summary>Short ways between tables, figures and records.</summary>
internal static class Records
{
    public const string District = "370812";

    public static YearFigures ToFigures(this TestDistrict district) => YearFigures.Of(district.Tables, District);

    /// <summary>What is recorded after these figures were accepted into an empty year.</summary>
    public static YearRecord ToRecord(this YearFigures figures) => YearRecord.Empty.With(FigureDifference.Of(YearRecord.Empty, figures));

    public static YearRecord ToRecord(this TestDistrict district) => district.ToFigures().ToRecord();

    public static DistrictEvaluation Evaluate(this YearRecord record, string district = District, int year = 2024)
    {
        var dataset = Dataset.Of(record.ToTables(Catalogue.Standard, district, year));
        Assert.Empty(dataset.Refusals);
        return DistrictEvaluation.Of(Assert.Single(dataset.Value!.Districts), EvaluationOptions.Default);
    }

    public static FigureValue? Value(this YearRecord record, string school, string stage, string measure) =>
        record.Figures.TryGetValue(new FigureKey(school, stage, measure), out var value) ? value : null;

    public static FigureValue Whole(long value) => FigureValue.Of(FixedPoint.Of(value));

    /// <summary>Everything that an evaluation says, a line each.</summary>
    public static IReadOnlyList<string> Lines(this DistrictEvaluation evaluation)
    {
        var lines = new List<string> { $"{evaluation.Verdict}" };
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            var name = $"{evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(row))} {evaluation.Rows.StageOf(row)}";
            lines.Add($"{name} {evaluation.Rows.ReasonOf(row)} {evaluation.VerdictOf(row)}");
            for (var k = 0; k < 7 && evaluation.Rows.InScope(row); k++) lines.Add($"{name} {evaluation.Indicator(row, k)}");
        }

        lines.AddRange(evaluation.Spreads.Select(spread => $"{spread}"));
        lines.AddRange(evaluation.Items.Select(item => $"{item.Item.Id} {item.Status} {item.Value} {string.Join(',', item.Failures)} {string.Join(',', item.Unknowns)}"));
        lines.AddRange(evaluation.Vetoes.Select(veto => $"{veto.Veto.Id} {veto.Status}"));
        return lines;
    }
}
