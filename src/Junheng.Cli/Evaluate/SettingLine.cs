using Junheng.Cli.Terminal;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Cli.Evaluate;

/// <summary>Under which settings a district was evaluated: those that are not the default, with where they come from.</summary>
internal static class SettingLine
{
    public static void Print(Session session, DistrictEvaluation evaluation)
    {
        var other = SettingInForce.Of(evaluation).Where(setting => setting.Differs).ToList();
        session.Output.WriteLine(other.Count == 0
            ? session.Say("设置：全部采用默认值", "Settings: all by default")
            : session.Say("设置：", "Settings: ") + string.Join(session.Say("；", "; "), other.Select(setting => Words(session, setting))));
    }

    /// <summary>Of many districts: what was asked for on the command line; nothing when that was nothing.</summary>
    public static void PrintAsked(Session session, EvaluationOptions options)
    {
        if (options.Reading == Reading.Strict && options.Overrides.Count == 0) return;
        var catalogue = Rules.Measures.Catalogue.Standard;
        var set = options.Overrides.Select(pair => new SettingInForce(
            catalogue.Find(Rules.Measures.Level.District, pair.Key)!, pair.Value, pair.Value, SettingSource.Override));
        session.Output.WriteLine(string.Join(
            session.Say("；", "; "),
            set.Select(setting => $"{setting.Measure.Code} = {Say(session, setting.Word)}")
                .Prepend(session.Say("口径：" + options.Reading.NameZh(), "reading: " + options.Reading.Code()))));
    }

    private static string Words(Session session, SettingInForce setting) => session.Say(
        $"{setting.Measure.NameZh} {setting.Word.Zh}（{setting.Source.NameZh()}，默认 {setting.StandardWord.Zh}）",
        $"{setting.Measure.NameEn}: {setting.Word.En} ({setting.Source.Code()}, by default {setting.StandardWord.En})");

    private static string Say(Session session, ReasonWord word) => session.Say(word.Zh, word.En);
}
