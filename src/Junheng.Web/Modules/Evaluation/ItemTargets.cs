using Junheng.Rules.Evidence;
using Junheng.Rules.Standards;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Evaluation;

/// <summary>Indicators, items, conditions and vetoes as what evidence is linked to, of the district or of one school; and the headings
/// of the general volume, which are about the work as a whole.</summary>
internal sealed class ItemTargets(Registry registry) : ITargetPlaces
{
    public string Kind => EvidenceTarget.ItemKind;

    public async Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(
        int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var schools = targets.Any(target => target.AsItem() is { School: > 0 })
            ? (await registry.Schools(district, cancel)).ToDictionary(school => school.Id)
            : [];
        var places = new Dictionary<EvidenceTarget, EvidencePlace>();
        foreach (var target in targets)
        {
            if (target.AsItem() is not var (id, school) || NameOf(id) is not { } name) continue;
            if (school == 0) places[target] = new EvidencePlace($"{id} {name}", PathOf(id), null, id);
            else if (schools.TryGetValue(school, out var one)) places[target] = new EvidencePlace($"{one.Name} {id} {name}", $"schools/{one.Code}", school, id);
        }

        return places;
    }

    private static string? NameOf(string id)
    {
        var standard = Standard.All[^1];
        return standard.Indicators.FirstOrDefault(one => one.Id == id)?.NameZh
            ?? standard.Items.Concat(standard.Vetoes).FirstOrDefault(one => one.Id == id)?.NameZh
            ?? Requirements.Heading(id);
    }

    private static string PathOf(string id) => id[0] switch
    {
        'L' => $"indicators/{id}",
        'A' => "evidence",
        _ => $"explain/items/{id}",
    };
}
