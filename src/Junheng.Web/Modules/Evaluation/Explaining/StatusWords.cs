using Junheng.Rules.Evaluation;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evaluation.Explaining;

/// <summary>The chips of the statuses that stand in an explanation as codes.</summary>
internal static class StatusWords
{
    public static Chip Of(string code) => code switch
    {
        "met" => Chip.Of(IndicatorStatus.Met),
        "near" => Chip.Of(IndicatorStatus.Near),
        "below" => Chip.Of(IndicatorStatus.Below),
        "missing" => Chip.Of(IndicatorStatus.Missing),
        "exceeded" => Chip.Of(SpreadStatus.Exceeded),
        "pending" => Chip.Of(SpreadStatus.Pending),
        "undefined" => Chip.Of(SpreadStatus.Undefined),
        "unmet" => Chip.Of(ItemStatus.Unmet),
        "unknown" => Chip.Of(ItemStatus.Unknown),
        "clear" => Chip.Of(VetoStatus.Clear),
        "raised" => Chip.Of(VetoStatus.Raised),
        "unchecked" => Chip.Of(VetoStatus.Unchecked),
        "relaxed" => new Chip("none", "放宽计入"),
        "default" => new Chip("none", "默认值，待核实"),
        _ => new Chip("none", code),
    };
}
