using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>
/// The cast of a demonstration district: 84 schools and teaching points of compulsory schooling, and six others. It stands in
/// the order of towns and kinds, so that every n-th of them is a district in proportion.
/// </summary>
internal static class Cast
{
    private const string Primary = "小学";
    private const string Secondary = "中学";
    private const string Point = "教学点";
    private const string Through = "学校";

    /// <summary>Name endings that are numbered from the first one on: 第一小学. Others only from the second on.</summary>
    public static IReadOnlyCollection<string> Numbered { get; } = [Primary, Secondary, Point, Through, "幼儿园"];

    /// <summary>All of them, each town's together.</summary>
    public static IReadOnlyList<CastSchool> Schools { get; } = [.. CastTowns.All.SelectMany((town, i) => CastFlaws.Given(town.Name, Of(town, i)))];

    private static IEnumerable<CastSchool> Of(CastTown town, int i) => town.IsUrban ? InCity(town, i) : Outside(town, i);

    private static IEnumerable<CastSchool> InCity(CastTown town, int i) =>
    [
        .. town.Primaries.Select((size, n) => new CastSchool(i, SchoolKind.Primary, Area.Urban, Primary, size) { IsLeading = n < 2 }),
        .. town.Juniors.Select((size, n) => new CastSchool(i, SchoolKind.Junior, Area.Urban, Secondary, 0, size) { IsLeading = n < 1 }),
        .. town.NineYears.Select(size => new CastSchool(i, SchoolKind.NineYear, Area.Urban, Through, size.Primary, size.Junior)),
        .. Others(i),
    ];

    private static IEnumerable<CastSchool> Outside(CastTown town, int i) =>
    [
        .. town.Primaries.Select((size, n) => new CastSchool(
            i, SchoolKind.Primary, n == 0 && town.NineYears.Length == 0 ? Area.Town : Area.Rural, Primary, size)),
        .. town.MergedPrimaries.Select(size => new CastSchool(i, SchoolKind.Primary, Area.Rural, Primary, size) { IsMergedLater = true }),
        .. town.Points.Select(size => new CastSchool(i, SchoolKind.TeachingPoint, Area.Rural, Point, Math.Abs(size))
        {
            IsMergedLater = true, IsCounted = size < 0,
        }),
        .. town.Juniors.Select((size, n) => new CastSchool(
            i, SchoolKind.Junior, n == 0 ? Area.Town : Area.Rural, Secondary, 0, size) { IsBoarding = true }),
        .. town.MergedJuniors.Select(size => new CastSchool(
            i, SchoolKind.Junior, Area.Rural, Secondary, 0, size) { IsBoarding = true, IsMergedLater = true }),
        .. town.NineYears.Select(size => new CastSchool(
            i, SchoolKind.NineYear, Area.Town, Through, size.Primary, size.Junior) { IsBoarding = true }),
        .. Others(i),
    ];

    private static IEnumerable<CastSchool> Others(int town) => CastTowns.All[town].Name switch
    {
        "鼓楼街道" =>
        [
            new(town, SchoolKind.CompleteSecondary, Area.Urban, "完全中学", 0, 980, 1150),
            new(town, SchoolKind.Senior, Area.Urban, "高级中学", 0, 0, 2400) { IsBoarding = true },
            new(town, SchoolKind.Kindergarten, Area.Urban, "幼儿园"),
        ],
        "龙桥街道" => [new(town, SchoolKind.Special, Area.Urban, "特殊教育学校", 62, 36)],
        "酒仙桥街道" =>
        [
            new(town, SchoolKind.TwelveYear, Area.Urban, "十二年制学校", 960, 720, 540) { IsBoarding = true, IsPrivate = true },
            new(town, SchoolKind.Senior, Area.Urban, "高级中学", 0, 0, 2100) { IsBoarding = true },
        ],
        "新兖镇" => [new(town, SchoolKind.Vocational, Area.Town, "职业学校")],
        "颜店镇" => [new(town, SchoolKind.Kindergarten, Area.Town, "幼儿园") { IsPrivate = true }],
        _ => [],
    };
}
