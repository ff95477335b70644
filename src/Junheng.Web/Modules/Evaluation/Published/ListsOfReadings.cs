using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>Registers lists that are made from a reading, cut to what the actor may see.</summary>
internal static class ListsOfReadings
{
    public static void AddList(
        this IServiceCollection services, string path, string permission, Func<DistrictReading, Here, Sight, HttpContext, ListTable?> make) =>
        services.AddSingleton(new ListSource(path, permission, async http =>
        {
            var here = http.RequestServices.GetRequiredService<Here>();
            var reading = await http.RequestServices.GetRequiredService<Readings>().Of(here.District, here.Year, here.Basis, http.RequestAborted);
            return make(reading, here, Sight.Of(here.Actor, reading), http);
        }));
}
