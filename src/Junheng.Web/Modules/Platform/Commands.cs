using System.Reflection;
using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Keys;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>What the executable does besides serving: <c>--migrate</c> and the commands of the modules, then it ends. What it refuses
/// is one sentence on the standard error.</summary>
internal static class Commands
{
    public const int Refused = 1;
    public const int Usage = 2;

    private const string Serving = "[--urls 地址] [--Junheng:设置=值]";

    /// <summary>The exit status; null when the site is to be served.</summary>
    public static async Task<int?> Run(WebApplication app, string[] args)
    {
        if (CommandLine.Serves(args)) return null;
        ProgramCommand[] commands =
        [
            new("--migrate", "", words => words.Count == 0, async (services, _, _) => Migrated(await Migrate(services), services)) { NeedsDatabase = false },
            .. app.Services.GetServices<ProgramCommand>(),
        ];
        if (args is ["--help"]) return await Help(commands);
        if (Array.Find(commands, one => one.Name == args[0]) is not { } command)
            return Ended($"没有命令 {args[0]}。可用的命令：{string.Join("，", commands.Select(one => one.Name))}；用法见 junheng-web --help。", Usage);
        if (!command.Takes(args[1..])) return Ended($"用法：{Line(command.Name, command.Usage)}", Usage);
        if (command.NeedsDatabase && await Readiness.Refusal(app.Services) is { } refusal) return Ended(refusal);
        return await UnlessInterrupted(cancel => command.Run(app.Services, args[1..], cancel));
    }

    /// <summary>Brings the database to this version; why not, when it cannot be.</summary>
    public static async Task<string?> Migrate(IServiceProvider services)
    {
        OwnersFolder.Make(services.GetRequiredService<PlatformSettings>().Folder);
        return await services.As(Actor.Platform, async provider =>
        {
            var db = provider.GetRequiredService<JunhengDb>();
            if (await Readiness.NewerThanThis(db) is { } refusal) return refusal;
            await db.Database.MigrateAsync();
            await Triggers.Create(db);
            await EvidenceIndex.Create(db);
            await Setup.PlatformHead(db);
            if (await KeyCheck.Prepare(db, provider.GetRequiredService<KeyRing>(), provider.GetRequiredService<TimeProvider>()) is { } wrong) return wrong;
            // The first key of cookies and forms: two nodes that start at once would each make their own and not know the other's.
            provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("first").Protect("");
            return null;
        });
    }

    private static int Migrated(string? refusal, IServiceProvider services)
    {
        if (refusal is null) Console.WriteLine($"数据库（{services.GetRequiredService<JunhengDatabase>().Where}）已是这个版本。");
        return Ended(refusal);
    }

    /// <summary>Says why not and gives the exit status; 0 when there is nothing to say.</summary>
    public static int Ended(string? refusal, int status = Refused)
    {
        if (refusal is null) return 0;
        Console.Error.WriteLine(refusal);
        return status;
    }

    private static async Task<int> Help(IEnumerable<ProgramCommand> commands)
    {
        await Console.Out.WriteLineAsync($"均衡 Junheng {Assembly.GetExecutingAssembly().GetName().Version!.ToString(3)}");
        await Console.Out.WriteLineAsync(Line(Serving, ""));
        foreach (var command in commands) await Console.Out.WriteLineAsync(Line(command.Name, command.Usage));
        return 0;
    }

    private static string Line(string name, string usage) => $"junheng-web {name} {usage}".TrimEnd();

    private static async Task<int> UnlessInterrupted(Func<CancellationToken, Task<int>> run)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            return await run(interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return 130;
        }
    }
}
