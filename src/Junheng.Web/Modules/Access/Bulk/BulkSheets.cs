using Junheng.Office.Reports;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Accounts;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Access.Bulk;

/// <summary>The sheets around making accounts in bulk: the empty one to fill in, and the one with the initial passwords, once.</summary>
internal static class BulkSheets
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapBulkSheets(this WebApplication app)
    {
        app.MapGet("/{district}/{year:int}/accounts/bulk/template", Template).WithMetadata(new PageAttribute(Permissions.AccountsManage));
        app.MapPost("/{district}/{year:int}/accounts/passwords/{handout:guid}/sheet", Passwords)
            .WithMetadata(new PageAttribute(Permissions.AccountsManage) { Subject = typeof(Handout) });
    }

    private static IResult Template(Here here)
    {
        var roles = GrantRule.Grantable(here.Actor, here.District.Id);
        return Results.File(AccountTemplate.Write([.. AccountSheet.Columns.Select(column => column.Heading)], [.. roles.Select(role => role.NameZh)]), Workbook, "账号表.xlsx");
    }

    private static async Task<IResult> Passwords(Guid handout, Here here, Handouts handouts, TimeProvider clock, CancellationToken cancel)
    {
        if (await handouts.Find(handout, here.District.Id, cancel) is null) return Results.NotFound();
        if (await handouts.Take(handout, here.District.Id, cancel) is not { } passwords) return Results.Redirect(here.To($"accounts/passwords/{handout}"));
        var report = new ListReport(
            "初始密码", $"{here.District.Name}　第一次登录时必须修改", SchoolYear.Shown(clock.Now()), "",
            [new("账号", 18), new("姓名", 14), new("岗位", 40), new("初始密码", 20)],
            [.. passwords.Select(one => (IReadOnlyList<ListReportCell>)[new(one.Name), new(one.DisplayName), new(one.Post), new(one.Password)])]);
        using var file = new MemoryStream();
        report.Write(file);
        return Results.File(file.ToArray(), Workbook, "初始密码.xlsx");
    }
}
