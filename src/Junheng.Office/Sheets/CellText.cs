using System.Globalization;

namespace Junheng.Office.Sheets;

/// <summary>How texts and numbers of cells are written.</summary>
internal static class CellText
{
    /// <summary>Digits that a spreadsheet keeps of a number.</summary>
    private const int Digits = 15;

    /// <summary>Without spaces of any width, byte order marks and zero-width marks at the ends.</summary>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return start == 0 && end == text.Length ? text : text[start..end];
    }

    /// <summary>A stored number as it is shown, or null when it is none. Digits stored beyond the fifteenth are what binary
    /// arithmetic left over (2087.0249999999996 for 2087.025), except in long whole numbers and in numbers longer than any
    /// double is written (18 digits and more): there a program wrote them on purpose.</summary>
    public static string? Number(string raw)
    {
        raw = raw.Trim();
        if (raw.Length == 0) return null;
        int significant = 0, point = -1, wholes = 0, last = 0;
        var plain = true;
        for (var i = raw[0] == '-' ? 1 : 0; i < raw.Length; i++)
        {
            var digit = raw[i];
            if (digit == '.' && point < 0) point = i;
            else if (char.IsAsciiDigit(digit))
            {
                if (significant > 0 || digit != '0') significant++;
                if (point < 0) wholes++;
                if (digit != '0') last = i;
            }
            else
            {
                plain = false;
                break;
            }
        }

        if (plain && wholes > 0 && point != raw.Length - 1 && (significant <= Digits || point < 0 || significant >= 18))
        {
            return point < 0 || last == raw.Length - 1 ? raw : raw[..(last > point ? last + 1 : point)];
        }

        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return null;
        return Number(value);
    }

    /// <summary>A number as it is shown, to fifteen digits.</summary>
    public static string Number(double value)
    {
        if (Math.Abs(value) is 0 or (> 1e-12 and < 1e20))
        {
            return ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A date, a time, or both to the second; null when the number is outside of the calendar.</summary>
    /// <param name="serial">Days since 1899-12-30, or since 1904-01-01.</param>
    /// <param name="from1904">Whether the workbook counts from 1904.</param>
    public static string? Date(double serial, bool from1904)
    {
        if (from1904) serial += 1_462;
        if (serial is < 0 or >= 2_958_466) return null;
        // The spreadsheet's calendar has a 29 February 1900 that never was.
        if (serial is >= 1 and < 60) serial++;
        var moment = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(Math.Round(serial * 86_400));
        return Date(moment, serial < 1);
    }

    /// <summary>A moment; without the day when it is only a time, without the time at midnight.</summary>
    public static string Date(DateTime moment, bool timeOnly = false) => moment.ToString(
        timeOnly ? "HH:mm:ss" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060';
}
