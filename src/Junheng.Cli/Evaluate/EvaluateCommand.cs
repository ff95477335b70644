using System.CommandLine;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office.Reports;
using Junheng.Office.Results;
using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;

namespace Junheng.Cli.Evaluate;

/// <summary><c>junheng evaluate INPUT</c>: the verdict, as a table, as evaluation.json, as a workbook.</summary>
internal sealed class EvaluateCommand
{
    private readonly Argument<string> input = CommonOptions.Input();
    private readonly EvaluationArguments how = new();
    private readonly Option<string> district = CommonOptions.Text("--district", "CODE", "只评估这一个区县", "evaluate this district only");
    private readonly Option<string> json = CommonOptions.Json();
    private readonly Option<string> report = CommonOptions.Text("--report", "OUT.xlsx", "把结果写成工作簿", "write the result as a workbook");
    private readonly Option<bool> all = CommonOptions.All();
    private readonly Option<bool> force = CommonOptions.Force();

    public static Command Create()
    {
        var evaluate = new EvaluateCommand();
        var command = new Command("evaluate", HelpText.Both(
            "按标准评估，给出结论、差异系数、项目和缺口", "evaluates: verdict, coefficients, items and gaps"));
        command.Arguments.Add(evaluate.input);
        evaluate.how.AddTo(command);
        command.Options.Add(evaluate.district);
        command.Options.Add(evaluate.json);
        command.Options.Add(evaluate.report);
        command.Options.Add(evaluate.all);
        command.Options.Add(evaluate.force);
        command.SetAction(evaluate.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var session = Session.Of(parse);
        if (how.Read(parse, session) is not { } options) return ExitCode.Usage;
        var outputs = new OutputFiles(session, parse.GetValue(force));
        if (OutputName.FaultOfWorkbook(parse.GetValue(report)) is { } sentence) return UsageError.Print(session, sentence);
        if (outputs.InTheWay([parse.GetValue(input)], parse.GetValue(json), parse.GetValue(report)) is { } status) return status;
        if (Inputs.Read(session, parse.GetValue(input)!) is not { Value: { } dataset, Findings: var noticed }) return ExitCode.Refused;
        if (Districts.Chosen(session, dataset, parse.GetValue(district)) is not { } districts) return ExitCode.Usage;
        if (districts.Count == 0) return Refusals.Print(session, new Refusal("no_district", Place.OfFile(parse.GetValue(input)!), []));

        var reading = new FindingsByDistrict(dataset, noticed);
        var work = new Work(session, districts, options, evaluation => reading.Of(
            evaluation.Figures.Code, DataChecks.Run(evaluation.Figures, null, evaluation.Settings).Findings));
        if (outputs.Write(parse.GetValue(json), work.WriteJson) is { } failed) return failed;
        if (outputs.Write(parse.GetValue(report), work.WriteReport) is { } refused) return refused;
        if (parse.GetValue(json) != OutputFiles.Standard) work.Print(parse.GetValue(all));
        return ExitCode.Done;
    }

    /// <summary>The outputs of one evaluation.</summary>
    private sealed record Work(
        Session Session,
        IReadOnlyList<DistrictFigures> Districts,
        EvaluationOptions Options,
        Func<DistrictEvaluation, IReadOnlyList<Finding>> FindingsOf)
    {
        public Refusal? WriteJson(Stream output)
        {
            using var progress = new Progress(Session, done => $"已评估 {done}/{Districts.Count} 个区县");
            EvaluationJson.Write(output, Districts, Options, FindingsOf, progress.Report, Session.Cancellation);
            return null;
        }

        public Refusal? WriteReport(Stream output)
        {
            var reports = new DistrictReport[Districts.Count];
            Parallel.For(0, reports.Length, new ParallelOptions { CancellationToken = Session.Cancellation }, at =>
            {
                var evaluation = DistrictEvaluation.Of(Districts[at], Options);
                reports[at] = new DistrictReport(evaluation, FindingsOf(evaluation), Alternatives.Of(evaluation));
            });
            return EvaluationReport.Write(reports, output);
        }

        public void Print(bool all)
        {
            if (Districts.Count != 1)
            {
                DistrictLines.Print(Session, Districts, Options);
                return;
            }

            var evaluation = DistrictEvaluation.Of(Districts[0], Options);
            DistrictTable.Print(Session, evaluation, FindingsOf(evaluation), all);
        }
    }
}
