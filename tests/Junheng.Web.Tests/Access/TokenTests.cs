using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Access.Tokens;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class TokenTests(Site site)
{
    [Fact]
    public async Task A_token_is_shown_once_sees_what_its_maker_sees_and_ends_when_revoked()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var page = await office.Get("/account/tokens");
        var made = await office.Send(page, "/account/tokens", "main form", ("Form.Name", "大数据平台"), ("Form.Days", "30"));
        var token = made.TextOf("#token");
        Assert.StartsWith("junheng_", token, StringComparison.Ordinal);
        Assert.Equal("", (await office.Send(page, "/account/tokens", "main form", ("Form.Name", "大数据平台"))).TextOf("#token"));
        Assert.Equal("", (await office.Get("/account/tokens")).TextOf("#token"));

        var actor = await Known("GET", "/api/anything", token);
        Assert.Equal("专班办公室", actor.Name);
        Assert.True(actor.May(Permissions.SchoolsView, actor.Districts.Single()));
        Assert.True((await Known("POST", "/api/anything", token)).IsAnonymous);
        Assert.True((await Known("GET", "/account", token)).IsAnonymous);
        Assert.True((await Known("GET", "/api/anything", token + "x")).IsAnonymous);

        var stored = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<ApiToken>().Where(one => one.Name == "大数据平台").ToListAsync());
        Assert.Single(stored);
        Assert.DoesNotContain(token, stored[0].Hash, StringComparison.Ordinal);

        await office.Send("/account/tokens", "td form");
        Assert.True((await Known("GET", "/api/anything", token)).IsAnonymous);
    }

    [Fact]
    public async Task A_clerk_makes_no_tokens()
    {
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get("/account/tokens")).Status);
    }

    /// <summary>Whom the product takes a request for, whatever endpoints there are.</summary>
    private Task<Actor> Known(string method, string path, string token) => site.As(Actor.Platform, async services =>
    {
        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Method, http.Request.Path, http.Request.Headers.Authorization) = (method, path, $"Bearer {token}");
        var result = await http.AuthenticateAsync(TokenSignIn.Either);
        return result.Succeeded ? await services.GetRequiredService<ActorOf>().Read(result.Principal, default) : Actor.Anonymous;
    });
}

public sealed class TokensOnSqliteTests(DistrictOnSqlite site) : TokenTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class TokensOnPostgresTests(DistrictOnPostgres site) : TokenTests(site), IClassFixture<DistrictOnPostgres>;
