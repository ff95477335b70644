using CsCheck;
using Junheng.Rules.Evidence;

namespace Junheng.Rules.Tests.Evidence;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("义务教育\n优质均衡", "义务教育优质均衡")] // a line breaks within a Chinese phrase
    [InlineData("High  Quality\tBalance", "high quality balance")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("⾦⻅⻓⽅⻚", "金见长方页")] // as browsers print 金见长方页: radicals that look the same
    [InlineData("  共 3 页 ", "共3页")]
    public void A_text_has_one_form(string text, string plain) => Assert.Equal(plain, SearchText.Plain(text));

    [Fact]
    public void What_no_database_keeps_is_left_out() => Assert.Equal("abc", SearchText.Plain(string.Concat("a", "\0", "b", (char)0xD800, "c")));

    [Fact]
    public void Pairs_are_of_neighbours_and_never_over_a_sign() =>
        Assert.Equal(["教学", "学仪", "仪器", "ab", "b1", "12"], SearchText.Pairs("教学仪器，ab12"));

    [Fact]
    public void Every_word_of_letters_is_led_to_by_its_pairs() => Gen.Select(Gen.String[Gen.Char["教育设备资金ab1 ，"], 0, 60], Gen.Int[0, 40], Gen.Int[2, 8]).Sample((text, from, length) =>
    {
        var plain = SearchText.Plain(text);
        if (from + length > plain.Length) return true;
        var word = plain.Substring(from, length);
        return SearchText.Pairs(word).All(SearchText.Pairs(plain).Contains);
    });

    [Fact]
    public void What_stands_around_a_word_is_cut_at_the_ends()
    {
        Assert.Equal(("教学", "仪器", "设备"), SearchText.Around("教学仪器设备", "仪器", 5));
        Assert.Equal(("学", "仪器", "设"), SearchText.Around("教学仪器设备", "仪器", 1));
        Assert.Null(SearchText.Around("教学仪器设备", "楼房", 5));
    }
}
