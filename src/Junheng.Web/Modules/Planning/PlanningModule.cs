using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Modules.Planning.Intake;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Planning;

/// <summary>What is planned, and what it will do: no figure of the statistics.</summary>
internal static class PlanningModule
{
    public static void AddPlanning(this IServiceCollection services)
    {
        services.AddScoped<IntakePlan>();
        services.AddScoped<PlanIntake>();
        services.AddScoped<ComingSchools>();
        services.AddSingleton(new MenuEntry("学校", "招生计划校核", "enrolment-plan", Permissions.IntakePlan));
        services.AddSingleton(new ListSource("enrolment-plan", Permissions.SchoolsView, async http =>
        {
            var here = http.RequestServices.GetRequiredService<Here>();
            return ComingSchools.Table(await http.RequestServices.GetRequiredService<ComingSchools>().Of(here, http.RequestAborted), here);
        }));
        services.AddLedgerActions(("intake.plan", "填报招生计划"));
    }
}
