using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence;

/// <summary>Once a day: contents that no row names go when they are a day old, and rows whose content is gone are told.</summary>
internal sealed class SweepBlobs(JunhengDb db, BlobStore blobs, TimeProvider clock) : IJobWork, IDueWork
{
    public const string Kind = "evidence.sweep";

    public static readonly TimeSpan Age = TimeSpan.FromDays(1);

    public Task<IReadOnlyList<DueJob>> Due(DateTime now, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DueJob>>([new DueJob(0, Kind, new { }, FormattableString.Invariant($"{Kind}/{now:yyyy-MM-dd}"))]);

    public async Task<JobResult> Do(JobRun run, CancellationToken cancel)
    {
        var before = clock.Now() - Age;
        var known = (await db.Set<Blob>().AsNoTracking().Select(blob => blob.Sha256).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var (swept, seen) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in blobs.All())
        {
            cancel.ThrowIfCancellationRequested();
            if (known.Contains(file.Name)) seen.Add(file.Name);
            else if (file.LastWriteTimeUtc < before)
            {
                file.Delete();
                swept++;
            }
        }

        known.ExceptWith(seen);
        return new JobResult(known.Count == 0, $"清理了 {swept} 个无主文件；{known.Count} 个登记的文件内容不见了。", [.. known.Order(StringComparer.Ordinal)]);
    }
}
