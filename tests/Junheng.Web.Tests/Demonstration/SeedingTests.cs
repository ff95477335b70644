using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Demonstration;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Schools.Published;
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

/// <summary>The demonstration has something to look at in every step of a campaign.</summary>
public sealed class SeededCampaignTests(ShownOnSqlite site) : IClassFixture<ShownOnSqlite>
{
    [Fact]
    public async Task Some_schools_are_in_each_state_and_the_clerks_own_is_untouched()
    {
        await Wiring.Prepare(site.App);
        var lines = await site.As(Actor.Platform, async services => (await services.GetRequiredService<ReturnLines>().Of(
            (await services.GetRequiredService<Registry>().District(DemonstrationModule.District, default))!, DemonstrationScale.LastYear, default))!.Lines);
        Assert.Equal(ReturnState.Untouched, lines[0].State);
        Assert.Equal(
            [ReturnState.Untouched, ReturnState.Filling, ReturnState.Submitted, ReturnState.TownChecked, ReturnState.InReview, ReturnState.Returned],
            lines.Select(line => line.State).Distinct().Order());
    }
}
