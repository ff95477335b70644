using System.Net;
using System.Text.Json;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Platform;

/// <summary>Two processes on one PostgreSQL, asked in turn as a balancing proxy would.</summary>
public sealed class TwoNodesTests(DistrictOnPostgres site) : IClassFixture<DistrictOnPostgres>
{
    [Fact]
    public async Task Cookies_and_forms_of_one_node_are_good_on_the_other_and_figures_accepted_on_one_are_seen_on_the_other()
    {
        await using var second = Site.Build(site.Folder, site.Database, []);
        await second.StartAsync(TestContext.Current.CancellationToken);
        using var here = site.Visit();
        using var there = new Visitor(new Uri(second.Urls.First()), here.Cookies);
        await here.SignIn("office");
        const string page = $"/{TestYear.District}/2025/registry/new";
        var form = await here.Get(page);
        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Equal(HttpStatusCode.Found, (await there.Send(form, page, "main form", ("Form.Name", "两处小学"), ("Form.Code", "3708129050"), ("Form.Reason", "x"))).Status);
        Assert.Contains("两处小学", (await here.Get($"/{TestYear.District}/2025/registry?q=3708129050")).TextOf("table"), StringComparison.Ordinal);

        Assert.Equal(240m, await Pupils(there));
        var files = new Dictionary<string, string>(TestYear.Files(2025));
        files["stages.csv"] = files["stages.csv"].Replace($"{TestYear.ClerksSchool},primary,240,", $"{TestYear.ClerksSchool},primary,242,", StringComparison.Ordinal);
        files.Remove("classes.csv");
        files.Remove("rooms.csv");
        await site.Accept(2025, files);
        Assert.Equal(242m, await Pupils(there));
        Assert.Equal(242m, await Pupils(here));
    }

    private static async Task<decimal> Pupils(Visitor visitor) =>
        JsonDocument.Parse((await visitor.Get($"/api/v1/districts/{TestYear.District}/2025/figures")).Text).RootElement.EnumerateArray()
            .Single(one => one.GetProperty("school").GetString() == TestYear.ClerksSchool && one.GetProperty("measure").GetString() == "students")
            .GetProperty("number").GetDecimal();
}
