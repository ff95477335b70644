namespace Junheng.Rules.Demonstration;

/// <summary>How much demonstration data is made, and of which year. The same scale always gives the same tables.</summary>
public sealed record DemonstrationScale
{
    /// <summary>The first year that there is.</summary>
    public const int FirstYear = 2022;

    /// <summary>The last year that there is.</summary>
    public const int LastYear = 2025;

    /// <summary>The most districts: codes run from 990001 to 999999.</summary>
    public const int MostDistricts = 10_000;

    /// <summary>The most schools.</summary>
    public const int MostSchools = 1_000_000;

    private const int BriefFromDistricts = 51;
    private const int BriefFromSchools = 10_001;

    /// <summary>What everything is drawn from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many districts: the first is 370812 with its towns by name, the others are invented.</summary>
    public int Districts { get; init; } = 1;

    /// <summary>Schools of all kinds in all districts together; null for the whole cast of 90 in each.</summary>
    public int? Schools { get; init; }

    /// <summary>The year of the figures, <see cref="FirstYear"/> to <see cref="LastYear"/>. The same schools in every one.</summary>
    public int Year { get; init; } = 2024;

    /// <summary>Class lists, rooms, confirmations and district figures even for many districts.</summary>
    public bool Full { get; init; }

    /// <summary>Schools of all kinds in all districts together.</summary>
    public int SchoolsInAll => Schools ?? (Districts * Cast.Schools.Count);

    /// <summary>Whether only schools and stages are made: more than 50 districts or 10,000 schools, unless <see cref="Full"/>.</summary>
    public bool IsBrief => !Full && (Districts >= BriefFromDistricts || SchoolsInAll >= BriefFromSchools);
}
