using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>S1: satisfied over valid questionnaires; whether 基本满意 counts as satisfied is a setting.</summary>
internal static class PublicRecognition
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var (valid, satisfied) = (district.Value(Codes.S1Valid), district.Value(Codes.S1Satisfied));
        var basically = district.Settings.S1CountsBasic ? district.Value(Codes.S1BasicallySatisfied) : 0;
        if (valid != FixedPoint.Missing && satisfied != FixedPoint.Missing && basically != FixedPoint.Missing)
        {
            var status = ruling.RequireRatio((Int128)satisfied + basically, valid, district.Limits.Satisfaction, Codes.S1Valid);
            if (ruling.Why is { } why)
            {
                var part = why.Name(Codes.S1Satisfied);
                if (district.Settings.S1CountsBasic) part = ReasonWord.Sum(part, why.Name(Codes.S1BasicallySatisfied));
                why.Share(status, -1, part, (Int128)satisfied + basically, why.Name(Codes.S1Valid), valid, district.Limits.Satisfaction);
            }

            return;
        }

        // A blank part could only add to a share that reaches the limit without it.
        var known = Math.Max(0, satisfied) + (Int128)Math.Max(0, basically);
        var reaches = valid != FixedPoint.Missing && Ruling.ShareAtLeast(known, valid, district.Limits.Satisfaction) == ItemStatus.Met;
        if (reaches) return;
        if (valid == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.S1Valid);
        if (satisfied == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.S1Satisfied);
        if (basically == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.S1BasicallySatisfied);
    }
}
