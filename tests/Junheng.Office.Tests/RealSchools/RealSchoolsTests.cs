using System.Diagnostics;
using System.Globalization;
using Junheng.Office.Csv;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Tests.Shared;
using Sylvan.Data.Csv;

namespace Junheng.Office.Tests.RealSchools;

/// <summary>
/// 1,304 real primary schools in 134 districts, pupils and teachers as published (../shared/data/real_schools). The expected
/// coefficients were computed with numpy, weighted by pupils; an engine that forgets the weights gives other verdicts.
/// </summary>
public sealed class RealSchoolsTests
{
    /// <summary>Districts with a blank: a school without pupils and teachers, and one without pupils.</summary>
    private static readonly HashSet<string> WithBlanks = ["PERAK PPD LARUT/MATANG/SELAMA", "SELANGOR PPD PETALING PERDANA"];

    [Fact]
    public void The_coefficients_of_134_real_districts_are_those_of_numpy()
    {
        var source = SharedData.Find("data/real_schools/sjkc.csv");
        var expected = Expected(SharedData.Find("data/real_schools/expected_cv_by_district.csv"));
        var folder = Directory.CreateTempSubdirectory("junheng-real-").FullName;
        try
        {
            Convert(source, folder);
            var read = CsvFolder.Read(folder, Catalogue.Standard, TestContext.Current.CancellationToken);
            Assert.True(read.IsOk, string.Join('\n', read.Refusals.Select(refusal => refusal.Place.ToRefusal() + ": " + Phrases.Zh(refusal))));
            Assert.Equal(134, read.Value.Districts.Count);
            foreach (var district in read.Value.Districts)
            {
                var spread = Assert.Single(
                    DistrictEvaluation.Of(district, EvaluationOptions.Default).Spreads,
                    one => one.Stage == Stage.Primary && one.Indicator.Id == "L1");
                var (schools, mean, coefficient) = expected[district.Code];
                Assert.Equal(schools, spread.Schools);
                Assert.Equal(mean, spread.Mean!.Value, 1e-8);
                Assert.Equal(coefficient, spread.Coefficient!.Value, 1e-9);
                Assert.Equal(
                    WithBlanks.Contains(district.Code) ? SpreadStatus.Pending
                    : coefficient <= 0.5 ? SpreadStatus.Met : SpreadStatus.Exceeded,
                    spread.Status);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Convert(string source, string target)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "RealSchools", "real-schools.mjs");
        var absent = !Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
        Assert.SkipWhen(absent && Environment.GetEnvironmentVariable("CI") != "true", "No node on the path: Node 20 runs the script");
        using var node = Process.Start(new ProcessStartInfo("node", [script, source, target]) { RedirectStandardError = true, UseShellExecute = false })!;
        var error = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error);
    }

    private static Dictionary<string, (int Schools, double Mean, double Coefficient)> Expected(string path)
    {
        using var reader = CsvDataReader.Create(path, new CsvDataReaderOptions { Culture = CultureInfo.InvariantCulture });
        var rows = new Dictionary<string, (int, double, double)>();
        while (reader.Read())
        {
            rows.Add($"{reader.GetString(0)} {reader.GetString(1)}", (reader.GetInt32(2), reader.GetDouble(5), reader.GetDouble(6)));
        }

        return rows;
    }
}
