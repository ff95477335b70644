namespace Junheng.Rules.Measures;

/// <summary>Filled by the catalogue.</summary>
internal static class ListColumns
{
    public static IReadOnlyList<Measure> All { get; } = [];
}
