using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Results;

/// <summary>The order in which findings are listed: files or sheets as the tables follow each other, then rows, then columns.</summary>
/// <param name="tables">The input that they speak of.</param>
public sealed class FindingOrder(Tables tables)
{
    private readonly FigureTable[] order = [tables.Schools, tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations, tables.Districts];

    /// <summary>The findings in order; those of one place stay as they came.</summary>
    public IReadOnlyList<Finding> Sort(IReadOnlyList<Finding> findings) => Sort(findings, finding => finding);

    /// <summary>Whatever carries findings, in their order.</summary>
    public IReadOnlyList<T> Sort<T>(IReadOnlyList<T> carriers, Func<T, Finding> findingOf) => carriers.Count < 2
        ? carriers
        : [.. carriers
            .OrderBy(carrier => Position(findingOf(carrier).Place))
            .ThenBy(carrier => findingOf(carrier).Place.File, StringComparer.Ordinal)
            .ThenBy(carrier => findingOf(carrier).Place.Sheet, StringComparer.Ordinal)
            .ThenBy(carrier => findingOf(carrier).Place.Row)
            .ThenBy(carrier => findingOf(carrier).Place.Column?.Length ?? 0)
            .ThenBy(carrier => findingOf(carrier).Place.Column, StringComparer.Ordinal)];

    private int Position(Place place)
    {
        for (var i = 0; i < order.Length; i++)
        {
            if (order[i].Count == 0) continue;
            var first = order[i].Places.At(0, null);
            if (first.File == place.File && first.Sheet == place.Sheet) return i;
        }

        return order.Length;
    }
}
