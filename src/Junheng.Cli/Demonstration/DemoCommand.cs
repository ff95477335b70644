using System.CommandLine;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office.Csv;
using Junheng.Office.Workbooks;
using Junheng.Rules.Demonstration;
using Junheng.Rules.Figures;

namespace Junheng.Cli.Demonstration;

/// <summary><c>junheng demo OUT</c>: a demonstration district, or many, as a CSV folder or a workbook.</summary>
internal sealed class DemoCommand
{
    private readonly Argument<string> output = CommonOptions.Path("OUT", "写到这个 CSV 文件夹（或 .xlsx 文件）", "the CSV folder (or .xlsx file) to write");
    private readonly Option<ulong> seed = Number<ulong>("--seed", "N", 1, "随机种子，同一种子结果相同（默认 1）", "what everything is drawn from (1)");
    private readonly Option<int?> schools = Number<int?>("--schools", "N", null, "全部区县合计的学校数", "schools in all districts together");
    private readonly Option<int> districts = Number("--districts", "N", 1, "区县数（默认 1）", "how many districts (1)");
    private readonly Option<int> year = Number("--year", "Y", 2024, $"年度，{DemonstrationScale.FirstYear}—{DemonstrationScale.LastYear}（默认 2024）", "the year (2024)");
    private readonly Option<string?> format = new("--format")
    {
        HelpName = "csv|xlsx", Description = HelpText.Both("格式（默认看名称：.xlsx 是工作簿，其余是 CSV 文件夹）", "the format (by the name: .xlsx is a workbook, else a CSV folder)"),
    };

    private readonly Option<bool> full = CommonOptions.Switch("--full", "区县很多时也写班级、教室和区县数据", "lists and district figures even for many districts");
    private readonly Option<bool> force = CommonOptions.Force();

    public static Command Create()
    {
        var demo = new DemoCommand();
        var command = new Command("demo", HelpText.Both("写出演示数据（虚构的学校）", "writes demonstration data (invented schools)"));
        command.Arguments.Add(demo.output);
        foreach (var option in new Option[] { demo.seed, demo.schools, demo.districts, demo.year, demo.format, demo.full, demo.force })
        {
            command.Options.Add(option);
        }

        command.SetAction(demo.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var session = Session.Of(parse);
        var scale = new DemonstrationScale
        {
            Seed = parse.GetValue(seed),
            Districts = parse.GetValue(districts),
            Schools = parse.GetValue(schools),
            Year = parse.GetValue(year),
            Full = parse.GetValue(full),
        };
        var target = parse.GetValue(output)!;
        var isWorkbook = (parse.GetValue(format) ?? (OutputName.IsWorkbook(target) ? "xlsx" : "csv")) == "xlsx";
        if ((Wrong(scale, parse.GetValue(format)) ?? (isWorkbook ? OutputName.FaultOfWorkbook(target) : OutputName.FaultOfFolder(target))) is { } sentence)
        {
            return UsageError.Print(session, sentence);
        }

        return isWorkbook
            ? WriteWorkbook(session, scale, target, parse.GetValue(force))
            : WriteFolder(session, scale, target, parse.GetValue(force));
    }

    private static int WriteFolder(Session session, DemonstrationScale scale, string folder, bool force)
    {
        if (CsvFolderWriter.InTheWay(folder, force) is { } refusal) return Refusals.Print(session, refusal);
        var tables = DemonstrationFigures.Of(scale);
        var written = CsvFolderWriter.Write(tables, folder, force, session.Cancellation);
        return written.IsOk ? Done(session, scale, tables, folder) : Refusals.Print(session, written.Refusals);
    }

    private static int WriteWorkbook(Session session, DemonstrationScale scale, string file, bool force)
    {
        var outputs = new OutputFiles(session, force);
        if (Office.Files.WholeFile.InTheWay(file, force) is { } refusal) return Refusals.Print(session, refusal);
        var tables = DemonstrationFigures.Of(scale);
        return outputs.Write(file, stream => WorkbookWriter.Write(tables, stream)) ?? Done(session, scale, tables, file);
    }

    private static int Done(Session session, DemonstrationScale scale, Tables tables, string target)
    {
        session.Output.WriteLine(session.Say(
            $"演示数据：{scale.Districts} 个区县，{tables.Schools.Count} 所学校和教学点，{scale.Year} 年，已写到 {target}",
            $"demonstration data: {scale.Districts} district(s), {tables.Schools.Count} schools and teaching points, {scale.Year}, written to {target}"));
        return ExitCode.Done;
    }

    private static string? Wrong(DemonstrationScale scale, string? format)
    {
        if (format is not (null or "csv" or "xlsx")) return $"--format 只能是 csv 或 xlsx，不是 {format}。";
        if (scale.Districts is < 1 or > DemonstrationScale.MostDistricts) return $"--districts 要在 1 到 {DemonstrationScale.MostDistricts} 之间。";
        if (scale.Schools is < 1 or > DemonstrationScale.MostSchools) return $"--schools 要在 1 到 {DemonstrationScale.MostSchools} 之间。";
        if (scale.Schools < scale.Districts) return "--schools 是全部区县合计的学校数，不能少于区县数。";
        return scale.Year is < DemonstrationScale.FirstYear or > DemonstrationScale.LastYear
            ? $"--year 要在 {DemonstrationScale.FirstYear} 到 {DemonstrationScale.LastYear} 之间。"
            : null;
    }

    private static Option<T> Number<T>(string name, string value, T standard, string zh, string en) => new(name)
    {
        HelpName = value, Description = HelpText.Both(zh, en), DefaultValueFactory = _ => standard,
    };
}
