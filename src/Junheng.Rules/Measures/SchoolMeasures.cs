namespace Junheng.Rules.Measures;

/// <summary>Filled by the catalogue.</summary>
internal static class SchoolMeasures
{
    public static IReadOnlyList<Measure> All { get; } = [];
}
