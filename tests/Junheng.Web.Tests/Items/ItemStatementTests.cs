using System.Net;
using System.Text;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Items;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Items;

/// <summary>What is stated about an item: with reason and evidence, by the section that looks after it, decided by the office.</summary>
public abstract class ItemStatementTests(Site site)
{
    private const string Form = "form#state";
    private static readonly (string, byte[])[] Paper = [("规划批复.pdf", Encoding.UTF8.GetBytes("%PDF-1.4 批复"))];

    [Fact]
    public async Task An_item_stated_with_evidence_is_met()
    {
        await site.Accept(2081, Small(2081));
        using var office = await site.SignedIn("office");
        const string address = "/370812/2081/explain/items/G1";
        Assert.Contains("待定", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        var bare = await office.SendFiles(address, Form, "evidence", [], ("value:G1.layout_confirmed", "true"), ("reason", "规划已批复"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Contains("须附依据材料", bare.TextOf(".refused"), StringComparison.Ordinal);
        Assert.Equal("规划已批复", bare.Page.QuerySelector("#reason")!.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", Paper, ("value:G1.layout_confirmed", "true"), ("reason", "规划已批复"))).Status);
        var page = await office.Get(address);
        Assert.Contains("达标", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.Contains("规划已批复", page.TextOf("#statements"), StringComparison.Ordinal);
        Assert.Contains("专班办公室", page.TextOf("#statements"), StringComparison.Ordinal);
        var file = page.Page.QuerySelector("#statements a[href*='items/files']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await office.Get(file)).Status);
        var batch = await site.Query(db => db.Set<Batch>().SingleAsync(one => one.Year == 2081 && one.Kind == BatchKind.Statement));
        Assert.NotNull(batch.FileId);
        // A no needs no document, and the yes stays in the history.
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", [], ("value:G1.layout_confirmed", "false"), ("reason", "批复已废止"))).Status);
        Assert.Contains("未达标", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(2, (await office.Get(address)).Page.QuerySelectorAll("#statements article").Length);
    }

    [Fact]
    public async Task A_section_states_its_own_item_and_the_office_confirms()
    {
        await site.Accept(2082, Small(2082));
        using var section = await site.SignedIn("renshi", section: "人事科");
        using var office = await site.SignedIn("office");
        const string address = "/370812/2082/explain/items/G10";
        Assert.Equal(HttpStatusCode.Found, (await section.SendFiles(address, Form, "evidence", Paper, ("value:G10.allotment_confirmed", "true"), ("reason", "编制已统筹"))).Status);
        Assert.Equal(0, await site.Query(db => db.Set<Batch>().CountAsync(one => one.Year == 2082 && one.Kind == BatchKind.Statement)));
        Assert.Contains("待办公室确认", (await section.Get(address)).TextOf("#statements"), StringComparison.Ordinal);
        Assert.Contains("待定", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        const string decide = "#statements form";
        Assert.Null((await section.Get(address)).Page.QuerySelector(decide));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(address, decide, ("take", "no"), ("reason", ""))).Status);
        var waiting = await office.Get(address);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(waiting, address, decide, ("take", "yes"))).Status);
        Assert.Contains("达标", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        // Sent once more by somebody who had the page open.
        var again = await office.Send(waiting, address, decide, ("take", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(1, await site.Query(db => db.Set<ItemDecision>().CountAsync(one => db.Set<ItemStatement>().Any(statement => statement.Id == one.SubjectId && statement.Year == 2082))));
    }

    [Fact]
    public async Task A_statement_that_is_sent_back_does_not_count()
    {
        await site.Accept(2083, Small(2083));
        using var section = await site.SignedIn("renshi", section: "人事科");
        using var office = await site.SignedIn("office");
        const string address = "/370812/2083/explain/items/G10";
        await section.SendFiles(address, Form, "evidence", Paper, ("value:G10.allotment_confirmed", "true"), ("reason", "编制已统筹"));
        Assert.Equal(HttpStatusCode.Found, (await office.Send(address, "#statements form", ("take", "no"), ("reason", "缺调配表"))).Status);
        var page = await section.Get(address);
        Assert.Contains("缺调配表", page.TextOf("#statements"), StringComparison.Ordinal);
        Assert.Contains("待定", page.TextOf("h1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section")]
    [InlineData("clerk")]
    [InlineData("leader")]
    [InlineData("town")]
    public async Task Whoever_does_not_look_after_the_item_states_nothing(string name)
    {
        await site.Accept(2084, Small(2084));
        using var visitor = await site.SignedIn(name);
        const string address = "/370812/2084/explain/items/G1";
        var page = await visitor.Get(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Page.QuerySelector(Form));
        var before = await site.State();
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in (string[])["state", "decide"])
        {
            var sent = await visitor.Post(address, "POST", ("__RequestVerificationToken", token), ("_handler", handler), ("value:G1.layout_confirmed", "false"),
                ("reason", "试"), ("statement", Guid.NewGuid().ToString()), ("take", "yes"));
            Assert.True(sent.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{name} {handler}: {sent.Status}");
        }

        Assert.Equal(before, await site.State());
    }

    [Fact]
    public async Task A_veto_is_unchecked_until_its_sheet_says_who_looked_at_what()
    {
        await site.Accept(2085, Small(2085));
        using var office = await site.SignedIn("office");
        const string address = "/370812/2085/explain/items/V4";
        Assert.Contains("未核查", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        var bare = await office.SendFiles(address, Form, "evidence", Paper, ("value:V4", "clear"), ("reason", "未发现"), ("sheet-unit", "教体局"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        foreach (var lacking in (string[])["自查范围", "核查方式", "渠道核对结果", "确认日期"]) Assert.Contains(lacking, bare.TextOf(".refused"), StringComparison.Ordinal);
        (string, string)[] whole =
            [("value:V4", "clear"), ("reason", "逐校核对编制台账"), ("sheet-scope", "全部公办学校"), ("sheet-method", "查台账"), ("sheet-channels", "信访无反映"), ("sheet-unit", "教体局"), ("sheet-date", "2085-09-30")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.SendFiles(address, Form, "evidence", [], whole)).Status);
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", Paper, whole)).Status);
        Assert.Contains("未发现", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        var printed = await office.Get("/370812/2085/items/V4/sheet");
        foreach (var word in (string[])["全部公办学校", "查台账", "信访无反映", "教体局", "2085-09-30", "未发现"]) Assert.Contains(word, printed.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", [], ("value:V4", "raised"), ("reason", "发现一校有编不补"), ("sheet-unit", "教体局"), ("sheet-date", "2085-10-30"))).Status);
        Assert.Contains("存在", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get("/370812/2085/items/G1/sheet")).Status);
    }

    /// <summary>Level 3 and a share of 0.147 below 0.15 meet Q9; 0.15 is not below it.</summary>
    [Fact]
    public async Task A_subject_of_the_monitoring_is_added_on_the_page()
    {
        await site.Accept(2086, Small(2086));
        using var office = await site.SignedIn("office");
        const string address = "/370812/2086/explain/items/Q9";
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", [], ("new-subject", "数学"), ("new-level", "3"), ("new-share", "0.147"), ("reason", "监测报告"))).Status);
        Assert.Contains("达标", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", [], ("value:Q9.数学.share", "0.15"), ("value:Q9.数学.level", "3"), ("reason", "更正"))).Status);
        Assert.Contains("未达标", (await office.Get(address)).TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.SendFiles(address, Form, "evidence", [], ("value:Q9.数学.level", "三"), ("reason", "更正"))).Status);
    }

    /// <summary>Every statement of the whole district, said to hold, not to hold, and taken back: met, unmet, unknown on its page.</summary>
    [Theory]
    [InlineData("P2", "prerequisite.monitoring_kept", 2087)]
    [InlineData("G1", "G1.layout_confirmed", 2087)]
    [InlineData("G2", "G2.unified_confirmed", 2087)]
    [InlineData("G10", "G10.allotment_confirmed", 2087)]
    [InlineData("Q3", "Q3.confirmed", 2087)]
    [InlineData("Q5", "Q5.confirmed", 2087)]
    [InlineData("Q7", "Q7.confirmed", 2087)]
    [InlineData("Q8", "Q8.confirmed", 2087)]
    public async Task Each_statement_is_seen_met_unmet_and_unknown(string item, string measure, int year)
    {
        await site.Accept(year, Small(year));
        using var office = await site.SignedIn("office");
        var address = $"/370812/{year}/explain/items/{item}";
        foreach (var (value, status) in ((string, ItemStatus)[])[("true", ItemStatus.Met), ("false", ItemStatus.Unmet), ("", ItemStatus.Unknown)])
        {
            Assert.Equal(HttpStatusCode.Found, (await office.SendFiles(address, Form, "evidence", Paper, ($"value:{measure}", value), ("reason", "核查"))).Status);
            Assert.Equal(status.NameZh(), (await office.Get(address)).TextOf("h1 .verdict"));
        }
    }

    [Fact]
    public async Task The_page_lists_the_evidence_and_the_settings_of_the_item()
    {
        using var office = await site.SignedIn("office");
        var page = await office.Get("/370812/2025/explain/items/G7");
        // 6000 yuan by default; three pieces of the district and one of the special school (forms, volume C).
        Assert.Contains("6000", page.TextOf(".settings"), StringComparison.Ordinal);
        var pieces = page.Page.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Where(text => text.StartsWith("G7-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["G7-1", "G7-2", "G7-3"], pieces);
        var readings = (await office.Get("/370812/2025/explain/items/G4")).Page.QuerySelectorAll("table.facts td:first-child > a").Select(link => link.TextContent.Trim());
        Assert.Equal(["严格口径", "符合条件即放宽", "经批准的放宽"], readings);
    }
}

public sealed class ItemStatementOnSqliteTests(DistrictOnSqlite site) : ItemStatementTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ItemStatementOnPostgresTests(DistrictOnPostgres site) : ItemStatementTests(site), IClassFixture<DistrictOnPostgres>;
