using System.CommandLine;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office.Results;
using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Cli.Check;

/// <summary><c>junheng check INPUT</c>: what is impossible, implausible or left out, cell by cell.</summary>
internal sealed class CheckCommand
{
    /// <summary>Lines of blanks, each of one figure in however many schools.</summary>
    private const int MostMissing = 100;

    private readonly Argument<string> input = CommonOptions.Input();
    private readonly Option<string> previous = CommonOptions.Text("--previous", "INPUT", "上一年的数据，用于与上年对比", "last year's figures, for the year-on-year checks");
    private readonly Option<string> district = CommonOptions.Text("--district", "CODE", "只核查这一个区县", "check this district only");
    private readonly Option<string> json = CommonOptions.Json();
    private readonly Option<bool> all = CommonOptions.All();
    private readonly Option<bool> force = CommonOptions.Force();

    public static Command Create()
    {
        var check = new CheckCommand();
        var command = new Command("check", HelpText.Both("核查数据，逐格列出问题", "checks the figures and lists what is wrong, cell by cell"));
        command.Arguments.Add(check.input);
        command.Options.Add(check.previous);
        command.Options.Add(check.district);
        command.Options.Add(check.json);
        command.Options.Add(check.all);
        command.Options.Add(check.force);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var session = Session.Of(parse);
        var outputs = new OutputFiles(session, parse.GetValue(force));
        if (outputs.InTheWay([parse.GetValue(input), parse.GetValue(previous)], parse.GetValue(json)) is { } status) return status;
        if (Inputs.Read(session, parse.GetValue(input)!) is not { Value: { } dataset, Findings: var noticed }) return ExitCode.Refused;
        if (Districts.Chosen(session, dataset, parse.GetValue(district)) is not { } districts) return ExitCode.Usage;
        Dataset? lastYear = null;
        IReadOnlyList<Finding> ofLastYear = [];
        if (parse.GetValue(previous) is { } path)
        {
            if (Inputs.ReadLastYear(session, path) is not { Value: { } before, Findings: var then }) return ExitCode.Refused;
            (lastYear, ofLastYear) = (before, OfLastYear(path, before, then, districts));
            var refused = Pairs(districts, before).Select(pair => LastYear.Refuse(pair.Now, pair.Before)).OfType<Refusal>().ToList();
            if (refused.Count > 0) return Refusals.Print(session, refused);
        }

        var found = Check(session, dataset, noticed, districts, lastYear) with { OfLastYear = ofLastYear };
        if (outputs.Write(parse.GetValue(json), output => Write(output, found)) is { } failed) return failed;
        if (parse.GetValue(json) == OutputFiles.Standard) return ExitCode.Done;
        FindingList.Print(session, found);
        PrintMissing(session, districts, parse.GetValue(all));
        FindingList.PrintYears(session, found, districts, lastYear);
        return ExitCode.Done;
    }

    private static IEnumerable<(DistrictFigures Now, DistrictFigures Before)> Pairs(IReadOnlyList<DistrictFigures> districts, Dataset lastYear) =>
        districts.Join(lastYear.Districts, now => now.Code, before => before.Code, (now, before) => (now, before));

    /// <summary>What was noticed in last year's figures of the districts that are checked.</summary>
    private static IReadOnlyList<Finding> OfLastYear(string path, Dataset before, IReadOnlyList<Finding> noticed, IReadOnlyList<DistrictFigures> districts)
    {
        var reading = new FindingsByDistrict(before, noticed);
        IReadOnlyList<Finding> found = [.. reading.OfAll, .. districts.SelectMany(one => reading.OfRows(one.Code))];
        return [.. new FindingOrder(before.Given).Sort(found).Select(finding => finding with { Place = Inputs.Under(path, finding.Place) })];
    }

    private static CheckedInput Check(
        Session session, Dataset dataset, IReadOnlyList<Finding> noticed, IReadOnlyList<DistrictFigures> districts, Dataset? lastYear)
    {
        var reading = new FindingsByDistrict(dataset, noticed);
        var before = lastYear?.Districts.ToDictionary(one => one.Code) ?? [];
        var reports = new CheckReport[districts.Count];
        Parallel.For(0, reports.Length, new ParallelOptions { CancellationToken = session.Cancellation }, at =>
            reports[at] = DataChecks.Run(districts[at], before.GetValueOrDefault(districts[at].Code)));

        var all = reading.OfAll.Select(finding => new DistrictFinding(null, finding)).ToList();
        foreach (var (one, report) in districts.Zip(reports))
        {
            all.AddRange(reading.OfRows(one.Code).Concat(report.Findings).Select(finding => new DistrictFinding(one.Code, finding)));
        }

        var compared = districts.Zip(reports).ToLookup(pair => pair.Second.YearOnYearRan, pair => pair.First.Code);
        return new CheckedInput(
            new FindingOrder(dataset.Given).Sort(all, one => one.Finding), [.. compared[false]], [.. compared[true]]);
    }

    /// <summary>What the settings of the districts themselves ask for.</summary>
    private static void PrintMissing(Session session, IReadOnlyList<DistrictFigures> districts, bool all)
    {
        var missing = new MissingList(session, all ? int.MaxValue : MostMissing, places: all, several: districts.Count > 1);
        missing.Add(districts);
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say($"缺数 {missing.Count} 处", $"missing {missing.Count}"));
        missing.Print();
        session.Output.WriteLine();
    }

    private static Refusal? Write(Stream output, CheckedInput found)
    {
        CheckJson.Write(output, found);
        return null;
    }
}
