using System.Text;
using CsCheck;
using Junheng.Office.Csv.Reading;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Csv;

public sealed class ShortNumberTests
{
    [Fact]
    public void A_number_is_read_as_by_the_plain_reading_or_left_to_it() =>
        Gen.String[Gen.Char["0123456789.-,"], 0, 20].Sample(text => Agrees(text), iter: 200_000);

    [Fact]
    public void Digits_with_a_point_are_read_here_whatever_their_length() =>
        (from whole in Gen.String[Gen.Char["0123456789"], 1, 9]
         from fraction in Gen.String[Gen.Char["0123456789"], 1, 6]
         select $"{whole}.{fraction}").Sample(text => Agrees(text) && Short(text) != ShortNumber.NotShort, iter: 50_000);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("12345678", 12_345_678_000_000)]
    [InlineData("123456789012", 123_456_789_012_000_000)]
    [InlineData("123456789012.5", 123_456_789_012_500_000)]
    [InlineData("116.123456", 116_123_456)]
    [InlineData("0.000001", 1)]
    [InlineData("00001.5", 1_500_000)]
    public void Millionths(string text, long value) => Assert.Equal(value, Short(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("1.2.3")]
    [InlineData("12345678.")]
    [InlineData("1234567890123")]
    [InlineData("1.1234567")]
    [InlineData("-1")]
    [InlineData("/")]
    [InlineData(":")]
    [InlineData("1１")]
    public void Anything_else_is_left_to_the_plain_reading(string text) => Assert.Equal(ShortNumber.NotShort, Short(text));

    private static bool Agrees(string text)
    {
        var fault = FixedPoint.Parse(Encoding.UTF8.GetBytes(text), round: false, out var value, out _);
        var number = Short(text);
        var whole = Short(text, whole: true);
        var isShortWhole = text.Length is > 0 and <= 8 && text.All(char.IsAsciiDigit);
        return (number == ShortNumber.NotShort || fault == NumberFault.Ok && number == value)
            && whole == (isShortWhole ? value : ShortNumber.NotShort);
    }

    /// <summary>Read between other digits, which must not count.</summary>
    private static long Short(string text, bool whole = false)
    {
        var bytes = Encoding.UTF8.GetBytes("1234567890123456" + text + "9876543210987654");
        var length = Encoding.UTF8.GetByteCount(text);
        return whole ? ShortNumber.Whole(bytes, 16 + length, length) : ShortNumber.Number(bytes, 16 + length, length);
    }
}
