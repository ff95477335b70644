using System.Globalization;
using Junheng.Cli.Terminal;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Cli.Evaluate;

/// <summary>What is lacking to the thresholds, by stage and indicator: how many schools, how much together, where most.</summary>
internal static class GapTable
{
    public static void Print(Session session, DistrictEvaluation evaluation)
    {
        var table = new TextTable(1, 2, 4);
        foreach (var stage in Stages.Compulsory)
        {
            for (var k = 0; k < evaluation.Standard.Indicators.Count; k++) Add(table, session, evaluation, stage, k);
        }

        if (table.Count == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say("距达标值的缺口", "Lacking to the thresholds"));
        table.Write(session, "  ");
    }

    private static void Add(TextTable table, Session session, DistrictEvaluation evaluation, Stage stage, int k)
    {
        var indicator = evaluation.Standard.Indicators[k];
        var (schools, sum, worst, most) = (0, 0.0, -1, 0.0);
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (evaluation.Rows.StageOf(row) != stage || !evaluation.Rows.InScope(row)) continue;
            if (evaluation.Attainment.Status(row, k) is IndicatorStatus.Met or IndicatorStatus.Missing) continue;
            var gap = evaluation.Indicator(row, k).Gap ?? 0;
            schools++;
            sum += gap;
            if (gap > most) (worst, most) = (row, gap);
        }

        if (schools == 0) return;
        if (table.Count == 0)
        {
            table.Add("", session.Say("校数", "schools"), session.Say("合计", "together"), "", session.Say("最多", "most"), "", session.Say("在", "at"));
        }

        var unit = session.Say(indicator.UnitZh, indicator.UnitEn);
        table.Add(
            $"{session.Say(stage.NameZh(), stage.Code())} {indicator.Id} {session.Say(indicator.ShortZh, indicator.NameEn)}",
            schools.ToString(CultureInfo.InvariantCulture),
            Shown.Amount(sum),
            unit,
            Shown.Amount(most),
            unit,
            worst < 0 ? "" : VisibleText.Cut(SchoolName.Of(evaluation.Figures, evaluation.Rows.SchoolOf(worst))));
    }
}
