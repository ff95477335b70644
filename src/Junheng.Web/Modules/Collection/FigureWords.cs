using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Web.Modules.Collection;

/// <summary>Figures in words, as lists show them.</summary>
internal static class FigureWords
{
    private const string Confirmation = YearFigures.ConfirmationPrefix;

    /// <summary>The measure of a figure; null when the catalogue does not have it any more.</summary>
    public static Measure? Measure(FigureKey key) => key.Measure.StartsWith(Confirmation, StringComparison.Ordinal)
        ? Catalogue.Standard.Find(Level.Confirmation, Codes.Value)! with { Code = key.Measure, NameZh = $"逐校认定 {key.Measure[Confirmation.Length..]}" }
        : Catalogue.Standard.Find(key.School.Length == 0 ? Level.District : key.Stage.Length > 0 ? Level.Stage : Level.School, key.Measure);

    public static string Stage(string stage) => stage.Length == 0 ? "" : Stages.Of(stage).NameZh();

    /// <summary>A value with thousands marks where it is an amount, 未填 when it is missing.</summary>
    public static string Value(FigureValue value, Measure? measure)
    {
        if (value.State == FigureState.Missing) return "未填";
        if (value.State == FigureState.NotApplicable) return "不适用";
        if (measure is null) return value.Text ?? FixedPoint.Format(value.Number);
        return value.Shown(measure);
    }
}
