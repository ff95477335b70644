using System.Net;
using System.Text;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>One figure: its history, its cell, its correction.</summary>
public abstract class FigurePageTests(Site site)
{
    private const string Form = "form.form[enctype]";

    [Fact]
    public async Task A_figure_shows_every_value_that_it_had()
    {
        using var office = await SignedIn("office");
        await site.Accept(2071, Small(2071));
        await site.Accept(2071, Small(2071, "950"));
        var page = await office.Get($"/370812/2071/figures/{Primary}/-/teaching_area_m2");
        var rows = page.Page.QuerySelectorAll("section.block tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("950", rows[0], StringComparison.Ordinal);
        Assert.Contains("900", rows[1], StringComparison.Ordinal);
        Assert.Contains("schools.csv:2:teaching_area_m2", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cell_of_a_figure_opens_in_its_file()
    {
        using var office = await SignedIn("office");
        await site.Accept(2072, Small(2072));
        var page = await office.Get($"/370812/2072/figures/{NineYear}/junior/students");
        var cell = page.Page.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        var original = await office.Get(cell);
        Assert.Equal(HttpStatusCode.OK, original.Status);
        Assert.Equal("150", original.TextOf("#cell mark"));
        var download = await office.Client.GetAsync(new Uri(cell[..cell.IndexOf("/at?", StringComparison.Ordinal)], UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", download.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_is_one_row_with_its_author()
    {
        using var office = await SignedIn("office");
        await site.Accept(2073, Small(2073));
        var address = $"/370812/2073/figures/{Primary}/primary/students";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.SendFiles(address, Form, "evidence", [], ("value", "81"), ("reason", ""))).Status);
        var sent = await office.SendFiles(address, Form, "evidence", [], ("value", "81"), ("reason", "学籍核对后更正"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(Whole(81), (await site.Load(2073)).Value(Primary, "primary", "students"));
        var page = await office.Get(address);
        Assert.Contains("学籍核对后更正", page.TextOf("body"), StringComparison.Ordinal);
        Assert.Contains("专班办公室", page.TextOf("body"), StringComparison.Ordinal);
        Assert.Equal(1, await site.Query(db => db.Set<Batch>().CountAsync(batch => batch.Year == 2073 && batch.Kind == BatchKind.Correction && batch.Changed == 1)));
    }

    [Theory]
    [InlineData("八十", "请改成数字")]
    [InlineData("-3", "")]
    [InlineData("1.5", "")]
    public async Task What_a_cell_refuses_is_refused_beside_the_field_and_what_was_typed_stays(string typed, string words)
    {
        using var office = await SignedIn("office");
        await site.Accept(2074, Small(2074));
        var state = await site.State();
        var sent = await office.SendFiles($"/370812/2074/figures/{Primary}/primary/students", Form, "evidence", [], ("value", typed), ("reason", "试"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains(words, sent.TextOf(".refused"), StringComparison.Ordinal);
        Assert.Equal(typed, sent.Page.QuerySelector("#value")!.GetAttribute("value"));
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task A_correction_of_what_was_changed_meanwhile_is_looked_at_again()
    {
        using var office = await SignedIn("office");
        await site.Accept(2075, Small(2075));
        var address = $"/370812/2075/figures/{Primary}/-/teaching_area_m2";
        var seen = (await office.Get(address)).Page.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        await site.Accept(2075, Small(2075, "950"));
        var late = await office.SendFiles(address, Form, "evidence", [], ("value", "905"), ("reason", "更正"), ("seen", seen));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal(Whole(950), (await site.Load(2075)).Value(Primary, "", "teaching_area_m2"));
    }

    [Fact]
    public async Task The_same_correction_twice_changes_nothing_twice()
    {
        using var office = await SignedIn("office");
        await site.Accept(2076, Small(2076));
        var address = $"/370812/2076/figures/{Primary}/-/teaching_area_m2";
        var batch = Guid.CreateVersion7().ToString("D");
        await office.SendFiles(address, Form, "evidence", [], ("value", "905"), ("reason", "更正"), ("batch", batch));
        var state = await site.State();
        await office.SendFiles(address, Form, "evidence", [], ("value", "905"), ("reason", "更正"), ("batch", batch));
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task A_statement_that_something_holds_needs_its_document()
    {
        using var office = await SignedIn("office");
        await site.Accept(2077, Small(2077));
        const string address = "/370812/2077/figures/V2";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.SendFiles(address, Form, "evidence", [], ("value", "clear"), ("reason", "已排查"))).Status);
        var sent = await office.SendFiles(address, Form, "evidence", [("排查报告.txt", Encoding.UTF8.GetBytes("无"))], ("value", "clear"), ("reason", "已排查"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var batch = await site.Query(db => db.Set<Batch>().SingleAsync(one => one.Year == 2077 && one.Kind == BatchKind.Statement));
        Assert.NotNull(batch.FileId);
        Assert.Equal(HttpStatusCode.Found, (await office.SendFiles("/370812/2077/figures/setting.Q1_form", Form, "evidence", [], ("value", "gross"), ("reason", "省文件"))).Status);
        Assert.Equal(1, await site.Query(db => db.Set<Batch>().CountAsync(one => one.Year == 2077 && one.Kind == BatchKind.Setting)));
    }

    [Fact]
    public async Task A_clerk_sees_own_figures_and_rows_only_and_changes_none()
    {
        using var clerk = await SignedIn("clerk");
        var own = await clerk.Get($"/370812/2025/figures/{TestYear.ClerksSchool}/-/equipment_value_yuan");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Null(own.Page.QuerySelector(Form));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/370812/2025/figures/{TestYear.FailingSchool}/-/equipment_value_yuan")).Status);
        var cell = own.Page.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        var original = await clerk.Get(cell);
        Assert.Equal(HttpStatusCode.OK, original.Status);
        Assert.Contains(TestYear.ClerksSchool, original.Text, StringComparison.Ordinal);
        for (var i = 1; i < 21; i++) Assert.DoesNotContain(TestYear.CodeOf(i), original.Text, StringComparison.Ordinal);
        var other = System.Text.RegularExpressions.Regex.Replace(cell, "row=[0-9]+", "row=5", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(cell[..cell.IndexOf("/at?", StringComparison.Ordinal)])).Status);
    }

    [Fact]
    public async Task Totals_only_are_for_the_leading_group()
    {
        using var leader = await SignedIn("leader");
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"/370812/2025/figures/{TestYear.ClerksSchool}/-/equipment_value_yuan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get("/370812/2025/batches")).Status);
        Assert.Equal(HttpStatusCode.OK, (await leader.Get("/370812/2025/settings")).Status);
    }

    [Fact]
    public async Task An_earlier_sequence_shows_the_page_as_it_was()
    {
        using var office = await SignedIn("office");
        var first = await site.Accept(2078, Small(2078));
        await site.Accept(2078, Small(2078, ""));
        Assert.Contains("教学及辅助用房面积", (await office.Get("/370812/2078/missing")).TextOf("body"), StringComparison.Ordinal);
        var before = await office.Get($"/370812/2078/missing?seq={first.Batch!.Seq}");
        Assert.DoesNotContain("测试小学教学及辅助用房面积", before.TextOf("section.list").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("历史数据", before.TextOf(".past"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_year_begins_with_attributes_and_settings_and_no_number()
    {
        using var office = await SignedIn("office");
        await site.Accept(2079, Small(2079));
        Assert.Equal(HttpStatusCode.Found, (await office.Send("/370812/2079/new-year", "form.form")).Status);
        var year = await site.Load(2080);
        Assert.Equal([Primary, NineYear], year.Record.Schools.Order());
        Assert.DoesNotContain(year.Record.Figures.Keys, key => key.Stage.Length > 0 || key.Measure is "teaching_area_m2" or "V1");
        Assert.Equal(HttpStatusCode.OK, (await office.Get("/370812/2080/attributes")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Get("/370812/2080/findings")).Status);
    }

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }
}

public sealed class FigurePageOnSqliteTests(DistrictOnSqlite site) : FigurePageTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class FigurePageOnPostgresTests(DistrictOnPostgres site) : FigurePageTests(site), IClassFixture<DistrictOnPostgres>;
