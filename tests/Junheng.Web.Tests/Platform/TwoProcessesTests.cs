using System.Net;
using System.Text.Json;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Platform;

/// <summary>Two processes of the program on one PostgreSQL and one folder, behind one address that hands requests on in turn, as
/// docs/operations/nodes.md sets them up.</summary>
public sealed class TwoProcessesTests(NoWorkerOnPostgres site) : IClassFixture<NoWorkerOnPostgres>
{
    private const string Year = $"/{TestYear.District}/2025";

    [Fact]
    public async Task A_session_goes_on_from_one_to_the_other_and_what_one_accepted_the_other_shows_with_the_next_request()
    {
        var program = new Executable(site.Folder, site.Database) { Settings = { ["Junheng__Proxies"] = "127.0.0.1" } };
        await using var first = await program.Serve();
        var second = await program.Serve();
        await using var balancer = await Balancer.Before(first.Address, second.Address);
        using var office = new Visitor(balancer.Address);
        // Every form is made by one node and taken by the other.
        await office.SignIn("office");
        Assert.Equal(HttpStatusCode.OK, (await office.Get(Year)).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Get(Year)).Status);

        using var here = new Visitor(first.Address, Handed(office, first.Address));
        using var there = new Visitor(second.Address, Handed(office, second.Address));
        Assert.Equal((240m, 240m), (await Pupils(here), await Pupils(there)));
        var files = new Dictionary<string, string>(TestYear.Files(2025));
        foreach (var pupils in (int[])[242, 244, 246])
        {
            await Accept(office, files, pupils);
            Assert.Equal((pupils, pupils), (await Pupils(here), await Pupils(there)));
            Assert.Equal(await Today(here), await Today(there));
        }

        // Both were asked all along, and one of them is enough.
        Assert.All(balancer.Handed, answers => Assert.True(answers > 8));
        await second.DisposeAsync();
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.OK, (await office.Get(Year)).Status);
        await Accept(office, files, 248);
        Assert.Equal(248m, await Pupils(here));
    }

    /// <summary>As the office does it on the pages; the form is read from one node and sent to the other.</summary>
    private static async Task Accept(Visitor office, Dictionary<string, string> files, int pupils)
    {
        var before = files["stages.csv"].Split('\n').Single(line => line.StartsWith($"{TestYear.District},{TestYear.ClerksSchool},primary,", StringComparison.Ordinal));
        var cells = before.Split(',');
        cells[3] = $"{pupils}";
        files["stages.csv"] = files["stages.csv"].Replace(before, string.Join(',', cells), StringComparison.Ordinal);
        files.Remove("classes.csv");
        files.Remove("rooms.csv");
        var uploaded = await office.Import(2025, files);
        Assert.Equal(HttpStatusCode.Found, uploaded.Status);
        var accepted = await office.Send(uploaded.Path(), "form:has(input[name=seen])", ("reason", "更正学生数"));
        Assert.Equal(HttpStatusCode.Found, accepted.Status);
    }

    /// <summary>The browser's cookies, for a node itself; a cookie does not look at the port.</summary>
    private static CookieContainer Handed(Visitor visitor, Uri node)
    {
        var cookies = new CookieContainer();
        cookies.Add(node, visitor.Cookies.GetAllCookies());
        return cookies;
    }

    private static async Task<decimal> Pupils(Visitor visitor) =>
        JsonDocument.Parse((await visitor.Get($"/api/v1/districts/{TestYear.District}/2025/figures")).Text).RootElement.EnumerateArray()
            .Single(one => one.GetProperty("school").GetString() == TestYear.ClerksSchool && one.GetProperty("measure").GetString() == "students")
            .GetProperty("number").GetDecimal();

    /// <summary>The district's result, whole.</summary>
    private static async Task<string> Today(Visitor visitor) => (await visitor.Get($"/api/v1/districts/{TestYear.District}/2025/evaluation")).Text;
}
