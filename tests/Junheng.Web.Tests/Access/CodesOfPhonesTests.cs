using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.SignIn;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class OnceSite(bool postgres) : Site(postgres, filled: true)
{
    protected override bool CodesOnce => true;
}

public sealed class CodesOnceOnSqlite() : OnceSite(postgres: false);

public sealed class CodesOnceOnPostgres() : OnceSite(postgres: true);

public abstract class CodesOfPhonesTests(Site site)
{
    [Fact]
    public async Task A_code_opens_once_and_the_next_one_of_the_same_phone_opens_again()
    {
        using var holder = await AtTheCode("office");
        using var watcher = await AtTheCode("office");
        var now = TimeProvider.System.GetUtcNow();
        var code = Authenticator.Code(Authenticator.Key, now);
        Assert.Equal(HttpStatusCode.Found, (await holder.Send("/sign-in/code", "form", ("Form.Code", code))).Status);
        Assert.Equal(HttpStatusCode.OK, (await holder.Get("/account")).Status);

        var replayed = await watcher.Send("/sign-in/code", "form", ("Form.Code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.Status);
        Assert.Equal(HttpStatusCode.Found, (await watcher.Get("/account")).Status);
        var next = Authenticator.Code(Authenticator.Key, now + TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Found, (await watcher.Send("/sign-in/code", "form", ("Form.Code", next))).Status);
        Assert.Equal(HttpStatusCode.OK, (await watcher.Get("/account")).Status);
    }

    [Fact]
    public async Task A_code_of_one_phone_is_not_used_up_for_another()
    {
        // Both accounts of the test district have the same key.
        var code = Authenticator.Code(Authenticator.Key, TimeProvider.System.GetUtcNow());
        foreach (var name in (string[])["section", "admin"])
        {
            using var visitor = await AtTheCode(name);
            Assert.Equal(HttpStatusCode.Found, (await visitor.Send("/sign-in/code", "form", ("Form.Code", code))).Status);
        }
    }

    [Fact]
    public async Task Of_many_who_send_the_same_code_at_once_one_gets_in()
    {
        var user = await MakeHolder("many-at-once");
        var code = Authenticator.Code(Authenticator.Key, TimeProvider.System.GetUtcNow());
        var let = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Take(user, code))));
        Assert.Single(let, one => one);
    }

    [Fact]
    public async Task Attempts_at_once_are_refused_and_none_breaks()
    {
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++) visitors.Add(await AtTheCode("office"));
        var pages = new List<Answer>();
        foreach (var visitor in visitors) pages.Add(await visitor.Get("/sign-in/code"));
        var answers = await Task.WhenAll(visitors.Select((visitor, at) => visitor.Send(pages[at], "/sign-in/code", "form", ("Form.Code", "000000"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task Codes_used_long_ago_are_not_kept()
    {
        var user = await MakeHolder("long-ago");
        await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            db.Add(new UserToken { UserId = user, LoginProvider = "used", Name = "123456", Value = "2026-01-01T00:00:00.0000000Z" });
            return await db.SaveChangesAsync();
        });
        var code = Authenticator.Code(Authenticator.Key, TimeProvider.System.GetUtcNow());
        Assert.True(await Take(user, code));
        Assert.Equal([code], await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<UserToken>()
            .Where(token => token.UserId == user && token.LoginProvider == "used").Select(token => token.Name).ToListAsync()));
    }

    private Task<bool> Take(Guid id, string code) => site.As(Actor.Platform, async services =>
    {
        var users = services.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByIdAsync(id.ToString()))!;
        return await users.VerifyTwoFactorTokenAsync(user, CodesOfPhones.Name, code);
    });

    private async Task<Visitor> AtTheCode(string name)
    {
        var visitor = site.Visit();
        await visitor.Send("/sign-in", "form", ("Form.Name", name), ("Form.Password", TestAccounts.Password));
        return visitor;
    }

    private async Task<Guid> MakeHolder(string name)
    {
        var id = await site.MakeAccount(name);
        await site.As(Actor.Platform, services => TestAccounts.GivePhone(services, name));
        return id;
    }
}

public sealed class CodesOfPhonesOnSqliteTests(CodesOnceOnSqlite site) : CodesOfPhonesTests(site), IClassFixture<CodesOnceOnSqlite>;

public sealed class CodesOfPhonesOnPostgresTests(CodesOnceOnPostgres site) : CodesOfPhonesTests(site), IClassFixture<CodesOnceOnPostgres>;
