using Junheng.Cli.Usage;

namespace Junheng.Cli.Tests.Usage;

/// <summary>What was probably meant.</summary>
public sealed class SuggestionTests
{
    private static readonly string[] Commands = ["check", "convert", "demo", "evaluate", "explain", "template"];

    [Theory]
    [InlineData("evalute", "evaluate")]
    [InlineData("evlauate", "evaluate")]
    [InlineData("chek", "check")]
    [InlineData("dmeo", "demo")]
    [InlineData("evaluation", "evaluate")]
    [InlineData("publish", null)]
    [InlineData("x", null)]
    public void The_nearest_word_is_meant_when_it_is_near(string word, string? meant) => Assert.Equal(meant, Suggestion.For(word, Commands));
}
