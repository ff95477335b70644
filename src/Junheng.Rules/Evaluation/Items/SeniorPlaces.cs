using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>G14: places of good senior schools allotted to junior schools, by the counts when both are given, else by the share;
/// and the allotment tilts to rural schools.</summary>
internal static class SeniorPlaces
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var (planned, allocated) = (district.Value(Codes.G14Planned), district.Value(Codes.G14Allocated));
        if (planned != FixedPoint.Missing && allocated != FixedPoint.Missing)
        {
            ruling.RequireShare(Codes.G14Allocated, Codes.G14Planned, district.Limits.Allocated, Codes.G14Planned);
        }
        else
        {
            ruling.RequireGivenShare(Codes.G14AllocatedShare, district.Limits.Allocated);
        }

        ruling.RequireTrue(Codes.G14TiltsRural);
    }
}
