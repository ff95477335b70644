using Junheng.Rules.Common;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>The address of the explanation behind every figure.</summary>
public readonly record struct Explanations(Here Here)
{
    /// <summary>One indicator of one school.</summary>
    public string Indicator(string school, Stage stage, string indicator) => Here.To($"explain/schools/{school}/{stage.Code()}/{indicator}");

    /// <summary>A difference coefficient.</summary>
    public string Spread(Stage stage, string indicator) => Here.To($"explain/spreads/{stage.Code()}/{indicator}");

    /// <summary>An item or veto.</summary>
    public string Item(string item) => Here.To($"explain/items/{item}");

    /// <summary>A figure of the district.</summary>
    public string Measure(string measure) => Here.To($"explain/figures/{Uri.EscapeDataString(measure)}");

    /// <summary>A figure of a school, or of a school at a stage.</summary>
    public string Measure(string school, Stage? stage, string measure) =>
        Here.To($"explain/figures/{school}/{stage?.Code() ?? "-"}/{Uri.EscapeDataString(measure)}");
}
