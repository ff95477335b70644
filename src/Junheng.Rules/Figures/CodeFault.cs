using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Rules.Figures;

/// <summary>What spreadsheets and keyboards do to a code of a school or district, so that it is none any more.</summary>
public static class CodeFault
{
    private const int Word = sizeof(ulong);
    private const ulong HighHalves = 0xF0F0F0F0F0F0F0F0;
    private const ulong Zeros = 0x3030303030303030; // '0' in every byte
    private const ulong Sixes = 0x0606060606060606; // what lifts ':' and beyond out of the digits

    /// <summary>The code of the refusal, or null for a code that can be taken. A blank is left to others.</summary>
    /// <param name="utf8">The code.</param>
    public static string? Of(ReadOnlySpan<byte> utf8)
    {
        if (IsPlain(utf8)) return null;
        var text = Encoding.UTF8.GetString(utf8);
        return IsScientific(text) ? "code_scientific"
            : IsDecimal(text) ? "code_decimal"
            : FooterText.CodeOf(text) is { } footer ? footer
            : text.Any(one => VisibleText.IsUnseen(one) || VisibleText.IsSteering(one)) ? "code_unseen"
            : text.Any(one => one is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ') ? "code_full_width"
            : null;
    }

    /// <summary>Whether a fault says that the line is none of the table, rather than that its code is spoilt.</summary>
    public static bool IsFooter(string? fault) => fault is "record_total" or "record_note";

    /// <summary>The arguments of the sentence.</summary>
    /// <param name="fault">The code of the refusal.</param>
    /// <param name="column">The column's Chinese name.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="rows">In how many rows of the table.</param>
    public static string[] Args(string fault, string column, string text, int rows) => IsFooter(fault)
        ? [VisibleText.Short(text)]
        : [column, VisibleText.Short(text), rows > 1 ? string.Create(CultureInfo.InvariantCulture, $"，同样的共 {rows} 行") : ""];

    /// <summary>Letters and digits only, as nearly every code is.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        // Codes of schools are ten digits: two looks at eight of them, which overlap.
        if (utf8.Length is >= Word and <= 2 * Word && AreDigits(utf8) && AreDigits(utf8[^Word..])) return true;
        foreach (var one in utf8)
        {
            if (!char.IsAsciiLetterOrDigit((char)one) && one is not ((byte)'-' or (byte)'_')) return false;
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<byte> eight)
    {
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(eight);
        return (digits & HighHalves) == Zeros && ((digits + Sixes) & HighHalves) == Zeros;
    }

    /// <summary>3.70812E+09: a spreadsheet shows and saves a long number so, always with a sign.</summary>
    private static bool IsScientific(string text)
    {
        var e = text.IndexOfAny(['E', 'e']);
        return e > 0 && e + 2 < text.Length && text[e + 1] is '+' or '-' && text.AsSpan(e + 2).IndexOfAnyExceptInRange('0', '9') < 0
            && (IsDigits(text.AsSpan(0, e)) || IsDecimal(text[..e]));
    }

    private static bool IsDecimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && IsDigits(text.AsSpan(0, point)) && IsDigits(text.AsSpan(point + 1));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
