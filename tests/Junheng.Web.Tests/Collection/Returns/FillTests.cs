using System.Net;
using System.Text.Json;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Tests.Collection.Returns;

/// <summary>A school fills in its return: drafts, versions, lists, submission.</summary>
public abstract class FillTests(Site site)
{
    private const string School = ReturnYear.School;

    [Fact]
    public async Task A_form_holds_what_the_year_has_and_what_is_meant()
    {
        await site.Open(2101);
        using var clerk = await site.SignedIn("clerk");
        Assert.Equal("未填", await clerk.State(2101));
        var page = await clerk.Get($"/370812/2101/returns/{School}/teachers");
        Assert.Equal("20", page.Page.QuerySelector("input[name='primary.teachers']")!.GetAttribute("value"));
        Assert.Contains("口径", page.TextOf("[id='f-primary.teachers']"), StringComparison.Ordinal);
        Assert.Equal("primary.teachers", page.Page.QuerySelector("input[name='primary.backbone_teachers']")!.GetAttribute("data-at-most"));
    }

    [Fact]
    public async Task What_is_typed_is_kept_readable_or_not()
    {
        await site.Open(2102);
        using var clerk = await site.SignedIn("clerk");
        var address = $"/370812/2102/returns/{School}/teachers";
        var sent = await clerk.Send(address, ReturnYear.Form, ("primary.teachers", "二十一"), ("primary.backbone_teachers", "4"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.NotEqual("", sent.TextOf("[id='n-primary.teachers']"));
        var again = await clerk.Get(address);
        Assert.Equal("二十一", again.Page.QuerySelector("input[name='primary.teachers']")!.GetAttribute("value"));
        Assert.Equal("4", again.Page.QuerySelector("input[name='primary.backbone_teachers']")!.GetAttribute("value"));
        Assert.Equal("填报中", await clerk.State(2102));
        using var principal = await site.SignedIn("principal");
        Assert.Null((await principal.Get($"/370812/2102/returns/{School}")).Page.QuerySelector("#submit form"));
        Assert.Equal(Acceptances.Whole(20), (await site.Load(2102)).Value(School, "primary", "teachers"));
    }

    [Fact]
    public async Task The_later_of_two_editors_sees_the_difference_and_nothing_is_overwritten()
    {
        await site.Open(2103);
        using var clerk = await site.SignedIn("clerk");
        using var principal = await site.SignedIn("principal");
        var address = $"/370812/2103/returns/{School}/equipment";
        var (first, second) = (await clerk.Get(address), await principal.Get(address));
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send(first, address, ReturnYear.Form, ("multimedia_rooms", "5"))).Status);
        var late = await principal.Send(second, address, ReturnYear.Form, ("multimedia_rooms", "6"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("6", late.Page.QuerySelector("input[name=multimedia_rooms]")!.GetAttribute("value"));
        Assert.Contains("已保存的是：5", late.TextOf("[id='f-multimedia_rooms']"), StringComparison.Ordinal);
        Assert.Equal("5", await Kept(2103, "equipment", "multimedia_rooms"));
        // Sent again from the page that showed the difference, it counts.
        Assert.Equal(HttpStatusCode.Found, (await principal.Send(late, address, ReturnYear.Form)).Status);
        Assert.Equal("6", await Kept(2103, "equipment", "multimedia_rooms"));
    }

    [Fact]
    public async Task Saving_while_typing_counts_versions_and_a_repeated_one_changes_nothing()
    {
        await site.Open(2104);
        using var clerk = await site.SignedIn("clerk");
        var address = $"/370812/2104/returns/{School}/equipment";
        var token = (await clerk.Get(address)).Page.QuerySelector($"{ReturnYear.Form} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal((HttpStatusCode.OK, 1), await Put("0", "7"));
        Assert.Equal((HttpStatusCode.OK, 1), await Put("0", "7"));
        Assert.Equal((HttpStatusCode.OK, 2), await Put("1", "8"));
        Assert.Equal((HttpStatusCode.Conflict, 2), await Put("1", "9"));
        Assert.Equal("8", await Kept(2104, "equipment", "multimedia_rooms"));
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Post(address, "PUT", ("version", "2"), ("multimedia_rooms", "9"))).Status);

        async Task<(HttpStatusCode, int)> Put(string version, string rooms)
        {
            var answer = await clerk.Post(address, "PUT", ("__RequestVerificationToken", token), ("version", version), ("multimedia_rooms", rooms));
            return (answer.Status, JsonDocument.Parse(answer.Text).RootElement.GetProperty("version").GetInt32());
        }
    }

    [Fact]
    public async Task Checks_speak_beside_the_field()
    {
        await site.Open(2105);
        using var clerk = await site.SignedIn("clerk");
        var address = $"/370812/2105/returns/{School}/teachers";
        await clerk.Send(address, ReturnYear.Form, ("primary.backbone_teachers", "21"));
        Assert.Contains("20", (await clerk.Get(address)).TextOf("[id='n-primary.backbone_teachers']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_year_stands_beside_the_field_and_can_be_taken_over()
    {
        await site.Accept(2106, ReturnYear.Files(2106));
        await site.Accept(2107, Bare(2107));
        await site.OpenOnly(2107);
        using var clerk = await site.SignedIn("clerk");
        var address = $"/370812/2107/returns/{School}/equipment";
        var page = await clerk.Get(address);
        Assert.Equal("", page.Page.QuerySelector("input[name=multimedia_rooms]")!.GetAttribute("value"));
        Assert.Contains("去年 3", page.TextOf("[id='f-multimedia_rooms'] .last"), StringComparison.Ordinal);
        await clerk.Send(page, address, ReturnYear.Form, ("carry", "multimedia_rooms"));
        Assert.Equal("3", await Kept(2107, "equipment", "multimedia_rooms"));
        Assert.Equal("", await Kept(2107, "equipment", "equipment_value_yuan"));
        await clerk.Send(address, ReturnYear.Form, ("multimedia_rooms", "4"));
        Assert.NotNull((await clerk.Get(address)).Page.QuerySelector("[id='f-multimedia_rooms'][data-changed]"));
    }

    [Fact]
    public async Task A_pasted_list_is_read_row_by_row()
    {
        await site.Open(2108);
        using var clerk = await site.SignedIn("clerk");
        var address = $"/370812/2108/returns/{School}/pupils";
        var sent = await clerk.Send(address, ReturnYear.Form, (FilledForm.ClassList, "年级\t班级名称\t班级人数\n1\t1班\t40\n1\t2班\t四十\n1\t1班\t40"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        var told = sent.TextOf("[id='n-list.classes']");
        Assert.Contains("第 3 行", told, StringComparison.Ordinal);
        Assert.Contains("第 4 行", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send(address, ReturnYear.Form, (FilledForm.ClassList, "1\t1班\t40\n1\t2班\t41"))).Status);
    }

    [Fact]
    public async Task Only_the_principal_submits_and_a_double_click_submits_once()
    {
        await site.Open(2109);
        using var clerk = await site.SignedIn("clerk");
        using var principal = await site.SignedIn("principal");
        Assert.Null((await clerk.Get($"/370812/2109/returns/{School}")).Page.QuerySelector("#submit form"));
        var unseen = await principal.Submit(2109, ("blanks", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.Status);
        var id = Guid.CreateVersion7().ToString("D");
        Assert.Equal(HttpStatusCode.Found, (await principal.Submit(2109, ("id", id))).Status);
        var page = await principal.Get($"/370812/2109/returns/{School}");
        Assert.Equal("已提交", page.TextOf("h1 .verdict"));
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await principal.Post($"/370812/2109/returns/{School}", "POST", ("_handler", "submit"), ("__RequestVerificationToken", token), ("id", id), ("blanks", "1"));
        Assert.Equal(1, (await site.Newest(2109))!.No);
        // The form is for reading now; what comes late is not kept, and said so.
        var late = await clerk.Post($"/370812/2109/returns/{School}/equipment", "PUT", ("__RequestVerificationToken",
            (await clerk.Get($"/370812/2109/returns/{School}/equipment")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("version", "0"), ("multimedia_rooms", "9"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task Over_the_deadline_what_is_typed_is_kept_and_not_submitted()
    {
        await site.Open(2110, days: -1);
        using var clerk = await site.SignedIn("clerk");
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send($"/370812/2110/returns/{School}/equipment", ReturnYear.Form, ("multimedia_rooms", "5"))).Status);
        using var principal = await site.SignedIn("principal");
        var page = await principal.Get($"/370812/2110/returns/{School}");
        Assert.Null(page.Page.QuerySelector("#submit form"));
        Assert.Contains("专班办公室", page.TextOf("#submit"), StringComparison.Ordinal);
        Assert.Null(await site.Newest(2110));
    }

    [Fact]
    public async Task Drafts_are_for_their_own_school_alone()
    {
        await site.Open(2111);
        using var clerk = await site.SignedIn("clerk");
        await clerk.Send($"/370812/2111/returns/{School}/equipment", ReturnYear.Form, ("multimedia_rooms", "77"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/370812/2111/returns/{ReturnYear.Other}/equipment")).Status);
        foreach (var name in (string[])["town", "office", "section", "leader"])
        {
            using var visitor = await site.SignedIn(name);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/370812/2111/returns/{School}/equipment")).Status);
            Assert.DoesNotContain("77", (await visitor.Get($"/370812/2111/reviews/{School}")).TextOf("main"), StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Bare(int year) => new()
    {
        ["schools.csv"] = $"district_code,school_code,name,kind,town\n370812,{School},新驿镇第1小学,primary,{TestYear.Town}\n370812,{ReturnYear.Other},局直小学,primary,\n",
        ["stages.csv"] = "district_code,school_code,stage,students\n",
        ["district.csv"] = $"district_code,key,value\n370812,year,{year}\n",
    };

    private Task<string> Kept(int year, string page, string field) => site.Query(async db =>
    {
        var draft = await (from one in db.Set<SchoolReturn>()
                           where one.Year == year
                           join row in db.Set<Draft>() on one.Id equals row.ReturnId
                           where row.Page == page
                           select row.Values).SingleAsync();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(draft)![field];
    });
}

public sealed class FillOnSqliteTests(DistrictOnSqlite site) : FillTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class FillOnPostgresTests(DistrictOnPostgres site) : FillTests(site), IClassFixture<DistrictOnPostgres>;
