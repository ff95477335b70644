using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection.Returns;

/// <summary>The data checks on one school's own rows, while it fills in its return: the same checks as on a whole district, and only what
/// they say of this school.</summary>
public static class OwnFindings
{
    /// <summary>What the checks notice.</summary>
    /// <param name="year">The school's part of the year (<see cref="Part"/>) with the return laid over it.</param>
    /// <param name="last">Its part of the year before, that it is held against; without the school nothing is.</param>
    /// <param name="school">The school's code.</param>
    /// <param name="district">The district's code.</param>
    /// <param name="of">The school year.</param>
    /// <param name="placeOf">The place of a figure.</param>
    public static IReadOnlyList<Finding> Of(YearRecord year, YearRecord last, string school, string district, int of, Func<FigureKey, Place> placeOf)
    {
        if (Figures(year, district, of, placeOf) is not { } figures) return [];
        var before = last.Schools.Contains(school) ? Figures(last, district, of - 1, placeOf) : null;
        var own = Keys(school).Select(placeOf).ToHashSet();
        own.UnionWith(year.Classes.GetValueOrDefault(school, []).Concat(year.Rooms.GetValueOrDefault(school, [])).Select(row => row.Place).Where(place => place != Place.None));
        return [.. DataChecks.Run(figures, before).Findings.Where(finding => own.Contains(finding.Place))];
    }

    /// <summary>A school's part of a year, and that of the school that it belongs to, which some checks look at.</summary>
    public static YearRecord Part(YearRecord record, string school)
    {
        var figures = new Dictionary<FigureKey, FigureValue>();
        foreach (var key in Keys(school).Concat(record.TextOf(school, Codes.ParentSchoolCode) is { Length: > 0 } parent && parent != school ? Keys(parent) : []))
        {
            if (record.Figures.TryGetValue(key, out var value)) figures[key] = value;
        }

        return new YearRecord(figures, Lists(record.Classes, school), Lists(record.Rooms, school));
    }

    private static Dictionary<string, List<ListRow>> Lists(IReadOnlyDictionary<string, List<ListRow>> lists, string school) =>
        lists.TryGetValue(school, out var rows) ? new() { [school] = rows } : [];

    private static DistrictFigures? Figures(YearRecord record, string district, int year, Func<FigureKey, Place> placeOf) =>
        Dataset.Of(record.ToTables(Catalogue.Standard, district, year, placeOf)).Value?.Districts is [var figures, ..] ? figures : null;

    private static IEnumerable<FigureKey> Keys(string school)
    {
        foreach (var measure in Catalogue.Standard.At(Level.School)) yield return new FigureKey(school, "", measure.Code);
        foreach (var stage in Stages.All)
        {
            foreach (var measure in Catalogue.Standard.At(Level.Stage)) yield return new FigureKey(school, stage.Code(), measure.Code);
        }

        foreach (var item in Catalogue.Standard.Find(Level.Confirmation, Codes.Item)!.Choices)
        {
            yield return new FigureKey(school, "", YearFigures.ConfirmationPrefix + item.Code);
        }
    }
}
