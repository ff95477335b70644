using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.Relaxations;

/// <summary>A request with who made it and what became of it.</summary>
public sealed record ToldRequest(RelaxationRequest Request, string By, ItemDecision? Decision, string DecidedBy)
{
    public bool Waits => Decision is null;
}

/// <summary>The requests for relaxations of the schools that the actor sees.</summary>
public sealed class Requests(JunhengDb db, UserNames people)
{
    /// <summary>Those of a year, of all schools in scope or of one; the newest first.</summary>
    public async Task<IReadOnlyList<ToldRequest>> Of(int district, int year, int? school, CancellationToken cancel)
    {
        var requests = await db.Set<RelaxationRequest>().AsNoTracking()
            .Where(one => one.DistrictId == district && one.Year == year && (school == null || one.SchoolId == school))
            .OrderByDescending(one => one.At).ThenByDescending(one => one.Id).ToListAsync(cancel);
        if (requests.Count == 0) return [];
        var ids = requests.Select(one => one.Id).ToList();
        var decisions = await db.Set<ItemDecision>().AsNoTracking().Where(one => ids.Contains(one.SubjectId)).ToDictionaryAsync(one => one.SubjectId, cancel);
        var names = await people.Of([.. requests.Select(one => one.ActorId).Concat(decisions.Values.Select(one => one.ActorId)).Distinct()], cancel);
        return
        [
            .. requests.Select(one => new ToldRequest(
                one, names[one.ActorId], decisions.GetValueOrDefault(one.Id), decisions.TryGetValue(one.Id, out var decision) ? names[decision.ActorId] : "")),
        ];
    }
}
