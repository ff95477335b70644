using System.Security.Cryptography;
using System.Text;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Collection.Findings;

/// <summary>A finding with the figure that it speaks of.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="School">The code of its school; empty for the district, null when it cannot be told.</param>
/// <param name="Figure">Its figure; null for a row of a list.</param>
/// <param name="Key">Which finding it is, whatever the figures are.</param>
/// <param name="ValuesHash">A digest of what it says: other figures, another digest.</param>
public sealed record FiguredFinding(Finding Finding, string? School, FigureKey? Figure, string Key, string ValuesHash)
{
    /// <summary>The findings of a reading; rows of lists are known by where they were read.</summary>
    public static IReadOnlyList<FiguredFinding> Of(IEnumerable<Finding> findings, YearRecord record)
    {
        var lists = new Dictionary<Place, string>();
        foreach (var row in record.Classes.Values.Concat(record.Rooms.Values).SelectMany(rows => rows)) lists.TryAdd(row.Place, row.School);
        return [.. findings.Select(finding => Of(finding, lists))];
    }

    private static FiguredFinding Of(Finding finding, Dictionary<Place, string> lists)
    {
        var figure = FigurePlace.KeyOf(finding.Place);
        var school = figure is { } key ? key.School : lists.GetValueOrDefault(finding.Place);
        return new FiguredFinding(
            finding, school, figure, $"{finding.Code} {school ?? "?"} {figure?.Stage} {figure?.Measure}".TrimEnd(),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', finding.Args))))[..32]);
    }
}
