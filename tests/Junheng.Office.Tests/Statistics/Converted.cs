using Junheng.Office.Sheets;
using Junheng.Office.Statistics;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Tests.Statistics;

/// <summary>A test's export, converted; cells are looked up by school code, stage and column as in the CSV folder.</summary>
internal sealed class Converted
{
    private Converted(Outcome<ConvertReport> outcome) => Outcome = outcome;

    public Outcome<ConvertReport> Outcome { get; }

    public ConvertReport Report => Outcome.Value ?? throw new InvalidOperationException(
        string.Join('\n', Outcome.Refusals.Select(refusal => $"{refusal.Place.ToRefusal()}: {Phrases.Zh(refusal)}")));

    public static Converted Of(TestWorkbook book, StatisticsMapping? mapping = null, string? district = "370812")
    {
        var workbook = WorkbookFile.Read(book.ToStream(), "统计.xlsx", TestContext.Current.CancellationToken);
        var converted = new Converted(StatisticsExport.Convert(workbook.Value!, mapping ?? StatisticsMapping.Empty, district, TestContext.Current.CancellationToken));
        // Whatever was found wrong can be said.
        Assert.All(converted.Outcome.Refusals, refusal => Assert.NotEmpty(Phrases.Zh(refusal)));
        Assert.All(converted.Outcome.Findings, finding => Assert.NotEmpty(Phrases.Zh(finding)));
        return converted;
    }

    /// <summary>A cell of schools.csv as it is written; empty when blank.</summary>
    public string School(string code, string column) => Cell(Report.Tables.Schools, Row(Report.Tables.Schools, code, null), column);

    /// <summary>A cell of stages.csv as it is written; empty when blank.</summary>
    public string Stage(string code, Stage stage, string column) => Cell(Report.Tables.Stages, Row(Report.Tables.Stages, code, stage), column);

    /// <summary>The stages of a school that have a row.</summary>
    public IEnumerable<Stage> Stages(string code) =>
        Junheng.Rules.Common.Stages.All.Where(stage => Row(Report.Tables.Stages, code, stage) >= 0);

    /// <summary>The refusals as CODE at SHEET!CELL.</summary>
    public IEnumerable<string> Refused => Outcome.Refusals.Select(refusal => $"{refusal.Code} {refusal.Place}");

    /// <summary>The findings as CODE at SHEET!CELL.</summary>
    public IEnumerable<string> Found => Outcome.Findings.Select(finding => $"{finding.Code} {finding.Place}");

    /// <summary>The status of the column with this heading.</summary>
    public ColumnStatus Status(string heading) => Report.Columns.First(column => column.Heading == heading).Status;

    /// <summary>What the column with this heading was taken for.</summary>
    public string Field(string heading) => Report.Columns.First(column => column.Heading == heading).Field;

    private static int Row(FigureTable table, string code, Stage? stage)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Text("school_code", row) == code && (stage is not { } at || table.Value("stage", row) == (long)at)) return row;
        }

        return -1;
    }

    private static string Cell(FigureTable table, int row, string column) => table.Texts(column) is not null ? table.Text(column, row)
        : Junheng.Rules.Measures.Catalogue.Standard.Find(table.Level, column) is { Choices: { Count: > 0 } choices } ? table.ChoiceOf(column, row) is { } choice ? choices[choice].Code : ""
        : table.Value(column, row) is var value && column is "boarding" or "counted_as_school" ? table.YesNo(column, row)?.ToString() ?? ""
        : FixedPoint.Format(value);
}
