using System.CommandLine;
using Junheng.Cli.Evaluate;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Explaining;
using Junheng.Rules.Figures;

namespace Junheng.Cli.Explain;

/// <summary><c>junheng explain INPUT</c>: how one figure came about, down to the cells.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> input = CommonOptions.Input();
    private readonly EvaluationArguments how = new();
    private readonly Option<string> district = CommonOptions.Text("--district", "CODE", "区县，输入中只有一个时可省", "the district; may be left out when there is only one");
    private readonly Option<string> school = CommonOptions.Text("--school", "CODE", "学校代码", "code of the school");
    private readonly Option<string> stage = CommonOptions.Text("--stage", "primary|junior", "学段", "the stage");
    private readonly Option<string> indicator = CommonOptions.Text("--indicator", "L1…L7", "解释该校的这项指标", "explain this indicator of the school");
    private readonly Option<string> spread = CommonOptions.Text("--spread", "L1…L7", "解释这项指标的校际差异系数", "explain the difference coefficient of this indicator");
    private readonly Option<string> item = CommonOptions.Text("--item", "G3…", "解释这个项目或否决事项", "explain this item or veto");

    public static Command Create()
    {
        var explain = new ExplainCommand();
        var command = new Command("explain", HelpText.Both(
            "说明一个数怎样得来，直到原始单元格", "explains one figure down to the source cells"));
        command.Arguments.Add(explain.input);
        foreach (var option in new Option[] { explain.district, explain.school, explain.stage, explain.indicator, explain.spread, explain.item })
        {
            command.Options.Add(option);
        }

        explain.how.AddTo(command);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var session = Session.Of(parse);
        if (how.Read(parse, session) is not { } options) return ExitCode.Usage;
        if (Question.Of(parse, session, options.Standard, this) is not { } question) return ExitCode.Usage;
        if (Inputs.Read(session, parse.GetValue(input)!) is not { Value: { } dataset }) return ExitCode.Refused;
        if (District(session, dataset, parse.GetValue(district), question.School) is not { } figures) return ExitCode.Usage;

        var evaluation = DistrictEvaluation.Of(figures, options);
        return question switch
        {
            { Item: { } id } => Print(session, ItemExplanation.Of(evaluation, id)),
            { School: { } code } => ExplainSchool(session, evaluation, code, question),
            _ => SpreadExplanation.Of(evaluation, question.Stage, question.Indicator) is { } tree
                ? ExplainSpread(session, tree)
                : Print(session, null, $"区县 {figures.Code} 没有参加评估的{question.Stage.NameZh()}，因而没有差异系数。"),
        };
    }

    /// <summary>A line a school; its cells are a question of their own, or ninety schools would fill hundreds of lines.</summary>
    private static int ExplainSpread(Session session, Explanation tree)
    {
        Print(session, tree, depth: 1);
        session.Output.WriteLine(session.Say(
            "各校的数怎样得来：junheng explain … --school 代码 --stage 学段 --indicator 指标",
            "how a school's value came about: junheng explain … --school CODE --stage STAGE --indicator ID"));
        return ExitCode.Done;
    }

    private static int ExplainSchool(Session session, DistrictEvaluation evaluation, string code, Question question)
    {
        var position = evaluation.Figures.Find(code);
        if (position < 0) return UsageError.Print(session, $"区县 {evaluation.Figures.Code} 没有学校 {code}。");
        var row = evaluation.Rows.Find(position, question.Stage);
        if (row < 0) return UsageError.Print(session, $"学校 {code} 是{evaluation.Figures.Kind(position).NameZh()}，没有{question.Stage.NameZh()}。");
        if (evaluation.Rows.InScope(row)) return Print(session, IndicatorExplanation.Of(evaluation, row, question.Indicator));
        var parent = evaluation.Rows.ParentOf(row);
        var reason = evaluation.Rows.ReasonOf(row).NameZh() + (parent < 0 ? "" : $" {evaluation.Figures.SchoolCode(parent)}");
        return Print(session, null, $"学校 {code} 的{question.Stage.NameZh()}不参加评估：{reason}。");
    }

    private static int Print(Session session, Explanation? tree, string otherwise = "", int depth = int.MaxValue)
    {
        if (tree is null) session.Output.WriteLine(otherwise);
        else ExplanationTree.Print(session, tree, depth);
        return ExitCode.Done;
    }

    /// <summary>The district asked for; without one the only district, or the only one that has the school.</summary>
    private static DistrictFigures? District(Session session, Dataset dataset, string? code, string? school)
    {
        if (code is not null) return Districts.Chosen(session, dataset, code)?[0];
        var candidates = dataset.Districts.Where(one => school is null || dataset.Districts.Count == 1 || one.Find(school) >= 0).ToList();
        if (candidates.Count == 1) return candidates[0];
        UsageError.Print(session, candidates.Count == 0
            ? school is null ? "输入中没有区县。" : $"输入中没有学校 {school}。"
            : $"输入中有多个区县，请用 --district 指明；有 {Districts.Few(dataset)}。");
        return null;
    }

    /// <summary>What is to be explained: an item, a coefficient, or an indicator of a school.</summary>
    private sealed record Question(string? Item, string? School, Stage Stage, int Indicator)
    {
        public static Question? Of(ParseResult parse, Session session, Rules.Standards.Standard standard, ExplainCommand options)
        {
            var (item, school) = (parse.GetValue(options.item), parse.GetValue(options.school));
            var (indicator, spread, stage) = (parse.GetValue(options.indicator), parse.GetValue(options.spread), parse.GetValue(options.stage));
            string[] asked = [.. new[] { item, indicator, spread }.OfType<string>()];
            if (asked.Length != 1) return Wrong("请用 --indicator（连同 --school 和 --stage）、--spread（连同 --stage）或 --item 中的一个说明要解释什么。");
            if (item is not null)
            {
                return standard.Items.Concat(standard.Vetoes).FirstOrDefault(one => IsCalled(one.Id, item)) is { } known
                    ? new Question(known.Id, null, default, 0)
                    : Wrong($"没有项目 {item}；可用的有 {string.Join('、', standard.Items.Concat(standard.Vetoes).Select(one => one.Id))}。");
            }

            if (indicator is not null && school is null) return Wrong("--indicator 要连同 --school 说明是哪所学校。");
            if (spread is not null && school is not null) return Wrong("--spread 解释全区县的差异系数，不能连同 --school。");
            if (stage is null) return Wrong("请用 --stage primary（小学）或 --stage junior（初中）说明学段。");
            var at = Stages.Compulsory.Where(one => IsCalled(one.Code(), stage) || one.NameZh() == stage).ToList();
            if (at.Count == 0) return Wrong($"--stage 只能是 primary（小学）或 junior（初中），不是 {stage}。");
            var k = standard.Indicators.ToList().FindIndex(one => IsCalled(one.Id, asked[0]));
            return k >= 0
                ? new Question(null, school, at[0], k)
                : Wrong($"没有指标 {asked[0]}；可用的有 {string.Join('、', standard.Indicators.Select(one => one.Id))}。");

            static bool IsCalled(string code, string text) => string.Equals(code, text, StringComparison.OrdinalIgnoreCase);

            Question? Wrong(string sentence)
            {
                UsageError.Print(session, sentence);
                return null;
            }
        }
    }
}
