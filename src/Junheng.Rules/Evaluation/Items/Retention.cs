using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// Q1: three-year retention of junior pupils. Net: graduates ÷ (entrants + in − out − deaths); gross: (graduates − in + out) ÷
/// (entrants − deaths). Which one is a setting, since the sources hold both. Source: national rules §3.4.
/// </summary>
internal static class Retention
{
    private static readonly string[] Keys =
    [
        Codes.Q1Graduates, Codes.Q1EntrantsThreeYearsAgo, Codes.Q1TransferredIn, Codes.Q1TransferredOut, Codes.Q1Deaths,
    ];

    public static void Judge(ItemFigures district, Ruling ruling)
    {
        foreach (var key in Keys)
        {
            if (district.Value(key) == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, key);
        }

        if (ruling.Status == ItemStatus.Unknown) return;
        Int128 graduates = district.Value(Codes.Q1Graduates);
        Int128 entrants = (Int128)district.Value(Codes.Q1EntrantsThreeYearsAgo) - district.Value(Codes.Q1Deaths);
        var moved = (Int128)district.Value(Codes.Q1TransferredIn) - district.Value(Codes.Q1TransferredOut);
        if (district.Settings.Q1Gross) graduates -= moved;
        else entrants += moved;
        var status = ruling.RequireRatio(graduates, entrants, district.Limits.Retention, Codes.Q1EntrantsThreeYearsAgo);
        ruling.Why?.Share(status, -1, Part(district.Settings), graduates, Whole(district.Settings), entrants, district.Limits.Retention);
    }

    private static ReasonWord Part(Settings settings) => settings.Q1Gross
        ? new ReasonWord("毕业生数−转入＋转出", "graduates − in + out")
        : new ReasonWord("毕业生数", "graduates");

    private static ReasonWord Whole(Settings settings) => settings.Q1Gross
        ? new ReasonWord("三年前入学数−死亡", "entrants − deaths")
        : new ReasonWord("三年前入学数＋转入−转出−死亡", "entrants + in − out − deaths");
}
