using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>P2, G1, G2, G10: what the district confirms with evidence.</summary>
internal static class Confirmed
{
    public static void Monitoring(ItemFigures district, Ruling ruling) => Judge(district, ruling, Codes.MonitoringKept);

    public static void Layout(ItemFigures district, Ruling ruling) => Judge(district, ruling, Codes.G1LayoutConfirmed);

    public static void Unified(ItemFigures district, Ruling ruling) => Judge(district, ruling, Codes.G2UnifiedConfirmed);

    public static void Allotment(ItemFigures district, Ruling ruling) => Judge(district, ruling, Codes.G10AllotmentConfirmed);

    private static void Judge(ItemFigures district, Ruling ruling, string key) =>
        ruling.Require(Ruling.IsTrue(district.Value(key)), key);
}
