using Junheng.Cli.Terminal;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Cli.Explain;

/// <summary>The words of the statuses that stand in an explanation as codes.</summary>
internal static class StatusWords
{
    /// <summary>How a condition stands.</summary>
    public static string OfReason(Session session, Reason reason) => Of(session, reason.Status.Code());

    public static string Of(Session session, string code)
    {
        var (zh, colour) = code switch
        {
            "met" => (IndicatorStatus.Met.NameZh(), Colour.Green),
            "near" => (IndicatorStatus.Near.NameZh(), Colour.Yellow),
            "below" => (IndicatorStatus.Below.NameZh(), Colour.Red),
            "missing" => (IndicatorStatus.Missing.NameZh(), Colour.Yellow),
            "exceeded" => (SpreadStatus.Exceeded.NameZh(), Colour.Red),
            "pending" => (SpreadStatus.Pending.NameZh(), Colour.Yellow),
            "undefined" => (SpreadStatus.Undefined.NameZh(), Colour.Yellow),
            "unmet" => (ItemStatus.Unmet.NameZh(), Colour.Red),
            "unknown" => (ItemStatus.Unknown.NameZh(), Colour.Yellow),
            "clear" => (VetoStatus.Clear.NameZh(), Colour.Green),
            "raised" => (VetoStatus.Raised.NameZh(), Colour.Red),
            "unchecked" => (VetoStatus.Unchecked.NameZh(), Colour.Yellow),
            "relaxed" => ("放宽计入", Colour.None),
            "override" => ("本次指定（--set）", Colour.None),
            "default" => ("默认值，待核实", Colour.None),
            _ => (code, Colour.None),
        };
        return Paint.In(session, session.Say(zh, code), colour);
    }
}
