using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>Lists filter as one types and the address follows; without script the same form does the same.</summary>
public sealed class ListJourneyTests(DistrictOnSqlite site)
{
    private const string Schools = $"/{TestYear.District}/2025/schools";
    private const string Rows = "#rows-schools tbody tr";

    /// <summary>Of the test district's 21 schools three primary schools, a junior school, a nine-year school of two stages and a teaching
    /// point lie in the town.</summary>
    private const int InTown = 7;

    [Fact]
    public async Task Typing_filters_the_list_and_the_address_follows_without_leaving_the_page()
    {
        var page = await Open(Schools, script: true);
        await page.EvaluateAsync("window.stays = true");
        await page.GetByLabel("查找").PressSequentiallyAsync(TestYear.Town);
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(InTown);
        await page.WaitForURLAsync(_ => Query(page, "q") == TestYear.Town);
        await page.GetByLabel("学段").SelectOptionAsync("初中");
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(2);
        await page.WaitForURLAsync(_ => Query(page, "is.stage") == "初中");
        Assert.Contains("is.stage=", await page.Locator("#tail-schools a[download]").GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.GetByLabel("查找").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".list-count")).ToContainTextAsync("2 条");
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        await Accessible.Check(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Without_script_the_form_filters()
    {
        var page = await Open(Schools, script: false);
        await page.GetByLabel("查找").FillAsync(TestYear.Town);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "筛选" }).ClickAsync();
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(InTown);
        Assert.Equal(TestYear.Town, Query(page, "q"));
    }

    /// <summary>What is typed on the way to a word is not looked for: no request with latin letters is ever sent.</summary>
    [Fact]
    public async Task A_word_that_is_being_composed_is_not_looked_for_yet()
    {
        var page = await Open(Schools, script: true);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(Uri.UnescapeDataString(request.Url));
        await page.GetByLabel("查找").FocusAsync();
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        await keyboard.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = "xinyi", ["selectionStart"] = 5, ["selectionEnd"] = 5 });
        await page.WaitForTimeoutAsync(1000);
        await keyboard.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = TestYear.Town });
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(InTown);
        Assert.DoesNotContain(asked, address => address.Contains("q=xinyi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_signed_out_meanwhile_is_led_to_the_door()
    {
        var page = await Open(Schools, script: true);
        await page.Context.ClearCookiesAsync();
        await page.GetByLabel("查找").FillAsync("小学");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/sign-in");
    }

    private Task<IPage> Open(string address, bool script) => site.SignedIn(address, "office", Screen.Desktop, script);

    private static string? Query(IPage page, string name) => System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)[name];
}
