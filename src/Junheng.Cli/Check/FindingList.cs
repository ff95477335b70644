using System.Globalization;
using Junheng.Cli.Terminal;
using Junheng.Office.Results;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Cli.Check;

/// <summary>Findings one a line: how grave, where, what; then how many, and whether last year was looked at.</summary>
internal static class FindingList
{
    public static void Print(Session session, CheckedInput input)
    {
        foreach (var (_, finding) in input.Findings) Print(session, finding);
        if (input.Findings.Count > 0) session.Output.WriteLine();
        session.Output.WriteLine(string.Join(session.Say("，", ", "), Enum.GetValues<Severity>().Order().Select(severity =>
            $"{session.Say(severity.NameZh(), severity.Code())} {input.Count(severity).ToString(CultureInfo.InvariantCulture)}")));
    }

    /// <summary>What was noticed in last year's figures, whether they were looked at, and which years they were.</summary>
    public static void PrintYears(Session session, CheckedInput input, IReadOnlyList<DistrictFigures> districts, Dataset? lastYear)
    {
        foreach (var finding in input.OfLastYear) Print(session, finding, Inputs.LastYear);
        session.Output.WriteLine(YearOnYear(session, input, lastYear is not null) + (input.Compared.Count > 0 ? Years(session, districts, lastYear!) : ""));
    }

    private static void Print(Session session, Finding finding, string before = "")
    {
        session.Cancellation.ThrowIfCancellationRequested();
        var word = Paint.In(session, session.Say(finding.Severity.NameZh(), finding.Severity.Code()), Paint.Of(finding.Severity));
        var place = finding.Place.ToString();
        session.Output.WriteLine($"{word}  {(place.Length > 0 ? $"{place}  " : "")}{before}{Phrases.Zh(finding)}");
    }

    private static string Years(Session session, IReadOnlyList<DistrictFigures> districts, Dataset lastYear)
    {
        var pairs = (from now in districts
                     join before in lastYear.Districts on now.Code equals before.Code
                     select (Now: now.DistrictValue(Codes.Year), Before: before.DistrictValue(Codes.Year))).Distinct().ToList();
        if (pairs.Exists(pair => pair.Now == FixedPoint.Missing || pair.Before == FixedPoint.Missing))
        {
            return session.Say("；有一方没有填数据年度，未能核对是否为上一年", "; a year is not given, so that nobody knows whether it is last year's");
        }

        return pairs is [var (year, last)] ? session.Say($"（{FixedPoint.Format(year)} 年对 {FixedPoint.Format(last)} 年）", $" ({FixedPoint.Format(year)} against {FixedPoint.Format(last)})") : "";
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
