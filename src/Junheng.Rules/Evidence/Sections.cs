using Junheng.Rules.Measures;

namespace Junheng.Rules.Evidence;

/// <summary>A section of the bureau.</summary>
/// <param name="NameZh">Its name without 科 or 股, which is also its code.</param>
/// <param name="Words">What its name as written contains.</param>
/// <param name="Items">The indicators and items that it looks after.</param>
public sealed record Section(string NameZh, IReadOnlyList<string> Words, IReadOnlyList<string> Items);

/// <summary>Which section of the bureau looks after which indicators and items. From practice; a district may divide them otherwise.</summary>
public static class Sections
{
    /// <summary>The sections in the order of the standard's parts.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new("人事", ["人事"], ["L1", "L2", "L3", "G8", "G9", "G10", "G11", "G12"]),
        new("装备", ["装备"], ["L6", "L7"]),
        new("规划基建", ["规划", "基建"], ["L4", "L5", "G1", "G2", "G3", "G4"]),
        new("财务", ["财务"], ["Q4", "G6", "G7"]),
        new("基教", ["基教", "基础教育"], ["G5", "G13", "G14", "G15", "Q1", "Q2", "Q3", "Q5", "Q6", "Q7", "Q8"]),
        new("督导", ["督导"], ["P1", "P2", "S1", "Q9", "V1", "V2", "V3", "V4", "V5", "V6"]),
    ];

    /// <summary>The items of a section by its name as written (装备科, 装备); none for a name that is not known.</summary>
    public static IReadOnlyList<string> ItemsOf(string? section) => [.. Named(section).SelectMany(one => one.Items).Distinct()];

    /// <summary>The sections that a name as written means; none for a name that is not known, several for a merged office.</summary>
    public static IReadOnlyList<Section> Named(string? section) =>
        string.IsNullOrEmpty(section) ? [] : [.. All.Where(one => one.Words.Any(word => section.Contains(word, StringComparison.Ordinal)))];

    /// <summary>The sections that look after a measure: those with an item that its clause asks for. None where no clause asks for it.</summary>
    public static IReadOnlyList<Section> Of(Measure measure) =>
        [.. All.Where(one => one.Items.Any(item => measure.Clause.Contains($"（{item}）", StringComparison.Ordinal)))];
}
