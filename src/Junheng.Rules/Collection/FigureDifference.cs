using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>One figure that an input changes. <see cref="Before"/> is null when nothing was recorded.</summary>
public readonly record struct FigureChange(FigureKey Key, FigureValue? Before, Figure After);

/// <summary>The list of one school that an input changes.</summary>
public sealed record ListChange(string School, IReadOnlyList<ListRow> Before, IReadOnlyList<ListRow> After);

/// <summary>What accepting an input would change: only what differs is written.</summary>
/// <param name="Figures">Figures that differ, in the order of school, stage and measure.</param>
/// <param name="Classes">Class lists that differ.</param>
/// <param name="Rooms">Room lists that differ.</param>
/// <param name="EndedStages">Stages that schools lose because their new kind does not have them.</param>
/// <param name="NewSchools">Codes that the year does not have yet, in input order.</param>
/// <param name="AbsentSchools">Codes that the year has and the input lacks: merged, closed, or forgotten.</param>
public sealed record FigureDifference(
    IReadOnlyList<FigureChange> Figures,
    IReadOnlyList<ListChange> Classes,
    IReadOnlyList<ListChange> Rooms,
    IReadOnlyList<(string School, string Stage)> EndedStages,
    IReadOnlyList<string> NewSchools,
    IReadOnlyList<string> AbsentSchools)
{
    /// <summary>Whether accepting would write nothing.</summary>
    public bool IsEmpty => Figures.Count + Classes.Count + Rooms.Count + EndedStages.Count == 0;

    /// <summary>Holds an input against what is recorded.</summary>
    /// <param name="current">The figures that are recorded.</param>
    /// <param name="incoming">The input. What it does not name stays as it is. A figure that was never recorded and is blank
    /// in the input is written as missing, so that it can be seen that it was asked for.</param>
    /// <param name="hasSchools">Whether the input lists schools at all; without, none is absent.</param>
    public static FigureDifference Of(YearRecord current, YearFigures incoming, bool hasSchools = true)
    {
        var changes = new List<FigureChange>();
        foreach (var (key, figure) in incoming.Figures)
        {
            if (!current.Figures.TryGetValue(key, out var before)) changes.Add(new FigureChange(key, null, figure));
            else if (before != figure.Value) changes.Add(new FigureChange(key, before, figure));
        }

        changes.Sort((a, b) => Order(a.Key, b.Key));
        var recorded = current.Schools;
        var named = incoming.Schools.ToHashSet(StringComparer.Ordinal);
        var ended = Ended(current, incoming);
        return new FigureDifference(
            changes,
            Lists(current.Classes, WithoutStages(current.Classes, incoming.Classes, ended)),
            Lists(current.Rooms, incoming.Rooms),
            ended,
            [.. incoming.Schools.Where(code => !recorded.Contains(code))],
            hasSchools && named.Count > 0 ? [.. recorded.Where(code => !named.Contains(code)).Order(StringComparer.Ordinal)] : []);
    }

    /// <summary>The recorded stages that the kind of the input does not have. A stage row of the input itself is not among them:
    /// it is refused like any other that does not fit.</summary>
    private static List<(string School, string Stage)> Ended(YearRecord current, YearFigures incoming)
    {
        var kind = Catalogue.Standard.Find(Level.School, Codes.Kind)!;
        var kinds = new Dictionary<string, SchoolKind>();
        foreach (var school in incoming.Schools)
        {
            var key = new FigureKey(school, "", Codes.Kind);
            if (!incoming.Figures.TryGetValue(key, out var figure) || !current.Figures.TryGetValue(key, out var before) || before == figure.Value) continue;
            if (kind.ChoiceIndex(figure.Value.Text ?? "") is var at and >= 0) kinds.Add(school, (SchoolKind)at);
        }

        if (kinds.Count == 0) return [];
        var kept = incoming.Figures.Keys.Select(key => (key.School, key.Stage)).ToHashSet();
        return
        [
            .. current.Figures.Keys.Where(key => key.Stage.Length > 0 && kinds.ContainsKey(key.School))
                .Select(key => (key.School, key.Stage)).Distinct()
                .Where(row => !kept.Contains(row) && !kinds[row.School].May(Stages.Of(row.Stage)))
                .Order(),
        ];
    }

    /// <summary>The class lists of an input, and those of schools that lose a stage without its classes.</summary>
    private static IReadOnlyDictionary<string, List<ListRow>> WithoutStages(
        IReadOnlyDictionary<string, List<ListRow>> current,
        IReadOnlyDictionary<string, List<ListRow>> incoming,
        List<(string School, string Stage)> ended)
    {
        if (ended.Count == 0) return incoming;
        var lists = new Dictionary<string, List<ListRow>>(incoming);
        foreach (var school in ended.Select(row => row.School).Distinct())
        {
            if (!lists.ContainsKey(school) && current.TryGetValue(school, out var rows)) lists.Add(school, [.. rows.Where(row => !ended.Contains((school, row.Group)))]);
        }

        return lists;
    }

    private static List<ListChange> Lists(
        IReadOnlyDictionary<string, List<ListRow>> current, IReadOnlyDictionary<string, List<ListRow>> incoming)
    {
        var changes = new List<ListChange>();
        foreach (var (school, rows) in incoming.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            List<ListRow> before = current.TryGetValue(school, out var list) ? list : [];
            var same = before.Count == rows.Count && before.Zip(rows).All(pair => pair.First.Says(pair.Second));
            if (!same) changes.Add(new ListChange(school, before, rows));
        }

        return changes;
    }

    private static int Order(FigureKey a, FigureKey b)
    {
        var order = string.CompareOrdinal(a.School, b.School);
        if (order == 0) order = string.CompareOrdinal(a.Stage, b.Stage);
        return order != 0 ? order : string.CompareOrdinal(a.Measure, b.Measure);
    }
}
