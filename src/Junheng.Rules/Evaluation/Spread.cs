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
    public static IReadOnlyList<SpreadResult> Of(StageRows rows, Attainment attainment, Standard standard)
    {
        var results = new List<SpreadResult>(2 * standard.Indicators.Count);
        var selected = new int[rows.Count];
        foreach (var stage in Stages.Compulsory)
        {
            var count = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                if (rows.Stage[row] == stage && rows.Reason[row] == ScopeReason.InScope) selected[count++] = row;
            }

            if (count == 0) continue;
            for (var k = 0; k < standard.Indicators.Count; k++)
            {
                results.Add(Of(rows, attainment, standard, stage, k, selected.AsSpan(0, count)));
            }
        }

        return results;
    }

    /// <summary>Student-weighted mean and population deviation; NaN values are left out.</summary>
    /// <param name="values">One a row.</param>
    /// <param name="pupils">One a row, above 0 where the value is known.</param>
    /// <param name="selected">The rows that count.</param>
    /// <returns>How many rows have a value, their mean and their deviation (both NaN when there are none).</returns>
    public static (int Known, double Mean, double Deviation) Moments(ReadOnlySpan<double> values, ReadOnlySpan<long> pupils, ReadOnlySpan<int> selected)
    {
        double people = 0, sum = 0, first = 0;
        var known = 0;
        var equal = true;
        foreach (var row in selected)
        {
            var x = values[row];
            if (double.IsNaN(x)) continue;
            if (known++ == 0) first = x;
            equal &= x == first;
            double p = pupils[row];
            people += p;
            sum += p * x;
        }

        if (known == 0) return (0, double.NaN, double.NaN);
        // One school, or several that are equal, have no deviation, not even the rounding of a division.
        var mean = equal ? first : sum / people;
        double squares = 0;
        foreach (var row in selected)
        {
            var x = values[row];
            if (double.IsNaN(x)) continue;
            squares += pupils[row] * (x - mean) * (x - mean);
        }

        return (known, mean, Math.Sqrt(squares / people));
    }

    private static SpreadResult Of(StageRows rows, Attainment attainment, Standard standard, Stage stage, int indicator, ReadOnlySpan<int> selected)
    {
        var limit = standard.SpreadLimits[(int)stage];
        var (known, mean, deviation) = Moments(attainment.Values(indicator), rows.Pupils, selected);
        var positive = known > 0 && IsPositive(mean, attainment, indicator, selected);
        double? coefficient = positive ? deviation / mean : null;
        var status = known < selected.Length ? SpreadStatus.Pending
            : !positive ? SpreadStatus.Undefined
            : Compare(coefficient!.Value, limit, attainment, indicator, selected) <= 0 ? SpreadStatus.Met
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
            status is SpreadStatus.Met or SpreadStatus.Exceeded
                && IsBorderline(coefficient!.Value, limit, status, attainment, indicator, selected));
    }

    /// <summary>Rounded to four places half away from zero the coefficient is at most the limit exactly when it is below the
    /// limit's own four places plus 0.00005.</summary>
    private static bool IsBorderline(
        double coefficient, long limit, SpreadStatus status, Attainment attainment, int indicator, ReadOnlySpan<int> selected)
    {
        var cut = limit / 100 * 100 + 50;
        if (Math.Abs(coefficient - limit / (double)FixedPoint.Scale) > 0.0002) return false;
        var roundedMet = Compare(coefficient, cut, attainment, indicator, selected) < 0;
        return roundedMet != (status == SpreadStatus.Met);
    }

    private static int Compare(double coefficient, long cut, Attainment attainment, int indicator, ReadOnlySpan<int> selected)
    {
        var limit = cut / (double)FixedPoint.Scale;
        var difference = coefficient - limit;
        return Math.Abs(difference) > Limit.Near * limit
            ? Math.Sign(difference)
            : Limit.CompareCoefficient(Exact(attainment, indicator, selected), cut);
    }

    /// <summary>A mean that is nearly nothing beside its parts is decided exactly.</summary>
    private static bool IsPositive(double mean, Attainment attainment, int indicator, ReadOnlySpan<int> selected)
    {
        double largest = 0;
        foreach (var row in selected)
        {
            var x = Math.Abs(attainment.Value(row, indicator));
            if (x > largest) largest = x;
        }

        return Math.Abs(mean) > Limit.Near * largest ? mean > 0 : Limit.SignOfMean(Exact(attainment, indicator, selected)) > 0;
    }

    private static List<RowValue> Exact(Attainment attainment, int indicator, ReadOnlySpan<int> selected)
    {
        var exact = new List<RowValue>(selected.Length);
        foreach (var row in selected)
        {
            var value = attainment.Exact(row, indicator);
            if (value.IsKnown) exact.Add(value);
        }

        return exact;
    }
}
