using System.Globalization;
using System.Text;
using Junheng.Cli.Terminal;
using Junheng.Office.Results;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;

namespace Junheng.Cli.Evaluate;

/// <summary>Many districts: one line each, worked out on all cores and written in their order.</summary>
internal static class DistrictLines
{
    public static void Print(Session session, IReadOnlyList<DistrictFigures> districts, EvaluationOptions options)
    {
        SettingLine.PrintAsked(session, options);
        var width = districts.Count == 0 ? 0 : districts.Max(district => TextWidth.Of(district.Code));
        session.Output.Flush();
        var verdicts = new int[3];
        using (var progress = new Progress(session, done => $"已评估 {done}/{districts.Count} 个区县"))
        {
            DistrictBatches.Write(
                session.StandardOutput,
                districts,
                (at, buffer) =>
                {
                    var evaluation = DistrictEvaluation.Of(districts[at], options);
                    Interlocked.Increment(ref verdicts[(int)evaluation.Verdict]);
                    Encoding.UTF8.GetBytes(Line(session, evaluation, width), buffer);
                },
                progress.Report,
                session.Cancellation);
        }

        session.Output.WriteLine(Total(session, districts.Count, verdicts));
    }

    private static string Line(Session session, DistrictEvaluation evaluation, int width)
    {
        var verdict = session.Say(evaluation.Verdict.NameZh(), evaluation.Verdict.Code());
        var spreads = evaluation.Spreads.Count(spread => spread.Status == SpreadStatus.Met);
        var items = evaluation.Items.Count(item => item.Status == ItemStatus.Met);
        var raised = evaluation.Vetoes.Count(veto => veto.Status == VetoStatus.Raised);
        var open = evaluation.Vetoes.Count(veto => veto.Status == VetoStatus.Unchecked);
        return string.Create(CultureInfo.InvariantCulture, $"{TextWidth.PadRight(evaluation.Figures.Code, width)}  {
            Paint.In(session, TextWidth.PadRight(verdict, session.English ? 7 : 6), Paint.Of(evaluation.Verdict))}  {
            Schools(session, evaluation, Stage.Primary)}  {Schools(session, evaluation, Stage.Junior)}  {
            session.Say("差异系数", "spreads")} {spreads,2}/{evaluation.Spreads.Count,-2}  {
            session.Say("项目", "items")} {items,2}/{evaluation.Items.Count}  {
            session.Say("否决", "vetoes")} {session.Say("存在", "raised")} {raised} {session.Say("未核查", "unchecked")} {open}\n");
    }

    private static string Schools(Session session, DistrictEvaluation evaluation, Stage stage)
    {
        var tally = Tally.Of(evaluation, stage);
        return string.Create(CultureInfo.InvariantCulture, $"{session.Say(stage.NameZh(), stage.Code())} {tally.Pass,3}/{tally.Evaluated,-3}");
    }

    private static string Total(Session session, int count, int[] verdicts) => string.Create(CultureInfo.InvariantCulture, $"{
        session.Say("区县", "districts")} {count}{session.Say("：", ": ")}{
        string.Join(session.Say("，", ", "), Enum.GetValues<Verdict>().Select(verdict =>
            $"{session.Say(verdict.NameZh(), verdict.Code())} {verdicts[(int)verdict]}"))}");
}
