using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>Whether there is a database to work with: made, of this version, with the keys that it was sealed with.</summary>
internal static class Readiness
{
    /// <summary>Why not, in a sentence for whoever started the program; null when all is well.</summary>
    public static Task<string?> Refusal(IServiceProvider services) => services.As(Actor.Platform, async provider =>
    {
        var db = provider.GetRequiredService<JunhengDb>();
        var applied = await db.Database.GetAppliedMigrationsAsync();
        if (!applied.Any())
            return $"数据库（{provider.GetRequiredService<JunhengDatabase>().Where}）还没有建立：请核对 Junheng:Data 和 Junheng:Database，再运行 junheng-web --migrate。";
        if (db.Database.GetMigrations().Except(applied).Any()) return "数据库是旧版本的：请先备份，再运行 junheng-web --migrate 升级。";
        return await NewerThanThis(db) ?? await KeyCheck.Refusal(db, provider.GetRequiredService<KeyRing>());
    });

    /// <summary>Why this program must not touch the database; null when it may.</summary>
    public static async Task<string?> NewerThanThis(JunhengDb db) => (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).Any()
        ? "数据库已由更新的版本升级过：请用那个版本的程序，或者恢复升级前的备份。"
        : null;
}
