using System.Globalization;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Junheng.Journeys.Tests;

/// <summary>What goes wrong at a desk: the wrong file, a word in a cell for numbers, two clicks for one, a page that was left open.</summary>
[Collection(DistrictThatChanges.Name)]
public sealed class BadInputJourneyTests(DistrictThatChanges site)
{
    private const string Accept = "form:has(input[name=seen]) button[type=submit]";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Theory]
    [InlineData(Screen.Desktop, true, 2042)]
    [InlineData(Screen.Phone, false, 2044)]
    public async Task A_file_of_another_kind_is_refused_in_a_sentence_and_the_way_back_stands_beside_it(Screen screen, bool script, int year)
    {
        var office = await site.OpenYear(year, "office", screen, script);
        await office.Menu("导入数据");
        await office.Upload("校园照片.xlsx", Picture);
        await Expect(office.Locator(".refused li")).ToHaveCountAsync(1);
        await Expect(office.Locator(Accept)).ToHaveCountAsync(0);
        if (script) await Accessible.CheckWithFit(office);
        await office.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "重新上传" }).ClickAsync();
        await Expect(office.Locator("#files")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Screen.Desktop, true, 2046)]
    [InlineData(Screen.Phone, false, 2048)]
    public async Task A_word_in_a_cell_for_numbers_is_named_by_sheet_row_and_column_and_can_be_looked_at(Screen screen, bool script, int year)
    {
        var office = await site.OpenYear(year, "office", screen, script);
        await office.Menu("导入数据");
        var (name, workbook) = await office.Fetch("main a[href$='/imports/workbook']");
        var edited = EditedWorkbook.Of(workbook, "学校", TestYear.FailingSchool, "教学仪器设备资产值", "约24万");
        await office.Upload(name, edited.Content);
        var refusal = office.Locator(".refused li");
        await Expect(refusal).ToHaveCountAsync(1);
        await Expect(refusal).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"工作表“学校”第 {edited.Row} 行 {edited.Column} 列"));
        await Expect(refusal).ToContainTextAsync("约24万");
        await Expect(office.Locator(Accept)).ToHaveCountAsync(0);
        if (script) await Accessible.CheckWithFit(office);
        await refusal.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(office.Locator("#cell")).ToHaveTextAsync("约24万");
        Assert.Equal(1, await Batches(year));
    }

    [Theory]
    [InlineData(Screen.Desktop, true, 2050)]
    [InlineData(Screen.Desktop, false, 2052)]
    public async Task Two_clicks_accept_once(Screen screen, bool script, int year)
    {
        var office = await Previewed(screen, script, year);
        await office.Locator(Accept).DblClickAsync();
        await office.WaitForURLAsync("**/batches/*");
        Assert.Equal(2, await Batches(year));
        Assert.Equal(240_000, await Equipment(year));
    }

    /// <summary>A second tab still shows the preview after the first has accepted: its button leads to the same batch. So does the way back.</summary>
    [Theory]
    [InlineData(Screen.Desktop, true, 2054)]
    [InlineData(Screen.Phone, false, 2056)]
    public async Task What_is_sent_again_from_an_open_tab_or_after_going_back_changes_nothing(Screen screen, bool script, int year)
    {
        var office = await Previewed(screen, script, year);
        var tab = await office.Context.NewPageAsync();
        await tab.GotoAsync(office.Url);
        await tab.Locator("#reason").FillAsync("再发一次");
        await office.Locator(Accept).ClickAsync();
        await office.WaitForURLAsync("**/batches/*");
        var batch = office.Url;

        await tab.Locator(Accept).ClickAsync();
        await tab.WaitForURLAsync(batch);
        await Expect(tab.Locator("main")).Not.ToContainTextAsync("再发一次");

        await office.GoBackAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("这个文件已经采纳");
        await Expect(office.Locator(Accept)).ToHaveCountAsync(0);
        await office.GoForwardAsync();
        await office.WaitForURLAsync(batch);
        await office.ReloadAsync();
        Assert.Equal(2, await Batches(year));
        Assert.Equal(240_000, await Equipment(year));
    }

    /// <summary>The preview of a workbook in which one figure was changed, with the reason typed.</summary>
    private async Task<IPage> Previewed(Screen screen, bool script, int year)
    {
        var office = await site.OpenYear(year, "office", screen, script);
        await office.Menu("导入数据");
        var (name, workbook) = await office.Fetch("main a[href$='/imports/workbook']");
        await office.Upload(name, EditedWorkbook.Of(workbook, "学校", TestYear.ClerksSchool, "教学仪器设备资产值", "240000").Content);
        await office.Locator("#reason").FillAsync("更正");
        return office;
    }

    private Task<int> Batches(int year) => site.Query(db => db.Set<Batch>().CountAsync(batch => batch.Year == year));

    private async Task<decimal> Equipment(int year) =>
        Rules.Common.FixedPoint.ToDecimal((await site.Load(year)).Value(TestYear.ClerksSchool, "", "equipment_value_yuan").Number)!.Value;
}
