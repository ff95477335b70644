using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// Which teaching points are evaluated with their parent school 教学点并入. A point joins when it is not counted as a school,
/// its pupils are known, and its parent is a primary, nine- or twelve-year school with a row at every stage the point has;
/// under <see cref="TeachingPoints.Unit"/> only points of 50 pupils and more. Source: exchange format §4; rules §3.5.
/// </summary>
public static class Joining
{
    private static readonly int[] Nobody = [];

    /// <summary>For each school the position of the parent that it joins, or -1; an empty array when none joins.</summary>
    public static int[] Of(DistrictFigures figures, TeachingPoints setting, long smallest)
    {
        var counted = figures.Schools.Numbers("counted_as_school");
        if (setting == TeachingPoints.Own || counted is null || figures.Schools.Texts("parent_school_code") is null) return Nobody;
        int[]? parents = null;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            if (counted[figures.SchoolRow(school)] != 0 || !WouldJoin(figures, school, setting, smallest)) continue;
            var parent = ParentOf(figures, school);
            if (parent < 0) continue;
            if (parents is null) Array.Fill(parents = new int[figures.SchoolCount], -1);
            parents[school] = parent;
        }

        return parents ?? Nobody;
    }

    /// <summary>Whether a school is an uncounted teaching point that the setting would join, if its parent allows it.</summary>
    public static bool WouldJoin(DistrictFigures figures, int school, TeachingPoints setting, long smallest)
    {
        if (setting == TeachingPoints.Own || figures.SchoolValue("counted_as_school", school) != 0
            || figures.Kind(school) != SchoolKind.TeachingPoint)
        {
            return false;
        }

        var pupils = figures.StageValue("students", school, Stage.Primary);
        return pupils != FixedPoint.Missing
            && (setting == TeachingPoints.MergeAll || pupils >= FixedPoint.Of(smallest));
    }

    /// <summary>The position of the parent that can take a point, or -1.</summary>
    public static int ParentOf(DistrictFigures figures, int school)
    {
        var code = figures.Schools.Text("parent_school_code", figures.SchoolRow(school));
        var parent = code.Length == 0 ? -1 : figures.Find(code);
        return parent >= 0
            && figures.Kind(parent) is SchoolKind.Primary or SchoolKind.NineYear or SchoolKind.TwelveYear
            && figures.StageRow(parent, Stage.Primary) >= 0
                ? parent
                : -1;
    }
}
