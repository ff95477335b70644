using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>P2, G1, G2, G10: what the district confirms with evidence.</summary>
internal static class Confirmed
{
    public static void Monitoring(ItemFigures district, Ruling ruling) => ruling.RequireTrue(Codes.MonitoringKept);

    public static void Layout(ItemFigures district, Ruling ruling) => ruling.RequireTrue(Codes.G1LayoutConfirmed);

    public static void Unified(ItemFigures district, Ruling ruling) => ruling.RequireTrue(Codes.G2UnifiedConfirmed);

    public static void Allotment(ItemFigures district, Ruling ruling) => ruling.RequireTrue(Codes.G10AllotmentConfirmed);
}
