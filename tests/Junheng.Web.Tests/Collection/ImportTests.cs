using System.Net;
using System.Text;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>The office's way: upload, look, accept. Every test has a year of its own.</summary>
public abstract class ImportTests(Site site)
{
    private const string AcceptForm = "form:has(input[name=seen])";

    [Fact]
    public async Task An_upload_changes_nothing_until_it_is_accepted()
    {
        using var office = await Office();
        await site.Accept(2061, Small(2061));
        var state = await site.State();
        var uploaded = await office.Import(2061, Small(2061, "950"));
        Assert.Equal(HttpStatusCode.Found, uploaded.Status);
        var preview = await office.Get(uploaded.Path());
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        var row = Assert.Single(preview.Page.QuerySelectorAll("#changes tbody tr"));
        Assert.Contains("教学及辅助用房面积", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("900", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("950", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("schools.csv:2:teaching_area_m2", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(state, await site.State());

        var accepted = await office.Send(preview, uploaded.Path(), AcceptForm, ("reason", "复核后更正"));
        Assert.Equal(HttpStatusCode.Found, accepted.Status);
        Assert.Equal(Whole(950), (await site.Load(2061)).Value(Primary, "", "teaching_area_m2"));
        var batch = await office.Get(accepted.Path());
        Assert.Contains("复核后更正", batch.TextOf("body"), StringComparison.Ordinal);
        Assert.Single(batch.Page.QuerySelectorAll("section.list tbody tr"));
    }

    [Fact]
    public async Task The_same_form_twice_is_accepted_once()
    {
        using var office = await Office();
        var uploaded = await office.Import(2062, Small(2062));
        var preview = await office.Get(uploaded.Path());
        var first = await office.Send(preview, uploaded.Path(), AcceptForm);
        var state = await site.State();
        var second = await office.Send(preview, uploaded.Path(), AcceptForm);
        Assert.Equal(first.Path(), second.Path());
        Assert.Equal(state, await site.State());
    }

    /// <summary>A form that the page no longer has, and one that it never had: a page answers, and never nothing.</summary>
    [Fact]
    public async Task A_form_that_is_not_there_any_more_is_answered_with_a_page()
    {
        using var office = await Office();
        var uploaded = await office.Import(2073, Small(2073));
        var preview = await office.Get(uploaded.Path());
        var accepted = await office.Send(preview, uploaded.Path(), AcceptForm);
        Assert.Equal(accepted.Path(), (await office.Send(preview, uploaded.Path(), "form.drop")).Path());
        var unknown = await office.Send(preview, uploaded.Path(), AcceptForm, ("_handler", "nothing"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.NotEqual("", unknown.TextOf("h1"));
    }

    [Fact]
    public async Task Whoever_comes_later_is_shown_the_new_preview()
    {
        using var office = await Office();
        await site.Accept(2063, Small(2063));
        var uploaded = await office.Import(2063, Small(2063, "901"));
        var preview = await office.Get(uploaded.Path());
        await site.Accept(2063, Small(2063, "905"));
        var late = await office.Send(preview, uploaded.Path(), AcceptForm, ("reason", "更正"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("905", late.Page.QuerySelector("#changes tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Whole(905), (await site.Load(2063)).Value(Primary, "", "teaching_area_m2"));
        Assert.Equal(HttpStatusCode.Found, (await office.Send(late, uploaded.Path(), AcceptForm, ("reason", "更正"))).Status);
        Assert.Equal(Whole(901), (await site.Load(2063)).Value(Primary, "", "teaching_area_m2"));
    }

    [Theory]
    [InlineData("schools.csv", "primary,900", "primary,九百", "schools.csv:2:teaching_area_m2")]
    [InlineData("schools.csv", "primary,900", "primary,-1", "schools.csv:2:teaching_area_m2")]
    [InlineData("stages.csv", "primary,80,3", "primary,80.5,3", "stages.csv:2:students")]
    [InlineData("stages.csv", "primary,80,3", "senior,80,3", "stages.csv:2:stage")]
    [InlineData("rooms.csv", "370812,3708129002", "370812,3708129999", "rooms.csv:2:school_code")]
    public async Task What_the_command_line_refuses_is_refused_by_its_cell(string file, string good, string bad, string cell)
    {
        using var office = await Office();
        var files = Small(2064);
        files[file] = files[file].Replace(good, bad, StringComparison.Ordinal);
        var state = await site.State();
        var uploaded = await office.Import(2064, files);
        var preview = await office.Get(uploaded.Path());
        Assert.Contains(preview.Page.QuerySelectorAll(".refused .cell"), one => one.TextContent.Contains(cell, StringComparison.Ordinal));
        Assert.Null(preview.Page.QuerySelector(AcceptForm));
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task Another_district_or_year_is_refused()
    {
        using var office = await Office();
        foreach (var (good, bad) in new[] { ("year,2065", "year,2064"), ("370812", "370883") })
        {
            var files = Small(2065).ToDictionary(one => one.Key, one => one.Value.Replace(good, bad, StringComparison.Ordinal));
            var uploaded = await office.Import(2065, files);
            Assert.NotNull((await office.Get(uploaded.Path())).Page.QuerySelector(".refused"));
        }
    }

    [Fact]
    public async Task An_absent_school_has_to_be_answered_and_a_closure_needs_its_approval()
    {
        using var office = await Office();
        const string code = "3708129066";
        await site.Accept(2066, Small(2066, more: $"370812,{code},待定小学,primary,,\n"));
        var uploaded = await office.Import(2066, Small(2066));
        var preview = await office.Get(uploaded.Path());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(preview, uploaded.Path(), AcceptForm)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(preview, uploaded.Path(), AcceptForm, ($"absent.{code}", "merged"))).Status);
        Assert.Contains(code, (await site.Load(2066)).Record.Schools);
        var accepted = await office.Send(preview, uploaded.Path(), AcceptForm, ($"absent.{code}", "merged"), ($"approval.{code}", "批复〔2066〕3号"), ("reason", "撤并"));
        Assert.Equal(HttpStatusCode.Found, accepted.Status);
        Assert.DoesNotContain(code, (await site.Load(2066)).Record.Schools);
    }

    [Fact]
    public async Task An_absent_school_may_have_gone_into_another_one_of_the_year()
    {
        using var office = await Office();
        const string code = "3708129057";
        await site.Accept(2057, Small(2057, more: $"370812,{code},将并小学,primary,,\n"));
        var uploaded = await office.Import(2057, Small(2057));
        var preview = await office.Get(uploaded.Path());
        Assert.Equal([Primary, NineYear], preview.Page.QuerySelectorAll("#remaining option").Select(one => one.GetAttribute("value")));
        (string, string)[] answers = [($"absent.{code}", "merged"), ($"approval.{code}", "批复〔2057〕1号"), ("reason", "并入")];
        var astray = await office.Send(preview, uploaded.Path(), AcceptForm, [.. answers, ($"into.{code}", code)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, astray.Status);
        Assert.Equal(code, astray.Page.QuerySelector($"input[name='into.{code}']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await office.Send(preview, uploaded.Path(), AcceptForm, [.. answers, ($"into.{code}", NineYear)])).Status);
        var page = (await office.Get($"/370812/2057/registry/{code}")).TextOf("main");
        Assert.Contains("2056 学年后并入测试九年一贯制学校", page, StringComparison.Ordinal);
        Assert.Contains("批复〔2057〕1号", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_that_would_turn_are_told_before_and_after()
    {
        using var office = await Office();
        var files = TestYear.Files(2067).ToDictionary();
        await site.Accept(2067, files);
        var line = files["schools.csv"].Split('\n').First(one => one.Contains(TestYear.CodeOf(1), StringComparison.Ordinal));
        var cells = line.Split(',');
        (cells[16], cells[17]) = ("1000", "0");
        files["schools.csv"] = files["schools.csv"].Replace(line, string.Join(',', cells), StringComparison.Ordinal);
        var uploaded = await office.Import(2067, files);
        var preview = await office.Get(uploaded.Path());
        Assert.Contains("未达标", preview.TextOf("#flips"), StringComparison.Ordinal);
        var accepted = await office.Send(preview, uploaded.Path(), AcceptForm, ("reason", "更正"));
        Assert.Equal(preview.Page.QuerySelectorAll("#flips tbody tr").Length, (await office.Get(accepted.Path())).Page.QuerySelectorAll("#flips tbody tr").Length);
    }

    [Fact]
    public async Task Csv_files_are_taken_together_and_kept_as_one()
    {
        using var office = await Office();
        var files = Small(2058).Select(one => (one.Key, Encoding.UTF8.GetBytes(one.Value))).ToArray();
        var uploaded = await office.Import(2058, "figures", files);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(uploaded.Path(), AcceptForm)).Status);
        Assert.Equal(Whole(150), (await site.Load(2058)).Value(NineYear, "junior", "students"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Import(2058, "figures", [.. files, ("a.xlsx", [.. "PK"u8])])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Import(2058, "figures")).Status);
    }

    /// <summary>A name does not make a workbook, and ten megabytes of nothing are refused in one sentence.</summary>
    [Fact]
    public async Task Content_decides_and_not_the_name()
    {
        using var office = await Office();
        foreach (var content in (byte[][])[Encoding.UTF8.GetBytes("hello"), [.. "PK\u0003\u0004"u8, 7, 7], new byte[10_000_000], Encoding.UTF8.GetBytes("<html></html>")])
        {
            var uploaded = await office.Import(2069, "figures", ("表.xlsx", content));
            Assert.NotNull((await office.Get(uploaded.Path())).Page.QuerySelector(".refused"));
        }
    }

    [Fact]
    public async Task Too_much_or_of_another_type_is_refused_before_it_is_read()
    {
        using var office = await Office();
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await office.Client.PostAsync(new Uri("/370812/2025/imports/new", UriKind.Relative), json, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        using var form = new StringContent("x", Encoding.UTF8, "multipart/form-data");
        using var unwanted = await office.Client.PostAsync(new Uri("/370812/2025/new-year", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unwanted.StatusCode);
    }

    [Fact]
    public async Task A_dropped_upload_is_never_accepted()
    {
        using var office = await Office();
        var uploaded = await office.Import(2070, Small(2070));
        var preview = await office.Get(uploaded.Path());
        await office.Send(preview, uploaded.Path(), "form.drop");
        var state = await site.State();
        Assert.NotEqual(HttpStatusCode.Found, (await office.Send(preview, uploaded.Path(), AcceptForm)).Status);
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task Whoever_may_not_import_sees_no_upload()
    {
        using var office = await Office();
        var uploaded = await office.Import(2071, Small(2071));
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(uploaded.Path())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get("/370812/2071/imports/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get(uploaded.Path().Replace("2071", "2025", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task An_answer_typed_at_a_finding_is_kept_with_the_batch()
    {
        using var office = await Office();
        var files = Small(2072);
        files["classes.csv"] = files["classes.csv"].Replace("2班,40", "2班,30", StringComparison.Ordinal);
        var uploaded = await office.Import(2072, files);
        var preview = await office.Get(uploaded.Path());
        var box = preview.Page.QuerySelector("#findings input[name^=finding]")!.GetAttribute("name")!;
        Assert.Equal(HttpStatusCode.Found, (await office.Send(preview, uploaded.Path(), AcceptForm, (box, "转学未登记"))).Status);
        Assert.Contains("转学未登记", (await office.Get("/370812/2072/findings")).TextOf("body"), StringComparison.Ordinal);
        Assert.Equal(1, await site.Query(db => db.Set<FindingAnswer>().CountAsync(answer => answer.Year == 2072)));
    }

    private async Task<Visitor> Office()
    {
        var visitor = site.Visit();
        await visitor.SignIn("office");
        return visitor;
    }
}

public sealed class ImportOnSqliteTests(DistrictOnSqlite site) : ImportTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ImportOnPostgresTests(DistrictOnPostgres site) : ImportTests(site), IClassFixture<DistrictOnPostgres>;
