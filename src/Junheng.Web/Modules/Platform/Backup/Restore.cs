using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform.Backup;

/// <summary>Brings a backup back into an empty place: everything is unpacked beside it and held against the manifest first, and
/// nothing that is there is ever overwritten.</summary>
internal sealed class Restore(PlatformSettings settings, JunhengDatabase database, KeyRing keys, IServiceScopeFactory scopes)
{
    public static async Task<int> Command(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (await services.GetRequiredService<Restore>().Do(words[0], cancel) is { } refusal) return Commands.Ended($"没有恢复：{refusal}");
        Console.WriteLine("恢复完成。请再运行 junheng-web verify 核对完整性。");
        return 0;
    }

    /// <summary>Null, or why not.</summary>
    public async Task<string?> Do(string from, CancellationToken cancel)
    {
        if (!File.Exists(from) && !Directory.Exists(from)) return $"找不到 {from}。";
        var copy = new DatabaseCopy(database);
        var folders = BackupManifest.Folders(settings.Folder, keys.Folder);
        if (folders.Select(folder => folder.Path).FirstOrDefault(HasFiles) is { } kept)
            return $"{kept} 里已有文件。只能恢复到空的位置，不会覆盖任何数据。";
        if (!await copy.IsEmpty(cancel)) return "数据库里已有数据。只能恢复到空的数据库，不会覆盖任何数据。";

        var unpacked = Path.Combine(settings.Folder, $"restore-{Guid.CreateVersion7():N}");
        OwnersFolder.Make(unpacked);
        try
        {
            if (Directory.Exists(from)) Bring(from, unpacked, File.Copy);
            else await ZipFile.ExtractToDirectoryAsync(from, unpacked, cancel);
            var (manifest, refusal) = await Check(unpacked, cancel);
            if (manifest is null) return refusal;
            if (await copy.Read(Path.Combine(unpacked, manifest.DatabaseFile), cancel) is { } fault) return fault;
            foreach (var (folder, target) in folders) Bring(Path.Combine(unpacked, folder), target, MoveForOwner);
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException)
        {
            return $"{from} 不是完整的备份文件。";
        }
        finally
        {
            if (Directory.Exists(unpacked)) Directory.Delete(unpacked, recursive: true);
        }
    }

    private async Task<(BackupManifest? Manifest, string? Refusal)> Check(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, BackupManifest.Name);
        if (!File.Exists(path)) return (null, "里面没有 manifest.json，不是本系统的备份。");
        BackupManifest? manifest;
        await using (var file = File.OpenRead(path))
        {
            manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(file, JsonSerializerOptions.Web, cancel);
        }

        var ours = database.IsPostgres ? BackupManifest.Postgres : BackupManifest.Sqlite;
        if (manifest?.Database != ours) return (null, $"备份的数据库是 {manifest?.Database}，这里配置的是 {ours}。");
        if (!await Knows(manifest.Migration)) return (null, $"备份来自 {manifest.Product} 版，比这个程序新；请用那个版本或更新的程序恢复。");
        // Neither less than what the manifest lists nor more: nothing goes into the place that was not held against it.
        var there = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(one => Path.GetRelativePath(folder, one).Replace('\\', '/')).ToHashSet();
        there.Remove(BackupManifest.Name);
        foreach (var file in manifest.Files)
        {
            if (!there.Remove(file.Name)) return (null, $"备份里缺少 {file.Name}。");
            await using var stream = File.OpenRead(Path.Combine(folder, file.Name));
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) != file.Sha256) return (null, $"备份里的 {file.Name} 已损坏，与清单的校验值不符。");
        }

        return there.Count == 0 ? (manifest, null) : (null, $"备份里的 {there.First()} 不在清单里，备份被改动过。");
    }

    private Task<bool> Knows(string migration) => scopes.As(Actor.Platform, services =>
        Task.FromResult(services.GetRequiredService<JunhengDb>().Database.GetMigrations().Contains(migration)));

    private static bool HasFiles(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    /// <summary>File by file: the keys may lie on another disk.</summary>
    private static void Bring(string from, string to, Action<string, string> bring)
    {
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            OwnersFolder.Make(Path.GetDirectoryName(target)!);
            bring(file, target);
        }
    }

    private static void MoveForOwner(string from, string to)
    {
        File.Move(from, to);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
