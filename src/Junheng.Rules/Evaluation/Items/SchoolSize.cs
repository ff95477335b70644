using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G4: compulsory pupils of an ordinary school. Relaxed for schools built until 2010 and for those where migrant children are
/// more than half. Source: exchange format §8; national rules §1.3, §1.8.
/// </summary>
internal static class SchoolSize
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var built = district.Schools(Codes.BuiltYear);
        var migrants = district.Schools(Codes.MigrantStudents);
        var granted = district.Schools(Codes.RelaxationG4);
        for (var school = 0; school < district.Units.Length; school++)
        {
            ref readonly var unit = ref district.Units[school];
            if (!unit.Kind.IsOrdinary()) continue;
            var relaxed = district.Reading == Reading.Eligible || district.Reading == Reading.Granted && granted[unit.Row] == 1;
            var sizes = relaxed && IsRelaxed(district, unit, built[unit.Row], migrants[unit.Row])
                ? district.Limits.RelaxedSizes
                : district.Limits.Sizes;
            var most = unit.Kind is SchoolKind.NineYear or SchoolKind.TwelveYear ? sizes.Through : sizes.Single;
            if (unit.KnownPupils > FixedPoint.Of(most))
            {
                ruling.Fails(school);
                ruling.Why?.Add(ItemStatus.Unmet, school, "school_large", FixedPoint.Format(unit.KnownPupils), $"{most}");
            }
            else if (!unit.PupilsKnown)
            {
                ruling.LeavesOpen(school);
                ruling.Why?.LacksPupils(school, unit);
            }
        }

        ruling.RequireSchools();
    }

    private static bool IsRelaxed(ItemFigures district, in Unit unit, long built, long migrants) =>
        built != FixedPoint.Missing && built <= FixedPoint.Of(district.Limits.SizeBuiltUntil)
        || migrants != FixedPoint.Missing && unit.PupilsKnown && migrants > unit.KnownPupils - migrants;
}
