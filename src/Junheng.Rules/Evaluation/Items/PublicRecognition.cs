using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>S1: satisfied over valid questionnaires; whether 基本满意 counts as satisfied is a setting.</summary>
internal static class PublicRecognition
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var (valid, satisfied) = (district.Value(Codes.S1Valid), district.Value(Codes.S1Satisfied));
        var basically = district.Settings.S1CountsBasic ? district.Value(Codes.S1BasicallySatisfied) : 0;
        if (valid == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.S1Valid);
        if (satisfied == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.S1Satisfied);
        if (ruling.Status == ItemStatus.Unknown) return;
        if (basically != FixedPoint.Missing)
        {
            ruling.RequireRatio((Int128)satisfied + basically, valid, district.Limits.Satisfaction, Codes.S1Valid);
            return;
        }

        // Those who are basically satisfied could only add to a share that reaches the limit without them.
        var alone = Ruling.ShareAtLeast(satisfied, valid, district.Limits.Satisfaction);
        ruling.Require(alone == ItemStatus.Met ? ItemStatus.Met : ItemStatus.Unknown, Codes.S1BasicallySatisfied);
    }
}
