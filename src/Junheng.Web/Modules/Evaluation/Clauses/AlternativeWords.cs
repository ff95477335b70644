using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;
using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Evaluation.Clauses;

/// <summary>What another answer to an open question would change, in words; schools that may not be named are counted.</summary>
internal static class AlternativeWords
{
    public static string Name(Measure? setting, Alternative alternative) => setting is null
        ? alternative.Value == "true" ? "按符合条件即放宽" : "按严格口径"
        : setting.Type == MeasureType.YesNo ? alternative.Value == "true" ? "是" : "否"
        : setting.Choices.FirstOrDefault(choice => choice.Code == alternative.Value)?.NameZh ?? alternative.Value;

    public static IReadOnlyList<string> Changes(DistrictReading reading, Sight sight, Standard standard, Alternative alternative)
    {
        var words = new List<string>();
        var unnamed = 0;
        foreach (var change in alternative.Changes)
        {
            switch (change.Split(' '))
            {
                case ["district", ..]: words.Add("全区结论改变"); break;
                case ["school", var code, var stage] when reading.Figures.Find(code) is var at and >= 0 && sight.Sees(at): words.Add($"{reading.Schools[at].Name}（{StageOf(stage)}）"); break;
                case ["school", ..]: unnamed++; break;
                case ["spread", var stage, var id]: words.Add($"{StageOf(stage)} {id} 的差异系数结论"); break;
                case ["item", var id]: words.Add($"{id} {standard.Items.FirstOrDefault(item => item.Id == id)?.NameZh}的结论"); break;
                default: words.Add(change); break;
            }
        }

        if (unnamed > 0) words.Add($"{unnamed} 所学校的结论或指标");
        return words;
    }

    private static string StageOf(string code) => Stages.All.First(stage => stage.Code() == code).NameZh();
}
