namespace Junheng.Web.Ui;

/// <summary>School years are named by their first calendar year and begin on 1 September in China.</summary>
internal static class SchoolYear
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static int Of(DateTimeOffset at)
    {
        var day = TimeZoneInfo.ConvertTime(at, China);
        return day.Month >= 9 ? day.Year : day.Year - 1;
    }

    /// <summary>A kept UTC time as it is shown.</summary>
    public static string Shown(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, China).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
