using System.Net;
using Junheng.Rules.Collection;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Collection.Returns;

/// <summary>From the submission to the verdict: the town's centre school, the sections, the office; returns, corrections, the lock.</summary>
public abstract class ReviewTests(Site site)
{
    private const string School = ReturnYear.School;
    private const string Decide = "form.form:has(input[name=batch])";

    [Fact]
    public async Task From_the_school_to_the_verdict()
    {
        await site.Open(2121);
        using var clerk = await site.SignedIn("clerk");
        using var principal = await site.SignedIn("principal");
        using var town = await site.SignedIn("town");
        using var section = await site.SignedIn("section");
        using var office = await site.SignedIn("office");
        // 240 pupils with 3 rooms: 1.25 each hundred, below 2.3. With 6 rooms 2.5, met.
        Assert.Equal(IndicatorStatus.Below, await Rooms(2121));
        await clerk.Send($"/370812/2121/returns/{School}/equipment", ReturnYear.Form, ("multimedia_rooms", "6"));
        Assert.Equal(HttpStatusCode.Found, (await principal.Submit(2121)).Status);

        // The section waits for the town.
        Assert.Null((await section.Get("/370812/2121/reviews")).Page.QuerySelector("input[name=chosen]"));
        Assert.Equal(HttpStatusCode.Found, await Agree(town, 2121));
        Assert.Equal("中心学校已核", await clerk.State(2121));
        var table = await section.Get("/370812/2121/reviews?topic=equipment");
        Assert.Contains("6", table.TextOf("table.review tbody"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await Agree(section, 2121));
        Assert.Equal("科室会审中", await clerk.State(2121));
        Assert.Equal(Acceptances.Whole(3), (await site.Load(2121)).Value(School, "", "multimedia_rooms"));

        // Other sections have not agreed: the office says why it approves.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Agree(office, 2121));
        Assert.Equal(HttpStatusCode.Found, await Agree(office, 2121, ("reason", "其他科室无账号，已线下会签")));
        Assert.Equal("已审定", await clerk.State(2121));
        Assert.Equal(Acceptances.Whole(6), (await site.Load(2121)).Value(School, "", "multimedia_rooms"));
        Assert.Equal(IndicatorStatus.Met, await Rooms(2121));
        var batch = await site.Query(db => db.Set<Batch>().SingleAsync(one => one.Year == 2121 && one.Kind == BatchKind.Submission));
        Assert.Equal("其他科室无账号，已线下会签", batch.Reason);
        var figure = await office.Get($"/370812/2121/figures/{School}/-/multimedia_rooms");
        Assert.Contains("设备与信息化!网络多媒体教室间数", figure.TextOf("section.block tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_blank_stays_missing()
    {
        await site.Open(2122);
        using var principal = await site.SignedIn("principal");
        using var office = await site.SignedIn("office");
        await principal.Submit(2122);
        Assert.Equal(HttpStatusCode.Found, await Agree(office, 2122, ("reason", "线下会签")));
        Assert.Equal(FigureValue.Missing, (await site.Load(2122)).Value(School, "primary", "trained_teachers"));
        Assert.Equal(FigureValue.Missing, (await site.Load(2122)).Value(School, "", "training_budget_yuan"));
        Assert.False((await site.Load(2122)).Record.Classes.ContainsKey(School));
    }

    [Fact]
    public async Task A_return_with_reasons_is_corrected_and_submitted_again()
    {
        await site.Open(2123);
        using var principal = await site.SignedIn("principal");
        using var town = await site.SignedIn("town");
        await principal.Submit(2123);
        var address = $"/370812/2123/reviews/{School}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await town.Send(address, "form.form")).Status);
        Assert.Equal(HttpStatusCode.Found, (await town.Send(address, "form.form", ("why.primary.teachers", "与花名册不符"), ("why.", "请核对"))).Status);
        Assert.Equal("退回", await principal.State(2123));
        Assert.Contains("与花名册不符", (await principal.Get($"/370812/2123/returns/{School}")).TextOf("section.refused"), StringComparison.Ordinal);
        Assert.Contains("与花名册不符", (await principal.Get($"/370812/2123/returns/{School}/teachers")).TextOf("[id='f-primary.teachers']"), StringComparison.Ordinal);
        var first = (await site.Newest(2123))!;
        await principal.Send($"/370812/2123/returns/{School}/teachers", ReturnYear.Form, ("primary.teachers", "21"));
        Assert.Equal(HttpStatusCode.Found, (await principal.Submit(2123)).Status);
        Assert.Equal("已提交", await principal.State(2123));
        Assert.Equal(2, (await site.Newest(2123))!.No);
        // What was signed for before does not hold any more.
        Assert.Contains("作废", (await principal.Get($"/370812/2123/returns/{School}/signed/{first.Id:D}")).TextOf(".refused"), StringComparison.Ordinal);
        Assert.Null((await principal.Get($"/370812/2123/returns/{School}/signed/{(await site.Newest(2123))!.Id:D}")).Page.QuerySelector(".refused"));
    }

    [Fact]
    public async Task The_same_approval_twice_and_one_from_an_old_page_change_nothing_twice()
    {
        await site.Open(2124);
        using var principal = await site.SignedIn("principal");
        using var office = await site.SignedIn("office");
        await principal.Send($"/370812/2124/returns/{School}/equipment", ReturnYear.Form, ("multimedia_rooms", "6"));
        await principal.Submit(2124);
        var (page, another) = (await office.Get("/370812/2124/reviews"), await office.Get("/370812/2124/reviews"));
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, "/370812/2124/reviews", Decide, ("reason", "线下会签"))).Status);
        var state = await site.State();
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, "/370812/2124/reviews", Decide, ("reason", "线下会签"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(another, "/370812/2124/reviews", Decide, ("reason", "线下会签"))).Status);
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task A_school_without_a_town_centre_goes_to_the_sections_at_once()
    {
        await site.Open(2125);
        var lines = await site.As(Data.Actor.Engine((await site.District()).Id), async services => await services.GetRequiredService<ReturnLines>().Of(await site.District(), 2125, default));
        Assert.True(lines!.Lines.Single(line => line.Code == School).Rows.HasTownStep);
        Assert.False(lines.Lines.Single(line => line.Code == ReturnYear.Other).Rows.HasTownStep);
    }

    [Fact]
    public async Task A_correction_voids_what_was_signed()
    {
        await site.Open(2126);
        using var principal = await site.SignedIn("principal");
        using var office = await site.SignedIn("office");
        await principal.Send($"/370812/2126/returns/{School}/equipment", ReturnYear.Form, ("multimedia_rooms", "6"));
        await principal.Submit(2126);
        await Agree(office, 2126, ("reason", "线下会签"));
        var signed = $"/370812/2126/returns/{School}/signed/{(await site.Newest(2126))!.Id:D}";
        var page = await principal.Get(signed);
        Assert.Null(page.Page.QuerySelector(".refused"));
        var submission = (await site.Newest(2126))!;
        Assert.Equal(SubmitReturn.Digest(submission.Values), submission.Sha256);
        Assert.Contains(submission.Sha256[..4].ToUpperInvariant(), page.TextOf(".signatures"), StringComparison.Ordinal);
        await office.SendFiles($"/370812/2126/figures/{School}/-/multimedia_rooms", "form.form[enctype]", "evidence", [], ("value", "7"), ("reason", "盘点更正"));
        Assert.Contains("网络多媒体教室间数", (await principal.Get(signed)).TextOf(".refused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_school_is_seen_and_reminded()
    {
        await site.Open(2127, days: -1);
        using var office = await site.SignedIn("office");
        using var clerk = await site.SignedIn("clerk");
        var page = await office.Get("/370812/2127/campaign");
        Assert.Equal(2, page.Page.QuerySelectorAll("input[name=chosen]").Length);
        Assert.Contains("逾期", page.TextOf("section.list"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, "/370812/2127/campaign", "form.form:has(#text)", ("text", "请今天报"), ("chosen", page.Page.QuerySelector("input[name=chosen]")!.GetAttribute("value")!))).Status);
        Assert.Contains("请今天报", (await clerk.Get($"/370812/2127/returns/{School}")).TextOf(".past"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_lock_nothing_is_taken()
    {
        await site.Open(2128);
        using var office = await site.SignedIn("office");
        using var principal = await site.SignedIn("principal");
        var form = await principal.Get($"/370812/2128/returns/{School}/equipment");
        await principal.Submit(2128);
        Assert.Equal(HttpStatusCode.Found, (await office.Send("/370812/2128/campaign", "form.form:has(#reason)", ("reason", "省平台已锁定"))).Status);
        Assert.Null((await office.Get("/370812/2128/reviews")).Page.QuerySelector("input[name=chosen]"));
        Assert.Equal(HttpStatusCode.Conflict, (await principal.Send(form, $"/370812/2128/returns/{School}/equipment", ReturnYear.Form, ("multimedia_rooms", "9"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Get("/370812/2128/lists/campaign.xlsx")).Status);
    }

    [Fact]
    public async Task A_clerk_and_the_leading_group_see_no_review()
    {
        await site.Open(2129);
        foreach (var name in (string[])["clerk", "leader"])
        {
            using var visitor = await site.SignedIn(name);
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.Get("/370812/2129/reviews")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.Get("/370812/2129/campaign")).Status);
        }
    }

    private static async Task<HttpStatusCode> Agree(Visitor visitor, int year, params (string Name, string Value)[] more)
    {
        var address = $"/370812/{year}/reviews";
        return (await visitor.Send(address, Decide, more)).Status;
    }

    /// <summary>L7 of the clerk's school.</summary>
    private async Task<IndicatorStatus> Rooms(int year)
    {
        var district = await site.District();
        return await site.As(Data.Actor.Engine(district.Id), async services =>
        {
            var reading = await services.GetRequiredService<Readings>().Now(district, year, FigureBasis.Statistics);
            var evaluation = reading.Of(Reading.Strict);
            var row = Enumerable.Range(0, evaluation.Rows.Count).Single(one => reading.Figures.SchoolCode(evaluation.Rows.SchoolOf(one)) == School);
            return evaluation.Indicator(row, 6).Status;
        });
    }
}

public sealed class ReviewOnSqliteTests(DistrictOnSqlite site) : ReviewTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class ReviewOnPostgresTests(DistrictOnPostgres site) : ReviewTests(site), IClassFixture<DistrictOnPostgres>;
