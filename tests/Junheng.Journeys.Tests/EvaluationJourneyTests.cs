using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>From the verdict to a failing school, to the explanation of its figure, to the list as a workbook.</summary>
public sealed class EvaluationJourneyTests(DistrictOnSqlite site)
{
    private static readonly string[] Pages =
    [
        "", "/schools", "/gaps", "/indicators", "/indicators/L6", "/spreads", "/spreads/primary/L6", "/items", "/borderline", "/standard", "/years", "/towns", "/groups",
        $"/schools/{TestYear.NineYearSchool}", $"/explain/schools/{TestYear.NineYearSchool}/primary/L6", "/explain/spreads/primary/L6", "/explain/items/G5",
        "/explain/figures/G11.eligible",
    ];

    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Desktop, false)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Phone, false)]
    public async Task The_office_follows_a_failing_school_down_to_its_figures(Screen screen, bool script)
    {
        var page = await Office(screen, script);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "1 所小学未达标" }).ClickAsync();
        await Click(page, $"a[href*='/schools/{TestYear.FailingSchool}']");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("未达标");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("还差 42.48 万元教学仪器设备值");
        await Click(page, $"main a.figure[href*='/explain/schools/{TestYear.FailingSchool}/primary/L6']");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("schools.csv:4:equipment_value_yuan");
        await page.GotoAsync($"/{TestYear.District}/2025/gaps");
        var download = await page.RunAndWaitForDownloadAsync(() => Click(page, "a[download]"));
        Assert.Equal("未达标指标清单-兖州区-2025.xlsx", download.SuggestedFilename);
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Every_page_of_the_evaluation_is_accessible_and_fits_the_screen(Screen screen)
    {
        var page = await Office(screen, script: true);
        foreach (var path in Pages)
        {
            await page.GotoAsync($"/{TestYear.District}/2025{path}");
            await Accessible.CheckWithFit(page);
        }
    }

    private async Task<IPage> Office(Screen screen, bool script)
    {
        var page = await Browser.Open(site.Address, screen, script);
        await page.GotoAsync($"/{TestYear.District}/2025");
        await page.SignIn("office");
        await page.WaitForURLAsync($"**/{TestYear.District}/2025");
        return page;
    }

    private static Task Click(IPage page, string selector) => page.Locator(selector).First.ClickAsync();
}
