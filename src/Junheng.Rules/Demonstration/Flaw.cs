namespace Junheng.Rules.Demonstration;

/// <summary>What is wrong, missing or odd at a school, so that every verdict, state and finding can be seen.</summary>
[Flags]
internal enum Flaw : long
{
    None = 0,

    /// <summary>Teaching and sports area below the floor.</summary>
    Crowded = 1 << 0,

    /// <summary>PE and arts teachers between floor and threshold: six met, one near.</summary>
    FewPeArts = 1 << 1,

    /// <summary>Backbone teachers just below the floor: six met, and yet a failure.</summary>
    FewBackbone = 1 << 2,

    /// <summary>Equipment that reaches the threshold only when rounded.</summary>
    Borderline = 1 << 3,

    /// <summary>Value of equipment not reported.</summary>
    MissingEquipment = 1 << 4,

    /// <summary>Multimedia rooms not reported.</summary>
    MissingMultimedia = 1 << 5,

    /// <summary>Equipment written down in 万元 where 元 was asked for.</summary>
    UnitSlip = 1 << 6,

    /// <summary>One class above the limit.</summary>
    OversizeClass = 1 << 7,

    /// <summary>A class list that does not add up to the pupils.</summary>
    ClassesDiffer = 1 << 8,

    /// <summary>No class list.</summary>
    NoClassList = 1 << 9,

    /// <summary>Rooms below the areas, but within the relaxation for its building year or size.</summary>
    SmallRooms = 1 << 10,

    /// <summary>Rooms below every area.</summary>
    TinyRooms = 1 << 11,

    /// <summary>No room at all, and listed as such.</summary>
    NoRooms = 1 << 12,

    /// <summary>Rooms not listed.</summary>
    RoomsUnlisted = 1 << 13,

    /// <summary>One teacher without a certificate.</summary>
    Uncertified = 1 << 14,

    /// <summary>Two teachers short of training hours until 2023.</summary>
    Untrained = 1 << 15,

    /// <summary>More trained teachers than teachers: impossible.</summary>
    TrainedExceed = 1 << 16,

    /// <summary>A small school funded by its pupils.</summary>
    Underfunded = 1 << 17,

    /// <summary>Less than 5 % of the budget for training.</summary>
    LowTraining = 1 << 18,

    /// <summary>Some pupils from outside the zone.</summary>
    OutOfZone = 1 << 19,

    /// <summary>Too little sports ground, made up for by converted space of a dense centre.</summary>
    DenseCentre = 1 << 20,

    /// <summary>No PE or arts teacher of its own, two who visit.</summary>
    VisitingTeachers = 1 << 21,

    /// <summary>More than half of the pupils are migrant workers' children.</summary>
    MigrantMajority = 1 << 22,

    /// <summary>A third more pupils from 2024 on.</summary>
    Growth = 1 << 23,

    /// <summary>A third fewer pupils from 2024 on.</summary>
    Shrinking = 1 << 24,

    /// <summary>Equipment more than doubled in 2024.</summary>
    EquipmentJump = 1 << 25,

    /// <summary>A point that is no school of its own and names no parent.</summary>
    NoParent = 1 << 26,

    /// <summary>A point whose parent is a junior school.</summary>
    WrongParent = 1 << 27,

    /// <summary>Not confirmed at Q5.</summary>
    Q5Refused = 1 << 28,

    /// <summary>Not yet confirmed at Q6.</summary>
    Q6Open = 1 << 29,

    /// <summary>Few multimedia rooms until 2022, old equipment until 2023.</summary>
    LateRenewal = 1 << 30,

    /// <summary>A relaxation whose conditions hold is granted.</summary>
    RelaxationGranted = 1L << 31,

    /// <summary>A village school that stands empty from 2024 on.</summary>
    Emptied = 1L << 32,
}
