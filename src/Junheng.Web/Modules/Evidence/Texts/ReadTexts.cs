using Junheng.Office.Evidence;
using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Texts;

/// <summary>Which files are to be read.</summary>
internal sealed record ReadInput(IReadOnlyList<Guid> Files);

/// <summary>Reads the text of uploaded evidence, so that it is found; what cannot be opened is told on the file. Each file is kept
/// as soon as it was read, and one that was read is not read again when a node died in between.</summary>
internal sealed class ReadTexts(JunhengDb db, BlobStore blobs) : IJobWork
{
    public const string Kind = "evidence.read";

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        var ids = run.Input<ReadInput>().Files;
        var (read, lines) = (0, new List<string>());
        foreach (var id in ids)
        {
            cancel.ThrowIfCancellationRequested();
            run.Report($"读取第 {++read} 个文件，共 {ids.Count} 个");
            var file = await db.Set<EvidenceFile>().AsTracking().SingleOrDefaultAsync(one => one.Id == id && one.DistrictId == run.District && one.IsEvidence, cancel);
            if (file is null || file.Text != TextState.Waiting) continue;
            var mediaType = await db.Set<Blob>().Where(blob => blob.Sha256 == file.Sha256).Select(blob => blob.MediaType).SingleAsync(cancel);
            var found = File.Exists(blobs.PathOf(file.Sha256)) && FileSort.OfMediaType(mediaType) is { } sort
                ? FileText.Of(blobs.PathOf(file.Sha256), sort, cancel)
                : new FileText(FileTextState.Broken, "");
            file.Text = found.State switch
            {
                FileTextState.Read => TextState.Read,
                FileTextState.None => TextState.None,
                FileTextState.Encrypted => TextState.Encrypted,
                _ => TextState.Broken,
            };
            await Index(db, file, found.Text, cancel);
            await db.SaveChangesAsync(cancel);
            if (file.Text is TextState.Broken or TextState.Encrypted) lines.Add($"{file.Name}：{TextState.Zh(file.Text)}");
            db.ChangeTracker.Clear();
        }

        return new JobResult(lines.Count == 0, lines.Count == 0 ? $"读取了 {ids.Count} 个文件的文字，可以搜索了。" : $"{ids.Count} 个文件中有 {lines.Count} 个读不出文字。", lines);
    }

    /// <summary>Puts a file's title, name and text where they are searched; the caller saves.</summary>
    public static async Task Index(JunhengDb db, EvidenceFile file, string text, CancellationToken cancel)
    {
        var plain = SearchText.Plain($"{file.Title}\n{file.Name}\n{text}");
        var row = await db.Set<EvidenceText>().AsTracking().SingleOrDefaultAsync(one => one.FileId == file.Id, cancel);
        if (row is null) db.Add(row = new EvidenceText { FileId = file.Id, DistrictId = file.DistrictId });
        row.Text = plain;
        row.Grams = string.Join(' ', SearchText.Pairs(plain));
    }
}
