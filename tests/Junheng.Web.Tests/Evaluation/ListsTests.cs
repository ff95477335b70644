using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Evaluation;

/// <summary>Filter, order and page stand in the address; the export follows them.</summary>
public sealed class ListsTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    [Fact]
    public async Task Numbers_sort_by_size_and_what_is_missing_comes_last_either_way()
    {
        using var office = await Office();
        // School 6 has no arts teachers: its L3 is missing. Rows out of scope have no value at all.
        var up = await Column(office, "/370812/2025/indicators/L3?sort=value", 7);
        var down = await Column(office, "/370812/2025/indicators/L3?sort=-value", 7);
        Assert.Equal("缺", up[^1]);
        Assert.Equal("缺", down[^1]);
        var numbers = up.SkipLast(1).Select(text => decimal.Parse(text, null)).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(numbers.OrderDescending(), down.SkipLast(1).Select(text => decimal.Parse(text, null)));
    }

    [Fact]
    public async Task Names_sort_by_pinyin_and_the_numbers_in_them_by_size()
    {
        using var office = await Office();
        var names = await Column(office, "/370812/2025/schools?sort=name&is.kind=小学", 1);
        // long (龙桥街道) before xin (新驿镇) before yan (颜店镇); 第7 … 第10.
        Assert.Equal(
            ["龙桥街道第7小学", "龙桥街道第8小学", "龙桥街道第9小学", "龙桥街道第10小学", "新驿镇第1小学", "新驿镇第2小学", "新驿镇第3小学", "颜店镇第4小学", "颜店镇第5小学", "颜店镇第6小学"],
            names);
    }

    [Fact]
    public async Task Words_and_choices_narrow_the_list_together()
    {
        using var office = await Office();
        var codes = await Column(office, "/370812/2025/schools?q=新驿镇&is.stage=初中", 2);
        Assert.Equal(["3708120011", TestYear.NineYearSchool], codes);
    }

    [Fact]
    public async Task Who_filters_keeps_year_basis_reading_and_order()
    {
        using var office = await Office();
        var page = await office.Get("/370812/2025/schools?reading=eligible&sort=-pupils&q=小学");
        var kept = page.Page.QuerySelectorAll("form.list-filter input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value"));
        Assert.Equal(("eligible", "-pupils"), (kept["reading"], kept["sort"]));
        Assert.All(page.Page.QuerySelectorAll("thead a"), link => Assert.Contains("reading=eligible", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    /// <summary>Nothing is met where nothing was counted.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/schools")]
    [InlineData("/gaps")]
    [InlineData("/indicators")]
    [InlineData("/spreads")]
    [InlineData("/items")]
    [InlineData("/borderline")]
    [InlineData("/towns")]
    [InlineData("/groups")]
    [InlineData("/findings")]
    public async Task A_page_of_a_year_without_figures_says_what_to_do_first(string path)
    {
        using var office = await Office();
        var page = await office.Get($"/370812/2079{path}");
        Assert.NotNull(page.Page.QuerySelector(".empty a[href='/370812/2079/imports/new']"));
        Assert.Empty(page.Page.QuerySelectorAll(".verdict-pass"));
    }

    [Fact]
    public async Task A_list_that_is_filtered_to_nothing_says_what_to_do()
    {
        using var office = await Office();
        var page = await office.Get("/370812/2025/schools?q=没有这所学校");
        Assert.Contains("放宽筛选条件", page.TextOf(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_of_the_filtered_and_sorted_list()
    {
        using var office = await Office();
        var page = await office.Get("/370812/2025/schools?q=新驿镇&is.stage=初中&sort=-pupils");
        var link = page.Page.QuerySelector("a[download]")!.GetAttribute("href")!;
        using var response = await office.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(".xlsx", response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var cells = Workbooks.Texts(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        // Rows 1–3 are title, remarks and headings. School 15 has 240 + 24 × (14 mod 6) = 288 pupils at junior, school 11 has 240 + 24 × 4 = 336.
        Assert.Equal("学校一览", cells["A1"]);
        Assert.Contains("版本码：", cells["A2"], StringComparison.Ordinal);
        Assert.Equal(("3708120011", "336"), (cells["C4"], cells["G4"]));
        Assert.Equal((TestYear.NineYearSchool, "288"), (cells["C5"], cells["G5"]));
        Assert.DoesNotContain("A6", cells.Keys);
    }

    private async Task<Visitor> Office()
    {
        var visitor = site.Visit();
        await visitor.SignIn("office");
        return visitor;
    }

    private static async Task<List<string>> Column(Visitor visitor, string address, int column) =>
        [.. (await visitor.Get(address)).Page.QuerySelectorAll($"tbody td:nth-child({column})").Select(cell => cell.TextContent.Trim())];
}
