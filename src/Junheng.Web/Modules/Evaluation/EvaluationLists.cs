using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.AllSchools;
using Junheng.Web.Modules.Evaluation.Conditions;
using Junheng.Web.Modules.Evaluation.Differences;
using Junheng.Web.Modules.Evaluation.Gaps;
using Junheng.Web.Modules.Evaluation.Indicators;
using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Evaluation;

/// <summary>The lists of this module that can be exported.</summary>
internal static class EvaluationLists
{
    public static void AddEvaluationLists(this IServiceCollection services)
    {
        services.AddList("schools", Permissions.SchoolsView, (reading, here, sight, _) => SchoolList.Of(reading, here, sight));
        services.AddList("gaps", Permissions.SchoolsView, (reading, here, sight, _) => GapList.Lacking(reading, here, sight));
        services.AddList("borderline", Permissions.SchoolsView, (reading, here, sight, _) => GapList.Close(reading, here, sight));
        services.AddList("items", Permissions.DistrictView, (reading, here, sight, _) => ItemList.Of(reading, here, sight));
        services.AddList("spreads", Permissions.DistrictView, (reading, here, _, _) => SpreadList.Of(reading, here));
        services.AddList("indicators/{indicator}", Permissions.SchoolsView, (reading, here, sight, http) =>
            IndicatorList.IndexOf(reading.Of(here.Reading), http.GetRouteValue("indicator") as string) is var k and >= 0
                ? IndicatorList.Of(reading, here, sight, k)
                : null);
        services.AddList("spreads/{stage}/{indicator}", Permissions.SchoolsView, (reading, here, sight, http) =>
            ContributionList.Find(reading.Of(here.Reading), http.GetRouteValue("stage") as string, http.GetRouteValue("indicator") as string) is { } spread
                ? ContributionList.Of(reading, here, sight, spread)
                : null);
    }
}
