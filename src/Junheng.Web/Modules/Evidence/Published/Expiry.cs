using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>Whether a piece of evidence still holds. Days are China's.</summary>
public static class Expiry
{
    /// <summary>So many days before the last one it is told.</summary>
    public const int SoonDays = 60;

    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), China).DateTime);

    public static bool Over(DateOnly? last, DateOnly today) => last < today;

    public static bool Soon(DateOnly? last, DateOnly today) => last >= today && last < today.AddDays(SoonDays);

    /// <summary>A chip for what is over or soon will be; null for what holds.</summary>
    public static Chip? Of(DateOnly? last, TimeProvider clock)
    {
        var today = Today(clock);
        return Over(last, today) ? new Chip("fail", $"{last:yyyy-MM-dd} 已过期") : Soon(last, today) ? new Chip("near", $"{last:yyyy-MM-dd} 到期") : null;
    }
}
