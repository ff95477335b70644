using Junheng.Rules.Collection;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>The address of a figure's own page: its history, and where it is corrected.</summary>
public static class FigureAddress
{
    public static string Of(Here here, FigureKey key) => key.School.Length == 0
        ? here.To($"figures/{Uri.EscapeDataString(key.Measure)}")
        : here.To($"figures/{key.School}/{(key.Stage.Length == 0 ? "-" : key.Stage)}/{Uri.EscapeDataString(key.Measure)}");
}
