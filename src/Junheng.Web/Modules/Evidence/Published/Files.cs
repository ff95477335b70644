using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>A file that is kept.</summary>
public sealed record KeptFile(Guid Id, int DistrictId, string Sha256, string Name, DateTime At);

/// <summary>Keeps files of a district: the bytes first, then the rows, so that no row is without its bytes.</summary>
public sealed class Files(JunhengDb db, BlobStore blobs, TimeProvider clock)
{
    /// <summary>Keeps the content and adds the file to the context; the caller saves.</summary>
    public async Task<KeptFile> Add(int district, int? school, string name, string mediaType, Stream content, CancellationToken cancel)
    {
        var (sha256, bytes) = await blobs.Put(content, cancel);
        if (!await db.Set<Blob>().AnyAsync(blob => blob.Sha256 == sha256, cancel)) db.Add(new Blob { Sha256 = sha256, Bytes = bytes, MediaType = mediaType });
        var file = new EvidenceFile
        {
            Id = Guid.CreateVersion7(),
            DistrictId = district,
            SchoolId = school,
            Sha256 = sha256,
            Name = GivenName.Of(name),
            ActorId = db.Actor.UserId,
            At = clock.Now(),
        };
        db.Add(file);
        return new KeptFile(file.Id, district, sha256, file.Name, file.At);
    }

    /// <summary>A file within the actor's scope; null when there is none.</summary>
    public Task<KeptFile?> Find(Guid id, CancellationToken cancel) => db.Set<EvidenceFile>().AsNoTracking().Where(file => file.Id == id)
        .Select(file => new KeptFile(file.Id, file.DistrictId, file.Sha256, file.Name, file.At)).SingleOrDefaultAsync(cancel);
}
