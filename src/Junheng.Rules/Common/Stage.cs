namespace Junheng.Rules.Common;

/// <summary>A stage of schooling 学段. A school's pupils and teachers are counted by stage.</summary>
public enum Stage
{
    /// <summary>小学, grades 1–6.</summary>
    Primary,

    /// <summary>初中, grades 7–9.</summary>
    Junior,

    /// <summary>高中: outside the evaluation, but it takes its share of a school's common resources.</summary>
    Senior,
}

/// <summary>What is known of stages and kinds of school. Source: exchange format §2; national rules §3.2–3.3.</summary>
public static class Stages
{
    private static readonly (string Code, string Zh, string En)[] KindWords =
    [
        ("primary", "小学", "primary school"),
        ("junior", "初级中学", "junior secondary school"),
        ("nine_year", "九年一贯制学校", "nine-year school"),
        ("twelve_year", "十二年一贯制学校", "twelve-year school"),
        ("complete_secondary", "完全中学", "complete secondary school"),
        ("teaching_point", "教学点", "teaching point"),
        ("special", "特殊教育学校", "special school"),
        ("vocational", "中等职业学校", "vocational school"),
        ("kindergarten", "幼儿园", "kindergarten"),
        ("senior", "高级中学", "senior secondary school"),
    ];

    /// <summary>The three stages in order.</summary>
    public static IReadOnlyList<Stage> All { get; } = [Stage.Primary, Stage.Junior, Stage.Senior];

    /// <summary>The two stages of compulsory schooling, the ones that are evaluated.</summary>
    public static IReadOnlyList<Stage> Compulsory { get; } = [Stage.Primary, Stage.Junior];

    /// <summary>The code used in files: <c>primary</c>, <c>junior</c>, <c>senior</c>.</summary>
    public static string Code(this Stage stage) => stage switch
    {
        Stage.Primary => "primary",
        Stage.Junior => "junior",
        _ => "senior",
    };

    /// <summary>The stage of a code that was read before.</summary>
    public static Stage Of(string code) => code switch
    {
        "primary" => Stage.Primary,
        "junior" => Stage.Junior,
        _ => Stage.Senior,
    };

    /// <summary>The Chinese name: 小学, 初中, 高中.</summary>
    public static string NameZh(this Stage stage) => stage switch
    {
        Stage.Primary => "小学",
        Stage.Junior => "初中",
        _ => "高中",
    };

    /// <summary>The code used in files: <c>primary</c>, <c>nine_year</c> …</summary>
    public static string Code(this SchoolKind kind) => KindWords[(int)kind].Code;

    /// <summary>The Chinese name: 小学, 九年一贯制学校 …</summary>
    public static string NameZh(this SchoolKind kind) => KindWords[(int)kind].Zh;

    /// <summary>The English name: primary school, nine-year school …</summary>
    public static string NameEn(this SchoolKind kind) => KindWords[(int)kind].En;

    /// <summary>Whether a school of this kind may have a row at the stage.</summary>
    public static bool May(this SchoolKind kind, Stage stage) => kind switch
    {
        SchoolKind.Primary or SchoolKind.TeachingPoint => stage == Stage.Primary,
        SchoolKind.Junior => stage == Stage.Junior,
        SchoolKind.NineYear or SchoolKind.Special => stage != Stage.Senior,
        SchoolKind.TwelveYear => true,
        SchoolKind.CompleteSecondary => stage != Stage.Primary,
        SchoolKind.Senior => stage == Stage.Senior,
        _ => false,
    };

    /// <summary>Whether a school of this kind must have a row at the stage; an absent one counts as a row of blanks.
    /// A special school may lack either stage.</summary>
    public static bool Must(this SchoolKind kind, Stage stage) => kind != SchoolKind.Special && kind.May(stage);

    /// <summary>The five kinds that the items call ordinary schools: primary, junior, nine-year, twelve-year, complete secondary.</summary>
    public static bool IsOrdinary(this SchoolKind kind) => kind <= SchoolKind.CompleteSecondary;

    /// <summary>Whether the compulsory rows of schools of this kind enter the items (ordinary schools, teaching points, special schools).</summary>
    public static bool HasCompulsoryRows(this SchoolKind kind) => kind <= SchoolKind.Special;
}

/// <summary>The kind of a school 办学类型, in the order of the choices of the measure <c>kind</c>.</summary>
public enum SchoolKind
{
    /// <summary>小学.</summary>
    Primary,

    /// <summary>初级中学.</summary>
    Junior,

    /// <summary>九年一贯制学校.</summary>
    NineYear,

    /// <summary>十二年一贯制学校.</summary>
    TwelveYear,

    /// <summary>完全中学: junior and senior.</summary>
    CompleteSecondary,

    /// <summary>教学点.</summary>
    TeachingPoint,

    /// <summary>特殊教育学校.</summary>
    Special,

    /// <summary>职业学校: no stage of ours.</summary>
    Vocational,

    /// <summary>幼儿园: no stage of ours.</summary>
    Kindergarten,

    /// <summary>高级中学.</summary>
    Senior,
}

/// <summary>Where a school lies 城乡, in the order of the choices of the measure <c>area</c>.</summary>
public enum Area
{
    /// <summary>城区.</summary>
    Urban,

    /// <summary>镇区.</summary>
    Town,

    /// <summary>乡村.</summary>
    Rural,
}
