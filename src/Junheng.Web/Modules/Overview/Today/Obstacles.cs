using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Overview.Today;

/// <summary>One thing that stands between the district and a pass.</summary>
/// <param name="Look">As of a chip: it fails, or it is open.</param>
/// <param name="Text">In plain words.</param>
/// <param name="Href">Where it is spelled out.</param>
public sealed record Obstacle(string Look, string Text, string Href)
{
    /// <summary>Everything that fails or is open, what fails first.</summary>
    public static IReadOnlyList<Obstacle> Of(DistrictEvaluation evaluation, Here here, Sight sight)
    {
        var explained = new Explanations(here);
        var all = new List<Obstacle>();
        foreach (var stage in Stages.Compulsory)
        {
            var tally = RowTally.Of(evaluation, stage);
            if (tally.Fail > 0) all.Add(new Obstacle("fail", $"{tally.Fail} 所{stage.NameZh()}未达标", List(Verdict.Fail)));
            if (tally.Pending > 0) all.Add(new Obstacle("pending", $"{tally.Pending} 所{stage.NameZh()}缺数据，结论待定", List(Verdict.Pending)));

            // Whoever sees every school is shown those that are counted; of the own ones perhaps none is.
            string List(Verdict verdict) => !sight.Any ? here.To("towns")
                : here.To("schools", ("is.stage", stage.NameZh()), ("is.verdict", sight.All ? Chip.Of(verdict).Word : ""));
        }

        foreach (var spread in evaluation.Spreads.Where(one => one.Status != SpreadStatus.Met))
        {
            var name = $"{spread.Stage.NameZh()} {spread.Indicator.Id} {spread.Indicator.ShortZh}";
            all.Add(spread.Status == SpreadStatus.Exceeded
                ? new Obstacle("fail", $"{name}的差异系数 {Shown.Coefficient(spread)}，超过 {spread.Limit:0.00}", here.To($"spreads/{spread.Stage.Code()}/{spread.Indicator.Id}"))
                : new Obstacle("pending", $"{name}的差异系数{spread.Status.NameZh()}", here.To($"spreads/{spread.Stage.Code()}/{spread.Indicator.Id}")));
        }

        all.AddRange(evaluation.Items.Where(item => item.Status != ItemStatus.Met).Select(item => new Obstacle(
            Chip.Of(item.Status).Look, $"{item.Item.Id} {item.Item.NameZh}{(item.Status == ItemStatus.Unmet ? "未达标" : "待定")}", explained.Item(item.Item.Id))));
        all.AddRange(evaluation.Vetoes.Where(veto => veto.Status != VetoStatus.Clear).Select(veto => new Obstacle(
            Chip.Of(veto.Status).Look, $"{veto.Veto.Id} {veto.Veto.NameZh}：{veto.Status.NameZh()}", explained.Item(veto.Veto.Id))));
        return [.. all.OrderBy(one => one.Look == "fail" ? 0 : 1)];
    }
}
