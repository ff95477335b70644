using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Browse;

/// <summary>What a file is linked to, as its page shows it.</summary>
/// <param name="Place">Where; null when it is gone, or outside of what the actor may see.</param>
public sealed record ShownLink(EvidenceLink Link, EvidenceTarget Target, EvidencePlace? Place, string By);

/// <summary>A piece of evidence as its page shows it.</summary>
public sealed record ShownFile(EvidenceFile File, string MediaType, long Bytes, string? School, string By, IReadOnlyList<ShownLink> Links)
{
    public string Title => File.Title.Length > 0 ? File.Title : File.Name;
}

/// <summary>The evidence that the actor may see.</summary>
public sealed class FileList(JunhengDb db, SeenFiles seen, TargetPlaces places, Registry registry, UserNames people)
{
    /// <summary>The newest files.</summary>
    public async Task<IReadOnlyList<Search.FoundFile>> Newest(int district, int most, CancellationToken cancel) => await seen.Of(district)
        .OrderByDescending(file => file.At).ThenByDescending(file => file.Id).Take(most)
        .Select(file => new Search.FoundFile(file.Id, file.Title == "" ? file.Name : file.Title, file.Name, file.SchoolId, file.Expires, file.At, "")).ToListAsync(cancel);

    /// <summary>One file; null when there is none that the actor may see.</summary>
    public async Task<ShownFile?> Find(int district, Guid id, CancellationToken cancel)
    {
        if (await seen.Of(district).SingleOrDefaultAsync(file => file.Id == id, cancel) is not { } file) return null;
        var blob = await db.Set<Blob>().AsNoTracking().SingleAsync(one => one.Sha256 == file.Sha256, cancel);
        var links = await db.Set<EvidenceLink>().AsNoTracking().Where(link => link.FileId == id && link.EndedAt == null).OrderBy(link => link.At).ThenBy(link => link.Id).ToListAsync(cancel);
        var names = await people.Of([.. links.Select(link => link.ActorId).Append(file.ActorId).Distinct()], cancel);
        var schools = file.SchoolId is { } school ? await registry.SchoolNames([school], cancel) : new Dictionary<int, string>();
        var shown = new List<ShownLink>();
        foreach (var year in links.GroupBy(link => link.Year))
        {
            var targets = year.Select(link => (link, Target: EvidenceTarget.Of(link.TargetKind, link.TargetKey))).Where(one => one.Target is not null).ToList();
            var found = await places.Of(district, year.Key, [.. targets.Select(one => one.Target!)], cancel);
            shown.AddRange(targets.Select(one => new ShownLink(one.link, one.Target!, found.GetValueOrDefault(one.Target!), names[one.link.ActorId])));
        }

        return new ShownFile(file, blob.MediaType, blob.Bytes, file.SchoolId is { } of ? schools.GetValueOrDefault(of) : null, names[file.ActorId], shown);
    }

    /// <summary>Whether the actor may change the file and its links: its owner and the office, and a section what its items rest on only to link.</summary>
    public bool MayChange(int district, EvidenceFile file)
    {
        var actor = db.Actor;
        if (actor.MayEverywhere(Permissions.EvidenceAll, district)) return true;
        if (file.SchoolId is { } school) return actor.Grants.Any(grant => grant.Scope.District == district && grant.Permissions.Contains(Permissions.EvidenceKeep) && grant.Scope.Schools?.Contains(school) == true);
        return file.ActorId == actor.UserId || (file.Unit is { } unit && actor.Grants.Any(grant => grant.Scope.District == district
            && grant.Permissions.Contains(Permissions.EvidenceKeep) && grant.Scope.Schools is null && grant.Scope.Unit == unit));
    }
}
