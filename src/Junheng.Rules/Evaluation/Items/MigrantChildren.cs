using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>G15: care for left-behind children, and the share of eligible migrant children in public schools or on purchased
/// places, by the counts when all are given, else by the share. Nobody eligible counts as met.</summary>
internal static class MigrantChildren
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        ruling.Require(Ruling.IsTrue(district.Value(Codes.G15CareConfirmed)), Codes.G15CareConfirmed);
        ruling.Require(ShareOf(district), Codes.G15MigrantShare);
    }

    private static ItemStatus ShareOf(ItemFigures district)
    {
        var eligible = district.Value(Codes.G15Eligible);
        var (inPublic, purchased) = (district.Value(Codes.G15Public), district.Value(Codes.G15Purchased));
        var complete = eligible != FixedPoint.Missing && inPublic != FixedPoint.Missing && purchased != FixedPoint.Missing;
        if (complete && eligible > 0) return Ruling.ShareAtLeast((Int128)inPublic + purchased, eligible, district.Limits.Migrants);
        var share = complete ? FixedPoint.Missing : district.Value(Codes.G15MigrantShare);
        return share == FixedPoint.Missing && eligible == 0 ? ItemStatus.Met : Ruling.AtLeast(share, district.Limits.Migrants);
    }
}
