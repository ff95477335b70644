using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>Submissions as what evidence is linked to: the scan of the signature page belongs to the version that was signed.</summary>
internal sealed class SubmissionTargets(JunhengDb db, Registry registry) : ITargetPlaces
{
    public string Kind => EvidenceTarget.DecisionKind;

    public async Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(
        int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var ids = targets.Select(target => target.AsId()).OfType<Guid>().ToList();
        var found = await (from submission in db.Set<Submission>().AsNoTracking()
                           where submission.DistrictId == district && ids.Contains(submission.Id)
                           join one in db.Set<SchoolReturn>().AsNoTracking() on submission.ReturnId equals one.Id
                           where one.Year == year
                           select new { submission.Id, submission.No, submission.SchoolId }).ToListAsync(cancel);
        var schools = (await registry.Schools(district, cancel)).ToDictionary(school => school.Id);
        return found.Where(one => schools.ContainsKey(one.SchoolId)).ToDictionary(one => EvidenceTarget.Decision(one.Id), one => new EvidencePlace(
            $"{schools[one.SchoolId].Name}填报第 {one.No} 版签章页", Path(schools[one.SchoolId].Code, one.Id), one.SchoolId, null));
    }

    /// <summary>Whoever fills in and whoever reviews have an address of their own.</summary>
    private string Path(string school, Guid id) => $"{(db.Actor.Grants.Any(grant => grant.Permissions.Contains(Permissions.ReturnsView)) ? "reviews" : "returns")}/{school}/signed/{id:D}";
}
