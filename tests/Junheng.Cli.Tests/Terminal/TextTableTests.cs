using Junheng.Cli.Terminal;

namespace Junheng.Cli.Tests.Terminal;

/// <summary>Columns line up on a terminal, where a Chinese character is as wide as two letters.</summary>
public sealed class TextTableTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("小学", 4)]
    [InlineData("（L1）", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("", 0)]
    public void A_wide_character_takes_two_columns(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void Cells_are_as_wide_as_the_widest_of_their_column()
    {
        using var output = new MemoryStream();
        using (var session = new Session(output, TextWriter.Null, CancellationToken.None))
        {
            var table = new TextTable(1);
            table.Add("学校", "数");
            table.Add("A", "10");
            table.Write(session, "  ");
        }

        Assert.Equal("  学校  数\n  A     10\n", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }
}
