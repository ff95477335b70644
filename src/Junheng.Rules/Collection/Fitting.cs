using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>Whether a year still fits together with a change laid over it. Source: exchange format §1.</summary>
public static class Fitting
{
    /// <summary>The year as it would be, or every reason why it would not fit, at the cells of the input.</summary>
    /// <param name="current">What is recorded.</param>
    /// <param name="difference">What an input changes.</param>
    /// <param name="gone">Schools taken out of the year.</param>
    /// <param name="district">The district's code.</param>
    /// <param name="year">The school year.</param>
    public static Outcome<Dataset> Of(YearRecord current, FigureDifference difference, IEnumerable<string> gone, string district, int year)
    {
        var places = difference.Figures.ToDictionary(change => change.Key, change => change.After.Place);
        var after = current.With(difference).Without(gone.ToHashSet(StringComparer.Ordinal));
        return Dataset.Of(after.ToTables(Catalogue.Standard, district, year, key => places.TryGetValue(key, out var place) ? place : Place.None));
    }
}
