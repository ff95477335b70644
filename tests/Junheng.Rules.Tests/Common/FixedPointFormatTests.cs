using System.Text;
using CsCheck;
using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

public class FixedPointFormatTests
{
    [Theory]
    [InlineData(FixedPoint.Missing, "")]
    [InlineData(0, "0")]
    [InlineData(1, "0.000001")]
    [InlineData(-500_000, "-0.5")]
    [InlineData(4_500_250_000, "4500.25")]
    [InlineData(999_999_999_999_999_999, "999999999999.999999")]
    public void A_figure_is_written_in_the_shortest_exact_way(long value, string written) => Assert.Equal((written, written), (InUtf8(value), FixedPoint.Format(value)));

    [Fact]
    public void Both_ways_of_writing_agree() => Gen.Long.Sample(value => InUtf8(value) == FixedPoint.Format(value));

    private static string InUtf8(long value)
    {
        var bytes = new byte[FixedPoint.FormatBytes];
        return Encoding.UTF8.GetString(bytes, 0, FixedPoint.Format(value, bytes));
    }
}
