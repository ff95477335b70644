using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Published;

/// <summary>Which towns have a centre school that checks what the town's schools fill in: those with an account for it.</summary>
public sealed class TownCentres(JunhengDb db)
{
    /// <summary>Names of the towns.</summary>
    public async Task<IReadOnlySet<string>> Of(int district, CancellationToken cancel) =>
        (await (from grant in db.Set<AccessGrant>().AsNoTracking()
                where grant.DistrictId == district && grant.Role == Roles.TownCentre && grant.EndedAt == null && grant.Town != null
                join user in db.Users.AsNoTracking() on grant.UserId equals user.Id
                where user.ClosedAt == null
                select grant.Town!).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
}
