namespace Junheng.Rules.Evidence;

/// <summary>Which section of the bureau looks after which indicators and items. From practice; a district may divide them otherwise.</summary>
public static class Sections
{
    private static readonly (string Word, string[] Items)[] All =
    [
        ("人事", ["L1", "L2", "L3", "G8", "G9", "G10", "G11", "G12"]),
        ("装备", ["L6", "L7"]),
        ("规划", ["L4", "L5", "G1", "G2", "G3", "G4"]),
        ("基建", ["L4", "L5", "G1", "G2", "G3", "G4"]),
        ("财务", ["Q4", "G6", "G7"]),
        ("基教", ["G5", "G13", "G14", "G15", "Q1", "Q2", "Q3", "Q5", "Q6", "Q7", "Q8"]),
        ("基础教育", ["G5", "G13", "G14", "G15", "Q1", "Q2", "Q3", "Q5", "Q6", "Q7", "Q8"]),
        ("督导", ["P1", "P2", "S1", "Q9", "V1", "V2", "V3", "V4", "V5", "V6"]),
    ];

    /// <summary>The items of a section by its name as written (装备科, 装备); none for a name that is not known.</summary>
    public static IReadOnlyList<string> ItemsOf(string? section) =>
        string.IsNullOrEmpty(section) ? [] : [.. All.Where(one => section.Contains(one.Word, StringComparison.Ordinal)).SelectMany(one => one.Items).Distinct()];
}
