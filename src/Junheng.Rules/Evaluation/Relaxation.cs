using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// The relaxations of L3 and L5 放宽. One counts only when its conditions are known to hold: a blank condition means that it
/// does not apply, a blank figure adds nothing. Source: rules §1.8; exchange format §8.
/// </summary>
internal sealed class Relaxation(DistrictFigures figures, Standard standard, StageRows rows, JoinedUnits? joined, Reading reading)
{
    public void Apply()
    {
        for (var k = 0; k < standard.Indicators.Count; k++)
        {
            var column = rows.Resources.AsSpan(k * rows.Count, rows.Count);
            switch (standard.Indicators[k].Id)
            {
                case "L3": CountVisitingTeachers(column); break;
                case "L5": CountExtraSports(column); break;
                default: break;
            }
        }
    }

    /// <summary>L3: rural schools and points with 50–99 compulsory pupils also count the teachers who come to the school.</summary>
    private void CountVisitingTeachers(Span<long> column)
    {
        for (var row = 0; row < column.Length; row++)
        {
            var school = rows.Schools[row];
            if (column[row] == FixedPoint.Missing || rows.Stage[row] == Stage.Senior || !IsSmallRural(school)
                || !Granted("relaxation_L3", school))
            {
                continue;
            }

            column[row] += Known(figures.StageValue("visiting_pe_arts_teachers", school, rows.Stage[row]));
            if (joined is null || rows.Stage[row] != Stage.Primary || !joined.Has(school)) continue;
            foreach (var point in joined.PointsOf(school))
            {
                column[row] += Known(figures.StageValue("visiting_pe_arts_teachers", point, Stage.Primary));
            }
        }
    }

    /// <summary>L5: each dense-centre school (each joined unit by its own flag) also counts its converted or leased space.</summary>
    private void CountExtraSports(Span<long> column)
    {
        for (var row = 0; row < column.Length; row++)
        {
            var school = rows.Schools[row];
            if (column[row] == FixedPoint.Missing) continue;
            column[row] += ExtraSports(school);
            if (joined is null || !joined.Has(school)) continue;
            foreach (var point in joined.PointsOf(school)) column[row] += ExtraSports(point);
        }
    }

    private long ExtraSports(int school) => figures.SchoolValue("dense_centre", school) == 1 && Granted("relaxation_L5", school)
        ? Known(figures.SchoolValue("extra_sports_area_m2", school))
        : 0;

    /// <summary>Whether an evaluation counted the relaxation of L3 or L5 for a unit: the school itself or a point that joined it.</summary>
    public static bool Counts(DistrictEvaluation evaluation, StageRows rows, string indicator, int school, int unit)
    {
        var relaxation = new Relaxation(evaluation.Figures, evaluation.Standard, rows, null, evaluation.Options.Reading);
        return evaluation.Options.Reading != Reading.Strict && (indicator == "L3"
            ? relaxation.IsSmallRural(school) && relaxation.Granted("relaxation_L3", school)
            : evaluation.Figures.SchoolValue("dense_centre", unit) == 1 && relaxation.Granted("relaxation_L5", unit));
    }

    private bool IsSmallRural(int school)
    {
        if (figures.SchoolValue("area", school) != (long)Area.Rural) return false;
        long pupils = 0;
        foreach (var stage in Stages.Compulsory)
        {
            var row = rows.Find(school, stage);
            if (row < 0) continue;
            pupils = JoinedUnits.Add(pupils, rows.Pupils[row]);
        }

        var (from, to) = standard.Limits.VisitingTeachers;
        return pupils != FixedPoint.Missing && pupils >= from && pupils <= to;
    }

    private bool Granted(string column, int school) => reading == Reading.Eligible || figures.SchoolValue(column, school) == 1;

    private static long Known(long value) => value == FixedPoint.Missing ? 0 : value;
}
