using Junheng.Web.Data;
using Junheng.Web.Demonstration;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Demonstration;

public sealed class ShownOnSqlite() : Site(postgres: false, filled: false)
{
    protected override Dictionary<string, string?> Settings => new() { ["Junheng:Demonstration"] = "true" };
}

public abstract class SeedingTests(Site site, int accounts)
{
    [Fact]
    public async Task The_demonstration_is_filled_in_where_it_is_asked_for_and_nowhere_else()
    {
        await Wiring.Prepare(site.App);
        var made = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users.CountAsync(user => user.Demonstration));
        Assert.Equal(accounts, made);
    }
}

public sealed class NoSeedingTests(EmptyOnSqlite site) : SeedingTests(site, 0), IClassFixture<EmptyOnSqlite>;

public sealed class SeedingWhereAskedTests(ShownOnSqlite site) : SeedingTests(site, DemonstrationModule.Accounts.Length), IClassFixture<ShownOnSqlite>;
