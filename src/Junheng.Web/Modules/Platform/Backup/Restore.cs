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
        if (words is not [var from])
        {
            await Console.Error.WriteLineAsync("用法：junheng-web restore 备份文件（或解开后的文件夹）");
            return 2;
        }

        if (await services.GetRequiredService<Restore>().Do(from, cancel) is { } refusal)
        {
            await Console.Error.WriteLineAsync($"没有恢复：{refusal}");
            return 1;
        }

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

        Directory.CreateDirectory(settings.Folder);
        var unpacked = Path.Combine(settings.Folder, $"restore-{Guid.CreateVersion7():N}");
        try
        {
            if (Directory.Exists(from)) CopyFolder(from, unpacked);
            else await ZipFile.ExtractToDirectoryAsync(from, unpacked, cancel);
            var (manifest, refusal) = await Check(unpacked, cancel);
            if (manifest is null) return refusal;
            if (await copy.Read(Path.Combine(unpacked, manifest.DatabaseFile), cancel) is { } fault) return fault;
            foreach (var (folder, target) in folders) MoveFolder(Path.Combine(unpacked, folder), target);

            return null;
        }
        catch (InvalidDataException)
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
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.Platform;
            if (!scope.ServiceProvider.GetRequiredService<JunhengDb>().Database.GetMigrations().Contains(manifest.Migration))
                return (null, $"备份来自 {manifest.Product} 版，比这个程序新；请用那个版本或更新的程序恢复。");
        }

        foreach (var file in manifest.Files)
        {
            var content = Path.Combine(folder, file.Name);
            if (!File.Exists(content)) return (null, $"备份里缺少 {file.Name}。");
            await using var stream = File.OpenRead(content);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) != file.Sha256) return (null, $"备份里的 {file.Name} 已损坏，与清单的校验值不符。");
        }

        return (manifest, null);
    }

    /// <summary>File by file: the keys may lie on another disk.</summary>
    private static void MoveFolder(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static bool HasFiles(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
