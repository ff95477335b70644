using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Evaluation.Explaining;

/// <summary>Explains one difference coefficient: mean, deviation, and each school's value, pupils and share of the variance.</summary>
public static class SpreadExplanation
{
    /// <summary>The tree of a coefficient, or null when the stage has no row in scope.</summary>
    /// <param name="evaluation">The district.</param>
    /// <param name="stage">Primary or junior.</param>
    /// <param name="k">Indicator 0 … 6.</param>
    public static Explanation? Of(DistrictEvaluation evaluation, Stage stage, int k)
    {
        var indicator = evaluation.Standard.Indicators[k];
        var spread = evaluation.Spreads.FirstOrDefault(one => one.Stage == stage && one.Indicator.Id == indicator.Id);
        if (spread is null) return null;
        var rows = evaluation.Rows;
        return new Explanation($"{stage.NameZh()}{indicator.NameZh}校际差异系数", $"difference coefficient of {indicator.NameEn}, {stage.Code()}")
        {
            Id = indicator.Id,
            Value = spread.Coefficient,
            Written = Shown.Coefficient(spread),
            Formula = "coefficient",
            Clause = "教督〔2017〕6号 校际差异系数",
            Status = spread.Status.Code(),
            Parts =
            [
                new Explanation("平均值", "mean") { Value = spread.Mean, Unit = indicator.UnitZh, Formula = "weighted_mean" },
                new Explanation("标准差", "standard deviation") { Value = spread.StandardDeviation, Unit = indicator.UnitZh, Formula = "weighted_deviation" },
                new Explanation("界限", "limit") { Id = "limit", Value = spread.Limit },
                .. Contribution.Of(evaluation, stage, indicator.Id).Select(one => OfRow(evaluation, one, k, spread.Limit)),
                .. Enumerable.Range(0, rows.Count)
                    .Where(row => rows.InScope(row) && rows.StageOf(row) == stage && double.IsNaN(evaluation.Attainment.Value(row, k)))
                    .Select(row => NameOf(evaluation, row) with { Status = "missing", Parts = [IndicatorExplanation.Of(evaluation, row, k)] }),
            ],
        };
    }

    private static Explanation OfRow(DistrictEvaluation evaluation, RowContribution one, int k, double limit)
    {
        var at = one.CoefficientAtMean is { } coefficient ? Shown.Coefficient(coefficient, limit, one.MetAtMean, false) : "—";
        return NameOf(evaluation, one.Row) with
        {
            Value = one.Share,
            Written = Shown.Percent(one.Share),
            Formula = one.MetAtMean ? "variance_share_met" : "variance_share",
            Args = [one.Value.ToString("0.00##", System.Globalization.CultureInfo.InvariantCulture), one.Pupils.ToString(System.Globalization.CultureInfo.InvariantCulture), at],
            Parts = [IndicatorExplanation.Of(evaluation, one.Row, k)],
        };
    }

    /// <summary>A node that is a school: its name and code.</summary>
    internal static Explanation NameOf(DistrictFigures figures, int school)
    {
        var name = figures.Schools.Text("name", figures.SchoolRow(school));
        var code = figures.SchoolCode(school);
        return new Explanation($"{name}（{code}）", $"{name} ({code})") { Id = code };
    }

    private static Explanation NameOf(DistrictEvaluation evaluation, int row) => NameOf(evaluation.Figures, evaluation.Rows.SchoolOf(row));
}
