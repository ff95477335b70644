using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// The between-school difference coefficient 校际差异系数: student-weighted mean and population deviation over the rows in
/// scope of one stage, CV = S ÷ X̄. Shown from two passes; compared exactly. Source: rules §3.1; exchange format §4.
/// </summary>
public static class Spread
{
    /// <summary>The up to fourteen coefficients, by stage, then indicator. A stage without a row in scope has none.</summary>
    public static IReadOnlyList<SpreadResult> Of(Attainment attainment, Standard standard)
    {
        var results = new List<SpreadResult>(2 * standard.Indicators.Count);
        for (var stage = Stage.Primary; stage <= Stage.Junior; stage++)
        {
            if (attainment.RowsAt(stage).Length == 0) continue;
            for (var k = 0; k < standard.Indicators.Count; k++) results.Add(Of(attainment, standard, stage, k));
        }

        return results;
    }

    private static SpreadResult Of(Attainment attainment, Standard standard, Stage stage, int indicator)
    {
        var limit = standard.SpreadLimits[(int)stage];
        var (known, mean, deviation) = attainment.MomentsAt(stage, indicator);
        var positive = known > 0 && IsPositive(mean, deviation, attainment, stage, indicator);
        double? coefficient = positive ? deviation / mean : null;
        var status = known < attainment.RowsAt(stage).Length ? SpreadStatus.Pending
            : !positive ? SpreadStatus.Undefined
            : Compare(coefficient!.Value, limit, attainment, stage, indicator) <= 0 ? SpreadStatus.Met
            : SpreadStatus.Exceeded;
        return new SpreadResult(
            stage,
            standard.Indicators[indicator],
            known,
            known > 0 ? mean : null,
            known > 0 ? deviation : null,
            coefficient,
            limit / (double)FixedPoint.Scale,
            status,
            status is SpreadStatus.Met or SpreadStatus.Exceeded && IsBorderline(coefficient!.Value, limit, status, attainment, stage, indicator));
    }

    /// <summary>Rounded to four places half away from zero the coefficient is at most the limit exactly when it is below the
    /// limit's own four places plus 0.00005.</summary>
    private static bool IsBorderline(
        double coefficient, long limit, SpreadStatus status, Attainment attainment, Stage stage, int indicator)
    {
        var cut = limit / 100 * 100 + 50;
        if (Math.Abs(coefficient - limit / (double)FixedPoint.Scale) > 0.0002) return false;
        var roundedMet = Compare(coefficient, cut, attainment, stage, indicator) < 0;
        return roundedMet != (status == SpreadStatus.Met);
    }

    private static int Compare(double coefficient, long cut, Attainment attainment, Stage stage, int indicator)
    {
        var limit = cut / (double)FixedPoint.Scale;
        var difference = coefficient - limit;
        return Math.Abs(difference) > Limit.Near * limit
            ? Math.Sign(difference)
            : Limit.CompareCoefficient(Exact(attainment, stage, indicator), cut);
    }

    /// <summary>A mean that is nearly nothing beside the deviation may be the rounding of figures that cancel: then the exact
    /// sum decides.</summary>
    private static bool IsPositive(double mean, double deviation, Attainment attainment, Stage stage, int indicator) =>
        Math.Abs(mean) > Limit.Near * deviation ? mean > 0 : Limit.SignOfMean(Exact(attainment, stage, indicator)) > 0;

    private static List<RowValue> Exact(Attainment attainment, Stage stage, int indicator)
    {
        var exact = new List<RowValue>(attainment.RowsAt(stage).Length);
        foreach (var row in attainment.RowsAt(stage))
        {
            var value = attainment.Exact(row, indicator);
            if (value.IsKnown) exact.Add(value);
        }

        return exact;
    }
}
