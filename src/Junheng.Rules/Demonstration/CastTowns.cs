namespace Junheng.Rules.Demonstration;

/// <summary>One town or street of the cast, with the sizes of its schools in pupils of 2024.</summary>
/// <param name="Name">Its name in the district 370812.</param>
/// <param name="IsUrban">Whether it is a street of the city proper.</param>
/// <param name="Longitude">Of its seat, schematic: rounded to a kilometre.</param>
/// <param name="Latitude">Of its seat, schematic: rounded to a kilometre.</param>
/// <param name="Group">The education group of its schools, 1 to 4; 0 for none.</param>
internal sealed record CastTown(string Name, bool IsUrban, decimal Longitude, decimal Latitude, int Group)
{
    /// <summary>Primary schools that stay, the one at the seat first.</summary>
    public int[] Primaries { get; init; } = [];

    /// <summary>Primary schools that are merged later.</summary>
    public int[] MergedPrimaries { get; init; } = [];

    /// <summary>Teaching points, all merged later; a negative size for one that is counted as a school.</summary>
    public int[] Points { get; init; } = [];

    /// <summary>Junior schools that stay.</summary>
    public int[] Juniors { get; init; } = [];

    /// <summary>Junior schools that are merged later.</summary>
    public int[] MergedJuniors { get; init; } = [];

    /// <summary>Nine-year schools, primary and junior pupils.</summary>
    public (int Primary, int Junior)[] NineYears { get; init; } = [];
}

/// <summary>
/// The ten towns and streets of 兖州区. Sizes are invented so that the plan (济兖政办发〔2022〕2号, 二、2) can be played through:
/// in the seven outside the city 9 junior schools (two of them nine-year) and 26 primary schools stay, 1 junior school and
/// 21 primary schools and points are merged; 27 schools in the city.
/// </summary>
internal static class CastTowns
{
    /// <summary>Names for the invented districts.</summary>
    public static IReadOnlyList<string> Invented { get; } =
        ["演示一街道", "演示二街道", "演示三街道", "演示四街道", "演示一镇", "演示二镇", "演示三镇", "演示四镇", "演示五镇", "演示六镇"];

    public static IReadOnlyList<CastTown> All { get; } =
    [
        new("鼓楼街道", true, 116.83m, 35.56m, 1)
        {
            Primaries = [2110, 1650, 1420, 1180, 960, 720], Juniors = [1560, 1180], NineYears = [(1080, 620)],
        },
        new("龙桥街道", true, 116.82m, 35.55m, 2)
        {
            Primaries = [2160, 1700, 1340, 1050, 820], Juniors = [1420, 1020], NineYears = [(1150, 640), (760, 420)],
        },
        new("酒仙桥街道", true, 116.84m, 35.55m, 3)
        {
            Primaries = [2090, 1360, 1120, 560], Juniors = [1240, 880], NineYears = [(820, 460)],
        },
        new("兴隆庄街道", false, 116.85m, 35.52m, 4)
        {
            Primaries = [620, 280, 200], Points = [58, 60], Juniors = [590],
        },
        new("新兖镇", false, 116.80m, 35.52m, 4)
        {
            Primaries = [1120, 420, 310, 240, 180], MergedPrimaries = [98], Points = [68, 57, 44, -31], Juniors = [820, 560],
        },
        new("颜店镇", false, 116.65m, 35.56m, 1)
        {
            Primaries = [980, 360, 290, 210, 150], MergedPrimaries = [120], Points = [-62, 38], Juniors = [680, 430],
        },
        new("新驿镇", false, 116.68m, 35.65m, 2)
        {
            Primaries = [940, 330, 250, 170], MergedPrimaries = [84], Points = [56, -52], Juniors = [760], MergedJuniors = [210],
        },
        new("小孟镇", false, 116.68m, 35.70m, 3)
        {
            Primaries = [340, 260, 190], MergedPrimaries = [92], Points = [36], NineYears = [(520, 430)],
        },
        new("漕河镇", false, 116.79m, 35.67m, 0)
        {
            Primaries = [300, 220], MergedPrimaries = [76], Points = [-66, 28], NineYears = [(480, 380)],
        },
        new("大安镇", false, 116.82m, 35.64m, 0)
        {
            Primaries = [860, 300, 230, 160], MergedPrimaries = [110], Points = [64, 42], Juniors = [640],
        },
    ];
}
