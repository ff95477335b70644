using System.Globalization;
using Junheng.Cli.Terminal;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Cli.Evaluate;

/// <summary>One district on one screen: verdict, schools, coefficients, items, gaps, findings, and what would change it.</summary>
internal sealed class DistrictTable
{
    /// <summary>Who needs more asks for all, or reads the list of check.</summary>
    private const int MostMissing = 15;

    private readonly Session session;
    private readonly DistrictEvaluation evaluation;

    private DistrictTable(Session session, DistrictEvaluation evaluation)
    {
        this.session = session;
        this.evaluation = evaluation;
    }

    /// <param name="session">Where to print.</param>
    /// <param name="evaluation">The district.</param>
    /// <param name="findings">What its data checks found.</param>
    /// <param name="all">Whether to list every school and blank.</param>
    public static void Print(Session session, DistrictEvaluation evaluation, IReadOnlyList<Finding> findings, bool all)
    {
        var table = new DistrictTable(session, evaluation);
        table.PrintHead();
        SettingLine.Print(session, evaluation);
        table.PrintSchools();
        SchoolList.Print(session, evaluation, all);
        table.PrintSpreads();
        ItemList.Print(session, evaluation, all);
        table.PrintVetoes();
        GapTable.Print(session, evaluation);
        table.PrintMissing(all);
        table.PrintAlternatives();
        table.PrintFindings(findings);
    }

    private void PrintHead()
    {
        var (verdict, standard) = (evaluation.Verdict, evaluation.Standard);
        session.Output.WriteLine($"{evaluation.Figures.Code}  {
            Paint.In(session, session.Say(verdict.NameZh(), verdict.Code()), Paint.Of(verdict))}  {
            session.Say(standard.NameZh, standard.NameEn)}  {
            session.Say(evaluation.Options.Reading.NameZh(), evaluation.Options.Reading.Code())}{
            (evaluation.Figures.IsDemonstration ? session.Say("  【演示数据】", "  [demonstration data]") : "")}");
    }

    private void PrintSchools()
    {
        Title("学校", "Schools");
        var table = new TextTable(1, 2, 3, 4);
        table.Add("", Word(Verdict.Pass), Word(Verdict.Fail), Word(Verdict.Pending), session.Say("不评", "not evaluated"));
        foreach (var stage in Stages.Compulsory)
        {
            var tally = Tally.Of(evaluation, stage);
            table.Add(
                [session.Say(stage.NameZh(), stage.Code()), Whole(tally.Pass), Whole(tally.Fail), Whole(tally.Pending), Whole(tally.OutOfScope)],
                [Colour.None, If(tally.Pass, Verdict.Pass), If(tally.Fail, Verdict.Fail), If(tally.Pending, Verdict.Pending), Colour.None]);
        }

        table.Write(session, "  ");
    }

    private void PrintSpreads()
    {
        if (evaluation.Spreads.Count == 0) return;
        Title("差异系数", "Difference coefficients");
        var indicators = evaluation.Standard.Indicators;
        var table = new TextTable([.. Enumerable.Range(1, indicators.Count + 1)]);
        table.Add(["", session.Say("界限", "limit"), .. indicators.Select(indicator => indicator.Id)]);
        foreach (var spreads in evaluation.Spreads.GroupBy(spread => spread.Stage))
        {
            table.Add(
                [session.Say(spreads.Key.NameZh(), spreads.Key.Code()), Places(spreads.First().Limit, "0.00"), .. spreads.Select(Coefficient)],
                [Colour.None, Colour.None, .. spreads.Select(ColourOf)]);
        }

        table.Write(session, "  ");
        if (evaluation.Spreads.Any(spread => spread.Status != SpreadStatus.Met || spread.Borderline))
        {
            session.Output.WriteLine(session.Say("  ! 超限  ? 缺数据或无法计算  ~ 临界", "  ! exceeded  ? pending or undefined  ~ borderline"));
        }
    }

    private string Coefficient(SpreadResult spread) => (Shown.Coefficient(spread) ?? "—") + spread.Status switch
    {
        SpreadStatus.Exceeded => "!",
        SpreadStatus.Met => "",
        _ => "?",
    } + (spread.Borderline ? "~" : "");

    private static Colour ColourOf(SpreadResult spread) => Paint.Of(spread.Status switch
    {
        SpreadStatus.Met => Verdict.Pass,
        SpreadStatus.Exceeded => Verdict.Fail,
        _ => Verdict.Pending,
    });

    private void PrintVetoes()
    {
        Title("否决事项", "Vetoes");
        foreach (var vetoes in evaluation.Vetoes.GroupBy(veto => veto.Status).OrderBy(group => group.Key))
        {
            var words = string.Join(session.Say("、", ", "), vetoes.Select(veto => vetoes.Key == VetoStatus.Raised
                ? $"{veto.Veto.Id} {session.Say(veto.Veto.NameZh, veto.Veto.NameEn)}"
                : veto.Veto.Id));
            session.Output.WriteLine($"  {Paint.In(session, session.Say(vetoes.Key.NameZh(), vetoes.Key.Code()), Paint.Of((Verdict)vetoes.Key))}  {words}");
        }
    }

    private void PrintMissing(bool all)
    {
        var missing = new MissingList(session, all ? int.MaxValue : MostMissing, places: all);
        missing.Add(evaluation);
        if (missing.IsEmpty) return;
        Title($"缺数 {missing.Count} 处", $"Missing {missing.Count}");
        missing.Print();
    }

    private void PrintAlternatives()
    {
        var alternatives = Alternatives.Of(evaluation);
        if (alternatives.Count == 0) return;
        Title("改用其他口径会改变（待核实）", "Other settings would change");
        var table = new TextTable();
        foreach (var alternative in alternatives)
        {
            table.Add($"{alternative.Setting} {alternative.Value}", Changes(alternative.Changes));
        }

        table.Write(session, "  ");
    }

    private string Changes(IReadOnlyList<string> changes)
    {
        int Count(string kind) => changes.Count(change => change.StartsWith(kind, StringComparison.Ordinal));
        var items = changes.Where(change => change.StartsWith("item ", StringComparison.Ordinal)).Select(change => change["item ".Length..]);
        string[] parts =
        [
            Count("district") > 0 ? session.Say("区县结论", "district verdict") : "",
            Count("school") is var schools and > 0 ? session.Say($"学校 {schools} 校次", $"{schools} schools") : "",
            Count("spread") is var spreads and > 0 ? session.Say($"差异系数 {spreads} 个", $"{spreads} coefficients") : "",
            string.Join(session.Say("、", ", "), items),
        ];
        return string.Join(session.Say("，", ", "), parts.Where(part => part.Length > 0));
    }

    private void PrintFindings(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        Title("数据核查", "Findings");
        var counts = Enum.GetValues<Severity>().Order()
            .Select(severity => (Severity: severity, Count: findings.Count(finding => finding.Severity == severity)))
            .Where(one => one.Count > 0)
            .Select(one => Paint.In(session, $"{session.Say(one.Severity.NameZh(), one.Severity.Code())} {one.Count}", Paint.Of(one.Severity)));
        session.Output.WriteLine($"  {string.Join(session.Say("，", ", "), counts)}{session.Say("；逐条见 junheng check", "; listed by junheng check")}");
    }

    private void Title(string zh, string en)
    {
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(zh, en));
    }

    private string Word(Verdict verdict) => session.Say(verdict.NameZh(), verdict.Code());

    private static Colour If(int count, Verdict verdict) => count > 0 ? Paint.Of(verdict) : Colour.None;

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Places(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "—";
}
