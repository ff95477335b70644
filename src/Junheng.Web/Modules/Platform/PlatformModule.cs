using Junheng.Web.Data;
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

/// <summary>Where data lies. <c>Junheng:Data</c> is a folder for the SQLite database, blobs and keys; <c>Junheng:Database</c> a
/// connection string, when it is another database.</summary>
internal sealed record PlatformSettings(string Folder, string Database, bool Demonstration)
{
    public static PlatformSettings Of(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Junheng:Data"] ?? "data");
        return new PlatformSettings(
            folder,
            configuration["Junheng:Database"] ?? $"Data Source={Path.Combine(folder, "junheng.db")}",
            configuration.GetValue<bool>("Junheng:Demonstration"));
    }
}
