namespace Junheng.Rules.Evidence;

/// <summary>A volume of the evidence list.</summary>
public enum Volume
{
    /// <summary>综合卷.</summary>
    General,

    /// <summary>资源配置, L1–L7.</summary>
    Resources,

    /// <summary>政府保障, G1–G15.</summary>
    Government,

    /// <summary>教育质量, Q1–Q9.</summary>
    Quality,

    /// <summary>社会认可度, S1.</summary>
    Recognition,

    /// <summary>否决事项, V1–V6.</summary>
    Vetoes,

    /// <summary>学校卷, one folder a school.</summary>
    School,
}

/// <summary>Which time a piece of evidence speaks of; figures of different times are never added or compared.</summary>
public enum TimeBasis
{
    /// <summary>统计时点: 1 September.</summary>
    CountDay,

    /// <summary>学年.</summary>
    SchoolYear,

    /// <summary>自然年: the budget year.</summary>
    BudgetYear,

    /// <summary>监测年.</summary>
    MonitoringYear,

    /// <summary>固定: made once.</summary>
    Fixed,

    /// <summary>每年.</summary>
    EveryYear,

    /// <summary>全程: from the beginning of the work on.</summary>
    Throughout,

    /// <summary>申报时.</summary>
    AtDeclaration,

    /// <summary>各轮: of each round of inspection.</summary>
    EachRound,
}

/// <summary>A piece of evidence that has to be there.</summary>
/// <param name="Number">Its number in the list, unique: <c>A1</c>, <c>L1-2</c>, <c>档3</c>. Kept with links; never given to another piece.</param>
/// <param name="Volume">Its volume.</param>
/// <param name="Item">What it is about: an indicator, item, condition or veto, or a heading of the general volume; null for the
/// school's own folder, which is about the school.</param>
/// <param name="NameZh">What it is.</param>
/// <param name="ProviderZh">Who provides it; a suggestion.</param>
/// <param name="OfSchool">Whether each school has its own; else there is one for the district.</param>
/// <param name="Basis">Its time.</param>
public sealed record Requirement(string Number, Volume Volume, string? Item, string NameZh, string ProviderZh, bool OfSchool, TimeBasis Basis)
{
    /// <summary>Where not every school or year has it: when it is needed. Nothing is told missing without it.</summary>
    public string ConditionZh { get; init; } = "";

    /// <summary>Whether it is needed in any case.</summary>
    public bool Needed => ConditionZh.Length == 0;

    /// <summary>Whether what was linked to it in an earlier year counts on.</summary>
    public bool Lasts => Basis is TimeBasis.Fixed or TimeBasis.Throughout;
}

/// <summary>The words and codes of volumes and times.</summary>
public static class RequirementWords
{
    /// <summary>The letter of a volume, A to G.</summary>
    public static string Letter(this Volume volume) => ((char)('A' + (int)volume)).ToString();

    /// <summary>A volume's name.</summary>
    public static string NameZh(this Volume volume) => volume switch
    {
        Volume.General => "综合卷",
        Volume.Resources => "资源配置",
        Volume.Government => "政府保障",
        Volume.Quality => "教育质量",
        Volume.Recognition => "社会认可度",
        Volume.Vetoes => "否决事项",
        _ => "学校卷（一校一档）",
    };

    /// <summary>The name of a time.</summary>
    public static string NameZh(this TimeBasis basis) => basis switch
    {
        TimeBasis.CountDay => "统计时点",
        TimeBasis.SchoolYear => "学年",
        TimeBasis.BudgetYear => "自然年",
        TimeBasis.MonitoringYear => "监测年",
        TimeBasis.Fixed => "固定",
        TimeBasis.EveryYear => "每年",
        TimeBasis.Throughout => "全程",
        TimeBasis.AtDeclaration => "申报时",
        _ => "各轮",
    };
}
