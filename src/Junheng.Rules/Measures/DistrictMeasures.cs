namespace Junheng.Rules.Measures;

/// <summary>Filled by the catalogue.</summary>
internal static class DistrictMeasures
{
    public static IReadOnlyList<Measure> All { get; } = [];
}
