using System.Net;
using Junheng.Rules.Common;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>The classes and rooms of one school, corrected by hand. Every test has a year of its own.</summary>
public abstract class ListsPageTests(Site site)
{
    [Fact]
    public async Task A_class_is_corrected_with_a_reason_and_the_list_as_it_was_stays()
    {
        using var office = await SignedIn("office");
        await site.Accept(2081, Small(2081));
        var address = $"/370812/2081/schools/{Primary}/lists";
        (string, string)[] rows =
        [
            ("group", "primary"), ("grade", "1"), ("name", "1班"), ("number", "39"), ("group", "primary"), ("grade", ""), ("name", ""), ("number", ""),
            ("group", "primary"), ("grade", "2"), ("name", "1班"), ("number", ""),
        ];
        var silent = await Send(office, address, "classes", rows, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal("39", silent.Page.QuerySelector("#classes input[name=number]")!.GetAttribute("value"));

        var sent = await Send(office, address, "classes", rows, "学籍核对后更正");
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var list = (await site.Load(2081)).Record.Classes[Primary];
        Assert.Equal([("1", "1班", FixedPoint.Of(39)), ("2", "1班", FixedPoint.Missing)], list.Select(row => (row.Grade, row.Name, row.Number)));
        // The other lists are as they were.
        Assert.Equal("7", Assert.Single((await site.Load(2081)).Record.Classes[NineYear]).Grade);

        var batch = await site.Query(db => db.Set<Batch>().SingleAsync(one => one.Year == 2081 && one.Kind == BatchKind.Correction));
        var before = (await site.Load(2081, batch.Seq - 1)).Record.Classes[Primary];
        Assert.Equal([FixedPoint.Of(40), FixedPoint.Of(40)], before.Select(row => row.Number));
        var past = (await office.Get(address)).Page.QuerySelectorAll("#classes table:last-of-type tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(past, row => row.Contains("学籍核对后更正", StringComparison.Ordinal) && row.Contains("专班办公室", StringComparison.Ordinal));
        Assert.Contains(past, row => row.Contains($"至 {batch.Seq}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_is_added_and_every_room_can_go()
    {
        using var office = await SignedIn("office");
        await site.Accept(2082, Small(2082));
        var address = $"/370812/2082/schools/{NineYear}/lists";
        await Send(office, address, "rooms", [("group", "music"), ("name", "音乐室"), ("number", "96.5"), ("group", "art"), ("name", "美术室"), ("number", "90")], "补报");
        Assert.Equal(["music", "art"], (await site.Load(2082)).Record.Rooms[NineYear].Select(row => row.Group));
        await Send(office, address, "rooms", [("group", "music"), ("name", ""), ("number", "")], "改作他用");
        Assert.Empty((await site.Load(2082)).Record.Rooms.GetValueOrDefault(NineYear, []));
    }

    [Theory]
    [InlineData("1班", "1班", "40", "填了两行")]
    [InlineData("1班", "", "40", "没有填班级名称")]
    [InlineData("1班", "2班", "四十", "第 2 行")]
    [InlineData("1班", "2班", "40.5", "第 2 行")]
    [InlineData("1班", "2班", "-1", "第 2 行")]
    public async Task What_cannot_be_read_is_refused_and_what_was_typed_stays(string first, string second, string number, string words)
    {
        using var office = await SignedIn("office");
        await site.Accept(2083, Small(2083));
        var state = await site.State();
        var refused = await Send(office, $"/370812/2083/schools/{Primary}/lists", "classes",
            [("group", "primary"), ("grade", "1"), ("name", first), ("number", "40"), ("group", "primary"), ("grade", "1"), ("name", second), ("number", number)], "试");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.TextOf("#classes .refused"), StringComparison.Ordinal);
        Assert.Equal(number, refused.Page.QuerySelectorAll("#classes input[name=number]")[1].GetAttribute("value"));
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task A_list_that_was_changed_meanwhile_is_looked_at_again()
    {
        using var office = await SignedIn("office");
        await site.Accept(2084, Small(2084));
        var address = $"/370812/2084/schools/{Primary}/lists";
        var open = await office.Get(address);
        await Send(office, address, "classes", [("group", "primary"), ("grade", "1"), ("name", "1班"), ("number", "41")], "先改的");
        var late = await Send(office, address, "classes", [("group", "primary"), ("grade", "1"), ("name", "1班"), ("number", "42")], "后改的", open);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal("41", late.Page.QuerySelector("#classes input[name=number]")!.GetAttribute("value"));
        Assert.Equal(FixedPoint.Of(41), Assert.Single((await site.Load(2084)).Record.Classes[Primary]).Number);
    }

    [Fact]
    public async Task A_clerk_sees_the_lists_of_the_own_school_and_changes_none()
    {
        using var clerk = await SignedIn("clerk");
        var own = await clerk.Get($"/370812/2025/schools/{TestYear.ClerksSchool}/lists");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Null(own.Page.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/370812/2025/schools/{TestYear.FailingSchool}/lists")).Status);
    }

    private static async Task<Answer> Send(Visitor visitor, string address, string list, (string Name, string Value)[] rows, string reason, Answer? page = null)
    {
        page ??= await visitor.Get(address);
        var form = page.Page.QuerySelector($"#{list} form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(one => (Name: one.GetAttribute("name")!, Value: one.GetAttribute("value") ?? ""));
        return await visitor.Post(address, "POST", [.. fields, .. rows, ("reason", reason)]);
    }

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }
}

public sealed class ListsPageOnSqliteTests(DistrictOnSqlite site) : ListsPageTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ListsPageOnPostgresTests(DistrictOnPostgres site) : ListsPageTests(site), IClassFixture<DistrictOnPostgres>;
