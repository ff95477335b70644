using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>What a new school year begins with: the attributes of the schools and the settings of the district, never a number that was
/// counted. What was granted or confirmed for a year is not carried either: it has to be granted anew.</summary>
public static class NewYear
{
    /// <summary>The figures that are carried into the next year.</summary>
    /// <param name="last">The year before, as recorded.</param>
    public static YearFigures Of(YearRecord last) => YearFigures.Of(
        last.Figures.Where(one => one.Value.State == FigureState.Known && Carries(one.Key)).Select(one => new Figure(one.Key, one.Value, Place.None)),
        [.. last.Schools.Order(StringComparer.Ordinal)]);

    private static bool Carries(FigureKey key)
    {
        if (key.Stage.Length > 0 || key.Measure == Codes.Year || key.Measure.StartsWith("relaxation_", StringComparison.Ordinal)) return false;
        var measure = Catalogue.Standard.Find(key.School.Length == 0 ? Level.District : Level.School, key.Measure);
        return measure is { Basis: TimeBasis.None } && key.Measure is not Codes.MonitoringKept;
    }
}
