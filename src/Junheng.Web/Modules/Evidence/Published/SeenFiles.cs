using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>
/// Which evidence an actor may see: a school its own, a town centre school its town's, a section what its own items rest on, a unit what
/// it uploaded, the office everything. Every list, search, page and download of evidence goes through here.
/// </summary>
public sealed class SeenFiles(JunhengDb db)
{
    /// <summary>The evidence of a district that the actor may see and that was not withdrawn.</summary>
    internal IQueryable<EvidenceFile> Of(int district)
    {
        var files = db.Set<EvidenceFile>().AsNoTracking().Where(file => file.DistrictId == district && file.IsEvidence && file.EndedAt == null);
        var actor = db.Actor;
        if (actor.MayEverywhere(Permissions.EvidenceAll, district)) return files;
        var grants = actor.Grants.Where(grant => grant.Scope.District == district && grant.Permissions.Contains(Permissions.EvidenceView)).ToList();
        var schools = grants.SelectMany(grant => grant.Scope.Schools ?? new HashSet<int>()).Distinct().ToList();
        var units = grants.Where(grant => grant.Scope.Schools is null).Select(grant => grant.Scope.Unit).OfType<string>().Distinct().ToList();
        var items = ItemsOf(district);
        var (user, holds) = (actor.UserId, grants.Count > 0);
        return files.Where(file => holds && (
            (file.SchoolId != null && schools.Contains(file.SchoolId.Value))
            || (file.SchoolId == null && file.Unit != null && units.Contains(file.Unit))
            || (file.SchoolId == null && file.Unit == null && file.ActorId == user)
            || (items.Count > 0 && db.Set<EvidenceLink>().Any(link => link.FileId == file.Id && link.EndedAt == null && link.Item != null && items.Contains(link.Item)))));
    }

    /// <summary>The items whose evidence the actor looks after as a section.</summary>
    internal IReadOnlyList<string> ItemsOf(int district) =>
    [
        .. db.Actor.Grants.Where(grant => grant.Scope.District == district && grant.Scope.Schools is null && grant.Permissions.Contains(Permissions.EvidenceView)
                && grant.Permissions.Contains(Permissions.SchoolsView))
            .SelectMany(grant => Sections.ItemsOf(grant.Scope.Unit)).Distinct(),
    ];
}
