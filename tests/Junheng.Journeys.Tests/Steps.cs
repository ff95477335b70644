using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>What every journey of figures does again and again.</summary>
internal static class Steps
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The figures of a year and of the one before it are there, and somebody stands on the year's first page.</summary>
    public static async Task<IPage> OpenYear(this Site site, int year, string name, Screen screen, bool script)
    {
        foreach (var one in (int[])[year - 1, year]) await site.Accept(one, TestYear.Files(one).ToDictionary());
        return await site.SignedIn($"/{TestYear.District}/{year}", name, screen, script);
    }

    /// <summary>Somebody who signed in on the way to an address.</summary>
    public static async Task<IPage> SignedIn(this Site site, string address, string name, Screen screen = Screen.Desktop, bool script = true)
    {
        var page = await Browser.Open(site.Address, screen, script);
        await page.GotoAsync(address);
        await page.SignIn(name);
        await page.WaitForURLAsync($"**{address}");
        return page;
    }

    /// <summary>Goes where the menu leads; on a phone it is unfolded first.</summary>
    public static async Task Menu(this IPage page, string title)
    {
        if (page.ViewportSize!.Width < 992) await page.Locator("label[for=menu-switch]").ClickAsync();
        await page.Locator("nav[aria-label=主菜单]").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = title, Exact = true }).ClickAsync();
    }

    public static Task Press(this IPage page, string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public static async Task<(string Name, byte[] Content)> Fetch(this IPage page, string selector)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(selector).First.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Chooses a file on the import page and goes on to its preview.</summary>
    public static async Task Upload(this IPage page, string name, byte[] content)
    {
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = Workbook, Buffer = content });
        await page.Press("上传并预览");
        await page.WaitForURLAsync(url => !url.EndsWith("/imports/new", StringComparison.Ordinal));
    }
}
