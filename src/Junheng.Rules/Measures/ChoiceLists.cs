using Junheng.Rules.Common;

namespace Junheng.Rules.Measures;

/// <summary>The choices that columns offer. Those of an enum stand in its order, since a cell is kept as the position.</summary>
internal static class ChoiceLists
{
    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. Enum.GetValues<SchoolKind>().Select(kind => new Choice(kind.Code(), kind.NameZh(), kind.NameEn()))];

    public static IReadOnlyList<Choice> Areas { get; } =
        [new("urban", "城区", "urban"), new("town", "镇区", "town"), new("rural", "乡村", "rural")];

    public static IReadOnlyList<Choice> Ownerships { get; } = [new("public", "公办", "public"), new("private", "民办", "private")];

    public static IReadOnlyList<Choice> Stages { get; } =
        [new("primary", "小学", "primary"), new("junior", "初中", "junior secondary"), new("senior", "高中", "senior secondary")];

    public static IReadOnlyList<Choice> Subjects { get; } = [new("music", "音乐", "music"), new("art", "美术", "art")];

    /// <summary>The items that are confirmed school by school.</summary>
    public static IReadOnlyList<Choice> ConfirmedItems { get; } =
    [
        new("Q3", "Q3 章程与信息化管理", "Q3 charter and IT in management"),
        new("Q5", "Q5 信息化教学与设备利用", "Q5 IT in teaching, use of equipment"),
        new("Q6", "Q6 德育与校园文化", "Q6 moral education and school culture"),
        new("Q7", "Q7 课程与教学秩序", "Q7 curriculum and order of teaching"),
        new("Q8", "Q8 课业负担", "Q8 study load"),
    ];

    public static IReadOnlyList<Choice> Vetoes { get; } =
        [new("clear", "经核查未发现", "clear"), new("raised", "存在", "raised")];

    public static IReadOnlyList<Choice> TeachingPoints { get; } =
    [
        new("unit", "逐点按是否计校数处理", "point by point"),
        new("own", "教学点一律单列", "none joins its parent"),
        new("merge_all", "不计校数的一律并入所属学校", "every uncounted point joins its parent"),
    ];

    public static IReadOnlyList<Choice> InZoneCounts { get; } =
        [new("pupils", "全体在校生", "all pupils"), new("entrants", "当年新生", "pupils of the entry grade")];

    public static IReadOnlyList<Choice> RetentionForms { get; } =
    [
        new("net", "毕业÷（入学＋转入－转出－死亡）", "graduates over adjusted entrants"),
        new("gross", "（毕业－转入＋转出）÷（入学－死亡）", "adjusted graduates over entrants"),
    ];
}
