using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Checks;

/// <summary>What the data checks noticed.</summary>
/// <param name="Findings">In the order of the files (schools, stages, classes, rooms, confirmations, district), by input row.</param>
/// <param name="YearOnYearRan">Whether figures were held against last year's.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Findings, bool YearOnYearRan);

/// <summary>
/// The data checks 数据核查: identities that cannot be broken (errors), values that are implausible (warnings), and what is
/// left out or ignored (info). What the catalogue states for a measure is carried out for every measure of it. The evaluation
/// goes on whatever they find. Source: exchange format §1, §2; national rules §3.4.
/// </summary>
public static class DataChecks
{
    /// <summary>Checks one district.</summary>
    /// <param name="figures">The district.</param>
    /// <param name="previous">The same district a year before; null when there is none, then the year-on-year checks do not run.</param>
    /// <param name="settings">The settings in force; the district's own when null.</param>
    public static CheckReport Run(DistrictFigures figures, DistrictFigures? previous, Settings? settings = null)
    {
        var district = new CheckedDistrict(figures);
        DistrictChecks.FindEmpty(district);
        MeasureChecks.Run(district);
        StageChecks.Run(district);
        ClassChecks.Run(district);
        ListChecks.Run(district);
        SchoolChecks.Run(district);
        TextChecks.Run(district);
        TeachingPointChecks.Run(district, settings ?? Settings.Of(figures, new Dictionary<string, long>()));
        WholeChecks.Run(district);
        DistrictChecks.Run(district);
        ProportionChecks.Run(district);
        if (previous is not null) YearOnYearChecks.Run(district, previous);
        return new CheckReport(district.Sorted(), previous is not null);
    }
}
