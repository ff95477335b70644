using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Modules.Platform.Backup;
using Junheng.Web.Modules.Platform.Keys;
using Junheng.Web.Modules.Platform.Published;
using Junheng.Web.Modules.Platform.Serving;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Junheng.Web.Modules.Platform;

/// <summary>The database, its keys, the clock, the way to the outside, and whether the product is well.</summary>
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
        services.AddDbContext<JunhengDb>(
            (provider, options) => provider.GetRequiredService<JunhengDatabase>().Configure(options), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<Heads>();
        services.AddDataProtection().SetApplicationName("junheng").PersistKeysToDbContext<JunhengDb>();
        services.Configure<KeyManagementOptions>(management => management.XmlEncryptor = new WrapKeys(keys));
        services.AddSingleton<Announcements>();
        services.AddSingleton<BackUp>();
        services.AddSingleton<Restore>();
        services.AddSingleton(new ProgramCommand("backup", "文件夹", words => words.Count == 1, BackUp.Command));
        services.AddSingleton(new ProgramCommand("restore", "备份文件（或解开后的文件夹）", words => words.Count == 1, Restore.Command) { NeedsDatabase = false });
        services.AddSingleton(new ProgramCommand("rotate-keys", "", words => words.Count == 0, RotateKeys.Command));
        services.AddLedgerActions(("keys.rotate", "轮换密钥"));
        builder.AddLogs();
        builder.AddProxy();
    }

    /// <summary>What stands before everything else.</summary>
    public static void UsePlatform(this WebApplication app)
    {
        app.UseProxy();
        app.UseRequestLog();
    }

    /// <summary>Says where the site is served, to people or to the log.</summary>
    public static void Announce(this WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        if (app.Configuration["Junheng:Logs"] != "plain")
        {
            app.LogServing(address);
            return;
        }

        Console.WriteLine($"\n均衡 Junheng  {address}");
        foreach (var line in app.Services.GetRequiredService<Announcements>().At(address)) Console.WriteLine(line);
        Console.WriteLine("\n按 Ctrl+C 停止 (Ctrl+C to stop)\n");
    }

    public static void MapPlatform(this WebApplication app) => app.MapHealth();
}
