using System.Security.Claims;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Junheng.Web.Modules.Access.Published;

/// <summary>Turns who signed in into who acts: the grants as they stand now, so that what is taken away is gone with the next request.</summary>
public sealed class ActorOf(
    JunhengDb db, Heads heads, ActorCache actors, Towns towns, TimeProvider clock, PlatformSettings settings, IOptions<IdentityOptions> identity)
{
    /// <summary>How an identity by token is told from one by cookie.</summary>
    internal const string TokenIdentity = "token";

    public async Task<Actor> Read(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return Actor.Anonymous;
        if (principal.Identity?.AuthenticationType == TokenIdentity) return await Read(id, cancel);
        // A password, second step or account that was reset since ends every session of before, at once.
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "";
        if (heads.Version is not { } version) return await Read(id, stamp, cancel);
        var session = new ActorCache.Session(id, stamp, version, clock.Now().Year);
        if (actors.Find(session) is { } known) return known;
        var actor = await Read(id, stamp, cancel);
        actors.Keep(session, actor);
        return actor;
    }

    /// <summary>Somebody who is not in front of a browser: a job of theirs, a token.</summary>
    public async Task<Actor> Read(Guid id, CancellationToken cancel) => await Read(id, null, cancel) with { Owes = Owed.Nothing };

    private async Task<Actor> Read(Guid id, string? stamp, CancellationToken cancel)
    {
        var rows = await (
            from user in db.Users.AsNoTracking()
            where user.Id == id && user.ClosedAt == null && (stamp == null || user.SecurityStamp == stamp)
            join grant in db.Set<AccessGrant>().AsNoTracking().Where(grant => grant.EndedAt == null) on user.Id equals grant.UserId into grants
            from grant in grants.DefaultIfEmpty()
            select new { user.DisplayName, user.Demonstration, user.MustChangePassword, user.TwoFactorEnabled, Grant = grant }).ToListAsync(cancel);
        if (rows.Count == 0 || (rows[0].Demonstration && !settings.Demonstration)) return Actor.Anonymous;
        var actor = new List<Grant>();
        var staff = false;
        foreach (var row in rows)
        {
            if (row.Grant is not { } grant || Roles.Find(grant.Role) is not { } role) continue;
            staff |= role.Staff;
            actor.Add(new Grant(role.Permissions, await ScopeOf(role, grant, cancel)));
        }

        var owes = rows[0].MustChangePassword ? Owed.Password
            : staff && !rows[0].TwoFactorEnabled && !settings.Demonstration ? Owed.SecondStep
            : Owed.Nothing;
        return new Actor(id, rows[0].DisplayName, actor) { Owes = owes };
    }

    private async Task<Scope> ScopeOf(Role role, AccessGrant grant, CancellationToken cancel) => role.Reach switch
    {
        RoleReach.Platform => new Scope(null),
        RoleReach.School => new Scope(grant.DistrictId, Schools: new HashSet<int> { grant.SchoolId ?? -1 }),
        RoleReach.Town => new Scope(grant.DistrictId, [grant.Town ?? ""], await towns.SchoolsOf(grant.DistrictId ?? -1, grant.Town ?? "", clock.Now().Year, cancel)),
        _ => new Scope(grant.DistrictId, Unit: grant.Unit),
    };
}

/// <summary>Who is behind the sessions of late, as of the last change anywhere.</summary>
public sealed class ActorCache : IDisposable
{
    private const int Most = 5_000;

    private readonly MemoryCache actors = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="User">Who signed in.</param>
    /// <param name="Stamp">The security stamp of the session.</param>
    /// <param name="Version">Of <see cref="Heads"/>.</param>
    /// <param name="Year">The towns of an actor are those of the newest year.</param>
    public readonly record struct Session(Guid User, string Stamp, long Version, int Year);

    public Actor? Find(Session session) => actors.TryGetValue(session, out Actor? actor) ? actor : null;

    public void Keep(Session session, Actor actor) => actors.Set(session, actor, new MemoryCacheEntryOptions { Size = 1 });

    public void Dispose() => actors.Dispose();
}
