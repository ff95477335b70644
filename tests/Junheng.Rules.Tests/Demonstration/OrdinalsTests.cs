using Junheng.Rules.Demonstration;

namespace Junheng.Rules.Tests.Demonstration;

public class OrdinalsTests
{
    [Theory]
    [InlineData(3, "三")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(1001, "一千零一")]
    [InlineData(20_340, "二万零三百四十")]
    public void A_number_is_written_in_chinese_words(int number, string words) => Assert.Equal(words, Ordinals.Zh(number));
}
