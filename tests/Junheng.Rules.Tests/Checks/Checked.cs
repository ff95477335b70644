using Junheng.Rules.Checks;
using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Checks;

/// <summary>Checks a test district and writes each finding as <c>severity code place</c>.</summary>
internal static class Checked
{
    public static IReadOnlyList<string> Found(this TestDistrict district, TestDistrict? previous = null)
    {
        var report = DataChecks.Run(district.Figures, previous?.Figures);
        Assert.Equal(previous is not null, report.YearOnYearRan);
        foreach (var finding in report.Findings)
        {
            var sentence = Phrases.Zh(finding);
            Assert.True(sentence.Contains('；', StringComparison.Ordinal) && !sentence.Contains('{', StringComparison.Ordinal), sentence);
        }

        return [.. report.Findings.Select(finding => $"{Word(finding.Severity)} {finding.Code} {finding.Place}")];
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
