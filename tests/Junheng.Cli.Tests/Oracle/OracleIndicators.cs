namespace Junheng.Cli.Tests.Oracle;

internal sealed record OracleIndicator(
    string Id, Rational? Numerator, Rational? Denominator, Rational? Value, Rational Threshold, Rational Floor, string Status,
    bool Borderline, Rational? Gap, bool OfSeveralStages, Rational? GapOfSchool);

/// <summary>L1–L7 of one row in scope.</summary>
internal static class OracleIndicators
{
    public static readonly string[] Ids = ["L1", "L2", "L3", "L4", "L5", "L6", "L7"];

    public static IReadOnlyList<OracleIndicator> Of(OracleStage stage, OracleJoining joining, OracleChoices choices) =>
        [.. Ids.Select(id => Of(id, stage, joining, choices))];

    /// <summary>100 where the indicator is one "per hundred pupils".</summary>
    public static Rational Per(string id) => IsCountable(id) ? 100 : 1;

    private static OracleIndicator Of(string id, OracleStage stage, OracleJoining joining, OracleChoices choices)
    {
        var threshold = Threshold(id, stage.Name);
        var floor = threshold * new Rational(85, 100);
        var isShared = id is "L4" or "L5" or "L6" or "L7";
        var isOfSeveralStages = isShared && stage.School.Stages.Count > 1;
        var share = isShared ? joining.ShareOf(stage) : 1;
        var numerator = Whole(id, stage, joining, choices) * share;
        var pupils = joining.PupilsOf(stage);
        if (numerator is not { } resources || pupils is not { } denominator)
            return new(id, numerator, pupils, null, threshold, floor, "missing", false, null, isOfSeveralStages, null);

        var value = resources * Per(id) / denominator;
        var status = Status(value, threshold, floor);
        var lack = threshold * denominator / Per(id) - resources;
        if (lack < 0) lack = 0;
        return new(
            id, resources, denominator, value, threshold, floor, status,
            Status(value.RoundHalfAwayFromZero(2), threshold, floor) != status,
            IsCountable(id) ? lack.Ceiling() : lack,
            isOfSeveralStages,
            lack / share);
    }

    private static string Status(Rational value, Rational threshold, Rational floor) =>
        value >= threshold ? "met" : value >= floor ? "near" : "below";

    private static bool IsCountable(string id) => id is "L1" or "L2" or "L3" or "L7";

    private static Rational Threshold(string id, string stage) => Rational.Parse((id, stage) switch
    {
        ("L1", "primary") => "4.2",
        ("L1", _) => "5.3",
        ("L2", _) => "1",
        ("L3", _) => "0.9",
        ("L4", "primary") => "4.5",
        ("L4", _) => "5.8",
        ("L5", "primary") => "7.5",
        ("L5", _) => "10.2",
        ("L6", "primary") => "2000",
        ("L6", _) => "2500",
        ("L7", "primary") => "2.3",
        _ => "2.4",
    });

    /// <summary>L1–L3: what the stage has. L4–L7: what the whole school has. Points that joined are included.</summary>
    private static Rational? Whole(string id, OracleStage stage, OracleJoining joining, OracleChoices choices)
    {
        var rows = joining.RowsOf(stage);
        var units = joining.UnitsOf(stage.School);
        return id switch
        {
            "L1" => OracleSum.Of(rows, TeachersAboveRequired),
            "L2" => OracleSum.Of(rows, row => row.Number("backbone_teachers")),
            "L3" => OracleSum.Of(rows, row => row.Number("pe_teachers") + ArtsTeachers(row)) + Visiting(stage, joining, choices),
            "L4" => OracleSum.Of(units, unit => unit.Number("teaching_area_m2") - unit.Number("indoor_sports_area_m2")),
            "L5" => OracleSum.Of(units, unit =>
                unit.Number("indoor_sports_area_m2") + unit.Number("outdoor_sports_area_m2") + ExtraSportsArea(unit, choices)),
            "L6" => OracleSum.Of(units, unit => unit.Number("equipment_value_yuan")),
            _ => OracleSum.Of(units, unit => unit.Number("multimedia_rooms")),
        };
    }

    /// <summary>The degrees where they are all known, else the given whole; college counts for primary teachers only.</summary>
    private static Rational? TeachersAboveRequired(OracleStage row)
    {
        var degrees = row.Number("bachelor_teachers") + row.Number("master_teachers") + row.Number("doctor_teachers");
        if (row.Name == "primary") degrees += row.Number("college_teachers");
        return degrees ?? row.Number("teachers_above_required");
    }

    private static Rational? ArtsTeachers(OracleStage row) =>
        row.Number("music_teachers") + row.Number("fine_art_teachers") + row.Number("general_art_teachers") ?? row.Number("arts_teachers");

    /// <summary>Relaxation L3: area and grant are the school's own, pupils and visiting teachers those of all joined units.</summary>
    private static Rational Visiting(OracleStage stage, OracleJoining joining, OracleChoices choices)
    {
        if (!choices.Allows("L3", stage.School) || stage.School.Text("area") != "rural") return 0;
        var pupils = OracleSum.Of(joining.UnitsOf(stage.School), unit => unit.CompulsoryPupils);
        if (pupils is null || pupils < 50 || pupils > 99) return 0;
        return OracleSum.Known(joining.RowsOf(stage), row => row.Number("visiting_pe_arts_teachers"));
    }

    /// <summary>Relaxation L5: each unit by its own flag and grant.</summary>
    private static Rational ExtraSportsArea(OracleSchool unit, OracleChoices choices) =>
        choices.Allows("L5", unit) && unit.Flag("dense_centre") == true ? unit.Number("extra_sports_area_m2") ?? 0 : 0;
}
