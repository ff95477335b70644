using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Figures of a school against its pupils and the year of the data, and statements about schools that nobody asks.</summary>
internal static class SchoolChecks
{
    public static void Run(CheckedDistrict district)
    {
        FindNameless(district);
        CompareMigrants(district);
        CompareYears(district);
        FindIdleConfirmations(district);
    }

    /// <summary>A school without a name; where none has one, the column was left out and is told once.</summary>
    private static void FindNameless(CheckedDistrict district)
    {
        var names = district.Figures.Schools.Texts(Codes.Name);
        var nameless = Array.FindAll(district.SchoolRows, row => names is null || names.IsBlank(row));
        var isAll = nameless.Length > 1 && nameless.Length == district.SchoolRows.Length;
        foreach (var row in isAll ? nameless[..1] : nameless)
        {
            district.Find(
                "name_blank", Severity.Warning, Level.School, row, Codes.Name, VisibleText.Short(district.Figures.Schools.Text(Codes.SchoolCode, row)),
                isAll ? $"等全部 {FixedPoint.Format(FixedPoint.Of(nameless.Length))} 所" : "");
        }
    }

    private static void CompareMigrants(CheckedDistrict district)
    {
        var figures = district.Figures;
        if (figures.Schools.Numbers(Codes.MigrantStudents) is not { } migrants) return;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            var row = district.SchoolRows[school];
            if (migrants[row] == FixedPoint.Missing || !figures.Kind(school).HasCompulsoryRows()) continue;
            long pupils = 0;
            foreach (var stage in Stages.Compulsory)
            {
                if (!figures.HasStage(school, stage)) continue;
                var students = figures.StageValue(Codes.Students, school, stage);
                pupils = pupils == FixedPoint.Missing || students == FixedPoint.Missing ? FixedPoint.Missing : pupils + students;
            }

            if (pupils == FixedPoint.Missing || migrants[row] <= pupils) continue;
            district.Find(
                "migrants_exceed_pupils", Severity.Error, Level.School, row, Codes.MigrantStudents,
                district.Name(Level.School, row), FixedPoint.Format(migrants[row]), FixedPoint.Format(pupils));
        }
    }

    private static void CompareYears(CheckedDistrict district)
    {
        var year = district.Figures.DistrictValue(Codes.Year);
        if (year == FixedPoint.Missing) return;
        var recognised = district.Figures.DistrictValue(Codes.BasicBalanceYear);
        if (recognised > year)
        {
            district.Find(
                "recognised_after_year", Severity.Error, Level.District, district.Figures.DistrictRow, Codes.BasicBalanceYear,
                FixedPoint.Format(recognised), FixedPoint.Format(year));
        }

        if (district.Figures.Schools.Numbers(Codes.BuiltYear) is not { } built) return;
        foreach (var row in district.SchoolRows)
        {
            if (built[row] <= year) continue;
            district.Find(
                "built_after_year", Severity.Warning, Level.School, row, Codes.BuiltYear,
                district.Name(Level.School, row), FixedPoint.Format(built[row]), FixedPoint.Format(year));
        }
    }

    private static void FindIdleConfirmations(CheckedDistrict district)
    {
        var figures = district.Figures;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            var kind = figures.Kind(school);
            if (kind.IsOrdinary()) continue;
            foreach (var row in figures.ConfirmationRows(school))
            {
                district.Find(
                    "confirmation_not_asked", Severity.Info, Level.Confirmation, row, Codes.SchoolCode,
                    district.Name(Level.Confirmation, row), kind.NameZh());
            }
        }
    }
}
