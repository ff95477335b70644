using Junheng.Web.Data;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Overview;

/// <summary>总览: would we pass today. The only module that may ask all others.</summary>
internal static class OverviewModule
{
    public static void AddOverview(this IServiceCollection services) =>
        services.AddSingleton(new MenuEntry("评估", "总览", "", Permissions.DistrictView));
}
