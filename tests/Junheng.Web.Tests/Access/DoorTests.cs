using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

/// <summary>The site as it is installed: no demonstration, a few attempts a minute.</summary>
public sealed class StrictOnSqlite() : Site(postgres: false, filled: true)
{
    protected override Dictionary<string, string?> Settings => new() { ["Junheng:SignInsPerMinute"] = "12" };
}

public sealed class DemonstrationOnSqlite() : Site(postgres: false, filled: true)
{
    protected override Dictionary<string, string?> Settings => new() { ["Junheng:Demonstration"] = "true" };
}

public sealed class DoorTests(StrictOnSqlite site) : IClassFixture<StrictOnSqlite>
{
    [Fact]
    public async Task One_address_tries_a_dozen_times_a_minute_and_then_waits()
    {
        using var visitor = site.Visit();
        var page = await visitor.Get("/sign-in");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 13; i++) statuses.Add((await visitor.Send(page, "/sign-in", "form", ("Form.Name", $"guess{i}"), ("Form.Password", "x"))).Status);
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 12), HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/sign-in")).Status);
    }
}

public sealed class DemonstrationAccountTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    [Fact]
    public async Task A_demonstration_account_opens_nothing_where_no_demonstration_is_given()
    {
        await DemonstrationAccounts.Make(site);
        using var visitor = site.Visit();
        var refused = await visitor.SignIn("show");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("账号或密码不对", refused.TextOf(".error"), StringComparison.Ordinal);

        // Nor with a session of the time when it was one. (A mark comes with another start of the site, never while it runs.)
        await DemonstrationAccounts.Mark(site, demonstration: false);
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignIn("show")).Status);
        await DemonstrationAccounts.Mark(site, demonstration: true);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Get("/account")).Status);
    }
}

public sealed class DemonstrationModeTests(DemonstrationOnSqlite site) : IClassFixture<DemonstrationOnSqlite>
{
    [Fact]
    public async Task In_the_demonstration_its_accounts_open_and_the_second_step_is_offered_only()
    {
        await DemonstrationAccounts.Make(site, Roles.Section);
        using var visitor = site.Visit();
        await visitor.SignIn("show");
        var account = await visitor.Get("/account");
        Assert.Equal(HttpStatusCode.OK, account.Status);
        Assert.Contains("去启用", account.TextOf("dl"), StringComparison.Ordinal);
    }
}

internal static class DemonstrationAccounts
{
    public static Task<Guid> Make(Site site, string role = Roles.LeadingGroup) => site.MakeAccount("show", role, user => user.Demonstration = true);

    public static Task<int> Mark(Site site, bool demonstration) => site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users
        .Where(user => user.UserName == "show").ExecuteUpdateAsync(set => set.SetProperty(user => user.Demonstration, demonstration)));
}
