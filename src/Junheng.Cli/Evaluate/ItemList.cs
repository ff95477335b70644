using Junheng.Cli.Terminal;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Cli.Evaluate;

/// <summary>The items that are not met, each with its reasons: the half that fails with its ratio, the schools with their figures.</summary>
internal static class ItemList
{
    private const int MostSchools = 4;

    public static void Print(Session session, DistrictEvaluation evaluation, bool all)
    {
        var met = evaluation.Items.Count(item => item.Status == ItemStatus.Met);
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say($"项目 {met}/{evaluation.Items.Count}", $"Items {met}/{evaluation.Items.Count}"));
        foreach (var item in evaluation.Items.Where(item => item.Status != ItemStatus.Met))
        {
            var status = TextWidth.PadRight(session.Say(item.Status.NameZh(), item.Status.Code()), session.English ? 7 : 6);
            session.Output.WriteLine($"  {item.Item.Id,-3}  {Paint.In(session, status, Paint.Of((Verdict)item.Status))}  {session.Say(item.Item.NameZh, item.Item.NameEn)}");
            PrintReasons(session, evaluation, ItemReasons.Of(evaluation, item.Item.Id), all);
        }
    }

    /// <summary>The district's own conditions, then schools: those that fail before those that are open.</summary>
    private static void PrintReasons(Session session, DistrictEvaluation evaluation, IReadOnlyList<Reason> reasons, bool all)
    {
        foreach (var reason in reasons.Where(reason => reason.School < 0)) session.Output.WriteLine($"       {Phrases.Reason(reason, session.English)}");
        var schools = reasons.Where(reason => reason.School >= 0).GroupBy(reason => reason.School)
            .OrderBy(school => school.Any(reason => reason.Status == ItemStatus.Unmet) ? 0 : 1).ToList();
        foreach (var school in all ? schools : schools.Take(MostSchools))
        {
            session.Output.WriteLine($"       {SchoolName.Of(evaluation.Figures, school.Key)}{session.Say("：", ": ")}{
                string.Join(session.Say("；", "; "), school.Select(reason => Phrases.Reason(reason, session.English)))}");
        }

        if (!all && schools.Count > MostSchools)
        {
            session.Output.WriteLine(session.Say($"       还有 {schools.Count - MostSchools} 所，加 --all 列全", $"       {schools.Count - MostSchools} more schools, listed with --all"));
        }
    }
}
