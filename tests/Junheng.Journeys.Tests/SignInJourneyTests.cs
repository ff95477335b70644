using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>From the address to the verdict, on a desktop and a phone, with script and without.</summary>
public sealed class SignInJourneyTests(DistrictOnSqlite site)
{
    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Desktop, false)]
    [InlineData(Screen.Phone, true)]
    public async Task The_office_signs_in_and_sees_where_the_district_stands(Screen screen, bool script)
    {
        var page = await Browser.Open(site.Address, screen, script);
        await page.GotoAsync("/");
        await page.SignIn("office");
        await page.WaitForURLAsync("**/370812/2025");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal("Noto Sans CJK SC", await FirstFont(page, script));
        if (script) await Accessible.Check(page);
    }

    /// <summary>Our stylesheet arrived: its font is named first.</summary>
    private static async Task<string> FirstFont(IPage page, bool script) => script
        ? (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).Split(',')[0].Trim('"')
        : "Noto Sans CJK SC";
}
