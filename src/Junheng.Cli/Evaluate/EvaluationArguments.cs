using System.CommandLine;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Cli.Evaluate;

/// <summary>How to evaluate: <c>--standard --relax --granted --set</c>, for every command that evaluates.</summary>
internal sealed class EvaluationArguments
{
    private const string SettingPrefix = "setting.";

    private readonly Option<string> standard = CommonOptions.Text("--standard", "ID", "标准版本，默认最新", "edition of the standard, the newest by default");

    private readonly Option<bool> relax = CommonOptions.Switch(
        "--relax", "凡符合条件的放宽都计入", "apply every relaxation whose conditions hold");

    private readonly Option<bool> granted = CommonOptions.Switch(
        "--granted", "只计入已批准且符合条件的放宽", "apply the relaxations that are granted and whose conditions hold");

    private readonly Option<string[]> set = new("--set")
    {
        HelpName = "KEY=VALUE",
        Description = HelpText.Both("改用另一种设置，可多次使用", "override a setting; may be repeated"),
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(standard);
        command.Options.Add(relax);
        command.Options.Add(granted);
        command.Options.Add(set);
    }

    /// <summary>What was asked for; null when it makes no sense, which is then said on the standard error.</summary>
    public EvaluationOptions? Read(ParseResult parse, Session session)
    {
        var edition = Standard.All[^1];
        if (parse.GetValue(standard) is { } id)
        {
            if (Standard.Find(id) is not { } found)
            {
                return Wrong(session, $"没有标准 {id}；可用的有 {string.Join('、', Standard.All.Select(one => one.Id))}。");
            }

            edition = found;
        }

        var (relaxed, approved) = (parse.GetValue(relax), parse.GetValue(granted));
        if (relaxed && approved) return Wrong(session, "--relax 和 --granted 只能用一个：前者计入一切符合条件的放宽，后者只计入已批准的。");
        if (Overrides(parse.GetValue(set) ?? [], session) is not { } overrides) return null;
        return new EvaluationOptions(edition, relaxed ? Reading.Eligible : approved ? Reading.Granted : Reading.Strict, overrides);
    }

    private static Dictionary<string, long>? Overrides(string[] sets, Session session)
    {
        var overrides = new Dictionary<string, long>();
        foreach (var pair in sets)
        {
            if (Override(pair, session) is not var (key, value)) return null;
            if (!overrides.TryAdd(key, value))
            {
                Wrong(session, $"设置 {key} 写了两次。");
                return null;
            }
        }

        return overrides;
    }

    private static (string Key, long Value)? Override(string pair, Session session)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            Wrong(session, $"--set 要写成 KEY=VALUE，例如 --set setting.teaching_points=own；给出的是 {pair}。");
            return null;
        }

        var (key, text) = (pair[..equals], pair[(equals + 1)..]);
        var keys = Catalogue.Standard.At(Level.District).Select(one => one.Code).Where(IsSetting);
        if (!IsSetting(key) || Catalogue.Standard.Find(Level.District, key) is not { } measure)
        {
            Wrong(session, Suggestion.For(key, keys) is { } meant
                ? $"没有设置 {key}；是不是想写 {meant}？"
                : $"没有设置 {key}；可用的有 {string.Join('、', keys)}。");
            return null;
        }

        if (Settings.ReadValue(measure, Code(measure, text)) is { } value) return (key, value);
        Wrong(session, $"设置 {key}（{measure.NameZh}）不能是 {(text.Length == 0 ? "空" : text)}；应为{Allowed(measure)}。");
        return null;
    }

    private static bool IsSetting(string key) => key.StartsWith(SettingPrefix, StringComparison.Ordinal);

    /// <summary>The code of a word as workbooks have it: 是, 否, the Chinese name of a choice.</summary>
    private static string Code(Measure measure, string text) => measure.Type switch
    {
        MeasureType.YesNo => text switch { "是" => "true", "否" => "false", _ => text },
        MeasureType.Choice => measure.Choices.FirstOrDefault(choice => choice.NameZh == text)?.Code ?? text,
        _ => text,
    };

    private static string Allowed(Measure measure) => measure.Type switch
    {
        MeasureType.YesNo => " true（是）或 false（否）",
        MeasureType.Choice => " " + string.Join('、', measure.Choices.Select(choice => $"{choice.Code}（{choice.NameZh}）")),
        MeasureType.Whole => "非负整数",
        _ => "非负数，小数不超过六位",
    };

    private static EvaluationOptions? Wrong(Session session, string sentence)
    {
        UsageError.Print(session, sentence);
        return null;
    }
}
