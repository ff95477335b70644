using System.Globalization;
using System.Net;
using System.Text;
using Junheng.Web.Tests.Sites;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

/// <summary>
/// Goes to every address of the running product as somebody who has no business there, with real ids of others in it, and expects the
/// same 404 as for what does not exist, and that nothing has changed. Addresses that are added later are walked without being named here.
/// </summary>
public abstract class WalkingTests(Site site) : IAsyncLifetime
{
    /// <summary>What anybody may open. A new one is written down here, or the test fails.</summary>
    private static readonly string[] Open = ["/first/{secret}", "/health", "/health/live", "/health/ready", "/sign-in", "/sign-in/code"];

    /// <summary>The framework's own, which no browser of ours asks for; the gate keeps it closed like everything unnamed.</summary>
    private static readonly string[] Unnamed = ["/_framework/opaque-redirect", "/{**path:file}"];

    private Foreign foreign = null!;

    public async ValueTask InitializeAsync() => foreign = await Foreign.Make(site);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_address_says_who_may_open_it() => Assert.Empty(Endpoints()
        .Where(one => Of<PageAttribute>(one) is null && Of<SignedInAttribute>(one) is null && Of<OpenAttribute>(one) is null)
        .Select(Pattern).Except(Unnamed));

    [Fact]
    public void What_anybody_may_open_is_written_down() =>
        Assert.Equal(Open, Endpoints().Where(one => Of<OpenAttribute>(one) is not null).Select(Pattern).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Somebody_who_has_not_signed_in_is_led_to_the_door_and_changes_nothing()
    {
        using var visitor = site.Visit();
        await Walk(visitor, "nobody", Endpoints(), TestYear.District, (address, method, answer) =>
            method == "GET" && !address.StartsWith("/api/", StringComparison.Ordinal)
                ? answer.Location?.OriginalString.StartsWith("/sign-in?to=", StringComparison.Ordinal) == true
                : answer.Status == HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("other-clerk")]
    [InlineData("other-office")]
    [InlineData("clerk")]
    [InlineData("town")]
    [InlineData("section")]
    [InlineData("leader")]
    [InlineData("unit")]
    [InlineData("reviewer")]
    [InlineData("admin")]
    public async Task Whoever_may_not_finds_nothing_and_changes_nothing(string name)
    {
        using var visitor = site.Visit();
        await visitor.SignIn(name);
        var actor = await foreign.ActorNamed(name);
        var closed = Endpoints().Where(one => Of<PageAttribute>(one) is { } page && !foreign.May(actor, one, page));
        await Walk(visitor, name, closed, TestYear.District, (_, _, answer) => answer.Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ids_of_another_district_are_not_found_below_ones_own()
    {
        using var visitor = site.Visit();
        await visitor.SignIn("other-office");
        var actor = await foreign.ActorNamed("other-office");
        var named = Endpoints().Where(one => Of<PageAttribute>(one) is { Subject: not null } page && Pattern(one).Contains("{district}", StringComparison.Ordinal)
            && actor.May(page.Permission, actor.Districts[0]));
        // A form of a page that is not there is refused as such, or as a form.
        await Walk(visitor, "other-office", named, Foreign.OtherDistrict, (_, method, answer) =>
            answer.Status == HttpStatusCode.NotFound || (method != "GET" && answer.Status == HttpStatusCode.BadRequest));
    }

    /// <summary>So that the walks prove something.</summary>
    [Fact]
    public async Task The_same_addresses_open_for_those_who_may()
    {
        using var visitor = site.Visit();
        await visitor.SignIn("office");
        var actor = await foreign.ActorNamed("office");
        var (opened, shut) = (0, new List<string>());
        foreach (var endpoint in Endpoints().Where(one => Of<PageAttribute>(one) is { } page && Methods(one).Contains("GET") && foreign.May(actor, one, page)))
        {
            var address = await foreign.Address(endpoint);
            var answer = await visitor.Get(address);
            if (answer.Status == HttpStatusCode.OK) opened++;
            if ((int)answer.Status >= 500) shut.Add(address);
        }

        Assert.Empty(shut);
        Assert.True(opened >= 5, $"Only {opened} addresses opened.");
    }

    private async Task Walk(Visitor visitor, string who, IEnumerable<RouteEndpoint> endpoints, string district, Func<string, string, Answer, bool> expected)
    {
        var before = await foreign.Everything();
        var token = (await visitor.Get("/sign-in")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var wrong = new StringBuilder();
        var walked = 0;
        foreach (var endpoint in endpoints.Where(one => Of<OpenAttribute>(one) is null))
        {
            foreach (var method in Methods(endpoint))
            {
                var address = await foreign.Address(endpoint, district);
                var answer = method == "GET" ? await visitor.Get(address) : await visitor.Post(address, method, ("__RequestVerificationToken", token));
                walked++;
                if (!expected(address, method, answer)) wrong.AppendLine(CultureInfo.InvariantCulture, $"{who}: {method} {address} answered {(int)answer.Status} {answer.Location}");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(walked > 0, $"{who} walked nowhere.");
        Assert.Equal(before, await foreign.Everything());
    }

    private IEnumerable<RouteEndpoint> Endpoints() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(one => Of<StaticAssetDescriptor>(one) is null);

    private static T? Of<T>(RouteEndpoint endpoint)
        where T : class => endpoint.Metadata.GetMetadata<T>();

    private static string Pattern(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => Of<HttpMethodMetadata>(endpoint)?.HttpMethods ?? ["GET", "POST"];
}

public sealed class WalkingOnSqliteTests(DistrictOnSqlite site) : WalkingTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class WalkingOnPostgresTests(DistrictOnPostgres site) : WalkingTests(site), IClassFixture<DistrictOnPostgres>;
