using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Rules.Evaluation;

/// <summary>How figures are written for people. Nothing here decides: docs/domain/rounding.md, Showing.</summary>
public static class Shown
{
    /// <summary>A coefficient in three places; in four when it is borderline, or when three would seem to be on the other side of the
    /// limit. Null when there is none.</summary>
    public static string? Coefficient(SpreadResult spread) => spread.Coefficient is { } value ? Rounded(value, CoefficientPlaces(spread)) : null;

    /// <summary>The same for a value by itself.</summary>
    /// <param name="value">The coefficient.</param>
    /// <param name="limit">Inclusive.</param>
    /// <param name="met">Whether it is within the limit, as was decided exactly.</param>
    /// <param name="borderline">Whether it is borderline 临界.</param>
    public static string Coefficient(double value, double limit, bool met, bool borderline) =>
        Rounded(value, CoefficientPlaces(value, limit, met, borderline));

    /// <summary>The places that a coefficient is shown in: three or four.</summary>
    public static int CoefficientPlaces(SpreadResult spread) => spread is { Coefficient: { } value, Status: SpreadStatus.Met or SpreadStatus.Exceeded }
        ? CoefficientPlaces(value, spread.Limit, spread.Status == SpreadStatus.Met, spread.Borderline)
        : 3;

    /// <summary>The value of an indicator in two places with thousands marks, in four when it is borderline; 缺 when it is missing.</summary>
    public static string Value(in IndicatorResult result) => result.Value is { } value
        ? Math.Round(value, result.Borderline ? 4 : 2, MidpointRounding.AwayFromZero).ToString(result.Borderline ? "#,##0.0000" : "#,##0.00", CultureInfo.InvariantCulture)
        : "缺";

    /// <summary>What an indicator of a row lacks in plain words: <c>还差 3 名体育艺术教师</c>, for the whole school where it is shared
    /// between stages; empty when nothing is lacking.</summary>
    public static string Lacking(in IndicatorResult result)
    {
        if (result.Gap is not > 0) return "";
        var indicator = result.Indicator;
        var whole = result.GapOfSchool is { } all ? $"（全校须增加 {Amount(indicator, indicator.Countable ? Math.Ceiling(all) : all)}）" : "";
        return $"还差 {Amount(indicator, result.Gap.Value)}{indicator.ShortZh}{whole}";
    }

    /// <summary>An amount of an indicator's numerator in plain words: <c>23 间</c>, <c>1.2 万元</c>.</summary>
    public static string Amount(Standards.Indicator indicator, double amount) => indicator.UnitZh switch
    {
        "元" when amount >= 10_000 => $"{Amount(amount / 10_000)} 万元",
        "人" => $"{Amount(amount)} 名",
        var unit => $"{Amount(amount)} {unit}",
    };

    /// <summary>A share 0–1 in per cent with one place: <c>13.5%</c>.</summary>
    public static string Percent(double share) => Rounded(100 * share, 1) + "%";

    /// <summary>A share of an item in per cent with at most two places; more, or cut off, where two would seem to reach a limit that it
    /// does not reach.</summary>
    /// <param name="share">The share as a fraction.</param>
    /// <param name="limit">The limit as a fraction.</param>
    public static string Share(decimal share, decimal limit)
    {
        const int most = 8;
        var places = 2;
        while (places < most && Math.Round(100 * share, places, MidpointRounding.AwayFromZero) >= 100 * limit && share < limit) places++;
        var shown = Math.Round(100 * share, places, share < limit && places == most ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero);
        return shown.ToString("0.########", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>A threshold or another given number as it is, with thousands marks.</summary>
    public static string Exact(long number) => FixedPoint.ToDecimal(number)?.ToString("#,##0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An amount with thousands marks and at most two places.</summary>
    public static string Amount(double amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>Ids of indicators and items as a list, three and more indicators that follow each other as <c>L1–L7</c>.</summary>
    /// <param name="ids">In the order of the standard.</param>
    public static IReadOnlyList<string> Ids(IReadOnlyList<string> ids)
    {
        var shown = new List<string>();
        for (var first = 0; first < ids.Count; first++)
        {
            var last = first;
            while (last + 1 < ids.Count && ids[last][0] == 'L' && ids[last + 1] == $"L{ids[last][1] - '0' + 1}") last++;
            if (last - first < 2) last = first;
            shown.Add(last == first ? ids[first] : $"{ids[first]}–{ids[last]}");
            first = last;
        }

        return shown;
    }

    private static int CoefficientPlaces(double value, double limit, bool met, bool borderline) =>
        borderline || Math.Round(value, 3, MidpointRounding.AwayFromZero) <= limit != met ? 4 : 3;

    private static string Rounded(double value, int places) =>
        Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
