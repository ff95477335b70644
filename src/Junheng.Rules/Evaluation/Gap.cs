using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// One indicator of one row in full: numerator, borderline, and what is lacking to the threshold in the numerator's own unit
/// 缺口. Source: exchange format §4; rounding: docs/domain/rounding.md.
/// </summary>
internal static class Gap
{
    /// <summary>The indicator of a row in scope.</summary>
    public static IndicatorResult Of(StageRows rows, Attainment attainment, Indicator indicator, int k, int row)
    {
        var stage = rows.StageOf(row);
        var (threshold, floor) = (indicator.Threshold(stage), indicator.Floor(stage));
        var exact = attainment.Exact(row, k);
        var status = attainment.Status(row, k);
        var known = status != IndicatorStatus.Missing;
        var several = indicator.Shared && rows.Several[row];
        return new IndicatorResult(
            indicator,
            Numerator(exact, several),
            exact.Pupils == FixedPoint.Missing ? null : exact.Pupils,
            known ? exact.Double : null,
            threshold / (double)FixedPoint.Scale,
            floor / (double)FixedPoint.Scale,
            status,
            known && IsBorderline(exact, threshold, floor, status),
            known ? Lacking(exact, threshold, indicator.Countable) : null,
            known && several ? LackingOfSchool(exact, threshold) : null);
    }

    /// <summary>What a numerator lacks to a cut in its own unit; 0 when it reaches it; rounded up where it counts whole things.</summary>
    /// <param name="value">The row's value.</param>
    /// <param name="cut">Threshold in millionths.</param>
    /// <param name="countable">Whether to round up.</param>
    public static double Lacking(in RowValue value, long cut, bool countable)
    {
        // cut·P/per − R·W·P/D, over the common denominator per·D, in millionths.
        var top = value.Pupils * Missing(value, cut);
        if (top <= 0) return 0;
        var bottom = (Int128)value.Per * value.Weighted * FixedPoint.Scale;
        return countable ? (double)((top + bottom - 1) / bottom) : (double)top / (double)bottom;
    }

    /// <summary>What the whole school lacks so that the stage reaches the cut: the gap before rounding ÷ the stage's share.</summary>
    public static double LackingOfSchool(in RowValue value, long cut)
    {
        var top = Missing(value, cut);
        return top <= 0 ? 0 : (double)top / ((double)value.Per * value.Weight * FixedPoint.Scale);
    }

    /// <summary>Half away from zero to two places a value reaches a cut exactly when it reaches the cut's own next two places
    /// less 0.005.</summary>
    private static bool IsBorderline(in RowValue value, long threshold, long floor, IndicatorStatus status)
    {
        const double nearest = 0.011;
        if (Math.Abs(value.Double - threshold / (double)FixedPoint.Scale) > nearest
            && Math.Abs(value.Double - floor / (double)FixedPoint.Scale) > nearest)
        {
            return false;
        }

        var rounded = Limit.ReachesExactly(value, RoundedCut(threshold)) ? IndicatorStatus.Met
            : Limit.ReachesExactly(value, RoundedCut(floor)) ? IndicatorStatus.Near
            : IndicatorStatus.Below;
        return rounded != status;
    }

    private static long RoundedCut(long cut) => (cut + 9_999) / 10_000 * 10_000 - 5_000;

    private static Int128 Missing(in RowValue value, long cut) =>
        (Int128)cut * value.Weighted - (Int128)value.Resource * value.Per * value.Weight;

    /// <summary>The numerator as far as it is known, whether or not the indicator is.</summary>
    private static double? Numerator(in RowValue value, bool several)
    {
        if (value.Resource == FixedPoint.Missing) return null;
        var total = FixedPoint.ToDouble(value.Resource);
        if (!several || value.Weight * value.Pupils == value.Weighted) return total;
        return value.IsKnown ? total * ((double)value.Weight * value.Pupils / value.Weighted) : null;
    }
}
