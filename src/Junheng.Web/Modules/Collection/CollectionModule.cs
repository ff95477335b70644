using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Collection.Published;

namespace Junheng.Web.Modules.Collection;

/// <summary>Figures: where they come in and where they are kept.</summary>
internal static class CollectionModule
{
    public static void AddCollection(this IServiceCollection services)
    {
        services.AddScoped<FigureStore>();
        services.AddScoped<AcceptFigures>();
        services.AddScoped<ReadInput>();
        services.AddScoped<Towns>();
        services.AddSingleton<YearCache>();
        services.AddScoped<Years>();
        services.AddScoped<FigureSources>();
    }
}
