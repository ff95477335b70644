using System.Globalization;
using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform.Keys;

/// <summary>Whether the key files at hand are those that the database was sealed with. A second node or a restored database with
/// other keys would write what the rest cannot read, so it does not start.</summary>
internal static class KeyCheck
{
    /// <summary>Makes the first key of a new database and notes every key that the database does not know yet.</summary>
    public static async Task<string?> Prepare(JunhengDb db, KeyRing keys, TimeProvider clock)
    {
        var known = await db.Set<StoredKey>().AsNoTracking().ToListAsync();
        if (Refusal(known, keys) is { } refusal) return refusal;
        if (known.Count == 0 && keys.Current == 0) keys.Make();
        for (var version = 1; version <= keys.Current; version++)
        {
            if (keys.Fingerprint(version) is not { } fingerprint || known.Exists(one => one.No == version)) continue;
            db.Add(new StoredKey { No = version, Fingerprint = fingerprint, MadeAt = clock.Now() });
        }

        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>Why the site cannot start, in a sentence for whoever started it.</summary>
    public static async Task<string?> Refusal(JunhengDb db, KeyRing keys)
    {
        var known = await db.Set<StoredKey>().AsNoTracking().ToListAsync();
        return known.Count == 0 ? "数据库里还没有密钥记录：请先运行 junheng-web --migrate。" : Refusal(known, keys);
    }

    // The newest has to be here; what older ones sealed was sealed anew when it was made.
    private static string? Refusal(List<StoredKey> known, KeyRing keys)
    {
        foreach (var key in known.OrderByDescending(one => one.No))
        {
            var here = keys.Fingerprint(key.No);
            if (here == key.Fingerprint || (here is null && key.No < known.Max(one => one.No))) continue;
            var number = key.No.ToString(CultureInfo.InvariantCulture);
            return here is null
                ? $"缺少密钥文件 {number}.key（文件夹 {keys.Folder}）：请从备份或另一台服务器复制 keys 文件夹；没有它，数据库里的手机号和验证器密钥无法读取。"
                : $"密钥文件 {number}.key（文件夹 {keys.Folder}）不是这个数据库的：请换成与数据库一起备份的 keys 文件夹。";
        }

        return null;
    }
}
