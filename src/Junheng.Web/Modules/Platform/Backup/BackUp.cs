using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform.Backup;

/// <summary>
/// Writes database, blobs and keys into one ZIP while the site serves. The database comes first: every row in it has its content in
/// the folder already, since contents are written before their rows. The ZIP appears whole or not at all.
/// </summary>
internal sealed class BackUp(PlatformSettings settings, JunhengDatabase database, KeyRing keys, IServiceScopeFactory scopes, TimeProvider clock)
{
    public static async Task<int> Command(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var (file, refusal) = await services.GetRequiredService<BackUp>().Do(words[0], cancel);
        if (refusal is not null) return Commands.Ended($"没有备份：{refusal}");
        Console.WriteLine($"备份完成：{file}（{new FileInfo(file!).Length:N0} 字节）。它含有密钥，请像保管数据库一样保管。");
        return 0;
    }

    /// <summary>The file, or why there is none.</summary>
    public async Task<(string? File, string? Refusal)> Do(string folder, CancellationToken cancel)
    {
        OwnersFolder.Make(folder);
        var file = Path.Combine(folder, $"junheng-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip");
        if (File.Exists(file)) return (null, $"{file} 已经存在。");
        // The keys are in it: half-made it is nobody else's business either, whoever may look into the folder.
        var work = $"{file}.part";
        OwnersFolder.Make(work);
        var (draft, copy) = (Path.Combine(work, "zip"), Path.Combine(work, "database"));
        try
        {
            var migration = await Migration(cancel);
            if (migration is null) return (null, "数据库还没有建立。");
            if (await new DatabaseCopy(database).Write(copy, cancel) is { } refusal) return (null, refusal);
            await using (var zip = await ZipFile.OpenAsync(draft, ZipArchiveMode.Create, cancel))
            {
                var kind = database.IsPostgres ? BackupManifest.Postgres : BackupManifest.Sqlite;
                var manifest = new BackupManifest(typeof(BackUp).Assembly.GetName().Version!.ToString(3), clock.Now(), kind, migration, []);
                var files = new List<BackedFile> { await Add(zip, copy, manifest.DatabaseFile, cancel) };
                foreach (var (path, name) in Kept()) files.Add(await Add(zip, path, name, cancel));
                await using var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(cancel);
                await JsonSerializer.SerializeAsync(entry, manifest with { Files = files }, JsonSerializerOptions.Web, cancel);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(draft, file);
            return (file, null);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private IEnumerable<(string Path, string Name)> Kept() =>
        from one in BackupManifest.Folders(settings.Folder, keys.Folder)
        let folder = one.Name
        let root = one.Path
        where Directory.Exists(root)
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        where !path.EndsWith(".part", StringComparison.Ordinal)
        select (path, $"{folder}/{Path.GetRelativePath(root, path).Replace('\\', '/')}");

    private Task<string?> Migration(CancellationToken cancel) => scopes.As(Actor.Platform, async services =>
        (await services.GetRequiredService<JunhengDb>().Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault());

    private static async Task<BackedFile> Add(ZipArchive zip, string path, string name, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        content.Position = 0;
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await content.CopyToAsync(entry, cancel);
        return new BackedFile(name, content.Length, sha256);
    }
}
