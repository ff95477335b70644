using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>Where targets stand, whichever module they belong to; and who may attach a file to one.</summary>
public sealed class TargetPlaces(JunhengDb db, IEnumerable<ITargetPlaces> modules, SeenFiles seen)
{
    /// <summary>The place of a target; null when there is no such thing in the district.</summary>
    public async Task<EvidencePlace?> Of(int district, int year, EvidenceTarget target, CancellationToken cancel) =>
        (await Of(district, year, [target], cancel)).GetValueOrDefault(target);

    /// <summary>The places of those targets that exist.</summary>
    public async Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var places = new Dictionary<EvidenceTarget, EvidencePlace>();
        foreach (var module in modules)
        {
            var own = targets.Where(target => target.Kind == module.Kind).Distinct().ToList();
            if (own.Count == 0) continue;
            foreach (var (target, place) in await module.Of(district, year, own, cancel)) places.TryAdd(target, place);
        }

        return places;
    }

    /// <summary>Whether the actor may attach evidence to what stands there: a school to its own, a section to its own items, a unit to
    /// what is the district's, the office to everything.</summary>
    public bool MayAttach(int district, EvidencePlace place)
    {
        var actor = db.Actor;
        if (actor.MayEverywhere(Permissions.EvidenceAll, district)) return true;
        if (!actor.May(Permissions.EvidenceKeep, district)) return false;
        var ofSchools = actor.Grants.Where(grant => grant.Scope.District == district && grant.Permissions.Contains(Permissions.EvidenceKeep))
            .SelectMany(grant => grant.Scope.Schools ?? new HashSet<int>()).ToHashSet();
        if (place.School is { } school && ofSchools.Contains(school)) return true;
        if (place.Item is { } item && seen.ItemsOf(district).Contains(item)) return true;
        // Units outside the sections answer for matters of the district, and see no school by name.
        return place.School is null && place.Item is not null && actor.Grants.Any(grant => grant.Scope.District == district && grant.Scope.Schools is null
            && grant.Permissions.Contains(Permissions.EvidenceKeep) && !grant.Permissions.Contains(Permissions.SchoolsView));
    }
}

/// <summary>Attaches kept files to what they are evidence of, inside the change of whoever asks for it.</summary>
public sealed class AttachEvidence(JunhengDb db, TimeProvider clock)
{
    /// <summary>Adds the link to the context; the caller saves within its own change and names the file in its entry. A link that is
    /// there already is left as it is.</summary>
    /// <returns>The new link's id; null when it was there.</returns>
    public async Task<Guid?> Add(Guid file, int district, int year, EvidenceTarget target, EvidencePlace place, string? requirement, CancellationToken cancel)
    {
        requirement = requirement is not null && Requirements.Find(requirement) is not null ? requirement : null;
        if (await db.Set<EvidenceLink>().AnyAsync(link => link.FileId == file && link.Year == year && link.TargetKind == target.Kind
            && link.TargetKey == target.Key && link.Requirement == requirement && link.EndedAt == null, cancel)) return null;
        var link = new EvidenceLink
        {
            Id = Guid.CreateVersion7(),
            FileId = file,
            DistrictId = district,
            Year = year,
            TargetKind = target.Kind,
            TargetKey = target.Key,
            SchoolId = place.School,
            Item = place.Item,
            Requirement = requirement,
            ActorId = db.Actor.UserId,
            At = clock.Now(),
        };
        db.Add(link);
        return link.Id;
    }
}
