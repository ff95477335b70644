using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Keys;
using Junheng.Web.Modules.Platform.Published;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

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
        var keys = new KeyRing(Path.GetFullPath(builder.Configuration["Junheng:Keys"] ?? Path.Combine(settings.Folder, "keys")));
        services.AddSingleton(keys);
        services.AddSingleton(new JunhengDatabase(settings.Database) { Keys = keys });
        services.AddScoped<RotateKeys>();
        services.AddScoped<CurrentActor>();
        services.AddDbContext<JunhengDb>((provider, options) => provider.GetRequiredService<JunhengDatabase>().Configure(options));
        services.AddDataProtection().SetApplicationName("junheng").PersistKeysToDbContext<JunhengDb>();
        services.Configure<KeyManagementOptions>(management => management.XmlEncryptor = new WrapKeys(keys));
    }

    public static void MapPlatform(this WebApplication app) =>
        app.MapGet("/health", async (JunhengDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ok") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .WithMetadata(new OpenAttribute());
}
