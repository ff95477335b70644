namespace Junheng.Cli.Tests.Oracle;

/// <summary>G4 (schools), G5 (classes) and G6 (funding of small schools).</summary>
internal static class OracleSizes
{
    public static OracleItem G4(OracleDistrict district, OracleChoices choices) =>
        OracleItem.OfEvery("G4", district.OrdinarySchools, school =>
        {
            if (OracleSum.Known(school.CompulsoryStages, stage => stage.Pupils) > Most(school, choices)) return false;
            return school.CompulsoryPupils is null ? null : true;
        });

    private static Rational Most(OracleSchool school, OracleChoices choices)
    {
        var isLong = school.Kind is "nine_year" or "twelve_year";
        var isOld = school.Number("built_year") <= 2010;
        var isMostlyMigrant = 2 * school.Number("migrant_students") > school.CompulsoryPupils;
        if (choices.Allows("G4", school) && (isOld || isMostlyMigrant)) return isLong ? 3000 : 2400;
        return isLong ? 2500 : 2000;
    }

    public static OracleItem G5(OracleDistrict district)
    {
        var tooLarge = new List<string>();
        var isUnknown = false;
        foreach (var row in district.CompulsoryRows)
        {
            if (!row.ClassesAddUp) isUnknown = true;
            Rational most = row.Name == "primary" ? 45 : 50;
            // Schools and stages come in their order; within a row the names do.
            tooLarge.AddRange(row.Classes.Where(one => one.Number("students") > most)
                .Select(one => $"{row.School.Code}/{row.Name}/{one.Text("grade")}/{one.Text("class_name")}")
                .Order(StringComparer.Ordinal));
        }

        return new("G5", tooLarge.Count > 0 ? "unmet" : isUnknown ? "unknown" : "met", null, tooLarge);
    }

    public static OracleItem G6(OracleDistrict district)
    {
        var schools = district.Schools.Where(school => school.Kind is "primary" or "teaching_point");
        return OracleItem.OfEvery("G6", schools, school =>
        {
            if (school.Text("area") is "urban" or "town") return true;
            var pupils = school.CompulsoryPupils;
            if (pupils == 0 || pupils > 99) return true;
            var funded = school.Number("funded_students");
            if (funded >= 100) return true;
            // Now only a blank of area, pupils or funding can still save it.
            return school.Text("area") is null || pupils is null || funded is null ? null : false;
        });
    }
}
