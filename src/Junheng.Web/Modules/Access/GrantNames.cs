using Junheng.Web.Data;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access;

/// <summary>Grants as people read them: 学校填报员 · 兖州区新驿镇第1小学.</summary>
internal sealed class GrantNames(JunhengDb db, Registry registry)
{
    public async Task<IReadOnlyList<string>> Of(Guid user, CancellationToken cancel)
    {
        var grants = await db.Set<AccessGrant>().AsNoTracking().Where(grant => grant.UserId == user && grant.EndedAt == null).ToListAsync(cancel);
        return await Of(grants, cancel);
    }

    public async Task<IReadOnlyList<string>> Of(IReadOnlyList<AccessGrant> grants, CancellationToken cancel)
    {
        var districts = (await registry.Districts(cancel)).ToDictionary(one => one.Id, one => one.Name);
        var ids = grants.Select(grant => grant.SchoolId).OfType<int>().Distinct().ToList();
        var schools = await registry.SchoolNames(ids, cancel);
        return [.. grants.Select(grant => string.Join(" · ", Parts(grant)))];

        IEnumerable<string> Parts(AccessGrant grant)
        {
            yield return Roles.Find(grant.Role)?.NameZh ?? grant.Role;
            if (grant.DistrictId is { } district && districts.TryGetValue(district, out var name)) yield return name;
            if (grant.SchoolId is { } school && schools.TryGetValue(school, out var schoolName)) yield return schoolName;
            if (grant.Town is { Length: > 0 } town) yield return town;
            if (grant.Unit is { Length: > 0 } unit) yield return unit;
        }
    }
}
