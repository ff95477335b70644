using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>One school while its figures are made. A null is a figure that is not reported.</summary>
internal sealed class SchoolDraft(CastSchool part, string code, string name)
{
    public CastSchool Part { get; } = part;

    public string Code { get; } = code;

    public string Name { get; } = name;

    public Flaw Flaws { get; init; }

    /// <summary>Whether backbone teachers crowd in the district's leading schools.</summary>
    public bool IsConcentrated { get; init; }

    public string Town { get; init; } = "";

    public string Group { get; init; } = "";

    public string ParentCode { get; set; } = "";

    public IReadOnlyList<StageDraft> Stages { get; init; } = [];

    public int Built { get; set; }

    public decimal Longitude { get; set; }

    public decimal Latitude { get; set; }

    public decimal? TeachingArea { get; set; }

    public decimal? IndoorSports { get; set; }

    public decimal? OutdoorSports { get; set; }

    public decimal? ExtraSports { get; set; }

    public decimal? Equipment { get; set; }

    public int? MultimediaRooms { get; set; }

    public decimal? PublicBudget { get; set; }

    public decimal? TrainingBudget { get; set; }

    public int? FundedStudents { get; set; }

    public int? MigrantStudents { get; set; }

    public bool IsDenseCentre { get; set; }

    public bool? RoomsListed { get; set; }

    public int? Classrooms { get; set; }

    public bool? RelaxationL5 { get; set; }

    public bool? RelaxationG3 { get; set; }

    public bool? RelaxationG4 { get; set; }

    public List<RoomDraft> Rooms { get; } = [];

    /// <summary>Primary and junior stages.</summary>
    public IEnumerable<StageDraft> Compulsory => Stages.Where(stage => stage.Stage != Stage.Senior);

    public int CompulsoryPupils => Compulsory.Sum(stage => stage.Students);

    public int Classes => Compulsory.Sum(stage => stage.Classes);

    public bool IsOrdinary => Part.Kind.IsOrdinary();
}

/// <summary>One school at one stage while its figures are made.</summary>
internal sealed class StageDraft(Stage stage, Cohorts cohorts, int year)
{
    public Stage Stage { get; } = stage;

    public Cohorts Cohorts { get; } = cohorts;

    /// <summary>The year's pupils by grade.</summary>
    public int[] Grades { get; } = [.. Enumerable.Range(1, cohorts.Grades).Select(grade => cohorts.Pupils(year, grade))];

    /// <summary>The most pupils of all years.</summary>
    public int Peak { get; } = cohorts.Peak();

    public int Students => Grades.Sum();

    /// <summary>Most pupils of a class by the standard; classes are planned below it.</summary>
    public int ClassLimit => Stage == Stage.Primary ? 45 : 50;

    public int Classes => Grades.Sum(ClassesOf);

    public int Teachers { get; set; }

    public int AboveRequired { get; set; }

    public int? Backbone { get; set; }

    public int Pe { get; set; }

    public int Arts { get; set; }

    public int? Visiting { get; set; }

    public int Certified { get; set; }

    public int Trained { get; set; }

    public int? InZone { get; set; }

    /// <summary>Class sizes by grade; null when there is no class list.</summary>
    public List<int>[]? ClassSizes { get; set; }

    /// <summary>How many classes there are in a year.</summary>
    public int ClassesIn(int year)
    {
        var cohorts = Cohorts;
        return Enumerable.Range(1, cohorts.Grades).Sum(grade => ClassesOf(cohorts.Pupils(year, grade)));
    }

    /// <summary>How many classes a grade of so many pupils has.</summary>
    public int ClassesOf(int pupils) => (pupils + ClassLimit - 2) / (ClassLimit - 1);
}

/// <summary>One music or art room.</summary>
internal readonly record struct RoomDraft(bool IsMusic, string Name, decimal Area);
