using System.Net;
using Junheng.Web.Modules.Planning;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Items;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Planning;

/// <summary>招生计划校核: 40 pupils of grade 1 move up in each of two schools; what the plan adds is looked at before it is published.</summary>
public abstract class EnrolmentPlanPageTests(Site site)
{
    private const string Form = "form.form";

    [Fact]
    public async Task A_plan_that_is_too_full_is_seen_before_September_and_the_statistics_stay()
    {
        await Year(2111);
        using var office = await site.SignedIn("office");
        const string address = "/370812/2111/enrolment-plan";
        Assert.Equal(["待定", "待定"], Verdicts(await office.Get(address)));
        var figures = (await site.Load(2111)).Record.Figures.Count;
        // 100 in 2 classes of 45: 10 too many, ⌈100/45⌉ = 3 classes are one more. 45 in one class are not too many.
        Assert.Equal(HttpStatusCode.Found, (await office.Send(address, Form, ("rows", $"{TestYear.ClerksSchool}\t小学\t2\t100\n{Primary}\t小学\t1\t45"))).Status);
        var page = await office.Get(address);
        Assert.Equal(["未达标", "达标"], Verdicts(page));
        var row = page.Page.QuerySelector("section.list tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["40", "2", "100", "140", "3", "50", "10", "1"], row[4..12]);
        Assert.Equal(figures, (await site.Load(2111)).Record.Figures.Count);
        Assert.Equal(HttpStatusCode.OK, (await office.Get("/370812/2111/lists/enrolment-plan.xlsx")).Status);
        var school = await office.Get($"/370812/2111/schools/{TestYear.ClerksSchool}/enrolment-plan");
        Assert.Contains("再增 1 个班", school.TextOf("main"), StringComparison.Ordinal);
        // The same text once more says nothing new; a smaller plan replaces it and the earlier one is kept.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(address, Form, ("rows", $"{Primary}\t小学\t1\t45"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(address, Form, ("rows", $"{TestYear.ClerksSchool}\t小学\t2\t90"))).Status);
        Assert.Equal(["达标", "达标"], Verdicts(await office.Get(address)));
        Assert.Equal(3, await site.Query(db => db.Set<IntakeRow>().CountAsync(one => one.Year == 2112)));
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_refused_by_their_line()
    {
        await Year(2113);
        using var office = await site.SignedIn("office");
        var refused = await office.Send("/370812/2113/enrolment-plan", Form, ("rows", $"学校\t学段\n没有\t小学\t1\t40\n{Primary}\t初中\t1\t40\n{Primary}\t小学\t1\t\n测试小学\t小学\t两\t40"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var place in (string[])["粘贴:2:学校", "粘贴:3:学段", "粘贴:4:班数、人数", "粘贴:5:学校", "粘贴:5:班数、人数"]) Assert.Contains(place, refused.TextOf(".refused"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Query(db => db.Set<IntakeRow>().CountAsync(one => one.Year == 2114)));
    }

    [Fact]
    public async Task A_school_plans_for_itself_and_takes_it_back()
    {
        await Year(2115);
        using var clerk = await site.SignedIn("clerk");
        var address = $"/370812/2115/schools/{TestYear.ClerksSchool}/enrolment-plan";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.Send(address, Form, ("classes-primary", "2"), ("pupils-primary", ""))).Status);
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send(address, Form, ("classes-primary", "2"), ("pupils-primary", "80"))).Status);
        Assert.Contains("计划：2 个班 80 人", (await clerk.Get(address)).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send(address, Form, ("classes-primary", ""), ("pupils-primary", ""))).Status);
        Assert.Contains("还没有招生计划", (await clerk.Get(address)).TextOf("main"), StringComparison.Ordinal);
        var list = await clerk.Get("/370812/2115/enrolment-plan");
        Assert.DoesNotContain("测试小学", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.Send(list, "/370812/2115/enrolment-plan", Form, ("rows", $"{Primary}\t小学\t1\t40"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/370812/2115/schools/{Primary}/enrolment-plan")).Status);
        using var section = await site.SignedIn("section");
        Assert.Null((await section.Get(address)).Page.QuerySelector(Form));
    }

    private async Task Year(int year)
    {
        var files = Small(year);
        files["schools.csv"] = $"district_code,school_code,name,kind\n370812,{TestYear.ClerksSchool},{TestYear.NameOf(TestYear.ClerksSchool)},primary\n370812,{Primary},测试小学,primary\n";
        files["stages.csv"] = $"district_code,school_code,stage,students\n370812,{TestYear.ClerksSchool},primary,40\n370812,{Primary},primary,40\n";
        files["classes.csv"] = $"district_code,school_code,stage,grade,class_name,students\n370812,{TestYear.ClerksSchool},primary,1,1班,40\n370812,{Primary},primary,1,1班,40\n";
        foreach (var name in (string[])["rooms.csv", "confirmations.csv"]) files.Remove(name);
        await site.Accept(year, files);
    }

    /// <summary>Class size, school by school, in the list's order.</summary>
    private static List<string> Verdicts(Answer page) => [.. page.Page.QuerySelectorAll("section.list tbody tr td:nth-child(3)").Select(cell => cell.TextContent.Trim())];
}

public sealed class EnrolmentPlanPageOnSqliteTests(DistrictOnSqlite site) : EnrolmentPlanPageTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class EnrolmentPlanPageOnPostgresTests(DistrictOnPostgres site) : EnrolmentPlanPageTests(site), IClassFixture<DistrictOnPostgres>;
