using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Api.Read;

/// <summary>The districts that the actor sees something of.</summary>
internal static class ReadDistricts
{
    public static async Task<IResult> Do(Registry registry, Years years, CancellationToken cancel)
    {
        var districts = new List<ApiDistrict>();
        foreach (var one in await registry.Districts(cancel))
        {
            districts.Add(new ApiDistrict(one.Code, one.Name, one.City, one.Demonstration, await years.Of(one.Id, cancel)));
        }

        return Results.Json(districts, ApiJson.Options);
    }
}
