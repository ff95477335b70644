using Junheng.Cli.Terminal;
using Junheng.Office.Statistics;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Cli.Convert;

/// <summary>What became of every column of an export, what was not found, and what was noticed on the way.</summary>
internal static class ColumnList
{
    public static void Print(Session session, ConvertReport report, IReadOnlyList<Finding> findings)
    {
        var table = new TextTable();
        foreach (var column in report.Columns)
        {
            table.Add(
                [Word(session, column.Status), column.Place.ToString(), column.Heading, column.Field, column.Reason is { } reason ? Phrases.Zh(reason) : ""],
                [ColourOf(column.Status)]);
        }

        table.Write(session);
        foreach (var finding in findings)
        {
            session.Output.WriteLine($"{Paint.In(session, session.Say(finding.Severity.NameZh(), finding.Severity.Code()), Paint.Of(finding.Severity))}  {
                finding.Place}  {Phrases.Zh(finding)}");
        }

        session.Output.WriteLine(string.Join(session.Say("，", ", "), Enum.GetValues<ColumnStatus>().Select(status =>
            $"{Word(session, status)} {report.Columns.Count(column => column.Status == status)}")));
    }

    private static string Word(Session session, ColumnStatus status) => status switch
    {
        ColumnStatus.Matched => session.Say("对上", "matched"),
        ColumnStatus.Guessed => session.Say("推断", "guessed"),
        ColumnStatus.Missing => session.Say("缺少", "missing"),
        _ => session.Say("未用", "ignored"),
    };

    private static Colour ColourOf(ColumnStatus status) => status switch
    {
        ColumnStatus.Matched => Colour.Green,
        ColumnStatus.Guessed => Colour.Yellow,
        ColumnStatus.Missing => Colour.Red,
        _ => Colour.Grey,
    };
}
