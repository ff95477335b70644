using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>Holds the bytes in the blob folder against their digests, evidence against the ledger, and links against what they lead to.</summary>
public sealed class FileProof(JunhengDb db, BlobStore blobs, TargetPlaces places)
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

    /// <summary>Holds the evidence of a district against what the ledger says was uploaded, and its links against their targets.</summary>
    /// <param name="district">Its id.</param>
    /// <param name="uploads">The details of the uploads in its chain.</param>
    /// <param name="fault">Told every fault.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task CheckEvidence(int district, IEnumerable<string> uploads, Action<LedgerFault> fault, CancellationToken cancel)
    {
        var kept = await db.Set<EvidenceFile>().AsNoTracking().Where(file => file.DistrictId == district).Select(file => new { file.Id, file.Sha256 })
            .ToDictionaryAsync(file => file.Id, file => file.Sha256, cancel);
        var told = new HashSet<Guid>();
        foreach (var file in uploads.SelectMany(json => JsonSerializer.Deserialize<Upload>(json, JsonSerializerOptions.Web)?.Files ?? []).Where(file => told.Add(file.Id)))
        {
            if (!kept.TryGetValue(file.Id, out var sha256)) fault(new LedgerFault("evidence_missing", file.Name));
            else if (sha256 != file.Sha256) fault(new LedgerFault("evidence_altered", file.Name));
        }

        var links = await db.Set<EvidenceLink>().AsNoTracking().Where(link => link.DistrictId == district && link.EndedAt == null)
            .Select(link => new { link.Year, link.TargetKind, link.TargetKey }).Distinct().ToListAsync(cancel);
        foreach (var year in links.GroupBy(link => link.Year))
        {
            var targets = year.Select(link => (link.TargetKind, link.TargetKey, Target: EvidenceTarget.Of(link.TargetKind, link.TargetKey))).ToList();
            var there = await places.Of(district, year.Key, [.. targets.Select(one => one.Target).OfType<EvidenceTarget>()], cancel);
            foreach (var one in targets.Where(one => one.Target is null || !there.ContainsKey(one.Target)))
            {
                fault(new LedgerFault("link_dangling", year.Key.ToString(CultureInfo.InvariantCulture), $"{one.TargetKind}:{one.TargetKey}"));
            }
        }
    }

    private sealed record Upload(IReadOnlyList<UploadedFile> Files);

    private sealed record UploadedFile(Guid Id, string Name, string Sha256);
}
