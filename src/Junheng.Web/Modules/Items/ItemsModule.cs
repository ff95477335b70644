using Junheng.Web.Data;
using Junheng.Web.Modules.Items.OneItem;
using Junheng.Web.Modules.Items.Relaxations;
using Junheng.Web.Modules.Items.State;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Items;

/// <summary>Items, vetoes and relaxations: what has to be stated by people, with evidence, and what the office decides on it.</summary>
internal static class ItemsModule
{
    public static void AddItems(this IServiceCollection services)
    {
        services.AddScoped<Statements>();
        services.AddScoped<StateItem>();
        services.AddScoped<DecideStatement>();
        services.AddScoped<RequiredPieces>();
        services.AddScoped<Requests>();
        services.AddScoped<AskRelaxation>();
        services.AddScoped<DecideRelaxation>();
        services.AddScoped<RelaxationList>();
        services.AddSingleton(new MenuEntry("学校", "申请放宽", "relaxations", Permissions.RelaxationsAsk));
        services.AddSingleton(new ListSource("relaxations", Permissions.SchoolsView, async http =>
            await http.RequestServices.GetRequiredService<RelaxationList>().Table(http.RequestServices.GetRequiredService<Here>(), http.RequestAborted)));
        services.AddLedgerActions(
            ("items.propose", "填报项目"), ("items.state", "否决事项再次核查"), ("items.take", "确认填报"), ("items.return", "退回填报"),
            ("relaxation.ask", "申请放宽"), ("relaxation.grant", "准予放宽"), ("relaxation.refuse", "不予放宽"));
    }

    public static void MapItems(this WebApplication app) => app.MapStatementFiles();
}
