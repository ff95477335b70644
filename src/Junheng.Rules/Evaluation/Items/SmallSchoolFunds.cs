using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>G6: rural primary schools and teaching points with 1–99 pupils are funded as having 100.</summary>
internal static class SmallSchoolFunds
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var areas = district.Schools(Codes.Area);
        var funded = district.Schools(Codes.FundedStudents);
        var least = FixedPoint.Of(district.Limits.FundedAs);
        for (var school = 0; school < district.Units.Length; school++)
        {
            ref readonly var unit = ref district.Units[school];
            if (unit.Kind is not (SchoolKind.Primary or SchoolKind.TeachingPoint)) continue;
            var area = areas[unit.Row];
            if (area != (long)Area.Rural && area != FixedPoint.Missing) continue;
            var pupils = unit.PrimaryPupils;
            if (pupils != FixedPoint.Missing && (pupils == 0 || pupils >= least)) continue;
            var status = Ruling.AtLeast(funded[unit.Row], least);
            if (status == ItemStatus.Met) continue;
            if (status == ItemStatus.Unmet && area != FixedPoint.Missing && pupils != FixedPoint.Missing)
            {
                ruling.Fails(school);
                ruling.Why?.Add(
                    ItemStatus.Unmet, school, "funded_short", FixedPoint.Format(pupils), FixedPoint.Format(funded[unit.Row]), $"{district.Limits.FundedAs}");
                continue;
            }

            ruling.LeavesOpen(school);
            if (ruling.Why is not { } why) continue;
            if (area == FixedPoint.Missing) why.Lacks(school, Codes.Area);
            if (funded[unit.Row] == FixedPoint.Missing) why.Lacks(school, Codes.FundedStudents);
            why.LacksPupils(school, unit);
        }

        ruling.RequireSchools();
    }
}
