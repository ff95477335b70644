using System.Net;
using Junheng.Office.Sheets;
using Junheng.Web.Tests.Sites;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>Findings, who sees them, what is said to them and for how long.</summary>
public abstract class FindingsPageTests(Site site)
{
    private const string Answer = "article.finding form";

    [Fact]
    public async Task An_answer_stands_until_the_figures_that_it_speaks_of_change()
    {
        using var office = await SignedIn("office");
        await site.Accept(2081, Differing(2081, 30));
        Assert.Equal(HttpStatusCode.Found, (await office.Send("/370812/2081/findings", Answer, ("answer", "两名学生休学"))).Status);
        Assert.Contains("两名学生休学", (await office.Get("/370812/2081/findings")).TextOf(".answer"), StringComparison.Ordinal);
        await site.Accept(2081, Differing(2081, 30, "901"));
        Assert.Contains("两名学生休学", (await office.Get("/370812/2081/findings")).TextOf(".answer"), StringComparison.Ordinal);
        await site.Accept(2081, Differing(2081, 31, "901"));
        Assert.Equal("", (await office.Get("/370812/2081/findings")).TextOf(".answer"));
    }

    [Fact]
    public async Task An_answer_to_a_finding_that_has_changed_meanwhile_is_not_kept()
    {
        using var office = await SignedIn("office");
        await site.Accept(2083, Differing(2083, 30));
        var page = await office.Get("/370812/2083/findings");
        await site.Accept(2083, Differing(2083, 31));
        var state = await site.State();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(page, "/370812/2083/findings", Answer, ("answer", "情况属实"))).Status);
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task A_clerk_sees_and_answers_the_findings_of_the_own_school_only()
    {
        using var office = await SignedIn("office");
        using var clerk = await SignedIn("clerk");
        var files = TestYear.Files(2085).ToDictionary();
        foreach (var school in (int[])[0, 1])
        {
            var line = files["stages.csv"].Split('\n').First(one => one.Contains(TestYear.CodeOf(school), StringComparison.Ordinal));
            var cells = line.Split(',');
            cells[11] = "9999";
            files["stages.csv"] = files["stages.csv"].Replace(line, string.Join(',', cells), StringComparison.Ordinal);
        }

        await site.Accept(2085, files);
        var all = await office.Get("/370812/2085/findings?severity=error");
        var own = await clerk.Get("/370812/2085/findings");
        Assert.Equal(2, all.Page.QuerySelectorAll("article.finding").Length);
        Assert.Single(own.Page.QuerySelectorAll("article.finding .severity-error"));
        var others = all.Page.QuerySelectorAll(Answer).Select(form => form.QuerySelector("input[name=key]")!.GetAttribute("value")!).Single(key => key.Contains(TestYear.CodeOf(1), StringComparison.Ordinal));
        var hash = all.Page.QuerySelectorAll(Answer).Single(form => form.QuerySelector("input[name=key]")!.GetAttribute("value") == others).QuerySelector("input[name=hash]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.Send(own, "/370812/2085/findings", Answer, ("key", others), ("hash", hash), ("answer", "越权"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send(own, "/370812/2085/findings", Answer, ("answer", "已核对"))).Status);
        Assert.Contains("已核对", (await office.Get("/370812/2085/findings")).TextOf("body"), StringComparison.Ordinal);
        Assert.Equal(1, await Exported(clerk, "/370812/2085/lists/findings.xlsx", TestYear.CodeOf(1)));
    }

    /// <summary>Between 2024 and 2025 the test district's equipment grows by a twentieth, which is no jump; here it is cut to a tenth.</summary>
    [Fact]
    public async Task Jumps_against_last_year_are_found_when_it_is_there()
    {
        using var office = await SignedIn("office");
        await site.Accept(2087, TestYear.Files(2087).ToDictionary());
        var files = TestYear.Files(2088).ToDictionary();
        var line = files["schools.csv"].Split('\n').First(one => one.Contains(TestYear.CodeOf(12), StringComparison.Ordinal));
        var cells = line.Split(',');
        cells[16] = "90000";
        files["schools.csv"] = files["schools.csv"].Replace(line, string.Join(',', cells), StringComparison.Ordinal);
        await site.Accept(2088, files);
        Assert.Contains(
            (await office.Get("/370812/2088/findings")).Page.QuerySelectorAll("article.finding"),
            one => one.TextContent.Contains("由上年的", StringComparison.Ordinal) && one.TextContent.Contains("90000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_leading_group_and_a_reviewer_see_no_findings()
    {
        foreach (var name in (string[])["leader", "reviewer"])
        {
            using var visitor = await SignedIn(name);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/370812/2025/findings")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/370812/2025/lists/findings.xlsx")).Status);
        }
    }

    /// <summary>A primary school has no grade 8: a finding of a class list's row, which belongs to the row's school wherever it is asked for.</summary>
    [Fact]
    public async Task A_finding_of_a_class_list_is_its_schools_on_its_page_in_the_filter_and_in_the_export()
    {
        using var office = await SignedIn("office");
        var (school, other) = (TestYear.CodeOf(1), TestYear.CodeOf(2));
        var files = TestYear.Files(2093).ToDictionary();
        var line = files["classes.csv"].Split('\n').First(one => one.Contains($"{school},primary,1,", StringComparison.Ordinal));
        files["classes.csv"] = files["classes.csv"].Replace(line, line.Replace(",primary,1,", ",primary,8,", StringComparison.Ordinal), StringComparison.Ordinal);
        await site.Accept(2093, files);
        var own = (await office.Get($"/370812/2093/findings?school={school}")).Page;
        var others = (await office.Get($"/370812/2093/findings?school={other}")).Page;
        Assert.Contains(Keys(own), key => key.StartsWith($"grade_outside_stage {school}", StringComparison.Ordinal));
        Assert.All(Keys(own), key => Assert.Contains(school, key, StringComparison.Ordinal));
        Assert.DoesNotContain(Keys(others), key => key.Contains(school, StringComparison.Ordinal));
        var portrait = (await office.Get($"/370812/2093/schools/{school}")).Page;
        Assert.Equal(own.QuerySelectorAll("article.finding").Length, portrait.QuerySelectorAll("main .severity").Length);
        Assert.Equal(0, await Exported(office, own.QuerySelector("a[download]")!.GetAttribute("href")!, TestYear.NameOf(other)));
        Assert.Equal(0, await Exported(office, $"/370812/2093/lists/findings.xlsx?school={other}", TestYear.NameOf(school)));
    }

    /// <summary>A text that a spreadsheet would run stays a text in every export.</summary>
    [Fact]
    public async Task A_formula_in_an_answer_is_exported_as_text()
    {
        using var office = await SignedIn("office");
        await site.Accept(2091, Differing(2091, 30));
        await office.Send("/370812/2091/findings", Answer, ("answer", "=HYPERLINK(\"http://x\",\"y\")"));
        using var stream = new MemoryStream(await office.Client.GetByteArrayAsync(new Uri("/370812/2091/lists/findings.xlsx", UriKind.Relative), TestContext.Current.CancellationToken));
        var sheet = WorkbookFile.Read(stream, "a.xlsx", TestContext.Current.CancellationToken).Value!.Sheets[0];
        var cells = Enumerable.Range(0, sheet.RowCount).SelectMany(row => sheet.Row(row).ToArray()).Where(cell => cell.Text.Contains("HYPERLINK", StringComparison.Ordinal)).ToList();
        Assert.All(cells, cell => Assert.Equal((CellKind.Text, false), (cell.Kind, cell.IsFormula)));
        Assert.Single(cells);
    }

    private static IEnumerable<string> Keys(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("input[name=key]").Select(key => key.GetAttribute("value")!);

    /// <summary>How many errors an export lists; a text must not be in it.</summary>
    private static async Task<int> Exported(Visitor visitor, string address, string unwanted)
    {
        using var stream = new MemoryStream(await visitor.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        var sheet = WorkbookFile.Read(stream, "a.xlsx", TestContext.Current.CancellationToken).Value!.Sheets[0];
        var rows = Enumerable.Range(0, sheet.RowCount).Select(row => string.Join('|', sheet.Row(row).ToArray().Select(cell => cell.Text))).ToList();
        Assert.DoesNotContain(rows, row => row.Contains(unwanted, StringComparison.Ordinal));
        return rows.Count(row => row.Contains("错误", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Differing(int year, int pupils, string area = "900")
    {
        var files = Small(year, area);
        files["classes.csv"] = files["classes.csv"].Replace("2班,40", $"2班,{pupils}", StringComparison.Ordinal);
        return files;
    }

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }
}

public sealed class FindingsPageOnSqliteTests(DistrictOnSqlite site) : FindingsPageTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class FindingsPageOnPostgresTests(DistrictOnPostgres site) : FindingsPageTests(site), IClassFixture<DistrictOnPostgres>;
