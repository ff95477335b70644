using System.Globalization;
using System.Text;
using CsCheck;
using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

/// <summary>Numbers as the exchange format §1–2 has them: point as separator, twelve digits before it, six behind it.</summary>
public class FixedPointParseTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7_000_000)]
    [InlineData("9", 9_000_000)]
    [InlineData("+12", 12_000_000)]
    [InlineData("-0.5", -500_000)]
    [InlineData("0.000001", 1)]
    [InlineData("12.34", 12_340_000)]
    [InlineData("0.909090", 909_090)]
    [InlineData("999999999999.999999", 999_999_999_999_999_999)]
    [InlineData("-999999999999.999999", -999_999_999_999_999_999)]
    [InlineData("000000000000012", 12_000_000)]
    [InlineData("100000000000", 100_000_000_000_000_000)]
    [InlineData("1.5000000000", 1_500_000)]
    public void A_number_is_its_millionths(string text, long value)
    {
        Assert.Equal((NumberFault.Ok, value, false), Parse(text));
        Assert.Equal((NumberFault.Ok, value, false), Parse(text, round: true));
    }

    [Theory]
    [InlineData("0.0000001")]
    [InlineData("1.5000000001")]
    [InlineData("-3.1415927")]
    public void More_than_six_decimals_are_refused(string text) =>
        Assert.Equal((NumberFault.TooManyDecimals, FixedPoint.Missing, false), Parse(text));

    /// <summary>Half away from zero, at the seventh decimal.</summary>
    [Theory]
    [InlineData("116.83124649", 116_831_246)]
    [InlineData("116.8312465", 116_831_247)]
    [InlineData("-116.8312465", -116_831_247)]
    [InlineData("35.56120009", 35_561_200)]
    [InlineData("0.9999999", 1_000_000)]
    public void Positions_are_rounded_and_it_is_told(string text, long value) =>
        Assert.Equal((NumberFault.Ok, value, true), Parse(text, round: true));

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("-1234567890123")]
    [InlineData("1234567890123.5")]
    public void More_than_twelve_digits_before_the_point_are_refused(string text) =>
        Assert.Equal((NumberFault.TooManyDigits, FixedPoint.Missing, false), Parse(text));

    [Theory]
    [InlineData("１２")]
    [InlineData("1２")]
    [InlineData("12．5")]
    [InlineData("－3")]
    public void Full_width_digits_and_signs_are_named(string text) => Assert.Equal(NumberFault.FullWidth, Parse(text).Fault);

    [Theory]
    [InlineData("1,000")]
    [InlineData("-1,234.5")]
    [InlineData("1，000")]
    [InlineData("，5")]
    [InlineData("1,234,567,890,123,456")]
    [InlineData("1234567890123,0")]
    public void Thousands_separators_are_named(string text) => Assert.Equal(NumberFault.Thousands, Parse(text).Fault);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("1e3")]
    [InlineData("1/")]
    [InlineData("1:")]
    [InlineData("12人")]
    [InlineData("约12,5")]
    [InlineData("1.0000001x")]
    [InlineData("1234567890123x")]
    [InlineData("NaN")]
    [InlineData("0x1F")]
    public void Anything_else_is_no_number(string text)
    {
        Assert.Equal((NumberFault.NotANumber, FixedPoint.Missing, false), Parse(text));
        Assert.Equal(NumberFault.NotANumber, Parse(text, round: true).Fault);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Sample(value => Parse(FixedPoint.Format(value)) == (NumberFault.Ok, value, false));

    [Fact]
    public void Reading_agrees_with_decimal_arithmetic() =>
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.Int[0, 999_999], Gen.Bool).Sample((whole, fraction, negative) =>
        {
            var text = (negative ? "-" : "") + whole.ToString(CultureInfo.InvariantCulture) + "." + fraction.ToString("000000", CultureInfo.InvariantCulture);
            return Parse(text).Value == decimal.Parse(text, CultureInfo.InvariantCulture) * 1_000_000;
        });

    [Fact]
    public void A_blank_is_neither_a_double_nor_a_decimal()
    {
        Assert.True(double.IsNaN(FixedPoint.ToDouble(FixedPoint.Missing)));
        Assert.Null(FixedPoint.ToDecimal(FixedPoint.Missing));
        Assert.Equal(1.25, FixedPoint.ToDouble(1_250_000));
        Assert.Equal(1.25m, FixedPoint.ToDecimal(1_250_000));
    }

    /// <summary>U+FF01–FF5E begin with EF BC or EF BD; a lone EF is a text cut short, EF BB BF a byte order mark, 87 is no part of either.</summary>
    [Theory]
    [InlineData(new byte[] { (byte)'1', 0xEF })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'1' })]
    [InlineData(new byte[] { (byte)'1', 0xEF, 0x87, 0xBC })]
    public void Other_bytes_are_not_taken_for_full_width_ones(byte[] utf8) =>
        Assert.Equal(NumberFault.NotANumber, FixedPoint.Parse(utf8, false, out _, out _));

    private static (NumberFault Fault, long Value, bool Rounded) Parse(string text, bool round = false)
    {
        var fault = FixedPoint.Parse(Encoding.UTF8.GetBytes(text), round, out var value, out var rounded);
        return (fault, value, rounded);
    }
}
