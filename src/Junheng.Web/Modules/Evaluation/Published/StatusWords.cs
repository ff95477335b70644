using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>The chips of the statuses that stand in an explanation as codes.</summary>
internal static class StatusWords
{
    public static Chip Of(string code) => code switch
    {
        "relaxed" => new Chip("none", "放宽计入"),
        "default" => new Chip("none", "默认值，待核实"),
        _ => Chip.OfCode(code),
    };
}
