using Junheng.Rules.Evaluation;

namespace Junheng.Web.Ui;

/// <summary>A verdict as it is shown everywhere: a colour and mark (<c>.verdict-…</c>) and a word.</summary>
/// <param name="Look"><c>pass</c>, <c>near</c>, <c>fail</c>, <c>pending</c>, <c>borderline</c> or <c>none</c>.</param>
/// <param name="Word">In Chinese.</param>
public readonly record struct Chip(string Look, string Word)
{
    public static Chip Borderline { get; } = new("borderline", "临界");

    /// <summary>The chip of a status that is kept or told as its code; another code stands as it is.</summary>
    public static Chip OfCode(string code) => code switch
    {
        "met" => Of(IndicatorStatus.Met),
        "near" => Of(IndicatorStatus.Near),
        "below" => Of(IndicatorStatus.Below),
        "missing" => Of(IndicatorStatus.Missing),
        "exceeded" => Of(SpreadStatus.Exceeded),
        "pending" => Of(SpreadStatus.Pending),
        "undefined" => Of(SpreadStatus.Undefined),
        "unmet" => Of(ItemStatus.Unmet),
        "unknown" => Of(ItemStatus.Unknown),
        "clear" => Of(VetoStatus.Clear),
        "raised" => Of(VetoStatus.Raised),
        "unchecked" => Of(VetoStatus.Unchecked),
        _ => new Chip("none", code),
    };

    public static Chip Of(Verdict verdict) => new(verdict.Code(), verdict.NameZh());

    /// <summary>A verdict, or why there is none.</summary>
    public static Chip Of(Verdict? verdict, string without) => verdict is { } one ? Of(one) : new Chip("none", without);

    public static Chip Of(IndicatorStatus status) => new(
        status switch { IndicatorStatus.Met => "pass", IndicatorStatus.Near => "near", IndicatorStatus.Below => "fail", _ => "pending" }, status.NameZh());

    public static Chip Of(SpreadStatus status) => new(
        status switch { SpreadStatus.Met => "pass", SpreadStatus.Exceeded => "fail", _ => "pending" }, status.NameZh());

    public static Chip Of(ItemStatus status) => new(
        status switch { ItemStatus.Met => "pass", ItemStatus.Unmet => "fail", _ => "pending" }, status.NameZh());

    public static Chip Of(VetoStatus status) => new(
        status switch { VetoStatus.Clear => "pass", VetoStatus.Raised => "fail", _ => "pending" }, status.NameZh());
}
