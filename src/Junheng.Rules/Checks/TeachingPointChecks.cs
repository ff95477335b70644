using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Checks;

/// <summary>Who cannot join the school that it should belong to, and who is left out for having no pupils.</summary>
internal static class TeachingPointChecks
{
    public static void Run(CheckedDistrict district, Settings settings)
    {
        FindParents(district, settings);
        FindRowsWithoutPupils(district, settings);
    }

    private static void FindParents(CheckedDistrict district, Settings settings)
    {
        var figures = district.Figures;
        var codes = figures.Schools.Texts(Codes.ParentSchoolCode);
        var strangers = new List<int>();
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            var row = district.SchoolRows[school];
            var blank = codes is null || codes.IsBlank(row);
            var unknown = !blank && figures.Find(codes!.Text(row)) < 0;
            if (unknown)
            {
                strangers.Add(row);
            }
            else if (Joining.WouldJoin(figures, school, settings.TeachingPoints, Standard.All[^1].SmallTeachingPoint)
                && Joining.ParentOf(figures, school) < 0)
            {
                if (blank) Find(district, "parent_blank", row);
                else Find(district, "parent_unfit", row, codes!.Text(row));
            }
        }

        if (strangers.Count > 0) FindStrangers(district, codes!, strangers);
    }

    /// <summary>Once a code that is not there: one missing or mistyped school may have many points.</summary>
    private static void FindStrangers(CheckedDistrict district, TextColumn codes, List<int> rows)
    {
        foreach (var points in rows.GroupBy(codes.Text, StringComparer.Ordinal))
        {
            var (row, count) = (points.First(), points.Count());
            if (CodeFault.Of(codes.Utf8(row)) is { } fault)
            {
                district.Find(
                    fault, Severity.Error, Level.School, row, Codes.ParentSchoolCode,
                    CodeFault.Args(fault, district.Figures.Catalogue.Find(Level.School, Codes.ParentSchoolCode)!.NameZh, points.Key, count));
                continue;
            }

            Find(district, "parent_unknown", row, VisibleText.Short(points.Key), count > 1 ? $"等 {FixedPoint.Format(FixedPoint.Of(count))} 所" : "");
        }
    }

    /// <summary>Rows that would be evaluated if they had pupils.</summary>
    private static void FindRowsWithoutPupils(CheckedDistrict district, Settings settings)
    {
        if (district.Figures.Stages.Numbers(Codes.Students) is not { } students) return;
        int[]? parents = null;
        foreach (var stage in district.Stages)
        {
            if (students[stage.Row] != 0 || stage.Stage == Stage.Senior || !district.Figures.Kind(stage.School).IsOrdinary()) continue;
            parents ??= Joining.Of(district.Figures, settings.TeachingPoints, Standard.All[^1].SmallTeachingPoint);
            if (stage.Stage == Stage.Primary && Array.IndexOf(parents, stage.School) >= 0) continue;
            district.Find(
                "no_pupils_left_out", Severity.Info, Level.Stage, stage.Row, Codes.Students, district.Name(Level.Stage, stage.Row));
        }
    }

    private static void Find(CheckedDistrict district, string code, int row, params string[] args) => district.Find(
        code, Severity.Warning, Level.School, row, Codes.ParentSchoolCode, [district.Name(Level.School, row), .. args]);
}
