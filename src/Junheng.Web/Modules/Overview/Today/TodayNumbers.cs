using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Overview.Today;

/// <summary>The numbers at the top of the overview.</summary>
internal static class TodayNumbers
{
    public static IReadOnlyList<KeyNumber> Of(DistrictEvaluation evaluation, Here here, Sight sight)
    {
        var numbers = new List<KeyNumber>();
        foreach (var stage in Stages.Compulsory)
        {
            var tally = RowTally.Of(evaluation, stage);
            var look = tally.Evaluated == 0 ? null : tally.Fail > 0 ? "fail" : tally.Pending > 0 ? "pending" : "pass";
            numbers.Add(new KeyNumber(
                $"{stage.NameZh()}达标", Written(tally.Pass), $"/ {tally.Evaluated} 所", look,
                sight.Any ? here.To("schools", ("is.stage", stage.NameZh())) : here.To("towns"), tally.Pending > 0 ? $"待定 {tally.Pending} 所" : ""));
        }

        var met = evaluation.Spreads.Count(one => one.Status == SpreadStatus.Met);
        numbers.Add(new KeyNumber(
            "差异系数达标", Written(met), $"/ {evaluation.Spreads.Count} 项",
            Look(evaluation.Spreads.Any(one => one.Status == SpreadStatus.Exceeded), met < evaluation.Spreads.Count || met == 0), here.To("spreads")));
        numbers.Add(Items("政府保障和教育质量", evaluation, here, 'G', 'Q'));
        numbers.Add(Items("申报条件", evaluation, here, 'P'));
        numbers.Add(Recognition(evaluation, here));
        var raised = evaluation.Vetoes.Count(one => one.Status == VetoStatus.Raised);
        var open = evaluation.Vetoes.Count(one => one.Status == VetoStatus.Unchecked);
        numbers.Add(new KeyNumber(
            "一票否决", Written(raised), $"项存在{(open > 0 ? $"，{open} 项未核查" : "")}", Look(raised > 0, open > 0), here.To("items")));
        var close = RowTally.Of(evaluation, Enumerable.Range(0, evaluation.Rows.Count)).Borderline + evaluation.Spreads.Count(one => one.Borderline);
        numbers.Add(new KeyNumber("临界", Written(close), "个数", close > 0 ? "borderline" : null, here.To("borderline")));
        return numbers;
    }

    private static KeyNumber Items(string label, DistrictEvaluation evaluation, Here here, params char[] parts)
    {
        var items = evaluation.Items.Where(one => parts.Contains(one.Item.Id[0])).ToList();
        var met = items.Count(one => one.Status == ItemStatus.Met);
        var unmet = items.Count(one => one.Status == ItemStatus.Unmet);
        var note = items.Count - met - unmet is var open and > 0 ? $"待定 {open} 项" : "";
        return new KeyNumber(label, Written(met), $"/ {items.Count} 项", Look(unmet > 0, note.Length > 0), here.To("items"), note);
    }

    private static KeyNumber Recognition(DistrictEvaluation evaluation, Here here)
    {
        var item = evaluation.Items.First(one => one.Item.Id == "S1");
        return new KeyNumber(
            "社会认可度", item.Value is { } share ? Shown.Percent(share) : "—", "", Chip.Of(item.Status).Look, new Explanations(here).Item("S1"), item.Status.NameZh());
    }

    private static string Look(bool fails, bool open) => fails ? "fail" : open ? "pending" : "pass";

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
