using Junheng.Rules.Common;

namespace Junheng.Rules.Standards;

/// <summary>One measure in a numerator, added or subtracted.</summary>
public sealed record Term(string Code, int Sign = 1);

/// <summary>
/// One of the seven resource indicators: (sum of the terms) × <see cref="Per"/> ÷ pupils of the stage.
/// Thresholds and limits are exact millionths, inclusive.
/// </summary>
/// <param name="Id">L1 … L7.</param>
/// <param name="NameZh">The full Chinese name.</param>
/// <param name="ShortZh">A column heading.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="UnitZh">Unit of the numerator: 人, 平方米, 元, 间.</param>
/// <param name="UnitEn">Unit of the numerator in English.</param>
/// <param name="Per">100 for 每百名学生, 1 for 生均.</param>
/// <param name="Countable">Whether the numerator counts whole things, so that a gap is rounded up.</param>
/// <param name="Shared">Whether the numerator belongs to the whole school and is split between its stages (L4–L7).</param>
/// <param name="Terms">The numerator.</param>
/// <param name="Thresholds">达标值 at primary and junior, millionths.</param>
/// <param name="Clause">Source clause.</param>
public sealed record Indicator(
    string Id,
    string NameZh,
    string ShortZh,
    string NameEn,
    string UnitZh,
    string UnitEn,
    int Per,
    bool Countable,
    bool Shared,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<long> Thresholds,
    string Clause)
{
    /// <summary>达标值 at a compulsory stage, in millionths, inclusive.</summary>
    public long Threshold(Stage stage) => Thresholds[(int)stage];

    /// <summary>基本值: 85 % of the threshold, in millionths, inclusive.</summary>
    public long Floor(Stage stage) => Thresholds[(int)stage] * 85 / 100;
}

/// <summary>One of the items P1, P2, G1–G15, Q1–Q9, S1 or of the vetoes V1–V6.</summary>
/// <param name="Id">Its id.</param>
/// <param name="NameZh">A short Chinese name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="RequirementZh">What must hold, one Chinese sentence.</param>
/// <param name="Clause">Source clause.</param>
public sealed record Item(string Id, string NameZh, string NameEn, string RequirementZh, string Clause);

/// <summary>A standard as data. Results name the edition that they were computed under.</summary>
public sealed record Standard
{
    /// <summary>The edition: <c>2017-6</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>Its English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>The seven resource indicators, L1 … L7.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>How many indicators a school must meet; the rest must reach the floor.</summary>
    public required int MustMeet { get; init; }

    /// <summary>Limits of the difference coefficient at primary and junior, millionths, inclusive.</summary>
    public required IReadOnlyList<long> SpreadLimits { get; init; }

    /// <summary>Weights of a pupil in the split of shared resources, in hundredths: primary, junior, senior.</summary>
    public required IReadOnlyList<int> SplitWeights { get; init; }

    /// <summary>The least pupils of a teaching point that is evaluated.</summary>
    public required long SmallTeachingPoint { get; init; }

    /// <summary>P1, P2, G1–G15, Q1–Q9, S1 in this order.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>V1–V6.</summary>
    public required IReadOnlyList<Item> Vetoes { get; init; }

    /// <summary>The numbers that the items speak of.</summary>
    public required ItemLimits Limits { get; init; }

    /// <summary>The standards that there are, newest last.</summary>
    public static IReadOnlyList<Standard> All { get; } = [Standard2017.Instance];

    /// <summary>A standard by its id, or null.</summary>
    public static Standard? Find(string id) => All.FirstOrDefault(standard => standard.Id == id);
}

/// <summary>The numbers in the items. Areas, shares and money in exact millionths; counts as they are.</summary>
public sealed record ItemLimits
{
    /// <summary>P1: years since 基本均衡.</summary>
    public required int BasicBalanceYears { get; init; }

    /// <summary>G3: classes for each room of a subject.</summary>
    public required int ClassesPerRoom { get; init; }

    /// <summary>G3: least areas of a music and an art room.</summary>
    public required RoomAreas Rooms { get; init; }

    /// <summary>G3: the same for schools built until <see cref="RoomsBuiltUntil"/>.</summary>
    public required RoomAreas OldRooms { get; init; }

    /// <summary>G3: the last building year of an old school.</summary>
    public required int RoomsBuiltUntil { get; init; }

    /// <summary>G3: least area of both rooms in a small rural primary school, and in another small rural school.</summary>
    public required long SmallPrimaryRoom { get; init; }

    /// <summary>G3: least area of both rooms in another small rural school.</summary>
    public required long SmallOtherRoom { get; init; }

    /// <summary>G3: a small rural school has fewer compulsory pupils than this …</summary>
    public required long SmallRuralPupils { get; init; }

    /// <summary>G3: … and its largest class fewer than this.</summary>
    public required long SmallRuralClass { get; init; }

    /// <summary>G4: most pupils of a school, and of a nine- or twelve-year school.</summary>
    public required SchoolSizes Sizes { get; init; }

    /// <summary>G4: the same when relaxed.</summary>
    public required SchoolSizes RelaxedSizes { get; init; }

    /// <summary>G4: the last building year of an old school.</summary>
    public required int SizeBuiltUntil { get; init; }

    /// <summary>G5: most pupils of a class, primary and junior.</summary>
    public required IReadOnlyList<long> ClassSizes { get; init; }

    /// <summary>G6: pupils that a small school is funded as.</summary>
    public required long FundedAs { get; init; }

    /// <summary>G11: least share of eligible teachers exchanged.</summary>
    public required long Exchanged { get; init; }

    /// <summary>G11: least share of backbone teachers among them.</summary>
    public required long ExchangedBackbone { get; init; }

    /// <summary>G13: least share in zone, primary and junior.</summary>
    public required IReadOnlyList<long> InZone { get; init; }

    /// <summary>G14: least share of senior places allotted.</summary>
    public required long Allocated { get; init; }

    /// <summary>G15: least share of migrant children in public or purchased places.</summary>
    public required long Migrants { get; init; }

    /// <summary>Q1: least retention.</summary>
    public required long Retention { get; init; }

    /// <summary>Q2: least enrolment of disabled children.</summary>
    public required long DisabledEnrolled { get; init; }

    /// <summary>Q4: least share of training in the public budget.</summary>
    public required long Training { get; init; }

    /// <summary>Q9: least level (whole).</summary>
    public required int MonitoringLevel { get; init; }

    /// <summary>Q9: the between-school share must stay below this (exclusive).</summary>
    public required long BetweenSchools { get; init; }

    /// <summary>S1: least satisfaction.</summary>
    public required long Satisfaction { get; init; }

    /// <summary>L3 relaxed: compulsory pupils from … to, inclusive.</summary>
    public required (long From, long To) VisitingTeachers { get; init; }
}

/// <summary>Least areas in millionths of ㎡.</summary>
public sealed record RoomAreas(long Music, long Art);

/// <summary>Most compulsory pupils of a school, and of a nine- or twelve-year school, inclusive.</summary>
public sealed record SchoolSizes(long Single, long Through);
