using Junheng.Web.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Junheng.Journeys.Tests;

/// <summary>A clerk sees the district's numbers as the office does, and of the schools only the own one.</summary>
public sealed class ClerkJourneyTests(DistrictOnSqlite site)
{
    private const string Year = $"/{TestYear.District}/2025";

    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Phone, false)]
    public async Task A_clerk_reads_the_coefficient_of_the_office(Screen screen, bool script)
    {
        var office = await site.SignedIn(Year, "office", screen, script);
        var clerk = await site.SignedIn(Year, "clerk", screen, script);
        foreach (var path in (string[])["/explain/spreads/primary/L6", "/explain/spreads/junior/L2"])
        {
            await office.GotoAsync(Year + path);
            await clerk.GotoAsync(Year + path);
            var coefficient = await office.Locator(".result").InnerTextAsync();
            Assert.Matches(@"^0\.\d{3}", coefficient);
            Assert.Equal(coefficient, await clerk.Locator(".result").InnerTextAsync());
        }
    }

    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Phone, false)]
    public async Task Other_schools_are_not_there_for_a_clerk(Screen screen, bool script)
    {
        var clerk = await site.SignedIn(Year, "clerk", screen, script);
        foreach (var path in (string[])
            [$"/schools/{TestYear.FailingSchool}", $"/explain/schools/{TestYear.FailingSchool}/primary/L6", $"/figures/{TestYear.FailingSchool}/-/equipment_value_yuan",
                "/imports/new", "/imports/workbook", "/export", "/accounts"])
        {
            var answer = await clerk.GotoAsync(Year + path);
            Assert.Equal((path, 404), (path, answer!.Status));
        }

        if (script) await Accessible.CheckWithFit(clerk);
    }

    /// <summary>The list on the page and the list in the file: one primary school, one row.</summary>
    [Fact]
    public async Task Lists_are_cut_to_the_own_school()
    {
        var clerk = await site.SignedIn(Year, "clerk");
        await clerk.Menu("学校一览");
        await Expect(clerk.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Expect(clerk.Locator("main tbody tr")).ToContainTextAsync(TestYear.ClerksSchool);
        await Accessible.CheckWithFit(clerk);
        var (_, list) = await clerk.Fetch("main a[download]");
        var codes = Workbooks.Texts(list).Values.Where(text => text.StartsWith(TestYear.District, StringComparison.Ordinal) && text.Length == TestYear.ClerksSchool.Length);
        Assert.Equal([TestYear.ClerksSchool], codes);
    }
}
