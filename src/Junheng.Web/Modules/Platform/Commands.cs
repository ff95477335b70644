using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Keys;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>What the executable does besides serving: <c>--migrate</c> and the like, then it ends.</summary>
internal static class Commands
{
    /// <summary>The exit status; null when the site is to be served.</summary>
    public static async Task<int?> Run(WebApplication app, string[] args)
    {
        if (args.Contains("--migrate")) return Ended(await Migrate(app.Services));
        if (args.Contains("rotate-keys")) return Ended(await Rotate(app.Services));
        return await AsPlatform(app.Services, services => KeyCheck.Refusal(
            services.GetRequiredService<JunhengDb>(), services.GetRequiredService<KeyRing>())) is { } refusal
            ? Ended(refusal)
            : null;
    }

    /// <summary>Brings the database to this version; why not, when it cannot be.</summary>
    public static async Task<string?> Migrate(IServiceProvider services)
    {
        Directory.CreateDirectory(services.GetRequiredService<PlatformSettings>().Folder);
        return await AsPlatform(services, async provider =>
        {
            var db = provider.GetRequiredService<JunhengDb>();
            await db.Database.MigrateAsync();
            await Triggers.Create(db);
            await Setup.PlatformHead(db);
            return await KeyCheck.Prepare(db, provider.GetRequiredService<KeyRing>(), provider.GetRequiredService<TimeProvider>());
        });
    }

    private static Task<string?> Rotate(IServiceProvider services) => AsPlatform(services, async provider =>
    {
        if (await KeyCheck.Refusal(provider.GetRequiredService<JunhengDb>(), provider.GetRequiredService<KeyRing>()) is { } refusal) return refusal;
        var (version, rows) = await provider.GetRequiredService<RotateKeys>().Do();
        await Console.Out.WriteLineAsync($"新密钥 {version}.key 已启用，{rows} 行个人数据已重新加密。请重启所有节点；旧密钥文件在旧备份不再需要之前不要删除。");
        return null;
    });

    private static async Task<T> AsPlatform<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.Platform;
        return await work(scope.ServiceProvider);
    }

    private static int Ended(string? refusal)
    {
        if (refusal is null) return 0;
        Console.Error.WriteLine(refusal);
        return 1;
    }
}
