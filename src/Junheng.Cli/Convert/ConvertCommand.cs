using System.CommandLine;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office.Csv;
using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Cli.Convert;

/// <summary><c>junheng convert STATISTICS.xlsx OUT</c>: an export of the education statistics becomes a CSV folder.</summary>
internal sealed class ConvertCommand
{
    private readonly Argument<string> input = CommonOptions.Path("STATISTICS.xlsx", "教育事业统计导出的表（.xlsx 或 .xls）", "an export of the education statistics (.xlsx or .xls)");
    private readonly Argument<string> output = CommonOptions.Path("OUT", "写到这个 CSV 文件夹", "the CSV folder to write");
    private readonly Option<string> mapping = CommonOptions.Text("--mapping", "FILE.json", "列和代码的对照：有就照用，并把这次认定的写回", "decisions about columns and codes: used when there, written back with new ones");
    private readonly Option<string> district = CommonOptions.Text("--district", "CODE", "导出表中没有区县代码时的区县", "the district where the export names none");
    private readonly Option<bool> force = CommonOptions.Force();

    public static Command Create()
    {
        var convert = new ConvertCommand();
        var command = new Command("convert", HelpText.Both(
            "把教育事业统计导出表转成 CSV 文件夹，并逐列报告", "turns an export of the education statistics into a CSV folder, with a report of every column"));
        command.Arguments.Add(convert.input);
        command.Arguments.Add(convert.output);
        command.Options.Add(convert.mapping);
        command.Options.Add(convert.district);
        command.Options.Add(convert.force);
        command.SetAction(convert.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var session = Session.Of(parse);
        if (OutputName.FaultOfFolder(parse.GetValue(output)!) is { } sentence) return UsageError.Print(session, sentence);
        var decided = parse.GetValue(mapping) is { } file ? StatisticsMapping.Read(file) : Outcome<StatisticsMapping>.Ok(StatisticsMapping.Empty);
        if (!decided.IsOk) return Refusals.Print(session, decided.Refusals);
        var converted = StatisticsExport.Convert(parse.GetValue(input)!, decided.Value, parse.GetValue(district), session.Cancellation);
        if (!converted.IsOk) return Refusals.Print(session, converted.Refusals);
        var written = CsvFolderWriter.Write(converted.Value.Tables, parse.GetValue(output)!, parse.GetValue(force), session.Cancellation);
        if (!written.IsOk) return Refusals.Print(session, written.Refusals);
        if (parse.GetValue(mapping) is { } kept && converted.Value.Mapping.Save(kept, session.Cancellation) is { } refusal) return Refusals.Print(session, refusal);
        ColumnList.Print(session, converted.Value, converted.Findings);
        foreach (var path in written.Value) session.Output.WriteLine(session.Say($"已写出 {path}", $"written {path}"));
        return ExitCode.Done;
    }
}
