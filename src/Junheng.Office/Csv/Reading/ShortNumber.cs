using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv.Reading;

/// <summary>
/// The numbers that nearly every cell holds, read eight characters at a time: ASCII digits with at most one point. Anything
/// else, right or wrong, is <see cref="NotShort"/> and left to <see cref="FixedPoint.Parse"/>. The characters are taken from
/// the end of the cell backwards, so that the digits stand at their places however many there are; the bytes before the
/// cell, which are always there, are masked off.
/// </summary>
internal static class ShortNumber
{
    /// <summary>Not read here.</summary>
    public const long NotShort = FixedPoint.Missing;

    /// <summary>How many bytes before the end of the cell have to be there, whatever its length.</summary>
    public const int Before = 2 * Word;

    private const int Word = sizeof(ulong);
    private const int WholeDigits = 12;
    private const int Decimals = 6;
    private const ulong Zeros = 0x3030303030303030; // '0' in every byte
    private const ulong Points = 0x1E1E1E1E1E1E1E1E; // '.' ^ '0' in every byte
    private const ulong Ones = 0x0101010101010101;
    private const ulong HighBits = 0x8080808080808080;
    private const ulong AboveNine = 0x7676767676767676; // 0x80 - 10 in every byte
    private const ulong Pairs = 0x000000FF000000FF;

    private static ReadOnlySpan<long> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Millionths of one to eight digits that end before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Whole(ReadOnlySpan<byte> bytes, int end, int length)
    {
        if ((uint)(length - 1) >= Word) return NotShort;
        var digits = Last(bytes, end, length);
        return IsDigits(digits) ? Value(digits) * FixedPoint.Scale : NotShort;
    }

    /// <summary>Millionths of a number of up to sixteen characters that ends before <paramref name="end"/>: at most twelve
    /// digits, and after a point one to six more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Number(ReadOnlySpan<byte> bytes, int end, int length)
    {
        if ((uint)(length - 1) >= 2 * Word) return NotShort;
        var last = Last(bytes, end, Math.Min(length, Word));
        var difference = last ^ Points;
        var match = (difference - Ones) & ~difference & HighBits;
        var decimals = 0;
        if (match != 0)
        {
            // The digits before the point move over it, by one place.
            var bits = BitOperations.TrailingZeroCount(match) - 7;
            decimals = Word - 1 - bits / 8;
            var after = last >> bits >> 8 << bits << 8;
            last = (last & ((1UL << bits) - 1)) << 8 | after;
            if (decimals is 0 or > Decimals) return NotShort;
        }

        var wholeDigits = match == 0 ? length : length - 1 - decimals;
        if (wholeDigits is 0 or > WholeDigits || !IsDigits(last)) return NotShort;
        var value = Value(last);
        if (length > Word)
        {
            var first = Last(bytes, end - Word, length - Word);
            if (!IsDigits(first)) return NotShort;
            value += Value(first) * (match == 0 ? 100_000_000 : 10_000_000);
        }

        return value * Powers[Decimals - decimals];
    }

    /// <summary>Up to eight characters before <paramref name="end"/>, each reduced by '0', the first in the lowest byte that is not masked off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last(ReadOnlySpan<byte> bytes, int end, int length) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes[(end - Word)..]) ^ Zeros) & (ulong.MaxValue << (8 * (Word - length)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigits(ulong digits) => (((digits + AboveNine) | digits) & HighBits) == 0;

    /// <summary>The number that eight digits make, the first in the lowest byte: pairs, then fours, then all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Value(ulong digits)
    {
        digits = digits * 10 + (digits >> 8);
        return (long)(((digits & Pairs) * (100 + (1_000_000UL << 32)) + ((digits >> 16) & Pairs) * (1 + (10_000UL << 32))) >> 32);
    }
}
