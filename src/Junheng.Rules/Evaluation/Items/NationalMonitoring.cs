using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// Q9: in every subject monitored the level is at least Ⅲ and the share of variance between schools below 0.15 (strict). Subjects
/// are those with a level or a share; only without any do the worst level and the worst share decide.
/// </summary>
internal static class NationalMonitoring
{
    private const string Prefix = "Q9.";
    private const string Level = ".level";
    private const string Share = ".share";

    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var any = false;
        foreach (var code in district.Figures.Districts.NumberColumns)
        {
            if (!code.StartsWith(Prefix, StringComparison.Ordinal) || district.Value(code) == FixedPoint.Missing) continue;
            if (Subject(code, Level) is { } levelled)
            {
                any = true;
                RequireLevel(district, ruling, code);
                RequireGiven(district, ruling, Prefix + levelled + Share);
            }
            else if (Subject(code, Share) is { } shared)
            {
                any = true;
                RequireShare(district, ruling, code);
                RequireGiven(district, ruling, Prefix + shared + Level);
            }
        }

        if (any) return;
        RequireLevel(district, ruling, Codes.Q9WorstLevel);
        RequireShare(district, ruling, Codes.Q9WorstBetweenSchoolShare);
    }

    /// <summary>The subject X of <c>Q9.X.level</c> or <c>Q9.X.share</c>, or null.</summary>
    public static string? Subject(string code, string tail) =>
        code.Length > Prefix.Length + tail.Length && code.StartsWith(Prefix, StringComparison.Ordinal)
        && code.EndsWith(tail, StringComparison.Ordinal)
            ? code[Prefix.Length..^tail.Length]
            : null;

    private static void RequireLevel(ItemFigures district, Ruling ruling, string key)
    {
        var level = district.Value(key);
        var status = Ruling.AtLeast(level, FixedPoint.Of(district.Limits.MonitoringLevel));
        ruling.Require(status, key);
        if (status == ItemStatus.Unmet) ruling.Why?.Add(status, "level_low", ruling.Why.Name(key), FixedPoint.Format(level), $"{district.Limits.MonitoringLevel}");
    }

    private static void RequireShare(ItemFigures district, Ruling ruling, string key)
    {
        var share = district.Value(key);
        var status = share == FixedPoint.Missing ? ItemStatus.Unknown
            : share < district.Limits.BetweenSchools ? ItemStatus.Met
            : ItemStatus.Unmet;
        ruling.Require(status, key);
        if (status == ItemStatus.Unmet)
        {
            ruling.Why?.Add(status, "variance_high", ruling.Why.Name(key), ReasonList.Limit(share), ReasonList.Limit(district.Limits.BetweenSchools));
        }
    }

    private static void RequireGiven(ItemFigures district, Ruling ruling, string key)
    {
        if (district.Value(key) == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, key);
    }
}
