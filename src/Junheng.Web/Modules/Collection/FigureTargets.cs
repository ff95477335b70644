using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Collection;

/// <summary>Figures as what evidence is linked to; those of the district and of the schools within the actor's scope.</summary>
internal sealed class FigureTargets(Registry registry) : ITargetPlaces
{
    public string Kind => EvidenceTarget.FigureKind;

    /// <summary>The target that a figure is.</summary>
    public static EvidenceTarget Of(string basis, int school, FigureKey key) => EvidenceTarget.Figure(basis, school, key.Stage, key.Measure);

    public async Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(
        int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var schools = (await registry.Schools(district, cancel)).ToDictionary(school => school.Id);
        var places = new Dictionary<EvidenceTarget, EvidencePlace>();
        foreach (var target in targets)
        {
            if (target.AsFigure() is not var (basis, id, stage, measure) || FigureBasis.All.All(one => one.Code != basis)) continue;
            if (stage.Length > 0 && Stages.Of(stage).Code() != stage) continue;
            var school = id == 0 ? null : schools.GetValueOrDefault(id);
            if (id != 0 && school is null) continue;
            var key = new FigureKey(school?.Code ?? "", stage, measure);
            if (FigureWords.Measure(key) is not { } known) continue;
            places[target] = new EvidencePlace($"{school?.Name ?? "区县"} {FigureWords.Stage(stage)}{known.NameZh}", Path(key, basis), school?.Id, ItemOf(known));
        }

        return places;
    }

    private static string Path(FigureKey key, string basis)
    {
        var path = key.School.Length == 0 ? $"figures/{Uri.EscapeDataString(key.Measure)}"
            : $"figures/{key.School}/{(key.Stage.Length == 0 ? "-" : key.Stage)}/{Uri.EscapeDataString(key.Measure)}";
        return basis == FigureBasis.Statistics ? path : $"{path}?basis={basis}";
    }

    /// <summary>Statements and settings are named after their item: <c>G1.layout_confirmed</c>.</summary>
    private static string? ItemOf(Measure measure) => measure.Code.Split('.', '_')[0] is { Length: 2 or 3 } item && item[0] is 'G' or 'Q' or 'P' or 'S' or 'V' && char.IsAsciiDigit(item[1]) ? item : null;
}

/// <summary>Findings as what evidence is linked to. A finding is of a check and the school and figure that it looks at; it can be gone
/// next time, and what was linked to it stays.</summary>
internal sealed class FindingTargets(Registry registry) : ITargetPlaces
{
    public string Kind => EvidenceTarget.FindingKind;

    public async Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(
        int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var schools = (await registry.Schools(district, cancel)).ToDictionary(school => school.Code);
        var places = new Dictionary<EvidenceTarget, EvidencePlace>();
        foreach (var target in targets)
        {
            var parts = target.Key.Split(' ');
            if (parts.Length < 2 || !Phrases.CheckCodes.Contains(parts[0])) continue;
            var school = schools.GetValueOrDefault(parts[1]);
            if (parts[1].Length > 0 && school is null) continue;
            var key = new FigureKey(parts[1], parts.ElementAtOrDefault(2) ?? "", parts.ElementAtOrDefault(3) ?? "");
            var measure = FigureWords.Measure(key);
            places[target] = new EvidencePlace($"数据疑点：{school?.Name ?? "区县"} {FigureWords.Stage(key.Stage)}{measure?.NameZh}", "findings", school?.Id, null);
        }

        return places;
    }
}
