using Junheng.Web.Modules.Schools.Districts;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Schools;

/// <summary>The registry of districts and schools.</summary>
internal static class SchoolsModule
{
    public static void AddSchools(this IServiceCollection services)
    {
        services.AddSingleton<DistrictCache>();
        services.AddScoped<Registry>();
        services.AddScoped<AddDistrict>();
        services.AddScoped<RegisterSchools>();
    }
}
