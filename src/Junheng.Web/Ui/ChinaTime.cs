using System.Globalization;

namespace Junheng.Web.Ui;

/// <summary>Days as people in China write them, and the moments that they mean.</summary>
internal static class ChinaTime
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The day of a moment, as a date field holds it.</summary>
    public static string Day(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, China).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first moment of a day, UTC; null when it is no day.</summary>
    public static DateTime? BeginningOf(string day) => DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)
        ? TimeZoneInfo.ConvertTimeToUtc(begin, China)
        : null;

    /// <summary>The last moment of a day, to the second, UTC; null when it is no day.</summary>
    public static DateTime? EndOf(string day) => BeginningOf(day) is { } begin ? begin.AddDays(1).AddSeconds(-1) : null;
}
