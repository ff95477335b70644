using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Whether a district's figures can be those of the year before 上年数据.</summary>
public static class LastYear
{
    /// <summary>
    /// Why figures of the same year or of a later one are not taken for last year's: every jump would be a comparison of a year
    /// with itself. Null when they are earlier, or when a year is not known; an earlier year that is not the last one is a finding.
    /// </summary>
    /// <param name="figures">The district.</param>
    /// <param name="previous">What is given as last year's.</param>
    public static Refusal? Refuse(DistrictFigures figures, DistrictFigures previous)
    {
        var (year, before) = (figures.DistrictValue(Codes.Year), previous.DistrictValue(Codes.Year));
        if (year == FixedPoint.Missing || before == FixedPoint.Missing || before < year) return null;
        return new Refusal(
            "previous_not_earlier",
            previous.Districts.Places.At(previous.DistrictRow, Codes.Year),
            [figures.Code, FixedPoint.Format(year), FixedPoint.Format(year - FixedPoint.Scale), FixedPoint.Format(before)]);
    }
}
