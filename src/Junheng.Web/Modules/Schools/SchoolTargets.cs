using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Schools;

/// <summary>Schools as what evidence is linked to; those within the actor's scope.</summary>
internal sealed class SchoolTargets(Registry registry) : ITargetPlaces
{
    public string Kind => EvidenceTarget.SchoolKind;

    public async Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(
        int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var schools = (await registry.Schools(district, cancel)).ToDictionary(school => school.Id);
        return targets.Where(target => schools.ContainsKey(target.AsSchool() ?? 0)).ToDictionary(
            target => target,
            target => schools[target.AsSchool()!.Value] is var school ? new EvidencePlace(school.Name, $"schools/{school.Code}", school.Id, null) : null!);
    }
}
