using System.Security.Claims;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Published;

/// <summary>Turns who signed in into who acts: the grants as they stand now, so that what is taken away is gone with the next request.</summary>
public sealed class ActorOf(JunhengDb db, Towns towns, TimeProvider clock)
{
    public async Task<Actor> Read(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return Actor.Anonymous;
        return await Read(id, cancel);
    }

    public async Task<Actor> Read(Guid id, CancellationToken cancel)
    {
        var rows = await (
            from user in db.Users.AsNoTracking()
            where user.Id == id && user.ClosedAt == null
            join grant in db.Set<AccessGrant>().AsNoTracking().Where(grant => grant.EndedAt == null) on user.Id equals grant.UserId into grants
            from grant in grants.DefaultIfEmpty()
            select new { user.DisplayName, Grant = grant }).ToListAsync(cancel);
        if (rows.Count == 0) return Actor.Anonymous;
        var actor = new List<Grant>();
        foreach (var row in rows)
        {
            if (row.Grant is { } grant && Roles.Find(grant.Role) is { } role) actor.Add(new Grant(role.Permissions, await ScopeOf(role, grant, cancel)));
        }

        return new Actor(id, rows[0].DisplayName, actor);
    }

    private async Task<Scope> ScopeOf(Role role, AccessGrant grant, CancellationToken cancel) => role.Reach switch
    {
        RoleReach.Platform => new Scope(null),
        RoleReach.School => new Scope(grant.DistrictId, Schools: new HashSet<int> { grant.SchoolId ?? -1 }),
        RoleReach.Town => new Scope(grant.DistrictId, [grant.Town ?? ""], await towns.SchoolsOf(grant.DistrictId ?? -1, grant.Town ?? "", clock.Now().Year, cancel)),
        _ => new Scope(grant.DistrictId, Unit: grant.Unit),
    };
}
