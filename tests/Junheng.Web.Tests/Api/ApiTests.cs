using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Junheng.Office;
using Junheng.Office.Results;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Api;

public abstract class ApiTests(Site site)
{
    private const string Root = "/api/v1/districts";
    private const string Year = $"{Root}/{TestYear.District}/2025";

    [Fact]
    public async Task The_evaluation_is_the_one_of_the_command_line()
    {
        using var office = await SignedIn("office");
        var ours = JsonDocument.Parse((await office.Get($"{Year}/evaluation")).Text).RootElement;
        var folder = Directory.CreateTempSubdirectory("junheng-api-");
        try
        {
            var zip = Path.Combine(folder.FullName, "year.zip");
            await File.WriteAllBytesAsync(zip, TestYear.Zip(2025), TestContext.Current.CancellationToken);
            var figures = InputFile.Read(zip, Catalogue.Standard, TestContext.Current.CancellationToken).Value!.Districts;
            using var json = new MemoryStream();
            EvaluationJson.Write(json, figures, new EvaluationOptions(Standard.All[^1], Reading.Strict, new Dictionary<string, long>()), _ => [], cancellation: TestContext.Current.CancellationToken);
            var theirs = JsonDocument.Parse(json.ToArray()).RootElement;
            foreach (var part in (string[])["code", "verdict", "schools", "spreads", "items", "vetoes", "alternatives", "settings"])
            {
                Assert.Equal(theirs.GetProperty("districts")[0].GetProperty(part).GetRawText(), ours.GetProperty("districts")[0].GetProperty(part).GetRawText());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_clerk_gets_the_same_coefficients_and_no_other_school()
    {
        using var office = await SignedIn("office");
        using var clerk = await SignedIn("clerk");
        var (all, own) = (await District(office), await District(clerk));
        Assert.Equal(all.GetProperty("spreads").GetRawText(), own.GetProperty("spreads").GetRawText());
        Assert.All(own.GetProperty("schools").EnumerateArray(), school => Assert.Equal(TestYear.ClerksSchool, school.GetProperty("code").GetString()));
        foreach (var address in (string[])[$"{Year}/evaluation", $"{Year}/schools", $"{Year}/figures"])
        {
            var text = (await clerk.Get(address)).Text;
            for (var other = 1; other < 21; other++) Assert.DoesNotContain(TestYear.CodeOf(other), text, StringComparison.Ordinal);
            Assert.Contains(TestYear.ClerksSchool, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_leading_group_gets_totals_only()
    {
        using var leader = await SignedIn("leader");
        Assert.Empty((await District(leader)).GetProperty("schools").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"{Year}/schools")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"{Year}/figures")).Status);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_gets_nothing()
    {
        using var visitor = site.Visit();
        foreach (var address in (string[])[Root, $"{Year}/evaluation", $"{Year}/schools", $"{Year}/figures", "/api/openapi/v1.json"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(address)).Status);
        }
    }

    [Fact]
    public async Task Schools_and_figures_are_listed_as_they_were_accepted()
    {
        using var office = await SignedIn("office");
        Assert.Equal(21, JsonDocument.Parse((await office.Get($"{Year}/schools")).Text).RootElement.GetArrayLength());
        var figures = JsonDocument.Parse((await office.Get($"{Year}/figures")).Text).RootElement;
        // The first primary school of the test year has 240 pupils.
        var pupils = figures.EnumerateArray().Single(one => one.GetProperty("school").GetString() == TestYear.ClerksSchool && one.GetProperty("measure").GetString() == "students");
        Assert.Equal(240m, pupils.GetProperty("number").GetDecimal());
        var districts = JsonDocument.Parse((await office.Get(Root)).Text).RootElement;
        Assert.Equal("370812", districts[0].GetProperty("code").GetString());
        Assert.Equal([2025, 2024], districts[0].GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var office = await SignedIn("office");
        var first = await Ask(office, null);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var again = await Ask(office, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var clerk = await SignedIn("clerk");
        Assert.Equal(HttpStatusCode.OK, (await Ask(clerk, first.Headers.ETag)).StatusCode);
    }

    [Fact]
    public async Task The_description_names_every_address_and_the_page_shows_them()
    {
        using var office = await SignedIn("office");
        var paths = JsonDocument.Parse((await office.Get("/api/openapi/v1.json")).Text).RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/v1/districts/{district}/{year}/evaluation", paths);
        Assert.All(paths, path => Assert.StartsWith("/api/v1/", path, StringComparison.Ordinal));
        var page = await office.Get($"/{TestYear.District}/2025/interface");
        foreach (var link in page.Page.QuerySelectorAll("table a")) Assert.Equal(HttpStatusCode.OK, (await office.Get(link.GetAttribute("href")!)).Status);
        Assert.Equal(paths.Count, page.Page.QuerySelectorAll("table a").Length);
    }

    private static async Task<HttpResponseMessage> Ask(Visitor visitor, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Year}/evaluation", UriKind.Relative));
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await visitor.Client.SendAsync(request);
    }

    private static async Task<JsonElement> District(Visitor visitor) =>
        JsonDocument.Parse((await visitor.Get($"{Year}/evaluation")).Text).RootElement.GetProperty("districts")[0];

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }
}

public sealed class ApiOnSqliteTests(DistrictOnSqlite site) : ApiTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ApiOnPostgresTests(DistrictOnPostgres site) : ApiTests(site), IClassFixture<DistrictOnPostgres>;
