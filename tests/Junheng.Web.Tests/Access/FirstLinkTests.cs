using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.First;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class FirstLinkTests(Site site)
{
    [Fact]
    public async Task The_first_administrator_gets_in_by_a_link_that_works_once_and_sets_up_the_second_step()
    {
        var path = (await Make())!;
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/first/not-the-secret")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(path, "form", Typed("weak"))).Status);
        Assert.Equal(0, await Users());

        var made = await visitor.Send(path, "form", Typed("mountain-2026"));
        Assert.Equal("/sign-in", made.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(path)).Status);
        Assert.Null(await Make());

        await visitor.SignIn("root-1", "mountain-2026");
        Assert.Equal("/account/second-step", (await visitor.Get("/accounts")).Location!.OriginalString);

        var (stored, entries) = await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            return (await db.Set<FirstLink>().Select(link => link.Hash).ToListAsync(), await db.Set<Modules.Ledger.LedgerEntry>().CountAsync(entry => entry.Action == "account.make_first"));
        });
        Assert.All(stored, hash => Assert.DoesNotContain(path.Split('/')[^1], hash, StringComparison.Ordinal));
        Assert.Equal(1, entries);
        Assert.Equal(1, await Users());
    }

    private static (string, string)[] Typed(string password) =>
        [("Form.Name", "root-1"), ("Form.DisplayName", "系统管理员"), ("Form.Password", password), ("Form.Again", password)];

    private Task<string?> Make() => site.As(Actor.Platform, services => services.GetRequiredService<FirstLinks>().Make(default));

    private Task<int> Users() => site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users.CountAsync());
}

public sealed class FirstLinkOnSqliteTests(EmptyOnSqlite site) : FirstLinkTests(site), IClassFixture<EmptyOnSqlite>;

public sealed class FirstLinkOnPostgresTests(EmptyOnPostgres site) : FirstLinkTests(site), IClassFixture<EmptyOnPostgres>;

public abstract class ExpiredLinkTests(Site site)
{
    [Fact]
    public async Task After_a_day_the_link_is_dead()
    {
        var path = await site.As(Actor.Platform, services => services.GetRequiredService<FirstLinks>().Make(default));
        await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            foreach (var link in await db.Set<FirstLink>().ToListAsync())
            {
                Assert.Equal(TimeSpan.FromHours(24), link.ExpiresAt - link.MadeAt);
                link.ExpiresAt = TimeProvider.System.Now().AddSeconds(-1);
            }

            return await db.SaveChangesAsync();
        });
        using var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(path!)).Status);
    }
}

public sealed class ExpiredLinkOnSqliteTests(EmptyOnSqlite site) : ExpiredLinkTests(site), IClassFixture<EmptyOnSqlite>;

public sealed class ExpiredLinkOnPostgresTests(EmptyOnPostgres site) : ExpiredLinkTests(site), IClassFixture<EmptyOnPostgres>;
