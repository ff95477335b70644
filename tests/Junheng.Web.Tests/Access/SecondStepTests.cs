using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.SignIn;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class SecondStepTests(Site site)
{
    [Fact]
    public async Task The_office_gets_in_with_password_and_code_and_not_with_one_of_them()
    {
        using var visitor = site.Visit();
        var half = await visitor.Send("/sign-in", "form", ("Form.Name", "office"), ("Form.Password", TestAccounts.Password));
        Assert.Equal("/sign-in/code?to=%2F", half.Location!.PathAndQuery);
        Assert.StartsWith("/sign-in?to=", (await visitor.Get("/account")).Location!.OriginalString, StringComparison.Ordinal);

        var wrong = await visitor.Send("/sign-in/code", "form", ("Form.Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("验证码不对", wrong.TextOf(".error"), StringComparison.Ordinal);

        var code = Authenticator.Code(Authenticator.Key, TimeProvider.System.GetUtcNow());
        await visitor.Send("/sign-in/code", "form", ("Form.Code", $" {code[..3]} {code[3..]} "));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/account")).Status);
    }

    [Fact]
    public async Task Staff_without_a_second_step_set_it_up_before_anything_else_and_a_recovery_code_works_once()
    {
        var name = await MakeStaff("new-section");
        using var visitor = site.Visit();
        await visitor.SignIn(name);
        Assert.Equal("/account/second-step", (await visitor.Get($"/{TestYear.District}/2025")).Location!.OriginalString);
        Assert.Equal("/account/second-step", (await visitor.Get("/account")).Location!.OriginalString);

        await visitor.Send("/account/second-step", "main form");
        var asked = await visitor.Get("/account/second-step");
        Assert.StartsWith("data:image/png;base64,", asked.Page.QuerySelector("img.qr")!.GetAttribute("src")!, StringComparison.Ordinal);
        var key = asked.TextOf("main code").Replace(" ", "", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send("/account/second-step", "main form", ("Form.Code", "12345"))).Status);
        var done = await visitor.Send("/account/second-step", "main form", ("Form.Code", Authenticator.Code(key, TimeProvider.System.GetUtcNow())));
        var codes = done.Page.QuerySelectorAll(".recovery-codes code").Select(one => one.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"/{TestYear.District}/2025")).Status);

        using var elsewhere = site.Visit();
        await elsewhere.Send("/sign-in", "form", ("Form.Name", name), ("Form.Password", TestAccounts.Password));
        await elsewhere.Send("/sign-in/code", "form", ("Form.Code", codes[0].ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/account")).Status);
        Assert.Contains("剩余恢复码 9 个", (await elsewhere.Get("/account/second-step")).Text, StringComparison.Ordinal);

        using var again = site.Visit();
        await again.Send("/sign-in", "form", ("Form.Name", name), ("Form.Password", TestAccounts.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.Send("/sign-in/code", "form", ("Form.Code", codes[0]))).Status);
    }

    [Fact]
    public async Task A_code_without_a_password_before_it_leads_to_the_door()
    {
        using var visitor = site.Visit();
        var answer = await visitor.Send("/sign-in/code", "form", ("Form.Code", "123456"));
        Assert.Equal("/sign-in", new Uri(site.Address, answer.Location!).AbsolutePath);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_every_attempt_is_in_the_log()
    {
        var name = await MakeStaff("locked-section");
        using var visitor = site.Visit();
        for (var i = 0; i < 5; i++) await visitor.SignIn(name, "wrong");
        var locked = await visitor.SignIn(name);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Contains("已锁定", locked.TextOf(".error"), StringComparison.Ordinal);

        var log = await site.As(Actor.Platform, services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            return db.Set<SignInRecord>().AsNoTracking().Where(record => db.Users.Any(user => user.Id == record.UserId && user.UserName == name))
                .OrderBy(record => record.Id).Select(record => record.Outcome).ToListAsync();
        });
        Assert.Equal([.. Enumerable.Repeat(SignInOutcome.WrongPassword, 4), SignInOutcome.LockedOut, SignInOutcome.LockedOut], log);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password_and_not_kept()
    {
        using var visitor = site.Visit();
        var refused = await visitor.SignIn("my-secret-typed-here", "wrong");
        Assert.Contains("账号或密码不对", refused.TextOf(".error"), StringComparison.Ordinal);
        var kept = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<SignInRecord>().AsNoTracking()
            .Where(record => record.Outcome == SignInOutcome.UnknownAccount).ToListAsync());
        Assert.All(kept, record => Assert.Null(record.UserId));
        Assert.NotEmpty(kept);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        using var visitor = site.Visit();
        var answer = await visitor.Send($"/sign-in?to={Uri.EscapeDataString(to)}", "form", ("Form.Name", "leader"), ("Form.Password", TestAccounts.Password));
        Assert.Equal(site.Address, new Uri(site.Address, answer.Location!));
    }

    private async Task<string> MakeStaff(string name)
    {
        await site.MakeAccount(name, Roles.Section);
        return name;
    }
}

public sealed class SecondStepOnSqliteTests(DistrictOnSqlite site) : SecondStepTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class SecondStepOnPostgresTests(DistrictOnPostgres site) : SecondStepTests(site), IClassFixture<DistrictOnPostgres>;
