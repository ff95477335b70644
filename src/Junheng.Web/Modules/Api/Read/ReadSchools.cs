using Junheng.Rules.Common;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Api.Read;

/// <summary>The schools of a year that the actor sees by name.</summary>
internal static class ReadSchools
{
    public static async Task Do(HttpContext http, Here here, Readings readings)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, http.RequestAborted);
        var sight = Sight.Of(here.Actor, reading);
        await Answered.Write(http, here, reading, sight, () => ApiJson.Bytes(
            from at in sight.Schools
            let one = reading.Schools[at]
            orderby one.Code
            select new ApiSchool(one.Code, one.Name, one.Kind.Code(), one.Town, one.Group, one.Longitude, one.Latitude)));
    }
}
