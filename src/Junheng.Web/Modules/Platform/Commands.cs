using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Keys;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>What the executable does besides serving: <c>--migrate</c> and the commands of the modules, then it ends.</summary>
internal static class Commands
{
    private const int Refused = 1;
    private const int Usage = 2;

    /// <summary>The exit status; null when the site is to be served.</summary>
    public static async Task<int?> Run(WebApplication app, string[] args)
    {
        if (args is ["--migrate", ..]) return Ended(await Migrate(app.Services));
        if (args.Length == 0 || args[0].StartsWith('-')) return null;
        var commands = app.Services.GetServices<ProgramCommand>().ToList();
        if (commands.Find(one => one.Name == args[0]) is not { } command)
        {
            await Console.Error.WriteLineAsync($"没有命令 {args[0]}。可用：--migrate，{string.Join("，", commands.Select(one => $"{one.Name} {one.Usage}".Trim()))}。");
            return Usage;
        }

        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            return await command.Run(app.Services, args[1..], interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return 130;
        }
    }

    /// <summary>Why the site must not be served, in one sentence on the standard error; null when it may.</summary>
    public static async Task<int?> Refuse(WebApplication app)
    {
        var refusal = await WhyNot(app.Services) ?? await AsPlatform(
            app.Services, services => KeyCheck.Refusal(services.GetRequiredService<JunhengDb>(), services.GetRequiredService<KeyRing>()));
        return refusal is null ? null : Ended(refusal);
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

    /// <summary>Makes a new key and seals all personal data with it.</summary>
    public static async Task<int> RotateKeys(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancel) => Ended(await Rotate(services));

    private static Task<string?> Rotate(IServiceProvider services) => AsPlatform(services, async provider =>
    {
        if (await KeyCheck.Refusal(provider.GetRequiredService<JunhengDb>(), provider.GetRequiredService<KeyRing>()) is { } refusal) return refusal;
        var (version, rows) = await provider.GetRequiredService<Keys.RotateKeys>().Do();
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
        return Refused;
    }

    private static async Task<string?> WhyNot(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.Platform;
        var database = scope.ServiceProvider.GetRequiredService<JunhengDb>().Database;
        try
        {
            var (known, applied) = (database.GetMigrations().ToHashSet(), (await database.GetAppliedMigrationsAsync()).ToHashSet());
            if (applied.Count == 0) return "数据库还没有建立：请先运行 junheng-web --migrate。";
            if (!applied.IsSupersetOf(known)) return "数据库是旧版本的：请先备份，再运行 junheng-web --migrate 升级。";
            return applied.IsSubsetOf(known) ? null : "数据库已由更新的版本升级过：请用那个版本的程序，或者恢复升级前的备份。";
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or System.Net.Sockets.SocketException)
        {
            return $"连不上数据库：{fault.Message}";
        }
    }
}
