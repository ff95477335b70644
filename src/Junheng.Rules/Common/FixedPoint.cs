using System.Globalization;

namespace Junheng.Rules.Common;

/// <summary>How a number was refused, or <see cref="Ok"/>.</summary>
public enum NumberFault
{
    /// <summary>It was read.</summary>
    Ok,

    /// <summary>It is not a number.</summary>
    NotANumber,

    /// <summary>It has full-width digits or signs.</summary>
    FullWidth,

    /// <summary>It has thousands separators.</summary>
    Thousands,

    /// <summary>More than six digits after the point.</summary>
    TooManyDecimals,

    /// <summary>More than twelve digits before the point.</summary>
    TooManyDigits,
}

/// <summary>
/// Figures are kept exactly: a 64-bit count of millionths, so that at most twelve digits before and six after the
/// point fit (exchange format §1), and every comparison with a limit is whole-number arithmetic.
/// <see cref="Missing"/> stands for a blank; it is never a zero.
/// </summary>
public static class FixedPoint
{
    /// <summary>Millionths in one.</summary>
    public const long Scale = 1_000_000;

    /// <summary>A blank: the figure is not known.</summary>
    public const long Missing = long.MinValue;

    private const int WholeDigits = 12;
    private const int Decimals = 6;

    /// <summary>The exact millionths of a whole number.</summary>
    public static long Of(long whole) => checked(whole * Scale);

    /// <summary>The nearest double of a known figure; NaN when missing.</summary>
    public static double ToDouble(long value) => value == Missing ? double.NaN : value / (double)Scale;

    /// <summary>The exact decimal of a known figure; null when missing.</summary>
    public static decimal? ToDecimal(long value) => value == Missing ? null : value / (decimal)Scale;

    /// <summary>A number in millionths; places beyond the sixth are cut off. <see cref="Missing"/> for null.</summary>
    public static long OfDecimal(decimal? value) => value is { } number ? (long)(number * Scale) : Missing;

    /// <summary>The shortest exact writing, point as separator, no thousands marks; empty when missing.</summary>
    public static string Format(long value) =>
        value == Missing ? "" : (value / (decimal)Scale).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The bytes that <see cref="Format(long, Span{byte})"/> needs at most, with room to spare.</summary>
    public const int FormatBytes = 24;

    /// <summary>The same writing in UTF-8, for files of many figures.</summary>
    /// <param name="value">Millionths or <see cref="Missing"/>.</param>
    /// <param name="utf8">At least <see cref="FormatBytes"/> long.</param>
    /// <returns>How many bytes were written; 0 when missing.</returns>
    public static int Format(long value, Span<byte> utf8)
    {
        if (value == Missing) return 0;
        var length = 0;
        var left = (ulong)value;
        if (value < 0)
        {
            utf8[length++] = (byte)'-';
            left = 0UL - left;
        }

        var (whole, fraction) = Math.DivRem(left, (ulong)Scale);
        whole.TryFormat(utf8[length..], out var written, provider: CultureInfo.InvariantCulture);
        length += written;
        if (fraction == 0) return length;
        utf8[length] = (byte)'.';
        for (var digit = Decimals; digit > 0; digit--)
        {
            (fraction, var last) = Math.DivRem(fraction, 10);
            utf8[length + digit] = (byte)('0' + last);
        }

        length += 1 + Decimals;
        while (utf8[length - 1] == '0') length--;
        return length;
    }

    /// <summary>
    /// Reads a number written in ASCII digits with an optional sign and point. Trailing zeros beyond the sixth decimal
    /// are harmless; other digits there are refused unless <paramref name="round"/> is set, when they are rounded
    /// half away from zero and <paramref name="rounded"/> tells so.
    /// </summary>
    /// <param name="text">UTF-8 text without surrounding spaces, not empty.</param>
    /// <param name="round">Round what does not fit behind the point instead of refusing it (longitude, latitude).</param>
    /// <param name="value">Millionths; <see cref="Missing"/> when refused.</param>
    /// <param name="rounded">Whether digits were lost.</param>
    public static NumberFault Parse(ReadOnlySpan<byte> text, bool round, out long value, out bool rounded)
    {
        value = Missing;
        rounded = false;
        var i = 0;
        var negative = false;
        if (text.Length > 0 && (text[0] == '-' || text[0] == '+'))
        {
            negative = text[0] == '-';
            i = 1;
        }

        long whole = 0;
        var start = i;
        var significant = 0;
        for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++)
        {
            if (significant > 0 || text[i] != '0') significant++;
            if (significant > WholeDigits) return Rest(text, i) ? NumberFault.TooManyDigits : Fault(text);
            whole = whole * 10 + (text[i] - '0');
        }

        var wholeDigits = i - start;
        long fraction = 0;
        var decimals = 0;
        if (i < text.Length && text[i] == '.')
        {
            var lost = false;
            var up = false;
            for (i++; i < text.Length && (uint)(text[i] - '0') <= 9; i++, decimals++)
            {
                if (decimals < Decimals) fraction = fraction * 10 + (text[i] - '0');
                else
                {
                    if (decimals == Decimals) up = text[i] >= '5';
                    lost |= text[i] != '0';
                }
            }

            if (i == text.Length && lost)
            {
                if (!round) return NumberFault.TooManyDecimals;
                rounded = true;
                if (up) fraction++;
            }

            if (decimals == 0) return Fault(text);
            for (var d = decimals; d < Decimals; d++) fraction *= 10;
        }

        if (i != text.Length || wholeDigits == 0) return Fault(text);
        value = whole * Scale + fraction;
        if (negative) value = -value;
        return NumberFault.Ok;
    }

    private static bool Rest(ReadOnlySpan<byte> text, int from) => !text[from..].ContainsAnyExcept("0123456789."u8);

    /// <summary>Names what is wrong with a text that is no number: what people type most comes first.</summary>
    private static NumberFault Fault(ReadOnlySpan<byte> text)
    {
        var wideComma = text.IndexOf("，"u8) >= 0;
        if (!wideComma && HasFullWidth(text)) return NumberFault.FullWidth;
        var thousands = wideComma || (text.Contains((byte)',') && !text.ContainsAnyExcept("0123456789,.-+"u8));
        return thousands ? NumberFault.Thousands : NumberFault.NotANumber;
    }

    /// <summary>The full-width forms U+FF01–FF5E are written EF BC 81 – EF BD 9E in UTF-8.</summary>
    private static bool HasFullWidth(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)0xEF);
        return at >= 0 && at + 1 < text.Length && text[at + 1] is 0xBC or 0xBD;
    }
}
