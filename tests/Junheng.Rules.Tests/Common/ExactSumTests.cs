using CsCheck;
using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

public sealed class ExactSumTests
{
    [Theory]
    [InlineData(new[] { -1L, -1L }, -2L)]
    [InlineData(new[] { 4_294_967_295L, 1L }, 4_294_967_296L)]
    [InlineData(new[] { -4_294_967_296L, 4_294_967_295L }, -1L)]
    [InlineData(new[] { long.MaxValue, long.MaxValue, -long.MaxValue }, long.MaxValue)]
    [InlineData(new long[0], 0L)]
    public void A_sum_equals_its_total_and_lies_above_anything_less(long[] figures, long total)
    {
        var sum = Sum(figures);

        Assert.Equal((Int128)total, sum.Total);
        Assert.Equal(0, sum.CompareTo(total));
        Assert.True(sum.CompareTo(total - 1) > 0);
        Assert.True(total == long.MaxValue || sum.CompareTo(total + 1) < 0);
    }

    [Fact]
    public void A_sum_beyond_64_bits_is_exact()
    {
        // Three times 2^63 - 1, and three times -2^63.
        var (above, below) = (Sum(long.MaxValue, long.MaxValue, long.MaxValue), Sum(long.MinValue, long.MinValue, long.MinValue));

        Assert.Equal(Int128.Parse("27670116110564327421", System.Globalization.CultureInfo.InvariantCulture), above.Total);
        Assert.Equal(Int128.Parse("-27670116110564327424", System.Globalization.CultureInfo.InvariantCulture), below.Total);
        Assert.True(above.CompareTo(long.MaxValue) > 0);
        Assert.True(below.CompareTo(long.MinValue) < 0);
    }

    [Fact]
    public void Sums_agree_with_128_bit_arithmetic() =>
        Gen.Select(Gen.OneOf(Gen.Long, Gen.Long[-9, 9], Gen.Long[-5_000_000_000, 5_000_000_000]).Array[0, 20], Gen.OneOf(Gen.Long, Gen.Long[-99, 99]))
            .Sample((figures, other) =>
            {
                Int128 total = 0;
                foreach (var figure in figures) total += figure;
                var sum = Sum(figures);
                return sum.Total == total && Math.Sign(sum.CompareTo(other)) == total.CompareTo(other);
            });

    private static ExactSum Sum(params long[] figures)
    {
        var sum = default(ExactSum);
        foreach (var figure in figures) sum.Add(figure);
        return sum;
    }
}
