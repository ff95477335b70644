using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>The office makes an account, fetches its password, and the clerk sets one of their own; every page on the way can be read
/// by everybody.</summary>
public sealed class AccountsJourneyTests(DistrictOnSqlite site)
{
    private const string Accounts = $"/{TestYear.District}/2025/accounts";

    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Phone, false)]
    public async Task An_account_is_made_handed_over_and_taken_into_use(Screen screen, bool script)
    {
        var name = $"clerk-{screen}".ToLowerInvariant();
        var office = await Browser.Open(site.Address, screen, script);
        await office.GotoAsync("/");
        await office.SignIn("office");
        await office.GotoAsync(Accounts);
        await office.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "新建账号", Exact = true }).ClickAsync();
        await office.GetByLabel("账号", new PageGetByLabelOptions { Exact = true }).FillAsync(name);
        await office.GetByLabel("姓名或岗位名称").FillAsync("王老师");
        await office.GetByLabel("岗位", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("clerk");
        await office.GetByLabel("学校代码、镇街或科室").FillAsync(TestYear.ClerksSchool);
        await Press(office, "新建账号");
        await Press(office, "显示初始密码");
        var password = await office.Locator(".initial-password").TextContentAsync();

        var clerk = await Browser.Open(site.Address, screen, script);
        await clerk.GotoAsync("/");
        await clerk.SignIn(name, password!);
        await Assertions.Expect(clerk.Locator("h1")).ToHaveTextAsync("修改密码");
        await clerk.GetByLabel("当前密码").FillAsync(password!);
        await clerk.GetByLabel("新密码", new PageGetByLabelOptions { Exact = true }).FillAsync("sunny-hill-27");
        await clerk.GetByLabel("再输入一次新密码").FillAsync("sunny-hill-27");
        await Press(clerk, "保存新密码");
        await clerk.WaitForURLAsync($"**/{TestYear.District}/2025");
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task Everybody_can_read_the_pages_of_accounts(Screen screen)
    {
        var page = await Browser.Open(site.Address, screen);
        await page.GotoAsync("/sign-in");
        await Accessible.Check(page);
        await page.SignIn("office");
        foreach (var path in (string[])[Accounts, $"{Accounts}/new", $"{Accounts}/bulk", $"{Accounts}/sign-ins", "/account", "/account/password", "/account/second-step", "/account/tokens"])
        {
            await page.GotoAsync(path);
            await Accessible.Check(page);
        }

        await page.GotoAsync(Accounts);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "leader" }).ClickAsync();
        await Accessible.Check(page);
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).ClickAsync();
}
