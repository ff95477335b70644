namespace Junheng.Cli.Tests.Oracle;

/// <summary>G3: music and art rooms for every twelve classes.</summary>
internal static class OracleRooms
{
    public static OracleItem G3(OracleDistrict district, OracleChoices choices) =>
        OracleItem.OfEvery("G3", district.OrdinarySchools, school => HasRooms(school, choices));

    private static bool? HasRooms(OracleSchool school, OracleChoices choices)
    {
        if (school.Rooms.Count == 0 && school.Flag("rooms_listed") != true) return null;
        var (music, art) = SmallestAreas(school, choices);
        var needed = (OracleSum.Known(school.CompulsoryStages, stage => stage.Number("classes")) / 12).Ceiling();
        if (Count(school, "music", music) < needed || Count(school, "art", art) < needed) return false;
        return school.CompulsoryStages.Any(stage => stage.Number("classes") is null) ? null : true;
    }

    private static Rational Count(OracleSchool school, string subject, Rational area) =>
        school.Rooms.Count(room => room.Text("subject") == subject && room.Number("area_m2") >= area);

    private static (Rational Music, Rational Art) SmallestAreas(OracleSchool school, OracleChoices choices)
    {
        Rational music = 96, art = 90;
        if (!choices.Allows("G3", school)) return (music, art);
        if (school.Number("built_year") <= 2016) (music, art) = (73, 67);
        // 54 and 61 are lower than every other area, so they apply whenever they may.
        if (IsSmallAndRural(school)) music = art = school.Kind == "primary" ? 54 : 61;
        return (music, art);
    }

    private static bool IsSmallAndRural(OracleSchool school)
    {
        if (school.Text("area") != "rural") return false;
        if (school.CompulsoryPupils is not { } pupils || pupils >= 200) return false;
        var rows = school.CompulsoryStages.Where(stage => stage.Pupils > 0).ToList();
        return rows.All(row => row.ClassesAddUp && row.Classes.All(one => one.Number("students") < 30));
    }
}
