using System.IO.Compression;
using System.Net;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Evaluation;

/// <summary>Everybody sees the same district; by name only what is theirs.</summary>
public abstract class ScopeTests(Site site)
{
    private const string Spread = "/370812/2025/explain/spreads/primary/L6";

    /// <summary>Addresses of this module that anybody with a view of the district may open.</summary>
    private static readonly string[] Open =
    [
        "", "/indicators", "/indicators/L6", "/spreads", "/spreads/primary/L6", "/spreads/junior/L2", "/items", "/borderline", "/standard", "/years", "/towns",
        "/groups", "/explain/spreads/primary/L6", "/explain/items/G5", "/explain/items/G9", "/explain/items/Q4", "/explain/items/V1", "/explain/figures/G11.eligible",
        "?reading=eligible", "/years?with=2024",
    ];

    /// <summary>Addresses that name schools.</summary>
    private static readonly string[] OfSchools = ["/schools", "/gaps"];

    private static readonly string[] Exports =
        ["/lists/items.xlsx", "/lists/spreads.xlsx", "/lists/towns.xlsx", "/lists/groups.xlsx", "/lists/schools.xlsx", "/lists/gaps.xlsx", "/lists/borderline.xlsx",
            "/lists/indicators/L6.xlsx", "/lists/spreads/primary/L6.xlsx", "/lists/years.xlsx"];

    [Fact]
    public async Task A_clerk_sees_the_coefficient_of_the_office()
    {
        using var office = await Signed("office");
        using var clerk = await Signed("clerk");
        var all = await office.Get(Spread);
        var own = await clerk.Get(Spread);
        Assert.Matches(@"^0\.\d{3}", all.TextOf(".result"));
        Assert.Equal(all.TextOf(".result"), own.TextOf(".result"));
        Assert.Equal(all.TextOf(".facts"), own.TextOf(".facts"));
    }

    [Fact]
    public async Task A_clerk_finds_no_other_school_on_any_page()
    {
        using var clerk = await Signed("clerk");
        foreach (var path in Open.Concat(OfSchools).Append($"/schools/{TestYear.ClerksSchool}"))
        {
            var page = await clerk.Get($"/370812/2025{path}");
            Assert.Equal((path, HttpStatusCode.OK), (path, page.Status));
            Assert.Empty(Named(page.Text, [TestYear.ClerksSchool]).Select(name => $"{path}: {name}"));
        }

        var listed = await clerk.Get("/370812/2025/schools");
        Assert.Equal(TestYear.ClerksSchool, listed.TextOf("tbody td:nth-child(2)"));
    }

    [Fact]
    public async Task An_export_holds_no_more_than_its_page()
    {
        using var clerk = await Signed("clerk");
        foreach (var path in Exports) Assert.Empty(Named(await Texts(clerk, path), [TestYear.ClerksSchool]).Select(name => $"{path}: {name}"));
        Assert.Contains(TestYear.ClerksSchool, await Texts(clerk, "/lists/schools.xlsx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_school_does_not_exist_for_a_clerk()
    {
        using var clerk = await Signed("clerk");
        foreach (var path in (string[])
            [$"/schools/{TestYear.FailingSchool}", $"/explain/schools/{TestYear.FailingSchool}/primary/L6", $"/explain/figures/{TestYear.FailingSchool}/-/kind",
                $"/explain/figures/{TestYear.FailingSchool}/primary/students"])
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await clerk.Get($"/370812/2025{path}")).Status));
        }
    }

    [Fact]
    public async Task A_clerk_opens_the_cells_of_the_own_school_and_sees_no_other_row()
    {
        using var clerk = await Signed("clerk");
        var explained = await clerk.Get($"/370812/2025/explain/schools/{TestYear.ClerksSchool}/primary/L1");
        var cell = await clerk.Get(explained.Page.QuerySelector("a.cell")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, cell.Status);
        Assert.Contains(TestYear.ClerksSchool, cell.Text, StringComparison.Ordinal);
        Assert.Empty(Named(cell.Text, [TestYear.ClerksSchool]));
        Assert.Null((await clerk.Get("/370812/2025/explain/figures/G11.eligible")).Page.QuerySelector("a.cell"));
    }

    [Fact]
    public async Task The_leading_group_sees_totals_and_no_school()
    {
        using var leader = await Signed("leader");
        foreach (var path in Open)
        {
            var page = await leader.Get($"/370812/2025{path}");
            Assert.Equal((path, HttpStatusCode.OK), (path, page.Status));
            Assert.Empty(Named(page.Text, []).Select(name => $"{path}: {name}"));
        }

        foreach (var path in OfSchools.Concat(Exports.Skip(4)).Append($"/schools/{TestYear.ClerksSchool}"))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await leader.Get($"/370812/2025{path}")).Status));
        }
    }

    [Fact]
    public async Task A_town_centre_school_sees_the_schools_of_its_town()
    {
        using var town = await Signed("town");
        var codes = (await town.Get("/370812/2025/schools")).Page.QuerySelectorAll("tbody td:nth-child(2)").Select(cell => cell.TextContent.Trim()).Distinct().ToList();
        Assert.Contains(TestYear.FailingSchool, codes);
        var page = await town.Get("/370812/2025/spreads/primary/L6");
        Assert.Empty(Named(page.Text, codes));
        Assert.Equal(HttpStatusCode.NotFound, (await town.Get($"/370812/2025/schools/{TestYear.CodeOf(4)}")).Status);
    }

    [Fact]
    public async Task A_section_sees_every_school_of_the_list()
    {
        using var section = await Signed("section");
        var page = await section.Get("/370812/2025/schools");
        // 10 primary and 4 junior schools, 2 nine-year schools and a special school of two stages each, a complete secondary, 2 teaching points.
        Assert.Equal(23, page.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_reviewer_sees_no_page_of_it()
    {
        using var reviewer = await Signed("reviewer");
        foreach (var path in Open.Concat(OfSchools).Concat(Exports)) Assert.Equal((path, HttpStatusCode.NotFound), (path, (await reviewer.Get($"/370812/2025{path}")).Status));
    }

    private async Task<Visitor> Signed(string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }

    /// <summary>Codes of schools that a text names and may not.</summary>
    private static IEnumerable<string> Named(string text, IReadOnlyCollection<string> allowed) =>
        Enumerable.Range(0, TestYear.Count).Select(TestYear.CodeOf).Except(allowed)
            .Where(code => text.Contains(code, StringComparison.Ordinal) || text.Contains(TestYear.NameOf(code), StringComparison.Ordinal));

    /// <summary>The XML of an exported workbook.</summary>
    private static async Task<string> Texts(Visitor visitor, string path)
    {
        using var response = await visitor.Client.GetAsync(new Uri($"/370812/2025{path}", UriKind.Relative));
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        await using var stream = await response.Content.ReadAsStreamAsync();
        await using var zip = new ZipArchive(stream);
        var texts = "";
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            texts += await reader.ReadToEndAsync();
        }

        return texts;
    }
}

public sealed class ScopeOnSqliteTests(DistrictOnSqlite site) : ScopeTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ScopeOnPostgresTests(DistrictOnPostgres site) : ScopeTests(site), IClassFixture<DistrictOnPostgres>;
