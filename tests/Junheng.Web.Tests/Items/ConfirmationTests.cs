using System.Net;
using System.Text;
using Junheng.Rules.Collection;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Items;

/// <summary>Q3 and Q5–Q8, school by school: many at once, or pasted, one batch.</summary>
public abstract class ConfirmationTests(Site site)
{
    private const string Form = "form[enctype]";
    private static readonly (string, byte[])[] Paper = [("评定结果.pdf", Encoding.UTF8.GetBytes("%PDF-1.4 评定"))];

    [Fact]
    public async Task All_schools_are_confirmed_at_once_on_one_document()
    {
        await site.Accept(2091, Small(2091));
        using var office = await site.SignedIn("office");
        const string address = "/370812/2091/items/Q5/schools";
        (string, string)[] said = [("who", "all"), ("value", "是"), ("grade", "良好"), ("date", "2091-10-08"), ("basis", "教体局评定"), ("reason", "视导汇总")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.SendFiles(address, Form, "evidence", [], said)).Status);
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", Paper, said)).Status);
        Assert.Equal("达标", (await office.Get(address)).TextOf("h1 .verdict"));
        // Two ordinary schools, one batch.
        var batch = await site.Query(db => db.Set<Batch>().SingleAsync(one => one.Year == 2091 && one.Kind == BatchKind.Statement));
        Assert.Equal(2, batch.Changed);
        var value = (await site.Load(2091)).Value(Primary, "", "confirmation.Q5");
        Assert.Equal(new ConfirmationGrounds("良好", "2091-10-08", "教体局评定"), ConfirmationGrounds.Read(value.Text));
    }

    [Fact]
    public async Task Pasted_rows_are_refused_by_their_line_and_none_is_kept()
    {
        await site.Accept(2092, Small(2092));
        using var office = await site.SignedIn("office");
        const string address = "/370812/2092/items/Q6/schools";
        var before = await site.State();
        var refused = await office.SendFiles(address, Form, "evidence", Paper,
            ("rows", $"学校\t结论\n{Primary}\t是\t良好\t2092-10-08\t评定\n没有这所\t是\n{NineYear}\t也许\n{Primary}\t否\t\t2092-13-01"), ("reason", "评定"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var place in (string[])["粘贴:3:学校", "粘贴:4:结论", "粘贴:5:学校", "粘贴:5:日期"]) Assert.Contains(place, refused.TextOf(".refused"), StringComparison.Ordinal);
        Assert.Contains("没有这所", refused.TextOf("textarea"), StringComparison.Ordinal);
        Assert.Equal(before, await site.State());
    }

    /// <summary>Q6: one yes, then one no by the school's name: unmet; the no is taken back: open; both yes: met.</summary>
    [Fact]
    public async Task One_no_fails_one_blank_leaves_open_and_all_yes_meet()
    {
        await site.Accept(2093, Small(2093));
        using var office = await site.SignedIn("office");
        const string address = "/370812/2093/items/Q6/schools";
        foreach (var (word, status) in ((string, string)[])[("否", "未达标"), ("未认定", "待定"), ("是", "达标")])
        {
            Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", Paper, ("rows", $"测试九年一贯制学校\t{word}"), ("reason", "评定"))).Status);
            Assert.Equal(status, (await office.Get(address)).TextOf("h1 .verdict"));
        }

        var history = await office.Get($"/370812/2093/figures/{NineYear}/-/confirmation.Q6");
        Assert.Equal(3, history.Page.QuerySelectorAll("section.block tbody tr").Length);
    }

    [Fact]
    public async Task A_section_proposes_for_many_schools_and_a_clerk_sees_the_own_row_only()
    {
        await site.Accept(2094, Small(2094));
        using var section = await site.SignedIn("jijiao", section: "基教科");
        using var office = await site.SignedIn("office");
        Assert.Equal(HttpStatusCode.Found, (await section.SendFiles("/370812/2094/items/Q7/schools", Form, "evidence", Paper, ("who", "open"), ("value", "是"), ("reason", "课程核对"))).Status);
        Assert.Equal("待定", (await office.Get("/370812/2094/items/Q7/schools")).TextOf("h1 .verdict"));
        Assert.Equal(HttpStatusCode.Found, (await office.Send("/370812/2094/explain/items/Q7", "#statements form", ("take", "yes"))).Status);
        Assert.Equal("达标", (await office.Get("/370812/2094/items/Q7/schools")).TextOf("h1 .verdict"));
        using var clerk = await site.SignedIn("clerk-9001", school: Primary);
        var own = await clerk.Get("/370812/2094/items/Q7/schools");
        Assert.Equal("测试小学", Assert.Single(own.Page.QuerySelectorAll("tbody td:first-child")).TextContent.Trim());
        Assert.Null(own.Page.QuerySelector("#reason"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get("/370812/2094/items/Q1/schools")).Status);
    }
}

public sealed class ConfirmationOnSqliteTests(DistrictOnSqlite site) : ConfirmationTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ConfirmationOnPostgresTests(DistrictOnPostgres site) : ConfirmationTests(site), IClassFixture<DistrictOnPostgres>;
