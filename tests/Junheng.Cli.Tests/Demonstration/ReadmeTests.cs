using System.Text.RegularExpressions;
using Junheng.Tests.Shared;

namespace Junheng.Cli.Tests.Demonstration;

/// <summary>What the two READMEs tell people to type works, and they tell the same.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string[] Folders = ["district", "last_year", "many"];

    private readonly string root = Directory.CreateTempSubdirectory("junheng-readme-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Both_languages_show_the_same_commands() =>
        Assert.Equal(Commands("README.zh-CN.md"), Commands("README.md").Select(command => command.Replace(" --lang en", "", StringComparison.Ordinal)));

    [Fact]
    public void Every_command_with_its_output_runs()
    {
        // An export of the statistics is somebody else's file: `convert` has tests with exports of their own.
        var commands = Commands("README.md").Where(command => !command.StartsWith("convert ", StringComparison.Ordinal)).ToList();
        Assert.True(commands.Count > 5);

        Assert.All(commands, command =>
        {
            var run = Run.Of([.. command.Split(' ').Select(word => Folders.Contains(word) ? Path.Combine(root, word) : word)]);
            Assert.True(run.Status == 0, $"{command}: {run.Error}");
        });
    }

    [Fact]
    public void Every_command_and_every_exit_status_is_named()
    {
        var text = File.ReadAllText(Repository.At("README.md"));

        Assert.All(["demo", "template", "check", "evaluate", "explain", "convert"], command => Assert.Contains($"junheng {command} ", text, StringComparison.Ordinal));
        var codes = typeof(ExitCode).GetFields().Select(field => $"| {field.GetRawConstantValue()} | ").ToList();
        Assert.True(codes.Count >= 4);
        Assert.All(codes, code => Assert.Contains(code, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_file_that_is_pointed_to_exists(string page)
    {
        var links = Links().Matches(File.ReadAllText(Repository.At(page))).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Repository.At(link)), link));
    }

    private static List<string> Commands(string page) =>
        [.. File.ReadLines(Repository.At(page)).Where(line => line.StartsWith("$ junheng ", StringComparison.Ordinal)).Select(line => line["$ junheng ".Length..])];

    [GeneratedRegex(@"\]\((?<path>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
