using System.Globalization;
using Junheng.Cli.Terminal;
using Junheng.Office.Results;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Cli.Check;

/// <summary>Findings one a line: how grave, where, what; then how many, and whether last year was looked at.</summary>
internal static class FindingList
{
    public static void Print(Session session, CheckedInput input, bool hasPrevious)
    {
        foreach (var (_, finding) in input.Findings)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var word = Paint.In(session, session.Say(finding.Severity.NameZh(), finding.Severity.Code()), Paint.Of(finding.Severity));
            var place = finding.Place.ToString();
            session.Output.WriteLine($"{word}  {(place.Length > 0 ? $"{place}  " : "")}{Phrases.Zh(finding)}");
        }

        if (input.Findings.Count > 0) session.Output.WriteLine();
        session.Output.WriteLine(string.Join(session.Say("，", ", "), Enum.GetValues<Severity>().Order().Select(severity =>
            $"{session.Say(severity.NameZh(), severity.Code())} {input.Count(severity).ToString(CultureInfo.InvariantCulture)}")));
        session.Output.WriteLine(YearOnYear(session, input, hasPrevious));
    }

    private static string YearOnYear(Session session, CheckedInput input, bool hasPrevious) => (hasPrevious, input.NotCompared.Count) switch
    {
        (false, _) => session.Say("与上年对比：未执行（用 --previous 给出上年数据）", "year-on-year checks: not run (give last year's figures by --previous)"),
        (true, 0) => session.Say("与上年对比：已执行", "year-on-year checks: run"),
        _ => session.Say(
            $"与上年对比：未执行（上年数据中没有区县 {string.Join('、', input.NotCompared)}）",
            $"year-on-year checks: not run for {string.Join(", ", input.NotCompared)} (not in last year's figures)"),
    };
}
