using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>What one row does to a coefficient.</summary>
/// <param name="Row">The row.</param>
/// <param name="Value">Its value.</param>
/// <param name="Pupils">Its pupils.</param>
/// <param name="Share">Its part of the variance, 0–1; all parts add up to 1 (0 each when there is no variance).</param>
/// <param name="CoefficientAtMean">The coefficient if this row alone stood at the present mean; null when undefined.</param>
/// <param name="MetAtMean">Whether the coefficient would then be within the limit.</param>
public sealed record RowContribution(int Row, double Value, long Pupils, double Share, double? CoefficientAtMean, bool MetAtMean);

/// <summary>Each school's share of a coefficient's variance, and what bringing it to the mean would change 方差贡献.</summary>
public static class Contribution
{
    /// <summary>The rows that have the figure, largest share first (equal shares in row order).</summary>
    public static IReadOnlyList<RowContribution> Of(DistrictEvaluation evaluation, Stage stage, string indicator)
    {
        var k = IndexOf(evaluation.Standard, indicator);
        var rows = evaluation.Rows;
        var limit = evaluation.Standard.SpreadLimits[(int)stage] / (double)FixedPoint.Scale;
        var selected = evaluation.Attainment.RowsAt(stage).ToArray()
            .Where(row => evaluation.Attainment.Status(row, k) != IndicatorStatus.Missing).ToArray();
        var values = Array.ConvertAll(selected, row => evaluation.Attainment.Value(row, k));
        var people = Array.ConvertAll(selected, row => (double)rows.Pupils[row]);
        var (_, mean, deviation) = Moments.Of(values, people);
        var results = new List<RowContribution>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var (x, pupils, row) = (values[i], people[i], selected[i]);
            var share = deviation == 0 ? 0 : pupils * (x - mean) * (x - mean) / (people.Sum() * deviation * deviation);
            values[i] = mean;
            var (_, moved, remaining) = Moments.Of(values, people);
            values[i] = x;
            double? coefficient = moved > 0 ? remaining / moved : null;
            results.Add(new RowContribution(row, x, rows.Pupils[row], share, coefficient, coefficient <= limit));
        }

        return [.. results.OrderByDescending(result => result.Share)];
    }

    private static int IndexOf(Standard standard, string indicator)
    {
        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            if (standard.Indicators[k].Id == indicator) return k;
        }

        throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "No such indicator");
    }
}
