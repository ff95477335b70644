using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>District figures against each other: parts that together exceed their whole, subjects against the worst of them.</summary>
internal static class DistrictChecks
{
    /// <summary>District figures without a single school: mostly a mistyped code, whose keys the right district then lacks.</summary>
    public static void FindEmpty(CheckedDistrict district)
    {
        var figures = district.Figures;
        if (figures.SchoolCount > 0) return;
        var key = figures.Districts.NumberColumns.FirstOrDefault(code => figures.DistrictValue(code) != FixedPoint.Missing);
        district.Find("district_without_schools", Severity.Error, Level.District, figures.DistrictRow, key, figures.Code);
    }

    public static void Run(CheckedDistrict district)
    {
        CompareSum(district, Codes.G15Public, Codes.G15Purchased, Codes.G15Eligible);
        CompareSum(district, Codes.S1Satisfied, Codes.S1BasicallySatisfied, Codes.S1Valid);
        CompareWorst(district, ".level", Codes.Q9WorstLevel, Math.Min);
        CompareWorst(district, ".share", Codes.Q9WorstBetweenSchoolShare, Math.Max);
    }

    /// <summary>Two parts that each fit into the whole but not together; a part that alone exceeds it is found by the catalogue.</summary>
    private static void CompareSum(CheckedDistrict district, string one, string other, string whole)
    {
        var (first, second, most) = (Value(district, one), Value(district, other), Value(district, whole));
        if (first == FixedPoint.Missing || second == FixedPoint.Missing || most == FixedPoint.Missing) return;
        if (first > most || second > most || (Int128)first + second <= most) return;
        district.Find(
            "parts_exceed_whole", Severity.Error, Level.District, district.Figures.DistrictRow, one,
            Name(district, one), FixedPoint.Format(first), Name(district, other), FixedPoint.Format(second),
            Name(district, whole), FixedPoint.Format(most));
    }

    private static void CompareWorst(CheckedDistrict district, string tail, string worst, Func<long, long, long> worse)
    {
        var given = Value(district, worst);
        if (given == FixedPoint.Missing) return;
        var found = FixedPoint.Missing;
        foreach (var code in district.Figures.Districts.NumberColumns)
        {
            if (NationalMonitoring.Subject(code, tail) is null) continue;
            var value = Value(district, code);
            if (value != FixedPoint.Missing) found = found == FixedPoint.Missing ? value : worse(found, value);
        }

        if (found == FixedPoint.Missing || found == given) return;
        district.Find(
            "worst_differs_from_subjects", Severity.Error, Level.District, district.Figures.DistrictRow, worst,
            Name(district, worst), FixedPoint.Format(given), FixedPoint.Format(found));
    }

    private static long Value(CheckedDistrict district, string key) => district.Figures.DistrictValue(key);

    private static string Name(CheckedDistrict district, string key) =>
        district.Figures.Catalogue.Find(Level.District, key)?.NameZh ?? key;
}
