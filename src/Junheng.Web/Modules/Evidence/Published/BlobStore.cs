using System.Security.Cryptography;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>Content by its digest in a folder, <c>ab/cd/&lt;sha256&gt;</c>. Written whole or not at all.</summary>
public sealed class BlobStore(string folder)
{
    /// <summary>Where the content with a digest lies.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256[2..4], sha256);

    /// <summary>Keeps content: to a temporary file, to the disk, then under its name.</summary>
    public async Task<(string Sha256, long Bytes)> Put(Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            string sha256;
            long bytes;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancel);
                bytes = file.Length;
                file.Position = 0;
                sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
                file.Flush(flushToDisk: true);
            }

            var path = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path)) File.Move(temporary, path, overwrite: true);
            else File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(temporary)); // Wanted again: the sweep leaves it alone for another day.
            return (sha256, bytes);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Everything in the folder, unfinished contents too.</summary>
    public IEnumerable<FileInfo> All() =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories) : [];

    public FileStream Open(string sha256) => new(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
}
