using System.Net;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Ledger.Verify;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Schools;

public abstract class RegistryTests(Site site)
{
    private const string Registry = $"/{TestYear.District}/2025/registry";

    [Fact]
    public async Task A_school_that_is_opened_stands_in_the_list_and_in_the_ledger()
    {
        using var office = await Office();
        var opened = await office.Send($"{Registry}/new", "main form", ("Form.Name", "新城小学"), ("Form.Code", "3708129001"), ("Form.Reason", "兖教〔2025〕1号"));
        Assert.EndsWith($"{Registry}/3708129001", opened.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("新城小学", (await office.Get($"{Registry}?q=3708129001")).TextOf("table"), StringComparison.Ordinal);
        Assert.Contains("新设", (await office.Get($"{Registry}/3708129001")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("school.open", await LastAction());
        // The same form again opens nothing.
        var again = await office.Send($"{Registry}/new", "main form", ("Form.Name", "新城小学"), ("Form.Code", "3708129001"), ("Form.Reason", "兖教〔2025〕1号"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("已有学校在用", again.TextOf(".error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "3708129002", "x", "请填写学校名称")]
    [InlineData("某小学", "", "x", "学校代码由")]
    [InlineData("某小学", "37 08", "x", "学校代码由")]
    [InlineData("某小学", TestYear.ClerksSchool, "x", "已有学校在用")]
    [InlineData("某小学", "3708129003", " ", "请写明理由")]
    public async Task What_is_wrong_is_told_beside_the_field_and_nothing_is_lost(string name, string code, string reason, string sentence)
    {
        using var office = await Office();
        var refused = await office.Send($"{Registry}/new", "main form", ("Form.Name", name), ("Form.Code", code), ("Form.Reason", reason));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(sentence, refused.TextOf(".error"), StringComparison.Ordinal);
        Assert.Equal(name, refused.Page.QuerySelector("input[name='Form.Name']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_new_code_keeps_the_old_one_and_the_figures()
    {
        var old = TestYear.CodeOf(9);
        var before = await Figures(old);
        using var office = await Office();
        var form = "main form:has(input[name='Form.Code'])";
        Assert.Equal(HttpStatusCode.Found, (await office.Send($"{Registry}/{old}", form, ("Form.Name", "更名小学"), ("Form.Code", "3708129010"), ("Form.Reason", "换码"))).Status);
        var page = (await office.Get($"{Registry}/3708129010")).TextOf("main");
        Assert.Contains($"曾用代码：{old}（用到 2024 学年）", page, StringComparison.Ordinal);
        Assert.Contains("更名小学", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get($"{Registry}/{old}")).Status);
        Assert.Equal(before, await Figures("3708129010"));
        // Nobody else gets the old code.
        var taken = await office.Send($"{Registry}/new", "main form", ("Form.Name", "某小学"), ("Form.Code", old), ("Form.Reason", "x"));
        Assert.Contains("另一所学校用过", taken.TextOf(".error"), StringComparison.Ordinal);
        Assert.Empty((await site.Services.GetRequiredService<VerifyLedger>().Do(null, null, cancel: TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task No_school_is_closed_without_the_number_of_its_approval()
    {
        using var office = await Office();
        var page = $"{Registry}/{TestYear.CodeOf(8)}";
        var form = "main form:has(input[name='Form.Approval'])";
        var refused = await office.Send(page, form, ("Form.LastYear", "2025"), ("Form.Approval", " "), ("Form.Reason", "生源减少"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("必须填写批准文号", refused.TextOf(".error"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, form, ("Form.LastYear", "2025"), ("Form.Into", TestYear.CodeOf(7)), ("Form.Approval", "兖政字〔2026〕3号"), ("Form.Reason", "生源减少"))).Status);
        var closed = (await office.Get(page)).TextOf("main");
        Assert.Contains("2025 学年后并入", closed, StringComparison.Ordinal);
        Assert.Contains("兖政字〔2026〕3号", closed, StringComparison.Ordinal);
        Assert.Equal("school.merge", await LastAction());
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, "main details:last-of-type form", ("Form.Reason", "登记有误"))).Status);
        Assert.Contains("在办", (await office.Get(page)).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_with_figures_of_a_later_year_is_not_closed_before_it()
    {
        using var office = await Office();
        var refused = await office.Send($"{Registry}/{TestYear.CodeOf(6)}", "main form:has(input[name='Form.Approval'])",
            ("Form.LastYear", "2024"), ("Form.Approval", "1号"), ("Form.Reason", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("2025 学年已有这所学校的数据", refused.TextOf(".error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_sees_the_own_school_only_and_changes_nothing()
    {
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        Assert.Single((await clerk.Get(Registry)).Page.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get($"{Registry}/{TestYear.ClerksSchool}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Registry}/{TestYear.FailingSchool}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Registry}/new")).Status);
        Assert.Null((await clerk.Get($"{Registry}/{TestYear.ClerksSchool}")).Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_attributes_of_each_year_and_the_map_are_shown()
    {
        using var office = await Office();
        var page = await office.Get($"{Registry}/{TestYear.NineYearSchool}");
        Assert.Contains("2024", page.TextOf("table.facts thead"), StringComparison.Ordinal);
        Assert.Contains("2025", page.TextOf("table.facts thead"), StringComparison.Ordinal);
        Assert.Contains("九年一贯制", page.TextOf("table.facts"), StringComparison.Ordinal);
        Assert.NotNull((await office.Get(Registry)).Page.QuerySelector("svg.map a"));
    }

    private async Task<Visitor> Office()
    {
        var office = site.Visit();
        await office.SignIn("office");
        return office;
    }

    private Task<string> LastAction() => site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<LedgerEntry>()
        .Where(entry => entry.Chain == 1).OrderByDescending(entry => entry.No).Select(entry => entry.Action).FirstAsync());

    private Task<int> Figures(string code) => site.As(Actor.Platform, async services =>
    {
        var stored = await services.GetRequiredService<FigureStore>().Load(new YearKey(1, 2025, FigureBasis.Statistics));
        Assert.True(await services.GetRequiredService<JunhengDb>().Set<School>().AnyAsync(school => school.Code == code));
        return stored.Record.Figures.Count(one => one.Key.School == code && one.Key.Measure != Codes.SchoolCode);
    });
}

public sealed class RegistryOnSqliteTests(DistrictOnSqlite site) : RegistryTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class RegistryOnPostgresTests(DistrictOnPostgres site) : RegistryTests(site), IClassFixture<DistrictOnPostgres>;
