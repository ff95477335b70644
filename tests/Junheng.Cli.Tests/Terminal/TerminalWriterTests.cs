using System.Text;
using Junheng.Cli.Terminal;

namespace Junheng.Cli.Tests.Terminal;

/// <summary>Nothing of an input steers the terminal.</summary>
public sealed class TerminalWriterTests
{
    [Theory]
    [InlineData("甲\e[2J小学", "甲[控制符 U+001B][2J小学")]
    [InlineData("铃\a", "铃[控制符 U+0007]")]
    [InlineData("a\u009b31mb\u007f", "a[控制符 U+009B]31mb[控制符 U+007F]")]
    [InlineData("两\r\n行\t", "两  行 ")]
    [InlineData("甲\u202E乙", "甲[控制符 U+202E]乙")]
    [InlineData("甲\uFDD1乙", "甲[控制符 U+FDD1]乙")]
    [InlineData("全角　空格、𠮷", "全角　空格、𠮷")]
    public void A_character_that_steers_the_terminal_is_named(string text, string shown) => Assert.Equal(shown + "\n", Printed(text, colours: false));

    [Fact]
    public void Colours_of_ours_get_through_only_where_there_are_colours()
    {
        Assert.Equal("\e[31m错误\e[0m [控制符 U+001B][31m\n", Printed(null, colours: true));
        Assert.Equal("错误 [控制符 U+001B][31m\n", Printed(null, colours: false));
    }

    [Fact]
    public void Names_and_files_of_an_input_reach_neither_the_output_nor_the_error_raw()
    {
        using var folder = new TinyFolder();
        folder.Write("schools.csv", TinyFolder.SchoolHeader, "370812,A,甲\e[2J小学,primary", "370812,B,\"乙\n小学\",primary");
        folder.Write("stages.csv", TinyFolder.StageHeader, "370812,A,primary,100", "370812,B,primary,100");
        folder.Write("坏\a.csv", "x");
        foreach (var line in new[] { "check IN", "evaluate IN", "explain IN --spread L1 --stage primary", "explain IN --item G3", "check IN\e" })
        {
            var run = Run.Of(line.Replace("IN", folder.Input, StringComparison.Ordinal).Split(' '));

            Assert.DoesNotContain(run.Output + run.Error, one => char.IsControl(one) && one != '\n');
        }

        Assert.Contains("坏[控制符 U+0007].csv", Run.Of("check", folder.Input).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Run.Of("evaluate", folder.Input, "--json", "-").Output, one => char.IsControl(one) && one != '\n');
    }

    /// <summary>A text printed; without one, a coloured word and a text that only looks coloured.</summary>
    private static string Printed(string? text, bool colours)
    {
        using var output = new MemoryStream();
        using (var session = new Session(output, TextWriter.Null, CancellationToken.None) { Colours = colours })
        {
            session.Output.WriteLine(text ?? Paint.In(session, "错误", Colour.Red) + " \e[31m");
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
