using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Planning;

/// <summary>What a school plans to take in next September at the entry grade of a stage.</summary>
/// <param name="School">The school's code.</param>
/// <param name="Stage">Primary or junior.</param>
/// <param name="Classes">Planned classes, at least 0.</param>
/// <param name="Pupils">Planned pupils, at least 0.</param>
public sealed record PlannedIntake(string School, Stage Stage, int Classes, int Pupils);

/// <summary>One grade of a school on the coming 1 September.</summary>
/// <param name="Grade">1–9.</param>
/// <param name="Planned">Whether it is the entry grade, as planned; else it is this year's grade below, moved up.</param>
/// <param name="Classes">Its classes.</param>
/// <param name="Pupils">Its pupils.</param>
/// <param name="Largest">The largest class; of a planned grade when its pupils are divided evenly.</param>
/// <param name="Over">Places too many: pupils above the limit of their class.</param>
/// <param name="MoreClasses">How many classes more the grade needs; 0 also where moving pupils between its classes would do.</param>
public sealed record ComingGrade(int Grade, bool Planned, int Classes, int Pupils, int Largest, int Over, int MoreClasses);

/// <summary>One stage of a school on the coming 1 September.</summary>
/// <param name="Stage">Primary or junior.</param>
/// <param name="Planned">The planned intake; null when there is none yet.</param>
/// <param name="IsListed">Whether this year's class list tells of every pupil and grade.</param>
/// <param name="Grades">The grades that are known, lowest first.</param>
/// <param name="ClassSize">What G5 will say of it.</param>
public sealed record ComingStage(Stage Stage, PlannedIntake? Planned, bool IsListed, IReadOnlyList<ComingGrade> Grades, ItemStatus ClassSize)
{
    /// <summary>Whether pupils and classes are known.</summary>
    public bool IsKnown => IsListed && Planned is not null;

    /// <summary>Pupils, those of unknown grades left out.</summary>
    public int KnownPupils { get; } = Grades.Sum(grade => grade.Pupils);

    /// <summary>Classes, those of unknown grades left out.</summary>
    public int KnownClasses { get; } = Grades.Sum(grade => grade.Classes);

    /// <summary>Places too many in its classes.</summary>
    public int Over { get; } = Grades.Sum(grade => grade.Over);

    /// <summary>How many classes more would do.</summary>
    public int MoreClasses { get; } = Grades.Sum(grade => grade.MoreClasses);
}

/// <summary>One school on the coming 1 September.</summary>
/// <param name="School">By its position.</param>
/// <param name="Stages">Its compulsory stages.</param>
/// <param name="Most">The pupils that G4 allows; null where it does not ask the school.</param>
/// <param name="Size">What G4 will say of it; null where it does not ask the school.</param>
public sealed record ComingSchool(int School, IReadOnlyList<ComingStage> Stages, int? Most, ItemStatus? Size)
{
    /// <summary>Whether pupils and classes of every stage are known.</summary>
    public bool IsKnown => Stages.All(stage => stage.IsKnown);

    /// <summary>Compulsory pupils, those of unknown grades left out.</summary>
    public int KnownPupils { get; } = Stages.Sum(stage => stage.KnownPupils);

    /// <summary>Pupils above what G4 allows.</summary>
    public int OverSize => Most is { } most ? Math.Max(0, KnownPupils - most) : 0;

    /// <summary>Places too many in its classes.</summary>
    public int OverClasses { get; } = Stages.Sum(stage => stage.Over);

    /// <summary>What G5 will say of it.</summary>
    public ItemStatus ClassSize { get; } = ComingYear.Worst(Stages.Select(stage => stage.ClassSize));

    /// <summary>The worse of both.</summary>
    public ItemStatus Status => ComingYear.Worst(Size is { } size ? [ClassSize, size] : [ClassSize]);
}

/// <summary>The coming 1 September: what class size (G5) and school size (G4) will be like when this year's grades have moved up and the
/// planned intake has come. A forecast, never a figure of the statistics.</summary>
/// <param name="Schools">Those that will fail first, the most places too many before the others; then what is open; then the rest by code.</param>
/// <param name="SchoolSize">What G4 will be.</param>
/// <param name="ClassSize">What G5 will be.</param>
public sealed record ComingYear(IReadOnlyList<ComingSchool> Schools, ItemStatus SchoolSize, ItemStatus ClassSize)
{
    /// <summary>From so many pupils on the statistics call a class a large one 大班额 (待核实).</summary>
    public const int LargeClass = 56;

    /// <summary>One failure fails, else one that is open leaves open; of nothing nothing is known.</summary>
    internal static ItemStatus Worst(IEnumerable<ItemStatus> all)
    {
        var (worst, any) = (ItemStatus.Met, false);
        foreach (var one in all)
        {
            any = true;
            if (one == ItemStatus.Unmet) return one;
            if (one == ItemStatus.Unknown) worst = one;
        }

        return any ? worst : ItemStatus.Unknown;
    }
}
