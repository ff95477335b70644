using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Evidence;

public abstract class SweepBlobsTests(Site site)
{
    [Fact]
    public async Task Contents_without_a_row_go_after_a_day_and_rows_without_content_are_told()
    {
        var blobs = site.Services.GetRequiredService<BlobStore>();
        var old = await Put(blobs, "left behind by a broken upload");
        var fresh = await Put(blobs, "an upload of this minute");
        File.SetLastWriteTimeUtc(old, DateTime.UnixEpoch);
        var known = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<Blob>().Select(blob => blob.Sha256).ToListAsync());
        foreach (var sha256 in known) File.SetLastWriteTimeUtc(blobs.PathOf(sha256), DateTime.UnixEpoch);

        Assert.True((await Sweep()).Well);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(fresh));
        Assert.All(known, sha256 => Assert.True(File.Exists(blobs.PathOf(sha256))));

        File.Delete(blobs.PathOf(known[0]));
        var told = await Sweep();
        Assert.False(told.Well);
        Assert.Equal([known[0]], told.Lines);
    }

    private Task<JobResult> Sweep() =>
        site.As(Actor.Platform, services => services.GetRequiredService<SweepBlobs>().Do(new JobRun(Guid.Empty, 0, "{}"), default));

    private static async Task<string> Put(BlobStore blobs, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return blobs.PathOf((await blobs.Put(content, default)).Sha256);
    }
}

public sealed class SweepBlobsOnSqliteTests(NoWorkerOnSqlite site) : SweepBlobsTests(site), IClassFixture<NoWorkerOnSqlite>;

public sealed class SweepBlobsOnPostgresTests(NoWorkerOnPostgres site) : SweepBlobsTests(site), IClassFixture<NoWorkerOnPostgres>;
