using System.Globalization;
using Junheng.Office.Sheets;
using Junheng.Office.Workbooks.Reader;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>
/// A workbook made of plain values: text as a string, a number as a C# number, a blank as null, anything else as a
/// <see cref="Cell"/>. It starts with one primary school 01 of 900 pupils, in the shortest form that can be read.
/// </summary>
internal sealed class GridBook
{
    public static readonly object?[] SchoolHeads = ["区县代码", "学校代码", "学校名称", "办学类型"];
    public static readonly object?[] StageHeads = ["区县代码", "学校代码", "学段", "在校生数（人）"];

    private readonly List<SheetGrid> sheets = [];

    public GridBook()
    {
        Sheet("学校", SchoolHeads, ["370812", "01", "甲小学", "小学"]);
        Sheet("学段", StageHeads, ["370812", "01", "小学", 900]);
    }

    /// <summary>Puts a sheet in the place of the one with its name, or at the end.</summary>
    public GridBook Sheet(string name, params object?[][] rows) => Sheet(new SheetGrid(name, Cells(rows)));

    public GridBook Sheet(SheetGrid grid)
    {
        var at = sheets.FindIndex(sheet => sheet.Name == grid.Name);
        if (at < 0) sheets.Add(grid);
        else sheets[at] = grid;
        return this;
    }

    /// <summary>The sheet 学校 with one more column.</summary>
    public GridBook School(string heading, object? value) =>
        Sheet("学校", [.. SchoolHeads, heading], ["370812", "01", "甲小学", "小学", value]);

    /// <summary>The sheet 学段 with one more column.</summary>
    public GridBook Stage(string heading, object? value) =>
        Sheet("学段", [.. StageHeads, heading], ["370812", "01", "小学", 900, value]);

    public GridBook Without(string sheet)
    {
        sheets.RemoveAll(grid => grid.Name == sheet);
        return this;
    }

    public Outcome<Dataset> Read(Catalogue? catalogue = null) =>
        WorkbookReader.Read(new Workbook("填报.xlsx", sheets), catalogue ?? Catalogue.Standard);

    /// <summary>The tables of a workbook that is taken.</summary>
    public Tables Tables()
    {
        var outcome = Read();
        Assert.True(outcome.IsOk, string.Join('\n', outcome.Refusals.Select(Said)));
        return outcome.Value!.Given;
    }

    /// <summary>Every refusal as <c>学段!D2 cell_fraction</c>; each has its sentence.</summary>
    public IReadOnlyList<string> Refused()
    {
        var outcome = Read();
        Assert.All(outcome.Refusals, refusal => Assert.NotEmpty(Phrases.Zh(refusal)));
        return [.. outcome.Refusals.Select(Said)];
    }

    /// <summary>Every finding of a workbook that is taken, in the same form.</summary>
    public IReadOnlyList<string> Noticed()
    {
        Tables();
        var findings = Read().Findings;
        Assert.All(findings, finding => Assert.NotEmpty(Phrases.Zh(finding)));
        return [.. findings.Select(finding => $"{finding.Place} {finding.Code}")];
    }

    public static List<Cell[]?> Cells(params object?[][] rows) => [.. rows.Select(row => (Cell[]?)[.. row.Select(Of)])];

    private static string Said(Refusal refusal) => $"{refusal.Place} {refusal.Code}";

    private static Cell Of(object? value) => value switch
    {
        null => default,
        Cell cell => cell,
        string text => Cell.OfText(text),
        bool yes => new Cell(CellKind.Boolean, yes ? "TRUE" : "FALSE"),
        IFormattable number => new Cell(CellKind.Number, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"No cell of {value}", nameof(value)),
    };
}
