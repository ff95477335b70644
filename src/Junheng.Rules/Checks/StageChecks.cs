using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Rows of stages.csv against the kind of their school, and pupils against classes and teachers of the row.</summary>
internal static class StageChecks
{
    /// <summary>More pupils to a teacher than this make no sense.</summary>
    private const int MostPupilsPerTeacher = 60;

    /// <summary>A handful of pupils may well have more teachers.</summary>
    private const long FewPupils = 20 * FixedPoint.Scale;

    public static void Run(CheckedDistrict district)
    {
        FindMissingRows(district);
        var table = district.Figures.Stages;
        var students = table.Numbers(Codes.Students);
        if (students is null) return;
        var classes = table.Numbers(Codes.Classes);
        var teachers = table.Numbers(Codes.Teachers);
        foreach (var stage in district.Stages)
        {
            var pupils = students[stage.Row];
            if (pupils == FixedPoint.Missing) continue;
            if (pupils > 0 && classes is not null && classes[stage.Row] == 0)
            {
                Warn(district, "pupils_without_classes", stage.Row, Codes.Classes, FixedPoint.Format(pupils));
            }

            if (teachers is not null && teachers[stage.Row] != FixedPoint.Missing)
            {
                CompareTeachers(district, stage, pupils, teachers[stage.Row]);
            }
        }
    }

    private static void FindMissingRows(CheckedDistrict district)
    {
        var figures = district.Figures;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            var kind = figures.Kind(school);
            foreach (var stage in Stages.All)
            {
                if (!kind.Must(stage) || figures.StageRow(school, stage) >= 0) continue;
                var row = district.SchoolRows[school];
                district.Find(
                    "stage_row_missing", Severity.Error, Level.School, row, Codes.Kind,
                    district.Name(Level.School, row), kind.NameZh(), stage.NameZh());
            }
        }
    }

    private static void CompareTeachers(CheckedDistrict district, StageRow stage, long pupils, long teachers)
    {
        var row = stage.Row;
        if (pupils > 0 && teachers == 0)
        {
            Warn(district, "pupils_without_teachers", row, Codes.Teachers, FixedPoint.Format(pupils));
        }
        else if (pupils == 0 && teachers > 0)
        {
            Warn(district, "teachers_without_pupils", row, Codes.Teachers, FixedPoint.Format(teachers));
        }
        else if (pupils / MostPupilsPerTeacher > teachers
            || teachers > pupils && pupils >= FewPupils && district.Figures.Kind(stage.School).IsOrdinary())
        {
            Warn(
                district, "teachers_out_of_proportion", row, Codes.Teachers, FixedPoint.Format(pupils), FixedPoint.Format(teachers));
        }
    }

    private static void Warn(CheckedDistrict district, string code, int row, string column, params string[] args) =>
        district.Find(code, Severity.Warning, Level.Stage, row, column, [district.Name(Level.Stage, row), .. args]);
}
