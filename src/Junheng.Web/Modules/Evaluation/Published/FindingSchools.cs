using Junheng.Rules.Collection;
using Junheng.Rules.Common;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>Whose a finding is: its figure's school, or the school of the row of a class or room list that it speaks of.</summary>
public sealed class FindingSchools(YearRecord record)
{
    private readonly ILookup<Place, string> lists =
        record.Classes.Values.Concat(record.Rooms.Values).SelectMany(rows => rows).ToLookup(row => row.Place, row => row.School);

    /// <summary>The code of its school; empty for the district, null when it cannot be told.</summary>
    public string? Of(Finding finding)
    {
        if (FigurePlace.KeyOf(finding.Place) is { } figure) return figure.School;
        var schools = lists[finding.Place].Distinct(StringComparer.Ordinal).ToList();
        if (schools.Count < 2) return schools.FirstOrDefault();
        // Files of two imports may have the same name: the finding names its school first.
        return schools.Where(school => finding.Args is [var first, ..] && first.StartsWith(record.NameOf(school), StringComparison.Ordinal))
            .MaxBy(school => record.NameOf(school).Length);
    }
}
