using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>G7: yearly public funds per special pupil, against the district's setting.</summary>
internal static class SpecialFunds
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var fund = district.Value(Codes.G7SpecialFundPerPupil);
        if (fund != FixedPoint.Missing) ruling.Value = FixedPoint.ToDouble(fund);
        var status = Ruling.AtLeast(fund, district.Settings.G7Minimum);
        ruling.Require(status, Codes.G7SpecialFundPerPupil);
        if (status == ItemStatus.Unmet) ruling.Why?.Add(status, "fund_short", FixedPoint.Format(fund), FixedPoint.Format(district.Settings.G7Minimum));
    }
}
