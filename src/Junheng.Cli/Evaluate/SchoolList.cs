using Junheng.Cli.Terminal;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Cli.Evaluate;

/// <summary>The schools that fail and those that are pending, each with the reason: what is short by how much, what is missing.</summary>
internal static class SchoolList
{
    private const int Most = 20;

    public static void Print(Session session, DistrictEvaluation evaluation, bool all)
    {
        var reasons = new RowReasons(evaluation);
        Print(session, evaluation, reasons, Verdict.Fail, session.Say("未达标的学校", "Failing schools"), all);
        Print(session, evaluation, reasons, Verdict.Pending, session.Say("待定的学校", "Pending schools"), all);
    }

    private static void Print(Session session, DistrictEvaluation evaluation, RowReasons reasons, Verdict verdict, string title, bool all)
    {
        var rows = Enumerable.Range(0, evaluation.Rows.Count).Where(row => evaluation.VerdictOf(row) == verdict).OrderBy(evaluation.Rows.StageOf).ToList();
        if (rows.Count == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say($"{title} {rows.Count} 校次", $"{title} {rows.Count}"));
        foreach (var row in all ? rows : rows.Take(Most))
        {
            var (stage, code) = (evaluation.Rows.StageOf(row), evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(row)));
            var name = SchoolName.Of(evaluation.Figures, evaluation.Rows.SchoolOf(row));
            var met = $"{evaluation.Met(row)}/{evaluation.Standard.Indicators.Count}";
            session.Output.WriteLine($"  {session.Say($"{name}（{code}）{stage.NameZh()}", $"{name} ({code}) {stage.Code()}")}  {
                Paint.In(session, session.Say($"达标 {met} 项", $"{met} met"), Paint.Of(verdict))}");
            foreach (var reason in reasons.Of(row)) session.Output.WriteLine($"    {Phrases.Reason(reason, session.English)}");
        }

        if (!all && rows.Count > Most) session.Output.WriteLine(session.Say($"  还有 {rows.Count - Most} 校次，加 --all 列全", $"  {rows.Count - Most} more, listed with --all"));
    }
}
