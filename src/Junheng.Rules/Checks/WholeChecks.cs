using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Wholes that were given beside all of their parts and differ from them: the parts decide.</summary>
internal static class WholeChecks
{
    public static void Run(CheckedDistrict district)
    {
        var plan = CheckPlan.Of(district.Figures.Catalogue);
        foreach (var measure in plan.Sums)
        {
            if (measure.Level == Level.School) CompareSums(district, district.Figures.Given.Schools, measure, district.SchoolRows);
            else if (measure.Level == Level.Stage) CompareSums(district, district.Figures.Given.Stages, measure, district.Rows(Level.Stage));
        }

        foreach (var (measure, share) in plan.Shares) CompareShare(district, measure, share);
    }

    /// <summary>The tables hold the sum where all parts are known and the given whole elsewhere: they differ only in the first case.</summary>
    private static void CompareSums(CheckedDistrict district, FigureTable given, Measure measure, int[] rows)
    {
        if (given.Numbers(measure.Code) is not { } wholes || district.Table(measure.Level).Numbers(measure.Code) is not { } sums
            || ReferenceEquals(wholes, sums))
        {
            return;
        }

        foreach (var row in rows)
        {
            if (wholes[row] == sums[row] || wholes[row] == FixedPoint.Missing) continue;
            district.Find(
                "whole_differs_from_parts", Severity.Error, measure.Level, row, measure.Code, district.Name(measure.Level, row),
                measure.NameZh, FixedPoint.Format(wholes[row]), FixedPoint.Format(sums[row]));
        }
    }

    private static void CompareShare(CheckedDistrict district, Measure measure, Derivation.ShareOf share)
    {
        var given = district.Figures.DistrictValue(measure.Code);
        var whole = district.Figures.DistrictValue(share.Denominator);
        if (given == FixedPoint.Missing || whole <= 0) return; // a blank is below zero
        Int128 sum = 0;
        foreach (var part in share.Numerators)
        {
            var value = district.Figures.DistrictValue(part);
            if (value == FixedPoint.Missing) return;
            sum += value;
        }

        if (IsRounded(given, sum, whole)) return;
        district.Find(
            "share_differs_from_parts", Severity.Error, Level.District, district.Figures.DistrictRow, measure.Code,
            measure.NameZh, FixedPoint.Format(given), ((double)sum / whole).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a share is the quotient rounded to the decimals that it is written with, two at least.</summary>
    private static bool IsRounded(long share, Int128 part, Int128 whole)
    {
        long unit = 1;
        while (unit < FixedPoint.Scale / 100 && share % (10 * unit) == 0) unit *= 10;
        return Int128.Abs(share * whole - part * FixedPoint.Scale) * 2 <= unit * whole;
    }
}
