using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>The recorded figures of one district and year, as of one moment, and the way back to tables.</summary>
public sealed class YearRecord
{
    private readonly Dictionary<FigureKey, FigureValue> figures;

    /// <summary>A record of these figures and lists.</summary>
    public YearRecord(
        Dictionary<FigureKey, FigureValue> figures,
        IReadOnlyDictionary<string, List<ListRow>> classes,
        IReadOnlyDictionary<string, List<ListRow>> rooms)
    {
        this.figures = figures;
        Classes = classes;
        Rooms = rooms;
        Schools = figures.Keys.Where(key => key.School.Length > 0 && key.Stage.Length == 0 && key.Measure == Codes.Kind)
            .Select(key => key.School).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Nothing recorded.</summary>
    public static YearRecord Empty { get; } = new([], new Dictionary<string, List<ListRow>>(), new Dictionary<string, List<ListRow>>());

    /// <summary>The figures by key.</summary>
    public IReadOnlyDictionary<FigureKey, FigureValue> Figures => figures;

    /// <summary>Class lists by school, in their order.</summary>
    public IReadOnlyDictionary<string, List<ListRow>> Classes { get; }

    /// <summary>Room lists by school, in their order.</summary>
    public IReadOnlyDictionary<string, List<ListRow>> Rooms { get; }

    /// <summary>Codes of the schools that the year has: those whose kind was recorded.</summary>
    public IReadOnlySet<string> Schools { get; }

    /// <summary>A text of a school, such as its town; empty where there is none.</summary>
    public string TextOf(string school, string measure) => figures.GetValueOrDefault(new FigureKey(school, "", measure)).Text ?? "";

    /// <summary>The name of a school, or its code where it has none.</summary>
    public string NameOf(string school) => TextOf(school, Codes.Name) is { Length: > 0 } name ? name : school;

    /// <summary>The record with changes laid over it.</summary>
    public YearRecord With(FigureDifference difference)
    {
        var changed = new Dictionary<FigureKey, FigureValue>(figures);
        if (difference.EndedStages.Count > 0)
        {
            var ended = difference.EndedStages.ToHashSet();
            foreach (var key in figures.Keys.Where(key => ended.Contains((key.School, key.Stage)))) changed.Remove(key);
        }

        foreach (var change in difference.Figures) changed[change.Key] = change.After.Value;
        return new YearRecord(changed, Lists(Classes, difference.Classes), Lists(Rooms, difference.Rooms));
    }

    /// <summary>The record without some schools.</summary>
    public YearRecord Without(IReadOnlySet<string> schools) => schools.Count == 0 ? this : new YearRecord(
        figures.Where(one => !schools.Contains(one.Key.School)).ToDictionary(),
        Classes.Where(one => !schools.Contains(one.Key)).ToDictionary(),
        Rooms.Where(one => !schools.Contains(one.Key)).ToDictionary());

    /// <summary>The tables that the evaluation takes.</summary>
    /// <param name="catalogue">The measures; figures of others are left out.</param>
    /// <param name="district">The district's code.</param>
    /// <param name="year">The first calendar year of the school year: the key <c>year</c> where it was not recorded.</param>
    /// <param name="placeOf">Where a figure was read from; asked only when somebody wants to know.</param>
    public Tables ToTables(Catalogue catalogue, string district, int year, Func<FigureKey, Place>? placeOf = null) =>
        new RecordTables(this, catalogue, district, year, placeOf).Make();

    private static Dictionary<string, List<ListRow>> Lists(IReadOnlyDictionary<string, List<ListRow>> lists, IReadOnlyList<ListChange> changes)
    {
        var changed = new Dictionary<string, List<ListRow>>(lists);
        foreach (var change in changes) changed[change.School] = [.. change.After];
        return changed;
    }
}
