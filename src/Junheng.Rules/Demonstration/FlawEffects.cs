using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>Takes away, twists or blanks what a flaw says. Where an exact relation to a threshold matters it is taken from the
/// year's own pupils.</summary>
internal static class FlawEffects
{
    /// <summary>Applies every flaw of the draft.</summary>
    public static void Apply(SchoolDraft school, int year)
    {
        if (school.Flaws == Flaw.None) return;
        foreach (var stage in school.Compulsory) ApplyToTeachers(school.Flaws, stage, year);
        foreach (var stage in school.Compulsory) ApplyToClasses(school.Flaws, stage);
        if (school.Stages.Count > 0) ApplyToResources(school, year);
        ApplyToMoney(school);
        ApplyToRooms(school);
    }

    private static void ApplyToTeachers(Flaw flaws, StageDraft stage, int year)
    {
        if (flaws.HasFlag(Flaw.FewPeArts))
        {
            var few = AtFloor("L3", stage);
            (stage.Pe, stage.Arts) = ((few + 1) / 2, few / 2);
        }

        if (flaws.HasFlag(Flaw.Emptied) && stage.Students == 0)
        {
            (stage.Teachers, stage.AboveRequired, stage.Backbone, stage.Pe, stage.Arts) = (0, 0, 0, 0, 0);
            (stage.Certified, stage.Trained) = (0, 0);
        }

        if (flaws.HasFlag(Flaw.FewBackbone)) stage.Backbone = AtFloor("L2", stage) - 1;
        if (flaws.HasFlag(Flaw.VisitingTeachers)) (stage.Pe, stage.Arts, stage.Visiting) = (0, 0, 2);
        if (flaws.HasFlag(Flaw.Uncertified)) stage.Certified--;
        if (flaws.HasFlag(Flaw.Untrained) && year < 2024) stage.Trained -= 2;
        if (flaws.HasFlag(Flaw.TrainedExceed)) stage.Trained++;
        if (flaws.HasFlag(Flaw.OutOfZone)) stage.InZone = stage.Students * 97 / 100;
    }

    private static void ApplyToClasses(Flaw flaws, StageDraft stage)
    {
        if (flaws.HasFlag(Flaw.OversizeClass)) ClassLists.Crowd(stage);
        if (flaws.HasFlag(Flaw.ClassesDiffer) && stage.Stage == Stage.Primary && stage.ClassSizes is [[var first, ..], ..]) stage.ClassSizes[0][0] = first + 1;
        if (flaws.HasFlag(Flaw.NoClassList)) stage.ClassSizes = null;
    }

    private static void ApplyToResources(SchoolDraft school, int year)
    {
        var flaws = school.Flaws;
        if (flaws.HasFlag(Flaw.Crowded))
        {
            school.IndoorSports = 0;
            school.TeachingArea = Cents(Need("L4") * 0.80m);
            school.OutdoorSports = Cents(Need("L5") * 0.66m);
        }

        if (flaws.HasFlag(Flaw.DenseCentre))
        {
            school.IsDenseCentre = true;
            school.IndoorSports = 0;
            school.TeachingArea = Cents(Need("L4") * 1.05m);
            school.OutdoorSports = Cents(Need("L5") * 0.78m);
            school.ExtraSports = Cents(Need("L5") * 0.25m);
            school.RelaxationL5 = Granted(school);
        }

        // 2000 yuan a pupil less half a fen: rounds to the threshold and does not reach it.
        if (flaws.HasFlag(Flaw.Borderline)) school.Equipment = Cents(Need("L6") - 0.004m * school.CompulsoryPupils);
        if (flaws.HasFlag(Flaw.EquipmentJump) && year < 2024) school.Equipment = Cents(Need("L6") * 0.90m);
        if (flaws.HasFlag(Flaw.EquipmentJump) && year >= 2024) school.Equipment = Cents(Need("L6") * 2.10m);
        if (flaws.HasFlag(Flaw.UnitSlip)) school.Equipment = Math.Round(school.Equipment!.Value / 10_000, 4);
        if (flaws.HasFlag(Flaw.MissingEquipment)) school.Equipment = null;
        if (flaws.HasFlag(Flaw.MissingMultimedia)) school.MultimediaRooms = null;

        decimal Need(string indicator) => Needs.OfSchool(indicator, school.Stages, stage => stage.Students);
    }

    private static void ApplyToMoney(SchoolDraft school)
    {
        if (school.Flaws.HasFlag(Flaw.MigrantMajority)) school.MigrantStudents = school.CompulsoryPupils * 56 / 100;
        if (school.Flaws.HasFlag(Flaw.Underfunded)) school.FundedStudents = school.CompulsoryPupils;
        if (school.Flaws.HasFlag(Flaw.LowTraining)) school.TrainingBudget = Cents(school.PublicBudget!.Value * 0.042m);
        if (school.CompulsoryPupils > 2000) school.RelaxationG4 = Granted(school);
    }

    private static void ApplyToRooms(SchoolDraft school)
    {
        var flaws = school.Flaws;
        if (flaws.HasFlag(Flaw.SmallRooms))
        {
            // An old school may have 73 and 67 ㎡, a small rural primary school 54.
            Resize(school, school.Built <= 2016 ? (88, 80.5m) : (58, 56.5m));
            school.RelaxationG3 = Granted(school);
        }

        if (flaws.HasFlag(Flaw.TinyRooms)) Resize(school, (50, 48.5m));
        if (flaws.HasFlag(Flaw.NoRooms) || flaws.HasFlag(Flaw.RoomsUnlisted)) school.Rooms.Clear();
        if (flaws.HasFlag(Flaw.RoomsUnlisted)) school.RoomsListed = null;
    }

    private static void Resize(SchoolDraft school, (decimal Music, decimal Art) areas)
    {
        for (var i = 0; i < school.Rooms.Count; i++)
        {
            school.Rooms[i] = school.Rooms[i] with { Area = school.Rooms[i].IsMusic ? areas.Music : areas.Art };
        }
    }

    private static bool? Granted(SchoolDraft school) => school.Flaws.HasFlag(Flaw.RelaxationGranted) ? true : null;

    /// <summary>The fewest teachers that still reach 85 % of the threshold.</summary>
    private static int AtFloor(string indicator, StageDraft stage) =>
        (int)Math.Ceiling(Needs.OfStage(indicator, stage.Stage, stage.Students) * 0.85m);

    private static decimal Cents(decimal amount) => Math.Ceiling(amount * 100) / 100;
}
