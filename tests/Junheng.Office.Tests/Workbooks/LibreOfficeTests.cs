using System.Diagnostics;
using Junheng.Office.Reports;
using Junheng.Office.Sheets;
using Junheng.Office.Workbooks;
using Junheng.Office.Workbooks.Reader;
using Junheng.Office.Workbooks.Template;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Rules.Tests;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>Real files opened and saved again by a real program: what comes back is still ours.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("junheng-soffice-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_filled_workbook_saved_again_gives_the_same_evaluation()
    {
        var tables = new TestDistrict()
            .School("0001", "primary", ("name", "=甲小学"), ("teaching_area_m2", 4500.25m), ("indoor_sports_area_m2", 0.5m), ("equipment_value_yuan", 1_234_567.89m))
            .Stage("primary", 900, ("teachers_above_required", 40), ("backbone_teachers", 9))
            .School("0002", "nine_year", ("name", "乙学校"), ("multimedia_rooms", 22)).Stage("primary", 500).Stage("junior", 400)
            .District(("year", 2024), ("G1.layout_confirmed", true)).Tables;
        var written = Write("filled.xlsx", stream => WorkbookWriter.Write(tables, stream));
        var (ours, theirs) = (Evaluate(written), Evaluate(SavedAgain(written)));

        Assert.Equal(ours.Verdict, theirs.Verdict);
        Assert.Equal(ours.Items.Select(item => item.Status), theirs.Items.Select(item => item.Status));
        for (var row = 0; row < ours.Rows.Count; row++)
        {
            for (var k = 0; k < 7; k++) Assert.Equal(ours.Indicator(row, k), theirs.Indicator(row, k));
        }

        Assert.Equal("=甲小学", theirs.Figures.Schools.Text("name", theirs.Figures.SchoolRow(0)));
    }

    [Fact]
    public void The_empty_workbook_and_the_report_open_with_all_their_sheets()
    {
        var empty = Write("empty.xlsx", stream => WorkbookTemplate.Write(stream, Catalogue.Standard));
        var evaluation = DistrictEvaluation.Of(new TestDistrict().School("0001", "primary").Stage("primary", 900).Figures, EvaluationOptions.Default);
        var report = Write("report.xlsx", stream => EvaluationReport.Write([new DistrictReport(evaluation, [], [])], stream));

        Assert.Equal(Sheets(empty), Sheets(SavedAgain(empty)));
        Assert.Equal(Sheets(report), Sheets(SavedAgain(report)));
    }

    private static IEnumerable<string> Sheets(string path) => WorkbookFile.Read(path).Value!.Sheets.Select(sheet => sheet.Name);

    private static DistrictEvaluation Evaluate(string path) => DistrictEvaluation.Of(
        Assert.Single(WorkbookReader.Read(path, Catalogue.Standard, TestContext.Current.CancellationToken).Value!.Districts), EvaluationOptions.Default);

    private string Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(root, name);
        using var stream = File.Create(path);
        write(stream);
        return path;
    }

    /// <summary>The path of a copy that LibreOffice opened and saved; the test is skipped, or in CI fails, where there is none.</summary>
    private string SavedAgain(string path)
    {
        const string program = "/usr/bin/soffice";
        var absent = !File.Exists(program);
        Assert.False(absent && Environment.GetEnvironmentVariable("CI") == "true", $"CI needs {program}: apt-get install libreoffice-calc");
        Assert.SkipWhen(absent, $"No {program}: apt-get install libreoffice-calc");
        var folder = Directory.CreateDirectory(Path.Combine(root, "again")).FullName;
        var info = new ProcessStartInfo(program, [$"-env:UserInstallation=file://{root}/profile", "--headless", "--convert-to", "xlsx", "--outdir", folder, path])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var office = Process.Start(info)!;
        var said = office.StandardError.ReadToEndAsync();
        office.StandardOutput.ReadToEnd();
        office.WaitForExit();
        var copy = Path.Combine(folder, Path.GetFileName(path));
        Assert.True(File.Exists(copy), said.Result);
        return copy;
    }
}
