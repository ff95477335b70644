using System.Globalization;

namespace Junheng.Rules.Checks;

/// <summary>Dates as people write them: 2024-09-30, 2024年9月30日, 20240930, 2024.9.</summary>
internal static class DateText
{
    private static readonly char[] Marks = ['-', '/', '.', '年', '月', '日'];

    /// <summary>The code of the finding, or null for a day or month that there is.</summary>
    public static string? FaultOf(string text)
    {
        var day = text.Split([' ', 'T'], 2)[0];
        var parts = day.Length == 8 && day.All(char.IsAsciiDigit)
            ? [day[..4], day[4..6], day[6..]]
            : day.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3) || parts[0].Length != 4 || Array.Exists(parts, part => part.Length > 4 || !part.All(char.IsAsciiDigit))) return "date_unreadable";
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        return numbers[0] is >= 1900 and <= 2100 && numbers[1] is >= 1 and <= 12
            && (numbers.Length == 2 || numbers[2] >= 1 && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1]))
            ? null
            : "date_impossible";
    }
}
