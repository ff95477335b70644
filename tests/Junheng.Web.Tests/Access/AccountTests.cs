using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class AccountTests(Site site)
{
    private const string Accounts = $"/{TestYear.District}/2025/accounts";

    [Fact]
    public async Task The_office_makes_a_clerk_by_hand_and_the_password_is_shown_once_and_has_to_be_changed()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var made = await office.Send($"{Accounts}/new", "main form", Typed("hand-clerk", Roles.Clerk, TestYear.ClerksSchool, "13905371234"));
        var handout = made.Location!.PathAndQuery;
        Assert.StartsWith($"{Accounts}/passwords/", handout, StringComparison.Ordinal);

        var password = (await office.Send(handout, "main form")).TextOf(".initial-password");
        Assert.Matches("^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$", password);
        Assert.Contains("已经取走", (await office.Get(handout)).Text, StringComparison.Ordinal);

        using var clerk = site.Visit();
        await clerk.SignIn("hand-clerk", password);
        Assert.Equal("/account/password", (await clerk.Get("/")).Location!.OriginalString);

        var list = await office.Get($"{Accounts}?q=139-0537-1234");
        Assert.Contains("hand-clerk", list.Text, StringComparison.Ordinal);
        Assert.Contains("139****1234", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13905371234", list.TextOf("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_account_and_one_entry()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var page = await office.Get($"{Accounts}/new");
        var before = await Entries();
        var fields = Typed("twice-sent", Roles.LeadingGroup, "");
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, $"{Accounts}/new", "main form", fields)).Status);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, $"{Accounts}/new", "main form", fields)).Status);
        Assert.Equal(before + 1, await Entries());
    }

    [Theory]
    [InlineData(Roles.Administrator, "", "权限比您自己的大")]
    [InlineData(Roles.City, "", "权限比您自己的大")]
    [InlineData(Roles.Clerk, "9999999999", "没有代码为")]
    [InlineData(Roles.Clerk, "", "要填学校代码")]
    [InlineData(Roles.TownCentre, "无此镇", "没有镇街")]
    [InlineData(Roles.Section, "=cmd()", "当成公式")]
    [InlineData(Roles.Reviewer, "装备科", "留空")]
    [InlineData("emperor", "", "没有这个角色")]
    public async Task What_cannot_be_given_is_refused_with_the_reason_and_nothing_is_made(string role, string place, string reason)
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var before = await Entries();
        var refused = await office.Send($"{Accounts}/new", "main form", Typed("never-made", role, place));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, refused.TextOf(".alert-danger"), StringComparison.Ordinal);
        Assert.Equal("never-made", refused.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(before, await Entries());
    }

    [Fact]
    public async Task A_reset_password_ends_every_session_of_the_account_at_once()
    {
        var id = await IdOf("leader");
        using var leader = site.Visit();
        await leader.SignIn("leader");
        Assert.Equal(HttpStatusCode.OK, (await leader.Get("/account")).Status);
        using var office = site.Visit();
        await office.SignIn("office");
        var reset = await office.Send($"{Accounts}/{id}", "form:has(input[name='Form.Once'])");
        var password = (await office.Send(reset.Location!.PathAndQuery, "main form")).TextOf(".initial-password");
        Assert.Equal(HttpStatusCode.Found, (await leader.Get("/account")).Status);
        using var again = site.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.SignIn("leader")).Status);
        Assert.Equal(HttpStatusCode.Found, (await again.SignIn("leader", password)).Status);
    }

    [Fact]
    public async Task A_closed_account_and_a_post_taken_away_are_gone_with_the_next_request()
    {
        var id = await IdOf("reviewer");
        using var reviewer = site.Visit();
        await reviewer.SignIn("reviewer");
        using var office = site.Visit();
        await office.SignIn("office");
        Assert.Equal(HttpStatusCode.Found, (await office.Send($"{Accounts}/{id}", "td form")).Status);
        Assert.Contains("没有岗位", (await office.Get($"{Accounts}/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await office.Send($"{Accounts}/{id}", "form:has([name='Form.Role'])", ("Form.Role", Roles.Reviewer))).Status);
        var closed = await office.Send($"{Accounts}/{id}", "form:has(input[name='Form.Reason'])", ("Form.Reason", "评估结束"));
        Assert.Equal(HttpStatusCode.Found, closed.Status);
        Assert.StartsWith("/sign-in", (await reviewer.Get("/account")).Location!.OriginalString, StringComparison.Ordinal);
        var actions = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<LedgerEntry>()
            .Where(entry => entry.SubjectId == $"{id}").OrderBy(entry => entry.No).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(["account.end_grant", "account.add_grant", "account.close"], actions);
    }

    [Fact]
    public async Task A_corrected_name_and_number_leave_one_entry_and_the_session_goes_on()
    {
        var id = await IdOf("section");
        using var section = site.Visit();
        await section.SignIn("section");
        using var office = site.Visit();
        await office.SignIn("office");
        var before = await Entries();
        await office.Send($"{Accounts}/{id}", "form:has(#DisplayName)", ("Form.DisplayName", "装备科李老师"), ("Form.Mobile", "13905379999"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send($"{Accounts}/{id}", "form:has(#DisplayName)", ("Form.Mobile", "1390537"))).Status);
        Assert.Equal(before + 1, await Entries());
        Assert.Equal("装备科李老师", (await section.Get("/account")).Page.QuerySelectorAll("dd")[1].TextContent);
    }

    [Fact]
    public async Task The_list_is_exported_with_numbers_masked()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        await office.Send($"{Accounts}/new", "main form", Typed("exported", Roles.Clerk, TestYear.ClerksSchool, "13905378888"));
        using var file = new MemoryStream(await office.Client.GetByteArrayAsync(
            new Uri($"/{TestYear.District}/2025/lists/accounts.xlsx?q=exported", UriKind.Relative), TestContext.Current.CancellationToken));
        var sheet = Junheng.Office.Sheets.WorkbookFile.Read(file, "账号.xlsx", TestContext.Current.CancellationToken).Value!.Sheets[0];
        var texts = Enumerable.Range(0, sheet.RowCount).SelectMany(row => Enumerable.Range(0, sheet.ColumnCount).Select(column => sheet[row, column].Text)).ToList();
        Assert.Contains("139****8888", texts);
        Assert.DoesNotContain("13905378888", texts);
    }

    [Fact]
    public async Task The_office_touches_neither_itself_nor_who_holds_more()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var own = await office.Get($"{Accounts}/{await IdOf("office")}");
        Assert.Contains("您自己的账号", own.TextOf(".alert-info"), StringComparison.Ordinal);
        Assert.Null(own.Page.QuerySelector("input[name='Form.Once']"));
        var missing = await office.Get($"{Accounts}/{await IdOf("admin")}");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal("没有这个页面", missing.TextOf("h1"));
    }

    [Fact]
    public async Task The_administrator_makes_a_city_post_over_two_districts()
    {
        await Foreign.Make(site);
        using var admin = site.Visit();
        await admin.SignIn("admin");
        var made = await admin.Send("/accounts/new", "main form", Typed("city-office", Roles.City, TestYear.District));
        Assert.Equal(HttpStatusCode.Found, made.Status);
        var id = await IdOf("city-office");
        await admin.Send($"/accounts/{id}", "form:has([name='Form.Role'])", ("Form.Role", Roles.City), ("Form.Where", Foreign.OtherDistrict));
        var actor = await (await Foreign.Make(site)).ActorNamed("city-office");
        Assert.Equal(2, actor.Districts.Count);
        Assert.True(actor.Districts.All(district => actor.May(Permissions.CityView, district)));
    }

    private static (string, string)[] Typed(string name, string role, string place, string mobile = "") =>
        [("Form.Name", name), ("Form.DisplayName", "王老师"), ("Form.Role", role), ("Form.Where", place), ("Form.Mobile", mobile)];

    private Task<Guid> IdOf(string name) => site.As(Actor.Platform, services =>
        services.GetRequiredService<JunhengDb>().Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync());

    private Task<int> Entries() => site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<LedgerEntry>().CountAsync());
}

public sealed class AccountsOnSqliteTests(DistrictOnSqlite site) : AccountTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class AccountsOnPostgresTests(DistrictOnPostgres site) : AccountTests(site), IClassFixture<DistrictOnPostgres>;
