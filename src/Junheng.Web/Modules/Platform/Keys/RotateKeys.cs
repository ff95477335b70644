using System.Xml.Linq;
using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Junheng.Web.Modules.Platform.Keys;

/// <summary>Makes a new key and seals everything with it that was sealed before: personal data, its indexes, the keys of cookies and
/// forms. Done whole or not at all. The old key file stays: backups of before need it.</summary>
internal sealed class RotateKeys(Changes changes, JunhengDatabase database)
{
    public static Task<int> Command(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancel) => services.As(Actor.Platform, async provider =>
    {
        var (version, rows) = await provider.GetRequiredService<RotateKeys>().Do(cancel);
        Console.WriteLine($"新密钥 {version}.key 已启用，{rows} 行个人数据已重新加密。请重启所有节点；旧密钥文件在旧备份不再需要之前不要删除。");
        return 0;
    });

    /// <summary>The new key's version and how many rows were sealed anew.</summary>
    public async Task<(int Version, int Rows)> Do(CancellationToken cancel = default)
    {
        await using var change = await changes.Begin(Changes.PlatformChain, cancel);
        var db = change.Db;
        // Read before the new key is there: a row that no key opens stops the rotation with nothing changed.
        var rows = new List<object>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => PersonalData.PropertiesOf(type).Any()))
        {
            rows.AddRange(await Load(db, type, cancel));
        }

        var wrapped = await db.DataProtectionKeys.ToListAsync(cancel);
        var version = database.Keys.Make();
        foreach (var row in rows)
        {
            var entry = db.Entry(row);
            foreach (var property in PersonalData.PropertiesOf(entry.Metadata)) entry.Property(property.Name).IsModified = true;
        }

        foreach (var key in wrapped) key.Xml = Rewrap(key.Xml!);
        db.Add(new StoredKey { No = version, Fingerprint = database.Keys.Fingerprint(version)!, MadeAt = change.At });
        await change.Commit(
            "keys.rotate", "key", $"{version}", "轮换密钥", new { version, rows = rows.Count, cookieKeys = wrapped.Count }, cancel: cancel);
        return (version, rows.Count);
    }

    private static async Task<List<object>> Load(JunhengDb db, IEntityType type, CancellationToken cancel)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
        return await set.ToListAsync(cancel);
    }

    private string Rewrap(string xml)
    {
        var key = XElement.Parse(xml);
        foreach (var one in key.Descendants("sealed").ToList())
        {
            one.Value = database.Keys.Seal(KeyUse.DataProtection, database.Keys.Open(KeyUse.DataProtection, one.Value));
        }

        return key.ToString(SaveOptions.DisableFormatting);
    }
}
