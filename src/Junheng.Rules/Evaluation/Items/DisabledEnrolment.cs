using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>Q2: disabled children enrolled over all of school age; nobody of school age leaves it unknown.</summary>
internal static class DisabledEnrolment
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var (enrolled, children) = (district.Value(Codes.Q2DisabledEnrolled), district.Value(Codes.Q2DisabledChildren));
        if (children == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.Q2DisabledChildren);
        if (enrolled == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.Q2DisabledEnrolled);
        if (ruling.Status == ItemStatus.Unknown) return;
        var status = ruling.RequireRatio(enrolled, children, district.Limits.DisabledEnrolled, Codes.Q2DisabledChildren);
        ruling.Why?.Share(status, Codes.Q2DisabledEnrolled, Codes.Q2DisabledChildren, district.Limits.DisabledEnrolled);
    }
}
