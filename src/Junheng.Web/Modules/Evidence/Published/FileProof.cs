using System.Security.Cryptography;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>Holds the bytes in the blob folder against their digests.</summary>
public sealed class FileProof(JunhengDb db, BlobStore blobs)
{
    /// <summary>Ids of the files of a district.</summary>
    public async Task<IReadOnlySet<Guid>> Ids(int district, CancellationToken cancel) =>
        (await db.Set<EvidenceFile>().AsNoTracking().Where(file => file.DistrictId == district).Select(file => file.Id).ToListAsync(cancel)).ToHashSet();

    /// <summary>How many contents within the actor's scope were read, and how many bytes; every fault is told to <paramref name="fault"/>.</summary>
    public async Task<(int Files, long Bytes)> Check(Action<LedgerFault> fault, CancellationToken cancel)
    {
        var files = await db.Set<EvidenceFile>().AsNoTracking().Select(file => new { file.Sha256, file.Name }).ToListAsync(cancel);
        var (count, bytes) = (0, 0L);
        foreach (var content in files.GroupBy(file => file.Sha256, file => file.Name))
        {
            count++;
            var name = string.Join("、", content.Distinct().Order(StringComparer.Ordinal));
            if (!File.Exists(blobs.PathOf(content.Key)))
            {
                fault(new LedgerFault("blob_missing", name, content.Key));
                continue;
            }

            await using var stream = blobs.Open(content.Key);
            bytes += stream.Length;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) != content.Key) fault(new LedgerFault("blob_altered", name, content.Key));
        }

        return (count, bytes);
    }
}
