using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>Gives a school everything that the standard asks for in every year, with something to spare that is drawn.</summary>
internal static class Resources
{
    private const int Unrenewed = 880;

    /// <summary>Fills the draft. Flaws come afterwards.</summary>
    /// <param name="school">What to fill.</param>
    /// <param name="draw">The school's own stream.</param>
    /// <param name="year">The year of the figures.</param>
    public static void Fill(SchoolDraft school, ref SplitMix64 draw, int year)
    {
        FillSite(school, ref draw);
        foreach (var stage in school.Stages) FillTeachers(school, stage, ref draw, year);
        FillSharedResources(school, ref draw, year);
        FillMoney(school, ref draw);
        FillRooms(school, ref draw);
    }

    private static void FillSite(SchoolDraft school, ref SplitMix64 draw)
    {
        var built = draw.Between(1988, school.Part.Area == Area.Rural ? 2012 : 2020);
        school.Built = school.Part.Built ?? built;
    }

    private static void FillTeachers(SchoolDraft school, StageDraft stage, ref SplitMix64 draw, int year)
    {
        var least = (stage.Classes * 3 + 1) / 2;
        stage.AboveRequired = Math.Max(least, Enough(Needs.OfStage("L1", stage.Stage, stage.Peak), draw.Between(1080, 1480)));
        stage.Teachers = stage.AboveRequired + stage.AboveRequired * draw.Between(1, 8) / 100;
        stage.Backbone = Math.Min(stage.Teachers, Enough(Needs.OfStage("L2", stage.Stage, stage.Peak), Spare(school, ref draw, year)));
        var peArts = Enough(Needs.OfStage("L3", stage.Stage, stage.Peak), draw.Between(1030, 1350));
        stage.Pe = (peArts + 1) / 2;
        stage.Arts = peArts - stage.Pe;
        stage.Certified = stage.Teachers;
        stage.Trained = stage.Teachers;
        if (!school.Part.IsPrivate && stage.Stage != Stage.Senior)
        {
            stage.InZone = stage.Stage == Stage.Primary ? stage.Students : stage.Students * draw.Between(965, 1000) / 1000;
        }
    }

    /// <summary>Backbone teachers crowd in the leading schools: all schools may pass, and yet the spread does not. The yearly exchange
    /// moves some of them away.</summary>
    private static int Spare(SchoolDraft school, ref SplitMix64 draw, int year)
    {
        var spare = draw.Between(1020, 1300);
        if (!school.Part.IsLeading || !school.IsConcentrated) return spare;
        var moved = 150 * (year - DemonstrationScale.FirstYear);
        return (school.Part.Kind == SchoolKind.Primary ? 3600 : 2850) - moved + draw.Between(0, 150);
    }

    private static void FillSharedResources(SchoolDraft school, ref SplitMix64 draw, int year)
    {
        var (teaching, sports) = school.Part.Area switch
        {
            Area.Urban => (draw.Between(1020, 1180), draw.Between(1020, 1150)),
            Area.Town => (draw.Between(1080, 1400), draw.Between(1120, 1600)),
            _ => (draw.Between(1150, 1750), draw.Between(1250, 2100)),
        };
        var (equipment, rooms, hall) = (draw.Between(1040, 1480), draw.Between(1040, 1380), draw.Between(40, 120));
        if (school.Stages.Count == 0) return;

        var area = Need("L4") * teaching / 1000;
        var ground = Need("L5") * sports / 1000;
        school.IndoorSports = school.Compulsory.Sum(stage => stage.Peak) < 600 ? 0 : Cents(ground * hall / 1000);
        school.TeachingArea = Cents(area + school.IndoorSports.Value);
        school.OutdoorSports = Cents(ground - school.IndoorSports.Value);
        // The plan renews multimedia rooms in 2022, for the count of the next September, and computers in 2023.
        var isLate = school.Flaws.HasFlag(Flaw.LateRenewal);
        var value = isLate && year < 2024 ? Unrenewed : equipment * (1000 + 15 * (year - DemonstrationScale.FirstYear)) / 1000;
        school.Equipment = Cents(Need("L6") * value / 1000);
        school.MultimediaRooms = isLate && year < 2023
            ? Enough(Need("L7"), Unrenewed)
            : Math.Max(school.Stages.Sum(stage => stage.Cohorts.Grades), Enough(Need("L7"), rooms));
        // Built for the classes of the first year: where pupils come, rooms run short.
        school.Classrooms = school.Stages.Sum(stage => stage.ClassesIn(DemonstrationScale.FirstYear)) + draw.Between(0, school.Part.Area == Area.Urban ? 2 : 6);

        decimal Need(string indicator) => Needs.OfSchool(indicator, school.Stages, stage => stage.Peak);
    }

    private static void FillMoney(SchoolDraft school, ref SplitMix64 draw)
    {
        var migrants = draw.Between(school.Part.Area == Area.Urban ? 60 : 5, school.Part.Area == Area.Urban ? 180 : 45);
        var perPupil = draw.Between(980, 1250);
        var training = draw.Between(52, 78);
        if (school.CompulsoryPupils == 0 && !school.IsOrdinary) return;

        school.MigrantStudents = school.CompulsoryPupils * (school.Part.IsPrivate ? 3 * migrants : migrants) / 1000;
        school.FundedStudents = Math.Max(100, school.CompulsoryPupils);
        school.PublicBudget = school.FundedStudents * perPupil;
        school.TrainingBudget = Cents(school.PublicBudget.Value * training / 1000);
    }

    private static void FillRooms(SchoolDraft school, ref SplitMix64 draw)
    {
        var (music, art) = (draw.Between(96, 118), draw.Between(90, 112));
        if (!school.IsOrdinary) return;
        school.RoomsListed = true;
        var needed = (school.Classes + 11) / 12;
        for (var i = 1; i <= needed; i++)
        {
            school.Rooms.Add(new RoomDraft(true, $"音乐教室{i}", music));
            school.Rooms.Add(new RoomDraft(false, $"美术教室{i}", art + 0.5m));
        }
    }

    private static int Enough(decimal need, int perThousand) => (int)Math.Ceiling(need * perThousand / 1000);

    private static decimal Cents(decimal amount) => Math.Ceiling(amount * 100) / 100;
}
