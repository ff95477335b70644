using System.Net;
using Junheng.Web.Tests.Sites;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>An export of the education statistics on the web: what was understood is shown and can be put right, and is remembered.</summary>
public abstract class StatisticsImportTests(Site site)
{
    private const string MappingForm = "#columns form";

    [Fact]
    public async Task A_column_that_was_not_taken_can_be_decided_and_is_remembered_for_the_next_year()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var uploaded = await office.Import(2053, "statistics", ("导出.xlsx", Export()));
        var preview = await office.Get(uploaded.Path());
        Assert.Contains(preview.Page.QuerySelectorAll("#columns tbody tr"), row => row.TextContent.Contains("本校特有面积", StringComparison.Ordinal) && row.TextContent.Contains("未采用", StringComparison.Ordinal));
        var decided = await office.Send(preview, uploaded.Path(), MappingForm, [.. Kept(preview), ("lines", "本校特有面积 = outdoor_sports_area_m2")]);
        Assert.Equal(HttpStatusCode.Found, decided.Status);
        preview = await office.Get(uploaded.Path());
        Assert.Equal(HttpStatusCode.Found, (await office.Send(preview, uploaded.Path(), "form:has(input[name=seen])")).Status);
        Assert.Equal(Whole(1500), (await site.Load(2053)).Value(Primary, "", "outdoor_sports_area_m2"));
        Assert.Equal(Whole(80), (await site.Load(2053)).Value(Primary, "primary", "students"));

        var next = await office.Import(2055, "statistics", ("导出.xlsx", Export()));
        Assert.Contains("运动场地面积", (await office.Get(next.Path())).TextOf("#changes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_for_a_field_that_there_is_not_is_refused()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var uploaded = await office.Import(2057, "statistics", ("导出.xlsx", Export()));
        var preview = await office.Get(uploaded.Path());
        var decided = await office.Send(preview, uploaded.Path(), MappingForm, [.. Kept(preview), ("lines", "本校特有面积 = 没有的项目")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, decided.Status);
        Assert.Contains("没有的项目", decided.TextOf(".refused"), StringComparison.Ordinal);
    }

    /// <summary>Every column as it was taken.</summary>
    private static IEnumerable<(string Name, string Value)> Kept(Answer preview) =>
        preview.Page.QuerySelectorAll("#columns select").Select(select => (select.GetAttribute("name")!, "keep"));

    private static byte[] Export() => SmallWorkbook.Of(
        "学校明细",
        ["学校（机构）标识码", "学校名称", "办学类型", "小学在校生数", "本校特有面积"],
        [Primary, "测试小学", "小学", 80, 1500]);
}

public sealed class StatisticsImportOnSqliteTests(DistrictOnSqlite site) : StatisticsImportTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class StatisticsImportOnPostgresTests(DistrictOnPostgres site) : StatisticsImportTests(site), IClassFixture<DistrictOnPostgres>;
