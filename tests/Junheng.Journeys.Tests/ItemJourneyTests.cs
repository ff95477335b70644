using System.Text;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Junheng.Journeys.Tests;

/// <summary>What people have to state, on its page: an item with its document, and a relaxation that a school asks for.</summary>
[Collection(DistrictThatChanges.Name)]
public sealed class ItemJourneyTests(DistrictThatChanges site)
{
    private static readonly FilePayload Paper = new() { Name = "批复.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.4 批复") };

    [Theory]
    [InlineData(Screen.Desktop, true, 2061)]
    [InlineData(Screen.Phone, false, 2062)]
    public async Task An_item_stated_with_its_document_is_met(Screen screen, bool script, int year)
    {
        await site.Accept(year, Acceptances.Small(year));
        var page = await site.SignedIn($"/{TestYear.District}/{year}/explain/items/G1", "office", screen, script);
        await Expect(page.Locator("h1 .verdict")).ToHaveTextAsync("待定");
        await page.GetByLabel("学校规划布局合理").SelectOptionAsync("true");
        await page.GetByLabel("做法和理由").FillAsync("规划已由区政府批复并实施");
        await page.Press("保存");
        await Expect(page.Locator(".refused")).ToContainTextAsync("须附依据材料");
        await Expect(page.GetByLabel("做法和理由")).ToHaveValueAsync("规划已由区政府批复并实施");
        await page.Locator("#evidence").SetInputFilesAsync(Paper);
        await page.Press("保存");
        await Expect(page.Locator("h1 .verdict")).ToHaveTextAsync("达标");
        await Expect(page.Locator("#statements")).ToContainTextAsync("规划已由区政府批复并实施");
        if (script) await Accessible.CheckWithFit(page);
    }

    /// <summary>2,100 pupils in a school of 2008: above 2,000, within the 2,400 that a relaxation allows.</summary>
    [Theory]
    [InlineData(Screen.Desktop, true, 2063)]
    [InlineData(Screen.Phone, false, 2064)]
    public async Task A_relaxation_that_a_school_asks_for_counts_once_it_is_granted(Screen screen, bool script, int year)
    {
        const string school = TestYear.ClerksSchool;
        var files = Acceptances.Small(year);
        files["schools.csv"] = $"district_code,school_code,name,kind,built_year\n370812,{school},{TestYear.NameOf(school)},primary,2008\n";
        files["stages.csv"] = $"district_code,school_code,stage,students\n370812,{school},primary,2100\n";
        foreach (var name in (string[])["classes.csv", "rooms.csv", "confirmations.csv"]) files.Remove(name);
        await site.Accept(year, files);
        var address = $"/{TestYear.District}/{year}/schools/{school}/relaxations";
        var clerk = await site.SignedIn(address, "clerk", screen, script);
        var asked = clerk.Locator("#G4");
        await asked.Locator("summary").ClickAsync();
        await asked.GetByLabel("申请理由和依据").FillAsync("2008年建成，见竣工备案");
        await asked.Locator("input[type=file]").SetInputFilesAsync(Paper);
        await asked.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "提交申请" }).ClickAsync();
        await Expect(clerk.Locator("#G4")).ToContainTextAsync("待处理");
        if (script) await Accessible.CheckWithFit(clerk);

        var office = await site.SignedIn($"/{TestYear.District}/{year}/relaxations", "office", screen, script);
        await office.Locator($"section.list a[href*='/schools/{school}/relaxations']").First.ClickAsync();
        await office.Locator("#G4").GetByLabel("理由").FillAsync("竣工备案属实");
        await office.Locator("#G4").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "准予", Exact = true }).ClickAsync();
        await Expect(office.Locator("#G4")).ToContainTextAsync("已准予");
        await office.GotoAsync($"/{TestYear.District}/{year}/explain/items/G4");
        await Expect(office.Locator("h1 .verdict")).ToHaveTextAsync("未达标");
        await office.GotoAsync($"/{TestYear.District}/{year}/explain/items/G4?reading=granted");
        await Expect(office.Locator("h1 .verdict")).ToHaveTextAsync("达标");
    }
}
