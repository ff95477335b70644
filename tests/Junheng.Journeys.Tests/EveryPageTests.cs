using System.Net;
using Junheng.Tests.Shared;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Collection.Returns;
using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>
/// Every page that the product has, found by its links: one that is added later is looked at without being named here, and one that no
/// link leads to is a fault.
/// </summary>
public sealed class EveryPageTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    private const string Year = $"/{TestYear.District}/2025";
    private const int Campaign = 2121;
    private const string YearOfCampaign = $"/{TestYear.District}/2121";

    /// <summary>Pages that no link leads to: the link of the first account is printed where the program starts, the code is asked for at
    /// the door, initial passwords follow once upon the form that made them, and whoever fills in for one school is led on to it.</summary>
    private static readonly string[] Alone =
        ["/first/{secret}", "/sign-in/code", "/accounts/passwords/{handout:guid}", "/{district}/{year:int}/accounts/passwords/{handout:guid}",
            "/{district}/{year:int}/returns"];

    [Fact]
    public async Task Every_page_can_be_read_by_everybody_and_fits_both_screens()
    {
        var walk = await Walk();
        Assert.Empty(walk.Patterns.Except(walk.Seen.Keys).Except(Alone));
        var faults = new List<string>();
        foreach (var group in walk.Seen.Values.GroupBy(one => one.User))
        {
            var page = await Browser.Open(site.Address, Screen.Desktop);
            page.Console += (_, message) => { if (message.Type == "error") faults.Add($"{page.Url}: {message.Text}"); };
            if (group.Key.Length > 0)
            {
                await page.GotoAsync("/sign-in");
                await page.SignIn(group.Key);
            }

            foreach (var (address, _) in group)
            {
                await page.GotoAsync(address);
                if (await page.Locator("h1").CountAsync() != 1) faults.Add($"{address}: not one heading");
                foreach (var screen in Enum.GetValues<Screen>()) faults.AddRange(await On(screen, page));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task<IReadOnlyList<string>> On(Screen screen, IPage page)
    {
        var size = Browser.SizeOf(screen);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var read = (await Accessible.Faults(page)).Select(fault => $"{screen} {fault}");
        return wider > 0 ? [.. read, $"{screen} {page.Url}: {wider} too wide"] : [.. read];
    }

    /// <summary>The walk of the office and of the administrator, with a job under way, an upload that waits to be accepted, a piece of evidence and a
    /// campaign in which a principal has submitted.</summary>
    private async Task<PageWalk> Walk()
    {
        var walk = new PageWalk(site);
        using var stranger = site.Visit();
        await walk.Follow(stranger, "", "/sign-in");
        using var office = site.Visit();
        await office.SignIn("office");
        var job = await office.Send($"{Year}/export", "main form");
        var upload = await office.Import(2025, TestYear.Files(2025).ToDictionary());
        var piece = await office.SendFiles($"{Year}/evidence/new", "form[enctype]", "files", [("照片.jpg", SampleFiles.Jpeg)]);
        await site.Open(Campaign);
        using var principal = await site.SignedIn("principal");
        Assert.Equal(HttpStatusCode.Found, (await principal.Submit(Campaign)).Status);
        await walk.Follow(office, "office", $"{Year}", "/account", job.Path(), upload.Path(), piece.Path(), $"{YearOfCampaign}/reviews");
        await walk.Follow(principal, "principal", $"{YearOfCampaign}/returns");
        using var admin = site.Visit();
        await admin.SignIn("admin");
        await walk.Follow(admin, "admin", "/");
        return walk;
    }
}
