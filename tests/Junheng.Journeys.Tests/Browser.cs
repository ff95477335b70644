using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

// One server for every journey that reads, one for those that bring figures in (DistrictThatChanges).
[assembly: AssemblyFixture(typeof(DistrictOnSqlite))]

namespace Junheng.Journeys.Tests;

/// <summary>Chromium as installed on the machine, started once for all journeys.</summary>
internal static class Browser
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Started = new(async () =>
    {
        Assertions.SetDefaultExpectTimeout(60_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments });
    });

    /// <summary>A window with its own cookies; the running test is skipped where Chromium is not installed.</summary>
    public static async Task<IPage> Open(Uri address, Screen screen, bool script = true)
    {
        if (!File.Exists(Program))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException("Chromium is not installed.");
            Assert.Skip("Chromium is not installed");
        }

        var context = await (await Started.Value).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = SizeOf(screen),
        });
        // Nothing waits that long but on a machine with much else to do.
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public static ViewportSize SizeOf(Screen screen) =>
        screen == Screen.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1366, Height = 768 };
}

/// <summary>What the page is looked at on.</summary>
public enum Screen
{
    /// <summary>1366×768, an office desktop.</summary>
    Desktop,

    /// <summary>390×844.</summary>
    Phone,
}
