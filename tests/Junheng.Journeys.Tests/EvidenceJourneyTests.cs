using Junheng.Tests.Shared;
using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>A clerk takes a photograph of what her school has to prove, and finds it where it belongs.</summary>
public sealed class EvidenceJourneyTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    private const string Year = $"/{TestYear.District}/2025";

    [Theory]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Phone, false)]
    [InlineData(Screen.Desktop, true)]
    public async Task A_photograph_is_uploaded_and_linked(Screen screen, bool script)
    {
        // Each time another photograph: bytes behind its end belong to no picture.
        byte[] photograph = [.. SampleFiles.Jpeg, (byte)screen, script ? (byte)1 : (byte)0];
        var page = await Browser.Open(site.Address, screen, script);
        await page.GotoAsync("/sign-in");
        await page.SignIn("clerk");
        await page.GotoAsync($"{Year}/schools/{TestYear.ClerksSchool}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "添加佐证" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(TestYear.NameOf(TestYear.ClerksSchool));
        // The camera's input on a phone, the plain one at a desk; both are inputs for files.
        await page.Locator(screen == Screen.Phone ? "input[type=file].camera" : "#upload-files").SetInputFilesAsync(
            new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = photograph });
        if (script) await Assertions.Expect(page.Locator("[data-chosen] li")).ToContainTextAsync("IMG_0001.jpg");
        await page.GetByLabel("是清单里的哪一份", new PageGetByLabelOptions { Exact = false }).SelectOptionAsync("档10");
        await page.GetByLabel("标题", new PageGetByLabelOptions { Exact = false }).FillAsync($"消防器材检查 {screen} {script}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "上传", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("已保存 1 件");
        await Accessible(page, script);

        await page.Locator("#done").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "查看" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync($"消防器材检查 {screen} {script}");
        var seen = await page.Locator(".preview img").EvaluateAsync<int>("image => image.complete ? image.naturalWidth : image.decode().then(() => image.naturalWidth)");
        Assert.Equal(60, seen);
        await Assertions.Expect(page.Locator("#links")).ToContainTextAsync("安全工作");
        await Accessible(page, script);

        await page.GotoAsync($"{Year}/schools/{TestYear.ClerksSchool}");
        await Assertions.Expect(page.Locator(".files-of")).ToContainTextAsync($"消防器材检查 {screen} {script}");
        foreach (var path in (string[])[$"{Year}/evidence", $"{Year}/evidence/files?q=消防", $"{Year}/evidence/requirements/档10", $"{Year}/evidence/binder"])
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Accessible(page, script);
            if (screen == Screen.Phone) Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), path);
        }
    }

    // The checks are a script themselves.
    private static Task Accessible(IPage page, bool script) => script ? Journeys.Tests.Accessible.Check(page) : Task.CompletedTask;
}
