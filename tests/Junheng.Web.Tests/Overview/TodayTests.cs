using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Overview;

public abstract class TodayTests(Site site)
{
    /// <summary>
    /// By hand from <see cref="TestYear"/>: of the 13 primary rows in scope (10 primary schools, two nine-year schools, one teaching
    /// point of its own of 60 pupils; the other one joins, the special school is out) school 3 fails and school 6, without arts
    /// teachers, is pending; of the seven junior rows (four junior, two nine-year, one complete secondary) none fails.
    /// </summary>
    [Fact]
    public async Task It_counts_the_schools_of_each_stage()
    {
        using var office = await Signed("office");
        var page = await office.Get("/370812/2025");
        Assert.Equal(["11 / 13 所", "7 / 7 所"], Keys(page).Take(2).Select(one => one.Value));
        Assert.Equal("未达标", page.TextOf("h1 .verdict"));
    }

    [Fact]
    public async Task It_shows_what_the_rules_computed()
    {
        var evaluation = await site.As(Actor.Platform, async services =>
        {
            var district = (await services.GetRequiredService<Registry>().District(TestYear.District, default))!;
            return (await services.GetRequiredService<Readings>().Of(district, 2025, FigureBasis.Statistics)).Of(Reading.Strict);
        });
        using var office = await Signed("office");
        var keys = Keys(await office.Get("/370812/2025")).ToDictionary(one => one.Label, one => one.Value);
        var met = evaluation.Spreads.Count(one => one.Status == SpreadStatus.Met);
        Assert.Equal($"{met} / 14 项", keys["差异系数达标"]);
        var items = evaluation.Items.Where(one => one.Item.Id[0] is 'G' or 'Q').ToList();
        Assert.Equal($"{items.Count(one => one.Status == ItemStatus.Met)} / 24 项", keys["政府保障和教育质量"]);
        Assert.Equal("2 / 2 项", keys["申报条件"]);
    }

    /// <summary>V6 is not in the figures and S1 has no questionnaires: both are open, not passed.</summary>
    [Fact]
    public async Task What_nobody_said_is_open_and_is_listed()
    {
        using var office = await Signed("office");
        var page = await office.Get("/370812/2025");
        var open = page.Page.QuerySelectorAll(".obstacle-pending").Select(one => one.TextContent.Trim()).ToList();
        Assert.Contains(open, one => one.StartsWith("V6 ", StringComparison.Ordinal));
        Assert.Contains(open, one => one.StartsWith("S1 ", StringComparison.Ordinal));
        Assert.Contains("1 所小学缺数据，结论待定", open);
        Assert.Contains("1 所小学未达标", page.Page.QuerySelectorAll(".obstacle-fail").Select(one => one.TextContent.Trim()));
    }

    /// <summary>School 3 has 288 pupils and 144 000 × 1.05 yuan: 576 000 − 151 200 = 424 800 yuan to 2 000 each; and two rooms where 2.3 a
    /// hundred ask for 6.624: five more.</summary>
    [Fact]
    public async Task Gaps_are_in_the_resources_own_units()
    {
        using var office = await Signed("office");
        var rows = (await office.Get("/370812/2025")).Page.QuerySelectorAll("tr")
            .Select(row => string.Join(' ', row.Children.SelectMany(cell => cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).ToList();
        Assert.Contains("小学 L6 教学仪器设备值 1 42.48 万元 新驿镇第3小学 42.48 万元", rows);
        Assert.Contains("小学 L7 网络多媒体教室 1 5 间 新驿镇第3小学 5 间", rows);
    }

    [Fact]
    public async Task Every_school_with_a_position_is_on_the_map_and_leads_to_its_page()
    {
        using var office = await Signed("office");
        var links = (await office.Get("/370812/2025")).Page.QuerySelectorAll("svg.map a");
        Assert.Equal(TestYear.Count, links.Length);
        var failing = links.Single(link => link.GetAttribute("href")!.Contains(TestYear.FailingSchool, StringComparison.Ordinal));
        Assert.NotNull(failing.QuerySelector("polygon.mark-fail"));
    }

    [Fact]
    public async Task A_year_without_figures_says_what_to_do_first()
    {
        using var office = await Signed("office");
        Assert.Contains("上传事业统计", (await office.Get("/370812/2019")).TextOf(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_years_are_kept_in_short_when_they_were_computed()
    {
        using var office = await Signed("office");
        var page = await office.Get("/370812/2025?reading=granted");
        Assert.Equal(["2024", "2025"], page.Page.QuerySelectorAll("table.facts td:first-child a").Select(link => link.TextContent.Trim()).Where(text => text.Length == 4));
        var kept = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<EvaluationSummary>().Where(one => one.Reading == "granted").ToListAsync());
        // The worker of jobs may have kept the year at hand as well.
        var summary = Assert.Single(kept, one => one.Year == 2024);
        Assert.Equal("fail", summary.Verdict);
        Assert.Equal(13, YearSummary.Read(summary.Json).Stages[(int)Stage.Primary].Evaluated);
    }

    private async Task<Visitor> Signed(string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }

    private static List<(string Label, string Value)> Keys(Answer page) =>
    [
        .. page.Page.QuerySelectorAll(".key").Select(key => (
            key.QuerySelector(".key-label")!.TextContent.Trim(),
            string.Join(' ', key.QuerySelectorAll(".key-value a, .key-value small").Select(part => part.TextContent.Trim())))),
    ];
}

public sealed class TodayOnSqliteTests(DistrictOnSqlite site) : TodayTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class TodayOnPostgresTests(DistrictOnPostgres site) : TodayTests(site), IClassFixture<DistrictOnPostgres>;
