using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Results;

/// <summary>
/// Sorts what a reader noticed by district: by the district of the row that a finding names. What concerns no row that was
/// read (an unknown column, a file that is no part of the format) concerns every district of the input.
/// </summary>
public sealed class FindingsByDistrict
{
    private readonly Dictionary<string, List<Finding>> ofDistrict = [];
    private readonly List<Finding> ofAll = [];
    private readonly FindingOrder order;

    /// <param name="dataset">What was read.</param>
    /// <param name="findings">What the reader noticed.</param>
    public FindingsByDistrict(Dataset dataset, IReadOnlyList<Finding> findings)
    {
        order = new FindingOrder(dataset.Given);
        if (findings.Count == 0) return;
        var rows = new RowFinder(dataset.Given);
        foreach (var finding in findings)
        {
            if (dataset.Districts.Count == 1 || rows.DistrictOf(finding.Place) is not { } code) ofAll.Add(finding);
            else if (ofDistrict.TryGetValue(code, out var list)) list.Add(finding);
            else ofDistrict[code] = [finding];
        }
    }

    /// <summary>What was noticed about the input as a whole.</summary>
    public IReadOnlyList<Finding> OfAll => ofAll;

    /// <summary>What was noticed about the rows of one district.</summary>
    public IReadOnlyList<Finding> OfRows(string district) => ofDistrict.TryGetValue(district, out var own) ? own : [];

    /// <summary>What was noticed about a district while reading, and what was noticed later, in the order of files, rows and columns.</summary>
    public IReadOnlyList<Finding> Of(string district, IReadOnlyList<Finding> later) =>
        order.Sort([.. ofAll, .. OfRows(district), .. later]);

    /// <summary>Finds the row of a table that an input row became.</summary>
    private sealed class RowFinder(Tables tables)
    {
        private readonly FigureTable[] lists = [tables.Schools, tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations];
        private Dictionary<Place, int>? keys;

        public string? DistrictOf(Place place)
        {
            if (place.Row == 0) return null;
            foreach (var list in lists)
            {
                if (list.Count == 0) continue;
                var first = list.Places.At(0, null);
                if (first.File != place.File || first.Sheet != place.Sheet) continue;
                var row = Find(list, place.Row);
                return row < 0 ? null : list.Text(Codes.DistrictCode, row);
            }

            keys ??= Keys();
            return keys.TryGetValue(place with { Column = null }, out var district) ? tables.Districts.Text(Codes.DistrictCode, district) : null;
        }

        /// <summary>Rows stand in the order of the input.</summary>
        private static int Find(FigureTable list, int line)
        {
            int low = 0, high = list.Count - 1;
            while (low <= high)
            {
                var middle = (low + high) >>> 1;
                var at = list.Places.At(middle, null).Row;
                if (at == line) return middle;
                if (at < line) low = middle + 1;
                else high = middle - 1;
            }

            return -1;
        }

        private Dictionary<Place, int> Keys()
        {
            var found = new Dictionary<Place, int>();
            var districts = tables.Districts;
            for (var row = 0; row < districts.Count; row++)
            {
                foreach (var code in districts.NumberColumns.Concat(districts.TextColumns))
                {
                    var place = districts.Places.At(row, code);
                    if (place.Row > 0) found[place with { Column = null }] = row;
                }
            }

            return found;
        }
    }
}
