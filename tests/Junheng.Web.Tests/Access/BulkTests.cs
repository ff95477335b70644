using System.Globalization;
using System.Net;
using System.Text;
using Junheng.Office.Sheets;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class BulkTests(Site site)
{
    private const string Accounts = $"/{TestYear.District}/2025/accounts";
    private const string Heading = "账号,姓名,角色,学校代码/镇街/科室,手机\n";

    [Fact]
    public async Task Five_hundred_clerks_come_out_of_one_sheet_with_one_entry_and_their_passwords_once()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var rows = string.Concat(Enumerable.Range(0, 500).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"bulk{i:000},填报员{i},学校填报员,{TestYear.CodeOf(i % 10)},139{i:00000000}\n")));
        var before = await Entries();
        var made = await office.Upload($"{Accounts}/bulk", "main form", "file", "填报员.csv", Encoding.UTF8.GetBytes(Heading + rows));
        Assert.Equal(HttpStatusCode.Found, made.Status);
        Assert.Equal(before + 1, await Entries());

        var handout = made.Location!.PathAndQuery;
        var sheet = await office.Download(handout, "form[action$='/sheet']");
        using var file = new MemoryStream(sheet);
        var grid = WorkbookFile.Read(file, "初始密码.xlsx", TestContext.Current.CancellationToken).Value!.Sheets[0];
        var row = Enumerable.Range(0, grid.RowCount).First(one => grid[one, 1].Text == "bulk007");
        Assert.Equal("填报员7", grid[row, 2].Text);
        Assert.Contains("已经取走", (await office.Get(handout)).Text, StringComparison.Ordinal);

        using var clerk = site.Visit();
        await clerk.SignIn("bulk007", grid[row, 4].Text);
        Assert.Equal("/account/password", (await clerk.Get("/")).Location!.OriginalString);
    }

    [Fact]
    public async Task Every_fault_is_told_by_row_and_column_and_no_account_is_made()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var before = await Entries();
        var sheet = Heading
            + $"good1,张三,学校填报员,{TestYear.ClerksSchool},\n"
            + "坏 名,李四,学校填报员,123,\n"
            + "good1,=HYPERLINK(1),校长," + TestYear.ClerksSchool + ",12345\n"
            + "good3,,皇帝,,\n"
            + "office,王五,系统管理员,,\n";
        var refused = await office.Upload($"{Accounts}/bulk", "main form", "file", "表.csv", Encoding.UTF8.GetBytes(sheet));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var told = refused.Page.QuerySelectorAll("[role=alert] tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        string[] expected =
        [
            "第3行|A列（账号）|账号“坏 名”", "第3行|D列（学校代码/镇街/科室）|没有代码为“123”", "第4行|A列（账号）|账号与第2行重复", "第4行|B列（姓名）|“=HYPERLINK(1)”以",
            "第4行|E列（手机）|手机号“12345”", "第5行|B列（姓名）|缺姓名", "第5行|C列（角色）|没有这个角色", "第6行|A列（账号）|账号“office”已经有人用了", "第6行|C列（角色）|这个岗位的权限比您自己的大",
        ];
        foreach (var one in expected) Assert.Contains(told, line => line.StartsWith(one, StringComparison.Ordinal));
        Assert.Equal(expected.Length, told.Count);
        Assert.Equal(before, await Entries());
        Assert.False(await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users.AnyAsync(user => user.UserName == "good1")));
    }

    [Fact]
    public async Task The_template_comes_back_as_it_went_out_and_tells_that_it_is_empty()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var template = await office.Client.GetByteArrayAsync(new Uri($"{Accounts}/bulk/template", UriKind.Relative), TestContext.Current.CancellationToken);
        var refused = await office.Upload($"{Accounts}/bulk", "main form", "file", "账号表.xlsx", template);
        Assert.Contains("表格里没有账号", refused.TextOf("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_in_the_encoding_of_Chinese_spreadsheet_programs_is_read()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Heading + "gbk-one,赵六,科室,人事科,\n");
        Assert.Equal(HttpStatusCode.Found, (await office.Upload($"{Accounts}/bulk", "main form", "file", "表.csv", bytes)).Status);
        Assert.Equal("赵六", await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Users
            .Where(user => user.UserName == "gbk-one").Select(user => user.DisplayName).SingleAsync()));
    }

    [Fact]
    public async Task What_is_no_sheet_is_refused_with_what_it_is()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var refused = await office.Upload($"{Accounts}/bulk", "main form", "file", "图.xlsx", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual("", refused.TextOf("[role=alert] tbody"));
    }

    private Task<int> Entries() => site.As(Actor.Platform, services =>
        services.GetRequiredService<JunhengDb>().Set<LedgerEntry>().CountAsync(entry => entry.Action == "account.make"));
}

public sealed class BulkOnSqliteTests(DistrictOnSqlite site) : BulkTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class BulkOnPostgresTests(DistrictOnPostgres site) : BulkTests(site), IClassFixture<DistrictOnPostgres>;
