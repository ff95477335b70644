using Junheng.Web.Data;
using Junheng.Web.Modules.Jobs;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>Pages of jobs tell by themselves how far they are. Nothing works here: the test takes the worker's part.</summary>
public sealed class JobJourneyTests(NoWorkerOnSqlite site) : IClassFixture<NoWorkerOnSqlite>
{
    private const string Jobs = $"/{TestYear.District}/2025/jobs";

    [Fact]
    public async Task Progress_and_result_appear_without_leaving_the_page()
    {
        var id = await site.As(Actor.Platform, services => services.GetRequiredService<JobInbox>().Add(1, "test.long", new { }, default));
        var page = await Open($"{Jobs}/{id}", script: true);
        var list = await Open(Jobs, script: true);
        await page.EvaluateAsync("window.stays = true");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "取消任务" })).ToBeVisibleAsync();
        await Set(id, "running", "已算 3 所");
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("已算 3 所");
        await Assertions.Expect(list.Locator("#jobs")).ToContainTextAsync("已算 3 所");
        await Set(id, "done", null);
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("完成");
        await Assertions.Expect(list.Locator("#jobs")).ToContainTextAsync("完成");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "取消任务" })).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        await page.Locator("#job").ClickAsync();
        Assert.Equal(0, await page.Locator("[hx-get]").CountAsync());
    }

    [Fact]
    public async Task Without_script_a_link_asks_again()
    {
        var id = await site.As(Actor.Platform, services => services.GetRequiredService<JobInbox>().Add(1, "test.long", new { }, default));
        var page = await Open($"{Jobs}/{id}", script: false);
        await Set(id, "done", null);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "刷新" }).ClickAsync();
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("完成");
    }

    private Task<int> Set(Guid id, string state, string? progress) => site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<Job>()
        .Where(job => job.Id == id).ExecuteUpdateAsync(set => set.SetProperty(job => job.State, state).SetProperty(job => job.Progress, progress)));

    private Task<IPage> Open(string address, bool script) => site.SignedIn(address, "office", Screen.Desktop, script);
}
