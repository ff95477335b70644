using System.CommandLine;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office;
using Junheng.Office.Csv;
using Junheng.Office.Workbooks.Template;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Cli.Template;

/// <summary><c>junheng template OUT.xlsx</c>: the empty workbook for filling in.</summary>
internal sealed class TemplateCommand
{
    private readonly Argument<string> output = CommonOptions.Path("OUT.xlsx", "写到这个文件", "the file to write");
    private readonly Option<string> schools = CommonOptions.Text(
        "--schools", "FILE.csv", "预填的学校名单，列同 schools.csv", "schools to prefill, with the columns of schools.csv");

    private readonly Option<bool> force = CommonOptions.Force();

    public static Command Create()
    {
        var template = new TemplateCommand();
        var command = new Command("template", HelpText.Both("写出空白填报工作簿", "writes the empty workbook"));
        command.Arguments.Add(template.output);
        command.Options.Add(template.schools);
        command.Options.Add(template.force);
        command.SetAction(template.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var session = Session.Of(parse);
        var path = parse.GetValue(output)!;
        if (OutputName.FaultOfWorkbook(path) is { } sentence) return UsageError.Print(session, sentence);
        var outputs = new OutputFiles(session, parse.GetValue(force));
        if (outputs.InTheWay([parse.GetValue(schools)], path) is { } status) return status;
        FigureTable? list = null;
        if (parse.GetValue(schools) is { } file)
        {
            var read = Read(session, file);
            if (!read.IsOk) return Refusals.Print(session, read.Refusals);
            list = read.Value;
        }

        var failed = outputs.Write(path, content =>
        {
            WorkbookTemplate.Write(content, Catalogue.Standard, list);
            return null;
        });
        if (failed is { } refused) return refused;
        session.Output.WriteLine(session.Say($"已写出 {path}", $"written {path}"));
        return ExitCode.Done;
    }

    /// <summary>A list of its own, or the schools of any input.</summary>
    private static Outcome<FigureTable> Read(Session session, string file)
    {
        if (file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return SchoolFile.Read(file, Catalogue.Standard, session.Cancellation);
        var input = InputFile.Read(file, Catalogue.Standard, session.Cancellation);
        return input.IsOk ? Outcome<FigureTable>.Ok(input.Value.Given.Schools) : Outcome<FigureTable>.Refused(input.Refusals);
    }
}
