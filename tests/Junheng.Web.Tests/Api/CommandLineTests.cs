using System.Diagnostics;
using System.Text.Json.Nodes;
using Junheng.Tests.Shared;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Api;

/// <summary>The same figures read by the interface and by the program <c>junheng</c>: the same names, the same values, to the letter.</summary>
public abstract class CommandLineTests(Site site)
{
    private const int Year = 2033;

    [Theory]
    [InlineData("strict")]
    [InlineData("eligible", "--relax")]
    public async Task The_interface_answers_what_the_command_line_writes(string reading, params string[] options)
    {
        // With a class of fewer pupils than its stage has, so that there is something to be found.
        var files = new Dictionary<string, string>(TestYear.Files(Year));
        files["classes.csv"] = files["classes.csv"].Replace("1班,40", "1班,31", StringComparison.Ordinal);
        await site.Accept(Year, files);
        using var office = site.Visit();
        await office.SignIn("office");
        var ours = JsonNode.Parse((await office.Get($"/api/v1/districts/{TestYear.District}/{Year}/evaluation?reading={reading}")).Text)!;
        var theirs = JsonNode.Parse(await Evaluated(TestYear.Zip(files), options))!;

        // A finding stands at a cell there and at a figure here, and what was noticed of the file is said there alone; what is found is the same.
        var (foundHere, foundThere) = (Found(ours), Found(theirs));
        Assert.Equal(foundThere, foundHere);
        Assert.NotEmpty(foundHere);
        Assert.Equal(theirs.ToJsonString(), ours.ToJsonString());
        Assert.Equal(reading, (string)ours["reading"]!);
    }

    /// <summary>Takes the findings out.</summary>
    private static List<string> Found(JsonNode result)
    {
        var district = result["districts"]![0]!.AsObject();
        var findings = district["findings"]!.AsArray().Where(one => (string)one!["code"]! != "key_unknown").Select(one => $"{one!["severity"]} {one["code"]} {one["message"]}").Order(StringComparer.Ordinal).ToList();
        district.Remove("findings");
        return findings;
    }

    private static async Task<string> Evaluated(byte[] year, string[] options)
    {
        using var folder = new TemporaryFolder();
        var (zip, json) = (Path.Combine(folder.Path, "year.zip"), Path.Combine(folder.Path, "evaluation.json"));
        await File.WriteAllBytesAsync(zip, year, TestContext.Current.CancellationToken);
        // Built with the tests, in the same configuration.
        var built = Path.GetRelativePath(Repository.At("tests/Junheng.Web.Tests/bin"), AppContext.BaseDirectory);
        var program = Path.Combine(Repository.At("src/Junheng.Cli/bin"), built, "junheng.dll");
        var start = new ProcessStartInfo("dotnet", [program, "evaluate", zip, "--json", json, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(json), await errors);
        return await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken);
    }
}

public sealed class CommandLineOnSqliteTests(DistrictOnSqlite site) : CommandLineTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class CommandLineOnPostgresTests(DistrictOnPostgres site) : CommandLineTests(site), IClassFixture<DistrictOnPostgres>;
