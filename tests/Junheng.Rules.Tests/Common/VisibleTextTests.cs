using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

/// <summary>What nobody sees is named where a cell is quoted.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("9\u00A000", "9[不换行空格 U+00A0]00")]
    [InlineData("9\u300000", "9[全角空格 U+3000]00")]
    [InlineData("9\u200B00", "9[零宽空格 U+200B]00")]
    [InlineData("\uFEFF900", "[字节序标记 U+FEFF]900")]
    [InlineData("9\u200D00", "9[看不见的字符 U+200D]00")]
    [InlineData("9 00", "9 00")]
    [InlineData("九百", "九百")]
    public void A_quoted_cell_names_what_is_not_seen(string text, string shown) => Assert.Equal(shown, VisibleText.Cell(text));

    [Fact]
    public void A_line_keeps_the_spaces_that_do_not_steer_a_terminal()
    {
        Assert.Equal("甲　乙\u00A0丙", VisibleText.Line("甲　乙\u00A0丙"));
        Assert.Same("甲　乙", VisibleText.Line("甲　乙"));
    }

    [Fact]
    public void Sentences_hold_no_character_that_steers_a_terminal()
    {
        var finding = new Finding("file_ignored", Severity.Info, Place.None, []);
        var refusal = new Refusal("input_absent", Place.None, ["a\e[2Jb"]);

        Assert.Equal("找不到 a[控制符 U+001B][2Jb；请检查路径和名称。", Phrases.Zh(refusal));
        Assert.DoesNotContain(Phrases.Zh(finding), char.IsControl);
    }
}
