using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class PasswordTests(Site site)
{
    private const string Fresh = "lushan-2026-y";

    [Fact]
    public async Task A_password_set_by_somebody_else_is_changed_before_anything_else()
    {
        await Make("first-day", mustChange: true);
        using var visitor = site.Visit();
        await visitor.SignIn("first-day");
        Assert.Equal("/account/password", (await visitor.Get("/")).Location!.OriginalString);
        await visitor.Send("/account/password", "main form", Typed(TestAccounts.Password, Fresh, Fresh));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/account")).Status);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_at_once_and_leaves_one_entry()
    {
        await Make("two-desks", mustChange: false);
        using var here = site.Visit();
        using var there = site.Visit();
        await here.SignIn("two-desks");
        await there.SignIn("two-desks");
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/account")).Status);
        var before = await Entries();
        await here.Send("/account/password", "main form", Typed(TestAccounts.Password, Fresh, Fresh));
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Found, (await there.Get("/account")).Status);
        Assert.Equal(before + 1, await Entries());
    }

    [Theory]
    [InlineData("wrong", Fresh, Fresh, "当前密码不对")]
    [InlineData(TestAccounts.Password, Fresh, "lushan-2026-z", "两次输入")]
    [InlineData(TestAccounts.Password, "short1a", "short1a", "至少10位")]
    [InlineData(TestAccounts.Password, "no-digits-here", "no-digits-here", "数字")]
    [InlineData(TestAccounts.Password, "aaaaaaaaaa11", "aaaaaaaaaa11", "5个不同")]
    [InlineData(TestAccounts.Password, "choosy-2026-x", "choosy-2026-x", "不能包含账号")]
    [InlineData(TestAccounts.Password, TestAccounts.Password, TestAccounts.Password, "不能与当前密码相同")]
    public async Task A_bad_new_password_is_refused_with_the_reason(string old, string password, string again, string reason)
    {
        await Make("choosy", mustChange: false);
        using var visitor = site.Visit();
        await visitor.SignIn("choosy");
        var refused = await visitor.Send("/account/password", "main form", Typed(old, password, again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, refused.TextOf(".alert-danger"), StringComparison.Ordinal);
        Assert.DoesNotContain(password, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_at_an_open_session_guesses_no_longer_than_somebody_at_the_door()
    {
        await Make("left-open", mustChange: false);
        using var visitor = site.Visit();
        await visitor.SignIn("left-open");
        for (var i = 0; i < 5; i++) await visitor.Send("/account/password", "main form", Typed($"guess-{i}", Fresh, Fresh));
        var refused = await visitor.Send("/account/password", "main form", Typed(TestAccounts.Password, Fresh, Fresh));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("15分钟", refused.TextOf(".alert-danger"), StringComparison.Ordinal);
    }

    private static (string, string)[] Typed(string old, string password, string again) =>
        [("Form.Old", old), ("Form.New", password), ("Form.Again", again)];

    private Task<int> Entries() => site.As(Actor.Platform, services =>
        services.GetRequiredService<JunhengDb>().Set<Junheng.Web.Modules.Ledger.LedgerEntry>().CountAsync(entry => entry.Action == "account.change_password"));

    private async Task Make(string name, bool mustChange)
    {
        var there = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users.AnyAsync(user => user.UserName == name));
        if (!there) await site.MakeAccount(name, change: user => user.MustChangePassword = mustChange);
    }
}

public sealed class PasswordsOnSqliteTests(DistrictOnSqlite site) : PasswordTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class PasswordsOnPostgresTests(DistrictOnPostgres site) : PasswordTests(site), IClassFixture<DistrictOnPostgres>;
