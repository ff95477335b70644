using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence;

/// <summary>Keeps files of a district: the bytes first, then the rows, so that no row is without its bytes.</summary>
public sealed class Files(JunhengDb db, BlobStore blobs, TimeProvider clock)
{
    /// <summary>Keeps the content and adds the file to the context; the caller saves.</summary>
    public async Task<EvidenceFile> Add(int district, int? school, string name, string mediaType, Stream content, CancellationToken cancel)
    {
        var (sha256, bytes) = await blobs.Put(content, cancel);
        if (!await db.Set<Blob>().AnyAsync(blob => blob.Sha256 == sha256, cancel)) db.Add(new Blob { Sha256 = sha256, Bytes = bytes, MediaType = mediaType });
        var file = new EvidenceFile
        {
            Id = Guid.CreateVersion7(),
            DistrictId = district,
            SchoolId = school,
            Sha256 = sha256,
            Name = Path.GetFileName(name),
            ActorId = db.Actor.UserId,
            At = clock.Now(),
        };
        db.Add(file);
        return file;
    }

    /// <summary>A file within the actor's scope; null when there is none.</summary>
    public Task<EvidenceFile?> Find(Guid id, CancellationToken cancel) => db.Set<EvidenceFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancel);
}
