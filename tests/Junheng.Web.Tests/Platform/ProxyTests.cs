using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Platform;

/// <summary>Behind a proxy that ends TLS, as docs/operations/install.md sets it up; the tests are the proxy.</summary>
public sealed class BehindProxy() : Site(postgres: false, filled: true)
{
    protected override Dictionary<string, string?> Settings => new()
    {
        ["Junheng:Https"] = "true", ["Junheng:Proxies"] = "192.0.2.7, 127.0.0.1", ["Junheng:SignInsPerMinute"] = "4",
    };
}

/// <summary>The same, but the proxy that speaks is not one of the named.</summary>
public sealed class BehindAnotherProxy() : Site(postgres: false, filled: true)
{
    protected override Dictionary<string, string?> Settings => new() { ["Junheng:Https"] = "true", ["Junheng:Proxies"] = "192.0.2.7" };
}

internal static class AsProxy
{
    public const string Host = "junheng.example.gov.cn";

    public static async Task<HttpResponseMessage> Ask(this Visitor visitor, HttpMethod method, string path, string? scheme, string? from, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Host = Host;
        if (scheme is not null) request.Headers.Add("X-Forwarded-Proto", scheme);
        if (from is not null) request.Headers.Add("X-Forwarded-For", from);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

public sealed class ProxyTests(BehindProxy site) : IClassFixture<BehindProxy>
{
    [Fact]
    public async Task Over_https_the_browser_is_told_to_come_by_https_only_and_cookies_are_kept_off_plain_connections()
    {
        using var visitor = site.Visit();
        using var answer = await visitor.Ask(HttpMethod.Get, "/sign-in", "https", "203.0.113.7");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Over_http_everything_but_the_state_of_the_process_is_led_to_https()
    {
        using var visitor = site.Visit();
        using var led = await visitor.Ask(HttpMethod.Get, "/sign-in?to=%2F370812", "http", "203.0.113.7");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, led.StatusCode);
        Assert.Equal($"https://{AsProxy.Host}/sign-in?to=%2F370812", led.Headers.Location!.OriginalString);
        Assert.False(led.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/ready")).Status);
    }

    [Fact]
    public async Task The_address_that_the_proxy_saw_is_kept_and_not_the_one_that_the_visitor_claims()
    {
        await Try(site, "203.0.113.8");
        // The visitor's own header comes first; the proxy appends what it sees.
        await Try(site, "198.51.100.99, 203.0.113.9");
        var kept = await Kept(site);
        Assert.Contains("203.0.113.8", kept);
        Assert.Contains("203.0.113.9", kept);
        Assert.DoesNotContain("198.51.100.99", kept);
    }

    [Fact]
    public async Task Attempts_are_counted_by_the_visitors_address_and_not_by_the_proxys()
    {
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, await Try(site, "203.0.113.20"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Try(site, "203.0.113.20"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Try(site, "203.0.113.21"));
    }

    internal static async Task<HttpStatusCode> Try(Site site, string from)
    {
        using var visitor = site.Visit();
        using var page = await visitor.Ask(HttpMethod.Get, "/sign-in", "https", from);
        var cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var answer = new Answer(page.StatusCode, null, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        // The browser speaks https to the proxy; here the cookie has to be handed over.
        visitor.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        (string, string)[] fields = [.. answer.Page.QuerySelectorAll("form input[type=hidden]").Select(one => (one.GetAttribute("name")!, one.GetAttribute("value")!)), ("Form.Name", "office"), ("Form.Password", "x")];
        using var sent = await visitor.Ask(HttpMethod.Post, "/sign-in", "https", from, fields);
        return sent.StatusCode;
    }

    internal static Task<List<string>> Kept(Site site) => site.As(Actor.Platform, services =>
        services.GetRequiredService<JunhengDb>().Set<SignInRecord>().Select(record => record.Address).Distinct().ToListAsync());
}

public sealed class AnotherProxyTests(BehindAnotherProxy site) : IClassFixture<BehindAnotherProxy>
{
    [Fact]
    public async Task What_an_unnamed_proxy_forwards_is_not_believed()
    {
        using var visitor = site.Visit();
        using var led = await visitor.Ask(HttpMethod.Get, "/sign-in", "https", "203.0.113.30");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, led.StatusCode);
        Assert.False(led.Headers.Contains("Strict-Transport-Security"));
    }
}
