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
    /// <summary>The findings of a reading.</summary>
    public static IReadOnlyList<FiguredFinding> Of(IEnumerable<Finding> findings, FindingSchools schools) => [.. findings.Select(finding => Of(finding, schools))];

    private static FiguredFinding Of(Finding finding, FindingSchools schools)
    {
        var (figure, school) = (FigurePlace.KeyOf(finding.Place), schools.Of(finding));
        return new FiguredFinding(
            finding, school, figure, $"{finding.Code} {school ?? "?"} {figure?.Stage} {figure?.Measure}".TrimEnd(),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', finding.Args))))[..32]);
    }
}
