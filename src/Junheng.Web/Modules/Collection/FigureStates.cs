using Junheng.Rules.Collection;

namespace Junheng.Web.Modules.Collection;

/// <summary>The states of a figure as they are kept.</summary>
internal static class FigureStates
{
    public static FigureState Of(string code) => code switch
    {
        "known" => FigureState.Known,
        "missing" => FigureState.Missing,
        _ => FigureState.NotApplicable,
    };

    public static string Code(this FigureState state) => state switch
    {
        FigureState.Known => "known",
        FigureState.Missing => "missing",
        _ => "not_applicable",
    };
}
