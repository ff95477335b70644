using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

internal static class SignedIn
{
    /// <summary>Signs in where the page stands at the door; staff with the code of their phone.</summary>
    public static async Task SignIn(this IPage page, string name, string password = TestAccounts.Password)
    {
        await page.GetByLabel("账号").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/sign-in");
        if (!page.Url.Contains("/sign-in/code", StringComparison.Ordinal)) return;
        await page.GetByLabel("验证码").FillAsync(Authenticator.Code(Authenticator.Key, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();
    }
}
