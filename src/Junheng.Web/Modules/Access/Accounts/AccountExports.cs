using Junheng.Web.Data;
using Junheng.Web.Modules.Access.SignIn;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>The lists of accounts and of attempts to sign in, as workbooks; numbers stay masked.</summary>
internal static class AccountExports
{
    public static void AddAccountExports(this IServiceCollection services)
    {
        services.AddSingleton(new ListSource("accounts", Permissions.AccountsManage, Accounts));
        services.AddSingleton(new ListSource("sign-ins", Permissions.AccountsManage, SignIns));
    }

    private static async Task<ListTable?> Accounts(HttpContext http)
    {
        var (services, now) = (http.RequestServices, http.RequestServices.GetRequiredService<TimeProvider>().Now());
        var lines = await services.GetRequiredService<AccountList>().All(services.GetRequiredService<Here>().District.Id, http.RequestAborted);
        return new ListTable(
            "accounts", "账号",
            [new("name", "账号") { Width = 18 }, new("holder", "姓名") { Width = 14 }, new("posts", "岗位") { Width = 40 }, new("mobile", "手机") { Width = 14 },
                new("state", "状态"), new("second", "两步登录"), new("last", "最近登录") { Width = 18 }],
            [.. lines.Select(line => (ListCell[])
            [
                line.User.UserName!, line.User.DisplayName, string.Join('；', line.Posts), line.MaskedMobile, line.State(now),
                line.User.TwoFactorEnabled ? "已启用" : "未启用", line.LastSignIn is { } at ? SchoolYear.Shown(at) : "从未",
            ])]);
    }

    private static async Task<ListTable?> SignIns(HttpContext http)
    {
        var services = http.RequestServices;
        var lines = await services.GetRequiredService<SignInLog>().Of(services.GetRequiredService<Here>().District.Id, http.RequestAborted);
        return new ListTable(
            "sign-ins", "登录记录",
            [new("at", "时间") { Width = 18 }, new("name", "账号") { Width = 18 }, new("holder", "姓名") { Width = 14 }, new("address", "地址") { Width = 18 }, new("outcome", "结果") { Width = 22 }],
            [.. lines.Select(line => (ListCell[])[SchoolYear.Shown(line.At), line.Name, line.DisplayName, line.Address, SignInOutcome.NameZh(line.Outcome)])]);
    }
}
