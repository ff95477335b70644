using System.Globalization;
using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Junheng.Journeys.Tests;

/// <summary>
/// The main journey: a figure of the year's workbook is changed, previewed, answered for and accepted; then from the overview over the
/// school that now fails to the cell that was typed, and out again as a list.
/// <para>The school has 240 pupils and 240 × 3,200 × 1.05 = 806,400 yuan of equipment, 3,360 a pupil. With 240,000 it has 1,000: below
/// 85% of 2,000 = 1,700, so one indicator below its floor and the school fails; to 2,000 a pupil it lacks 480,000 − 240,000 = 24 万元.
/// Against last year that is 70% less, more than half and more than 300,000: a finding. The coefficient of L6 stays under 0.50.</para>
/// </summary>
public abstract class MainJourneyTests(Site site)
{
    private const string School = TestYear.ClerksSchool;
    private const string Name = "新驿镇第1小学";

    protected async Task Walk(Screen screen, bool script, int year)
    {
        var office = await site.OpenYear(year, "office", screen, script);
        await Expect(Obstacle(office, "1 所小学未达标")).ToBeVisibleAsync();

        await office.Menu("导入数据");
        await Look(office, script);
        var (name, workbook) = await office.Fetch("main a[href$='/imports/workbook']");
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"兖州区-{year}-统计值.xlsx"), name);
        var edited = EditedWorkbook.Of(workbook, "学校", School, "教学仪器设备资产值", "240000");
        var cell = string.Create(CultureInfo.InvariantCulture, $"学校!{edited.Column}{edited.Row}");
        await office.Upload(name, edited.Content);

        await Preview(office, cell, script);
        await office.Locator("#findings input").FillAsync("一批旧设备已经报废");
        await office.Locator("#reason").FillAsync("按报废后的资产账更正");
        await office.Press("采纳");
        await office.WaitForURLAsync("**/batches/*");
        await Flip(office);
        await Expect(office.Locator("main")).ToContainTextAsync("按报废后的资产账更正");
        await Look(office, script);

        await office.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "到总览看现在的结论" }).ClickAsync();
        await Look(office, script);
        await Obstacle(office, "2 所小学未达标").ClickAsync();
        await Expect(office.Locator("main tbody tr")).ToHaveCountAsync(2);
        await Look(office, script);
        await office.Locator($"main tbody a[href$='/{year}/schools/{School}']").ClickAsync();
        await Down(office, edited, cell, script);
        await Export(office, year, script);
    }

    /// <summary>One figure, one school and its indicator, one finding; nothing more.</summary>
    private static async Task Preview(IPage office, string cell, bool script)
    {
        await Expect(office.Locator("h1")).ToContainTextAsync("看看会改动什么");
        var change = office.Locator("#changes tbody tr");
        await Expect(change).ToHaveCountAsync(1);
        foreach (var words in (string[])[Name, "教学仪器设备资产值", "806,400", "240,000", cell]) await Expect(change).ToContainTextAsync(words);
        await Flip(office);
        await Expect(office.Locator("#findings .finding")).ToHaveCountAsync(1);
        await Expect(office.Locator("#findings .finding a.cell")).ToHaveTextAsync(cell);
        await Look(office, script);
    }

    private static async Task Flip(IPage office)
    {
        var flips = office.Locator("#flips tbody tr");
        await Expect(flips).ToHaveCountAsync(2);
        await Expect(flips.First.Locator("td")).ToHaveTextAsync([$"{Name} 小学", "达标", "未达标"]);
        await Expect(flips.Last.Locator("td")).ToHaveTextAsync([$"{Name} 小学 L6", "达标", "未达基本值"]);
    }

    /// <summary>From the school over its indicator and the explanation down to the cell.</summary>
    private static async Task Down(IPage office, EditedWorkbook edited, string cell, bool script)
    {
        await Expect(office.Locator("h1")).ToContainTextAsync(Name);
        await Expect(office.Locator("h1")).ToContainTextAsync("未达标");
        await Expect(office.Locator("main")).ToContainTextAsync("还差 24 万元教学仪器设备值");
        await Look(office, script);
        await office.Locator("main th a[href*='/indicators/L6']").ClickAsync();
        await Look(office, script);
        await office.Locator($"main a.figure[href*='/explain/schools/{School}/primary/L6']").ClickAsync();
        await Expect(office.Locator(".result")).ToContainTextAsync("1,000");
        await Expect(office.Locator(".tree")).ToContainTextAsync("240,000 元");
        await Expect(office.Locator(".tree")).ToContainTextAsync("240 人");
        await Look(office, script);
        await office.Locator("a.cell").Filter(new LocatorFilterOptions { HasText = cell }).ClickAsync();
        await Expect(office.Locator("#cell")).ToHaveTextAsync("240000");
        await Expect(office.Locator("main")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"第 {edited.Row} 行，{edited.Column} 列"));
        await Look(office, script);
    }

    /// <summary>The list as a workbook: value, threshold and what is lacking stand in the school's row.</summary>
    private static async Task Export(IPage office, int year, bool script)
    {
        await office.Menu("未达标清单");
        await Look(office, script);
        var (name, list) = await office.Fetch("main a[download]");
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"未达标指标清单-兖州区-{year}.xlsx"), name);
        var cells = Workbooks.Texts(list);
        var row = Assert.Single(cells, one => one.Key.StartsWith('C') && one.Value == School).Key[1..];
        Assert.Equal((Name, "1000", "2000", "1700", "240000"), (cells[$"B{row}"], cells[$"G{row}"], cells[$"H{row}"], cells[$"I{row}"], cells[$"K{row}"]));
        Assert.StartsWith("L6", cells[$"F{row}"], StringComparison.Ordinal);
    }

    private static ILocator Obstacle(IPage office, string words) => office.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words, Exact = true });

    /// <summary>Without script the page is the same, and nothing could look.</summary>
    private static Task Look(IPage page, bool script) => script ? Accessible.CheckWithFit(page) : Task.CompletedTask;
}

[Collection(DistrictThatChanges.Name)]
public sealed class MainJourneyOnSqliteTests(DistrictThatChanges site) : MainJourneyTests(site)
{
    [Theory]
    [InlineData(Screen.Desktop, true, 2032)]
    [InlineData(Screen.Desktop, false, 2034)]
    [InlineData(Screen.Phone, true, 2036)]
    [InlineData(Screen.Phone, false, 2038)]
    public Task A_changed_figure_is_followed_from_the_workbook_to_the_verdict_and_back_to_its_cell(Screen screen, bool script, int year) => Walk(screen, script, year);
}

public sealed class MainJourneyOnPostgresTests(DistrictOnPostgres site) : MainJourneyTests(site), IClassFixture<DistrictOnPostgres>
{
    [Fact]
    public Task A_changed_figure_is_followed_from_the_workbook_to_the_verdict_and_back_to_its_cell() => Walk(Screen.Desktop, script: true, 2032);
}
