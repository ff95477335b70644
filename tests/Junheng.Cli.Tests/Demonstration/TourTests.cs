using System.Text.RegularExpressions;
using Junheng.Tests.Shared;

namespace Junheng.Cli.Tests.Demonstration;

/// <summary>The tour names every picture that there is, in both languages, and no other; and it stays small.</summary>
public sealed partial class TourTests
{
    private const long MostBytes = 2_500_000;

    [Theory]
    [InlineData("docs/tour.md")]
    [InlineData("docs/tour.zh-CN.md")]
    public void Every_picture_that_is_named_exists_and_every_picture_is_named_once(string page)
    {
        var named = Pictures().Matches(File.ReadAllText(Repository.At(page))).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(Files().Select(file => file.Name), named);
    }

    [Fact]
    public void The_pictures_are_those_that_the_script_takes()
    {
        var taken = Taken().Matches(File.ReadAllText(Repository.At("tools/tour"))).Select(match => $"{match.Groups["name"].Value}.png");

        Assert.Equal(Files().Select(file => file.Name), taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_pictures_together_are_small() => Assert.InRange(Files().Sum(file => file.Length), 1, MostBytes);

    private static List<FileInfo> Files() => [.. new DirectoryInfo(Repository.At("docs/tour")).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)];

    [GeneratedRegex(@"!\[[^\]]+\]\(tour/(?<name>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pictures();

    [GeneratedRegex("shoot\\(page, \"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Taken();
}
