using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.Tokens;
using Junheng.Web.Tests.Access;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Api;

/// <summary>A program of others, with nothing but a token in its requests.</summary>
public abstract class TokenTests(Site site)
{
    private const string Districts = "/api/v1/districts";
    private const string Year = $"{Districts}/{TestYear.District}/2025";

    [Fact]
    public async Task A_good_token_reads_what_its_maker_sees()
    {
        using var program = await WithTokenOf("office");
        Assert.Equal("370812", JsonDocument.Parse((await program.Get(Districts)).Text).RootElement[0].GetProperty("code").GetString());
        foreach (var address in (string[])[$"{Year}/evaluation", $"{Year}/schools", $"{Year}/figures", "/api/openapi/v1.json"])
        {
            Assert.Equal(HttpStatusCode.OK, (await program.Get(address)).Status);
        }

        using var office = site.Visit();
        await office.SignIn("office");
        Assert.Equal((await office.Get($"{Year}/evaluation")).Text, (await program.Get($"{Year}/evaluation")).Text);
        // Nobody is signed in by it.
        Assert.Equal(0, program.Cookies.Count);
    }

    [Fact]
    public async Task A_token_opens_no_page_and_changes_nothing()
    {
        using var program = await WithTokenOf("office");
        foreach (var address in (string[])["/account", "/account/tokens", $"/{TestYear.District}/2025", $"/{TestYear.District}/2025/lists/accounts.xlsx"])
        {
            Assert.StartsWith("/sign-in?to=", (await program.Get(address)).Location!.OriginalString, StringComparison.Ordinal);
        }

        foreach (var address in (string[])[Districts, $"{Year}/figures", "/sign-out", $"/{TestYear.District}/2025/registry/new"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await program.Post(address, "POST", ("a", "b"))).Status);
        }
    }

    [Theory]
    [InlineData("Bearer", "junheng_0000000000000000000000000000000000000000000")]
    [InlineData("Bearer", "")]
    [InlineData("Basic", "b2ZmaWNlOmp1bmhlbmctMjAyNQ==")]
    public async Task A_wrong_one_reads_nothing(string scheme, string secret)
    {
        using var program = site.Visit();
        program.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"{scheme} {secret}");
        await ReadsNothing(program);
    }

    [Fact]
    public async Task One_that_is_nearly_right_reads_nothing()
    {
        var secret = await Make("office");
        foreach (var near in (string[])[secret[..^1], secret + "x", secret.ToUpperInvariant(), secret["junheng_".Length..], $"{secret} {secret}"])
        {
            using var program = With(near);
            await ReadsNothing(program);
        }
    }

    [Fact]
    public async Task An_expired_one_reads_nothing()
    {
        using var program = With(await Make("office", days: -1));
        await ReadsNothing(program);
    }

    [Fact]
    public async Task A_revoked_one_reads_nothing_from_the_next_request_on()
    {
        using var program = await WithTokenOf("office");
        Assert.Equal(HttpStatusCode.OK, (await program.Get(Districts)).Status);
        await site.As(Actor.Platform, async services =>
        {
            var user = await UserOf(services, "office");
            foreach (var token in await services.GetRequiredService<ApiTokens>().Of(user.Id, default)) await services.GetRequiredService<ApiTokens>().Revoke(user, token.Id, default);
        });
        await ReadsNothing(program);
    }

    [Fact]
    public async Task Another_district_is_not_there()
    {
        await Foreign.Make(site);
        using var home = await WithTokenOf("office");
        using var other = await WithTokenOf("other-office");
        Assert.Equal([TestYear.District], await Codes(home));
        Assert.Equal([Foreign.OtherDistrict], await Codes(other));
        foreach (var what in (string[])["evaluation", "schools", "figures"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{Year}/{what}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await home.Get($"{Districts}/{Foreign.OtherDistrict}/2025/{what}")).Status);
        }
    }

    [Fact]
    public async Task It_reads_no_more_than_the_posts_of_its_maker_as_they_are_now()
    {
        // A clerk makes none, but a maker may become one.
        using var clerk = await WithTokenOf("clerk");
        var text = (await clerk.Get($"{Year}/schools")).Text;
        Assert.Contains(TestYear.ClerksSchool, text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestYear.CodeOf(3), text, StringComparison.Ordinal);

        using var town = await WithTokenOf("town");
        Assert.Equal(HttpStatusCode.OK, (await town.Get($"{Year}/schools")).Status);
        await End("town", (user, at) => user.ClosedAt = at);
        await ReadsNothing(town);
        await End("town", (user, _) => user.ClosedAt = null);
        Assert.Equal(HttpStatusCode.OK, (await town.Get($"{Year}/schools")).Status);
    }

    private static async Task ReadsNothing(Visitor program)
    {
        foreach (var address in (string[])[Districts, $"{Year}/evaluation", $"{Year}/schools", $"{Year}/figures", "/api/openapi/v1.json"])
        {
            var answer = await program.Get(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(404, JsonDocument.Parse(answer.Text).RootElement.GetProperty("status").GetInt32());
        }
    }

    private static async Task<IEnumerable<string?>> Codes(Visitor program) =>
        JsonDocument.Parse((await program.Get(Districts)).Text).RootElement.EnumerateArray().Select(one => one.GetProperty("code").GetString()).ToList();

    private async Task<Visitor> WithTokenOf(string name) => With(await Make(name));

    private Visitor With(string secret)
    {
        var program = site.Visit();
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    private Task<string> Make(string name, int days = 30) => site.As(Actor.Platform, async services =>
        (await services.GetRequiredService<ApiTokens>().Make(Guid.CreateVersion7(), await UserOf(services, name), "测试", days, default)).Token!);

    private Task End(string name, Action<User, DateTime> change) => site.As(Actor.Platform, async services =>
    {
        change(await UserOf(services, name), TimeProvider.System.Now());
        await services.GetRequiredService<JunhengDb>().SaveChangesAsync();
    });

    private static Task<User> UserOf(IServiceProvider services, string name) => services.GetRequiredService<JunhengDb>().Users.SingleAsync(user => user.UserName == name);
}

public sealed class TokensOnSqliteTests(DistrictOnSqlite site) : TokenTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class TokensOnPostgresTests(DistrictOnPostgres site) : TokenTests(site), IClassFixture<DistrictOnPostgres>;
