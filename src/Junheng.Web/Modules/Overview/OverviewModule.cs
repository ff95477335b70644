using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Overview.Places;
using Junheng.Web.Modules.Overview.YearByYear;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Overview;

/// <summary>总览: would we pass today. The only module that may ask all others.</summary>
internal static class OverviewModule
{
    public static void AddOverview(this IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry("评估", "总览", "", Permissions.DistrictView));
        services.AddSingleton(new MenuEntry("评估", "镇街", "towns", Permissions.DistrictView, 1));
        services.AddSingleton(new MenuEntry("评估", "集团", "groups", Permissions.DistrictView, 1));
        services.AddSingleton(new MenuEntry("评估", "年度对比", "years", Permissions.DistrictView, 1));
        services.AddList("towns", Permissions.DistrictView, (reading, here, sight, _) => PlaceList.Towns(reading, here, sight));
        services.AddList("groups", Permissions.DistrictView, (reading, here, sight, _) => PlaceList.Groups(reading, here, sight));
        services.AddSingleton(new ListSource("years", Permissions.SchoolsView, Years));
    }

    private static async Task<ListTable?> Years(HttpContext http)
    {
        var here = http.RequestServices.GetRequiredService<Here>();
        var reading = await http.RequestServices.GetRequiredService<Readings>().Of(here.District, here.Year, here.Basis, http.RequestAborted);
        var all = await http.RequestServices.GetRequiredService<Summaries>().Of(here.District, reading, here.Reading, http.RequestAborted);
        if (all.Count < 2 || all.All(one => one.Year != here.Year)) return null;
        var (before, after) = YearComparison.Chosen(all, here.Year, http.Request.Query["with"].ToString());
        return YearComparison.Of(reading, here, Sight.Of(here.Actor, reading), before, after);
    }
}
