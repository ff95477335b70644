using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>P1: at least three years since 基本均衡.</summary>
internal static class YearsSinceBasicBalance
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var (year, recognised) = (district.Value(Codes.Year), district.Value(Codes.BasicBalanceYear));
        if (year == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.Year);
        if (recognised == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.BasicBalanceYear);
        if (ruling.Status == ItemStatus.Unknown) return;
        ruling.Value = FixedPoint.ToDouble(year - recognised);
        var status = Ruling.AtLeast(year - recognised, FixedPoint.Of(district.Limits.BasicBalanceYears));
        ruling.Require(status);
        if (status == ItemStatus.Unmet)
        {
            ruling.Why?.Add(
                status, "years_short", FixedPoint.Format(recognised), FixedPoint.Format(year), FixedPoint.Format(year - recognised), $"{district.Limits.BasicBalanceYears}");
        }
    }
}
