using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Junheng.Office;
using Junheng.Office.Workbooks;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Evaluation;

/// <summary>
/// From a figure to the cell of the original file in three clicks at most, and the cell says what the explanation says. The figures are
/// imported as a workbook, the way most offices do, and the workbook is opened as it was stored.
/// </summary>
public abstract partial class WalkTests(Site site)
{
    private const int Year = 2025;

    private static readonly string[] Pages =
    [
        "", "schools", "gaps", "spreads", "items", "indicators/L1", "indicators/L4", "spreads/junior/L6", $"schools/{TestYear.NineYearSchool}",
        $"schools/{TestYear.ParentSchool}", $"schools/{TestYear.FailingSchool}", "standard",
    ];

    [Fact]
    public async Task Twenty_figures_anywhere_lead_to_their_cells()
    {
        await ImportWorkbook();
        using var office = await Office();
        var figures = new List<string>();
        foreach (var page in Pages)
        {
            var shown = await office.Get(At(page));
            figures.AddRange(shown.Page.QuerySelectorAll("main a.figure").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("/explain/", StringComparison.Ordinal)));
        }

        var all = figures.Distinct().Where(href => !href.Contains("setting.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count > 200, $"{all.Count} figures");
        var dice = new Random(20261124);
        for (var i = 0; i < 20; i++) await Walk(office, all[dice.Next(all.Count)]);
    }

    /// <summary>Pupils of the parent and of the point that joined it, each at its own cell: 240 + 24 and 60.</summary>
    [Fact]
    public async Task A_joined_teaching_point_leads_to_both_rows()
    {
        await ImportWorkbook();
        using var office = await Office();
        var page = await office.Get(At($"explain/schools/{TestYear.ParentSchool}/primary/L2"));
        Assert.Contains("324 人", page.TextOf(".tree"), StringComparison.Ordinal);
        var cells = await Cells(page);
        Assert.Contains(("在校生数", "264"), cells);
        Assert.Contains(("在校生数", "60"), cells);
    }

    /// <summary>The equipment of the whole nine-year school stands in one cell; primary takes 288 ÷ (288 + 1.1 × 288) of it.</summary>
    [Fact]
    public async Task A_share_of_a_stage_leads_to_the_cell_of_the_whole_school()
    {
        await ImportWorkbook();
        using var office = await Office();
        var page = await office.Get(At($"explain/schools/{TestYear.NineYearSchool}/primary/L6"));
        // 3200 × 576 + 14 × 1000, and five per cent more.
        Assert.Contains(("教学仪器设备资产值", "1950060"), await Cells(page));
        Assert.Contains("604.8 人", page.TextOf(".tree"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coefficient_leads_over_a_school_to_its_cells()
    {
        await ImportWorkbook();
        using var office = await Office();
        var spread = await office.Get(At("explain/spreads/primary/L6"));
        var school = spread.Page.QuerySelector("tbody a.figure[href*='/explain/schools/']")!.GetAttribute("href")!;
        Assert.NotEmpty(await Cells(await office.Get(school)));
    }

    [Fact]
    public async Task Beside_each_cell_stand_who_when_why_and_the_way_to_its_history()
    {
        await ImportWorkbook();
        using var office = await Office();
        var page = await office.Get(At($"explain/figures/{TestYear.FailingSchool}/primary/students"));
        var source = page.TextOf(".node-source");
        Assert.Contains("导入", source, StringComparison.Ordinal);
        Assert.Contains("系统", source, StringComparison.Ordinal);
        Assert.Contains("现值核对", source, StringComparison.Ordinal);
        Assert.Equal(At($"figures/{TestYear.FailingSchool}/primary/students"), page.Page.QuerySelector("a.history")!.GetAttribute("href"));
    }

    /// <summary>Some page of the walk has links to cells, and every one of them says what its leaf says.</summary>
    private async Task Walk(Visitor office, string figure)
    {
        var page = await office.Get(figure);
        Assert.Equal((figure, HttpStatusCode.OK), (figure, page.Status));
        for (var click = 1; page.Page.QuerySelector("a.cell") is null; click++)
        {
            // Of what nobody ever said there is no cell, and the page says so.
            if (page.TextOf("main").Contains("没有填报过", StringComparison.Ordinal)) return;
            // An item that every school meets names no figure of the district: its schools are one click further.
            var next = page.Page.QuerySelector("main tbody a.figure[href*='/explain/']") ?? page.Page.QuerySelector(".classes a");
            Assert.True(click < 2 && next is not null, $"{figure} leads to no cell");
            page = await office.Get(next.GetAttribute("href")!);
        }

        Assert.NotEmpty(await Cells(page));
    }

    /// <summary>Name and text of each cell that a page links to, after holding the text against what the page shows.</summary>
    private async Task<List<(string Name, string Text)>> Cells(Answer page)
    {
        var cells = new List<(string, string)>();
        foreach (var link in page.Page.QuerySelectorAll("a.cell"))
        {
            var node = link.Ancestors<IElement>().First(one => one.ClassList.Contains("node"));
            var (name, shown) = (node.QuerySelector(".node-name")!.TextContent.Trim(), node.QuerySelector(".node-value")!.TextContent.Trim());
            var text = await TextAt(link.GetAttribute("href")!);
            // A value is followed by its unit; a blank cell is shown as missing.
            Assert.Equal((name, text.Length == 0 ? "缺" : text), (name, text.Length == 0 ? shown : Value(shown)));
            cells.Add((name[(name.LastIndexOf('：') + 1)..].Replace("小学在", "在", StringComparison.Ordinal), text));
        }

        return cells;
    }

    private static string Value(string shown) => Unit().Replace(shown, "").Replace(",", "", StringComparison.Ordinal);

    private async Task<string> TextAt(string href)
    {
        var address = CellAddress().Match(href);
        Assert.True(address.Success, href);
        var query = System.Web.HttpUtility.ParseQueryString(href[(href.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        var bytes = await site.As(Actor.Platform, async services =>
        {
            var file = (await services.GetRequiredService<Files>().Find(Guid.Parse(address.Groups["id"].Value), default))!;
            await using var content = services.GetRequiredService<BlobStore>().Open(file.Sha256);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            return copy.ToArray();
        });
        return Workbooks.Texts(bytes, query["sheet"]).GetValueOrDefault($"{query["column"]}{query["row"]}", "");
    }

    /// <summary>The district's year once more as 目前值, out of a workbook; the second time it says nothing new.</summary>
    private async Task ImportWorkbook()
    {
        var district = await site.District();
        await site.As(Actor.Engine(district.Id), async services =>
        {
            var path = Path.Combine(site.Folder, $"{Guid.NewGuid():N}.zip");
            await File.WriteAllBytesAsync(path, TestYear.Zip(Year));
            using var workbook = new MemoryStream();
            Assert.Null(WorkbookWriter.Write(InputFile.Read(path, Catalogue.Standard).Value!.Given, workbook));
            workbook.Position = 0;
            var file = await services.GetRequiredService<Files>().Add(district.Id, null, "目前值.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook, default);
            await services.GetRequiredService<JunhengDb>().SaveChangesAsync();
            var input = services.GetRequiredService<ReadInput>().Read(file.Sha256, file.Name, UploadFormat.Figures, district, Year, null, default);
            Assert.Empty(input.Refusals);
            return await services.GetRequiredService<AcceptFigures>().Do(new Acceptance(
                Guid.CreateVersion7(), new YearKey(district.Id, Year, FigureBasis.Current), input.Value!.Figures, BatchKind.Import, file.Id, "现值核对"));
        });
    }

    private async Task<Visitor> Office()
    {
        var visitor = site.Visit();
        await visitor.SignIn("office");
        return visitor;
    }

    private static string At(string page) => string.Create(CultureInfo.InvariantCulture, $"/{TestYear.District}/{Year}{(page.Length > 0 ? "/" : "")}{page}?basis=current");

    [GeneratedRegex(@"/files/(?<id>[0-9a-f-]{36})/at\?", RegexOptions.None, 1000)]
    private static partial Regex CellAddress();

    [GeneratedRegex(@"\s*(人|间|平方米|元|个|年|度|份|级|比值)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();
}

public sealed class WalkOnSqliteTests(DistrictOnSqlite site) : WalkTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class WalkOnPostgresTests(DistrictOnPostgres site) : WalkTests(site), IClassFixture<DistrictOnPostgres>;
