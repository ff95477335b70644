using System.IO.Compression;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>Keeps what was uploaded, to be looked at before anything of it counts. One file is kept as it is; CSV files are kept
/// together in one ZIP, as the folder that they are.</summary>
public sealed class UploadInput(JunhengDb db, Files files, TimeProvider clock)
{
    /// <summary>The largest upload, in bytes: a workbook of two thousand schools has three million.</summary>
    public const long MostBytes = 64_000_000;

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The upload, or why there is none.</summary>
    /// <param name="key">District, year and basis that it is for.</param>
    /// <param name="format">One of <see cref="UploadFormat"/>.</param>
    /// <param name="given">The files, as the browser sent them.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Outcome<Upload>> Do(YearKey key, string format, IReadOnlyList<IFormFile> given, CancellationToken cancel)
    {
        var filled = given.Where(file => file.Length > 0).ToList();
        if (filled.Count == 0) return Refused("upload_nothing");
        var text = new List<IFormFile>();
        foreach (var file in filled)
        {
            if (await IsText(file, cancel) && NameOf(file).EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) text.Add(file);
        }

        if (filled.Count > 1 && text.Count < filled.Count) return Refused("upload_mixed", NameOf(filled.First(file => !text.Contains(file))));
        if (filled.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice) return Refused("upload_twice", twice.Key);
        await using var content = text.Count > 0 ? await Pack(text, cancel) : filled[0].OpenReadStream();
        var name = text.Count > 1 ? $"{key.Year}年CSV.zip" : text.Count == 1 ? Path.ChangeExtension(NameOf(text[0]), ".zip") : NameOf(filled[0]);
        var kept = await files.Add(key.District, null, name, text.Count > 0 ? "application/zip" : Workbook, content, cancel);
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(),
            DistrictId = key.District,
            Year = key.Year,
            Basis = key.Basis,
            Format = format == UploadFormat.Statistics ? UploadFormat.Statistics : UploadFormat.Figures,
            FileId = kept.Id,
            ActorId = db.Actor.UserId,
            At = clock.Now(),
        };
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        return Outcome<Upload>.Ok(upload);
    }

    /// <summary>What the file is by its first bytes: archives and old workbooks begin in their own way, everything else may be text.</summary>
    private static async Task<bool> IsText(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var head = new byte[8];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return !head.AsSpan(0, read).StartsWith("PK"u8) && !head.AsSpan(0, read).StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0]);
    }

    private static async Task<Stream> Pack(List<IFormFile> files, CancellationToken cancel)
    {
        var zipped = new MemoryStream();
        await using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                await using var entry = await zip.CreateEntry(NameOf(file)).OpenAsync(cancel);
                await file.CopyToAsync(entry, cancel);
            }
        }

        zipped.Position = 0;
        return zipped;
    }

    private static string NameOf(IFormFile file) => GivenName.Of(file.FileName);

    private static Outcome<Upload> Refused(string code, params string[] args) => Outcome<Upload>.Refused(new Rules.Common.Refusal(code, Place.None, args));
}
