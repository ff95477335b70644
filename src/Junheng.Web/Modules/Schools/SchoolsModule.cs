using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Modules.Schools.Browse;
using Junheng.Web.Modules.Schools.Change;
using Junheng.Web.Modules.Schools.Districts;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Schools;

/// <summary>学校登记: the registry of districts and schools.</summary>
internal static class SchoolsModule
{
    public static void AddSchools(this IServiceCollection services)
    {
        services.AddSingleton<DistrictCache>();
        services.AddSingleton<SchoolCache>();
        services.AddScoped<Registry>();
        services.AddScoped<AddDistrict>();
        services.AddScoped<RegisterSchools>();
        services.AddScoped<ChangeRegistry>();
        services.AddScoped<RegistryList>();
        services.AddScoped<ITargetPlaces, SchoolTargets>();
        services.AddScoped<SchoolHistories>();
        services.AddSingleton(new MenuEntry("学校", "学校登记", "registry", Permissions.SchoolsView));
        services.AddSingleton(new ListSource("registry", Permissions.SchoolsView, async http =>
            (await http.RequestServices.GetRequiredService<RegistryList>().Read(http.RequestAborted)).Table));
        services.AddLedgerActions(
            ("district.add", "登记区县"), ("school.open", "新设学校"), ("school.rename", "学校更名换码"), ("school.close", "撤销学校"), ("school.merge", "并入学校"),
            ("school.reopen", "恢复学校"));
    }
}
