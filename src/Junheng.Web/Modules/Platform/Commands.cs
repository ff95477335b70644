using Junheng.Web.Data;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>What the executable does besides serving: <c>--migrate</c> and the like, then it ends.</summary>
internal static class Commands
{
    /// <summary>The exit status; null when the site is to be served.</summary>
    public static async Task<int?> Run(WebApplication app, string[] args)
    {
        if (!args.Contains("--migrate")) return null;
        await Migrate(app.Services);
        return 0;
    }

    public static async Task Migrate(IServiceProvider services)
    {
        var settings = services.GetRequiredService<PlatformSettings>();
        Directory.CreateDirectory(settings.Folder);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.Platform;
        var db = scope.ServiceProvider.GetRequiredService<JunhengDb>();
        await db.Database.MigrateAsync();
        await Triggers.Create(db);
        await Setup.PlatformHead(db);
    }
}
