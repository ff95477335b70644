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
        foreach (var stage in Stages.Compulsory)
        {
            var values = attainment.At(stage);
            if (values.Rows.Length == 0) continue;
            for (var k = 0; k < standard.Indicators.Count; k++) results.Add(Of(attainment, standard, values, k));
        }

        return results;
    }

    /// <summary>Student-weighted mean and population deviation; NaN values are left out.</summary>
    /// <param name="values">One a row.</param>
    /// <param name="pupils">One a row, above 0 where the value is known.</param>
    /// <returns>How many rows have a value, their mean and their deviation (both NaN when there are none).</returns>
    public static (int Known, double Mean, double Deviation) Moments(ReadOnlySpan<double> values, ReadOnlySpan<double> pupils)
    {
        pupils = pupils[..values.Length];
        double people = 0, sum = 0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        var known = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var x = values[i];
            if (double.IsNaN(x)) continue;
            known++;
            if (x < least) least = x;
            if (x > most) most = x;
            people += pupils[i];
            sum += pupils[i] * x;
        }

        if (known == 0) return (0, double.NaN, double.NaN);
        // One school, or several that are equal, have no deviation, not even the rounding of a division.
        if (least == most) return (known, least, 0);
        var mean = sum / people;
        double squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var off = values[i] - mean;
            if (!double.IsNaN(off)) squares += pupils[i] * off * off;
        }

        return (known, mean, Math.Sqrt(squares / people));
    }

    private static SpreadResult Of(Attainment attainment, Standard standard, StageValues stage, int indicator)
    {
        var limit = standard.SpreadLimits[(int)stage.Stage];
        var (known, mean, deviation) = Moments(stage.Values(indicator), stage.Pupils);
        var positive = known > 0 && IsPositive(mean, deviation, attainment, stage, indicator);
        double? coefficient = positive ? deviation / mean : null;
        var status = known < stage.Rows.Length ? SpreadStatus.Pending
            : !positive ? SpreadStatus.Undefined
            : Compare(coefficient!.Value, limit, attainment, stage, indicator) <= 0 ? SpreadStatus.Met
            : SpreadStatus.Exceeded;
        return new SpreadResult(
            stage.Stage,
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
        double coefficient, long limit, SpreadStatus status, Attainment attainment, StageValues stage, int indicator)
    {
        var cut = limit / 100 * 100 + 50;
        if (Math.Abs(coefficient - limit / (double)FixedPoint.Scale) > 0.0002) return false;
        var roundedMet = Compare(coefficient, cut, attainment, stage, indicator) < 0;
        return roundedMet != (status == SpreadStatus.Met);
    }

    private static int Compare(double coefficient, long cut, Attainment attainment, StageValues stage, int indicator)
    {
        var limit = cut / (double)FixedPoint.Scale;
        var difference = coefficient - limit;
        return Math.Abs(difference) > Limit.Near * limit
            ? Math.Sign(difference)
            : Limit.CompareCoefficient(Exact(attainment, stage, indicator), cut);
    }

    /// <summary>A mean that is nearly nothing beside the deviation may be the rounding of figures that cancel: then the exact
    /// sum decides.</summary>
    private static bool IsPositive(double mean, double deviation, Attainment attainment, StageValues stage, int indicator) =>
        Math.Abs(mean) > Limit.Near * deviation ? mean > 0 : Limit.SignOfMean(Exact(attainment, stage, indicator)) > 0;

    private static List<RowValue> Exact(Attainment attainment, StageValues stage, int indicator)
    {
        var exact = new List<RowValue>(stage.Rows.Length);
        foreach (var row in stage.Rows)
        {
            var value = attainment.Exact(row, indicator);
            if (value.IsKnown) exact.Add(value);
        }

        return exact;
    }
}
