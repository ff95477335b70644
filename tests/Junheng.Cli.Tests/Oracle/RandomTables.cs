namespace Junheng.Cli.Tests.Oracle;

/// <summary>The rows to be written, and the columns of exchange.md §2.</summary>
internal sealed class RandomTables
{
    public static readonly string[] SchoolColumns =
    [
        "district_code", "school_code", "name", "kind", "area", "ownership", "boarding", "built_year", "town", "group",
        "parent_school_code", "counted_as_school", "longitude", "latitude", "teaching_area_m2", "indoor_sports_area_m2",
        "outdoor_sports_area_m2", "extra_sports_area_m2", "equipment_value_yuan", "multimedia_rooms", "public_budget_yuan",
        "training_budget_yuan", "funded_students", "migrant_students", "dense_centre", "rooms_listed", "classrooms",
        "relaxation_L3", "relaxation_L5", "relaxation_G3", "relaxation_G4",
    ];

    public static readonly string[] StageColumns =
    [
        "district_code", "school_code", "stage", "students", "classes", "teachers", "teachers_above_required", "backbone_teachers",
        "pe_teachers", "arts_teachers", "visiting_pe_arts_teachers", "certified_teachers", "trained_teachers", "in_zone_students",
    ];

    public static readonly string[] DegreeColumns = ["college_teachers", "bachelor_teachers", "master_teachers", "doctor_teachers"];

    public static readonly string[] ArtsColumns = ["music_teachers", "fine_art_teachers", "general_art_teachers"];

    public static readonly string[] ClassColumns = ["district_code", "school_code", "stage", "grade", "class_name", "students"];

    public static readonly string[] RoomColumns = ["district_code", "school_code", "subject", "name", "area_m2"];

    public static readonly string[] ConfirmationColumns = ["district_code", "school_code", "item", "value", "grade", "date", "basis"];

    public static readonly string[] DistrictColumns = ["district_code", "key", "value"];

    public List<Dictionary<string, string>> Schools { get; } = [];

    public List<Dictionary<string, string>> Stages { get; } = [];

    public List<Dictionary<string, string>> Classes { get; } = [];

    public List<Dictionary<string, string>> Rooms { get; } = [];

    public List<Dictionary<string, string>> Confirmations { get; } = [];

    public List<Dictionary<string, string>> Keys { get; } = [];
}
