using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Figures;

public sealed class RangesTests
{
    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, 1)]
    [InlineData(4, 4, 1)]
    [InlineData(5, 4, 2)]
    [InlineData(8, 4, 2)]
    [InlineData(11, 4, 3)]
    [InlineData(1_000, 7, 143)]
    public void Every_row_has_its_turn_once_in_ranges_of_the_size(int rows, int size, int ranges)
    {
        var turns = new int[rows];
        var calls = 0;

        Ranges.Each(rows, size, (from, to) =>
        {
            Interlocked.Increment(ref calls);
            Assert.InRange(to - from, 1, size);
            for (var row = from; row < to; row++) Interlocked.Increment(ref turns[row]);
        });

        Assert.Equal(ranges, calls);
        Assert.All(turns, turn => Assert.Equal(1, turn));
    }

    [Fact]
    public void It_returns_when_the_slowest_range_is_done()
    {
        var done = 0;

        Ranges.Each(3, 1, (from, _) =>
        {
            Thread.Sleep(20 * from);
            Interlocked.Increment(ref done);
        });

        Assert.Equal(3, done);
    }
}
