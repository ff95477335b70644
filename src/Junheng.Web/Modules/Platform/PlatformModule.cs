using Junheng.Web.Data;
using Junheng.Web.Modules.Platform.Published;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.DataProtection;

namespace Junheng.Web.Modules.Platform;

/// <summary>The database, its keys, the clock, and whether the product is well.</summary>
internal static class PlatformModule
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var settings = PlatformSettings.Of(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new JunhengDatabase(settings.Database));
        services.AddScoped<CurrentActor>();
        services.AddDbContext<JunhengDb>((provider, options) => provider.GetRequiredService<JunhengDatabase>().Configure(options));
        services.AddDataProtection().SetApplicationName("junheng").PersistKeysToDbContext<JunhengDb>();
    }

    public static void MapPlatform(this WebApplication app) =>
        app.MapGet("/health", async (JunhengDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ok") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .WithMetadata(new OpenAttribute());
}
