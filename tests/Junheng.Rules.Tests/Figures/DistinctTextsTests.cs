using CsCheck;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Figures;

public sealed class DistinctTextsTests
{
    [Fact]
    public void Texts_are_numbered_in_the_order_in_which_they_first_appear()
    {
        var texts = new DistinctTexts(TextColumn.Of(["乙", "乙", "甲", null, "乙", "甲", "", "丙"]));

        Assert.Equal([0, 0, 1, 2, 0, 1, 2, 3], texts.Numbers);
        Assert.Equal([0, 2, 3, 7], texts.FirstRows);
    }

    [Fact]
    public void Nothing_has_no_texts() => Assert.Empty(new DistinctTexts(TextColumn.Of([])).FirstRows);

    /// <summary>Far more than fit without growing, and so many that some share a slot.</summary>
    [Theory]
    [InlineData(33)]
    [InlineData(65)]
    [InlineData(5_000)]
    public void Many_texts_keep_their_numbers_when_they_come_again_in_any_order(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        var again = numbers.ToArray();
        new Random(count).Shuffle(again);

        var texts = new DistinctTexts(TextColumn.Of([.. numbers.Concat(again).Concat(numbers).Select(number => $"T{number}")]));

        Assert.Equal(numbers.Concat(again).Concat(numbers), texts.Numbers);
        Assert.Equal(numbers, texts.FirstRows);
    }

    [Fact]
    public void Rows_have_one_number_exactly_when_they_have_one_text() =>
        Gen.Int[0, 60].Array[0, 300].Sample(picks =>
        {
            var texts = new DistinctTexts(TextColumn.Of([.. picks.Select(pick => $"{pick}")]));
            return picks.Select(pick => Array.IndexOf(picks, pick)).SequenceEqual(texts.Numbers.Select(number => texts.FirstRows[number]));
        });
}
