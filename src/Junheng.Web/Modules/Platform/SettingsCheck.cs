using System.Globalization;
using System.Net;
using Junheng.Web.Data;

namespace Junheng.Web.Modules.Platform;

/// <summary>Looks through the settings before anything is made of them.</summary>
internal static class SettingsCheck
{
    private static readonly (string Name, string Wanted, Func<string, bool> Holds)[] Settings =
    [
        ("Junheng:Demonstration", "true 或 false", IsYesOrNo), ("Junheng:Https", "true 或 false", IsYesOrNo), ("Junheng:Jobs", "true 或 false", IsYesOrNo),
        ("Junheng:SignInsPerMinute", "正整数", IsNumber), ("Junheng:SlowRequestMilliseconds", "正整数", IsNumber),
        ("Junheng:SignInLogMonths", "不小于 6 的整数（网络安全法要求日志至少留存六个月）", text => IsNumber(text) && int.Parse(text, CultureInfo.InvariantCulture) is >= 6 and <= 1200),
        ("Junheng:Proxies", "IP 地址，多个用逗号隔开", text => Array.TrueForAll(text.Split(','), one => IPAddress.TryParse(one.Trim(), out _))),
        ("Junheng:Database", "数据库的连接字符串", IsConnectionString),
    ];

    /// <summary>The first one that nothing can be made of, in a sentence; null when there is none.</summary>
    public static string? Refusal(IConfiguration configuration) => (
        from setting in Settings
        where configuration[setting.Name] is { Length: > 0 } text && !setting.Holds(text)
        select $"设置 {setting.Name} 不对：应当是{setting.Wanted}。").FirstOrDefault();

    private static bool IsYesOrNo(string text) => bool.TryParse(text, out _);

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new JunhengDatabase(text).Where.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
