using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>G15: care for left-behind children, and the share of eligible migrant children in public schools or on purchased
/// places, by the counts when all are given, else by the share. Nobody eligible counts as met.</summary>
internal static class MigrantChildren
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        ruling.RequireTrue(Codes.G15CareConfirmed);
        ruling.Require(ShareOf(district, ruling.Why), Codes.G15MigrantShare);
    }

    private static ItemStatus ShareOf(ItemFigures district, ReasonList? why)
    {
        var eligible = district.Value(Codes.G15Eligible);
        var (inPublic, purchased) = (district.Value(Codes.G15Public), district.Value(Codes.G15Purchased));
        var complete = eligible != FixedPoint.Missing && inPublic != FixedPoint.Missing && purchased != FixedPoint.Missing;
        if (complete && eligible > 0)
        {
            var placed = (Int128)inPublic + purchased;
            var status = Ruling.ShareAtLeast(placed, eligible, district.Limits.Migrants);
            why?.Share(status, -1, ReasonWord.Sum(why.Name(Codes.G15Public), why.Name(Codes.G15Purchased)), placed, why.Name(Codes.G15Eligible), eligible, district.Limits.Migrants);
            return status;
        }

        var share = complete ? FixedPoint.Missing : district.Value(Codes.G15MigrantShare);
        if (share == FixedPoint.Missing && eligible == 0) return ItemStatus.Met;
        var given = Ruling.AtLeast(share, district.Limits.Migrants);
        why?.GivenShare(given, Codes.G15MigrantShare, district.Limits.Migrants);
        return given;
    }
}
