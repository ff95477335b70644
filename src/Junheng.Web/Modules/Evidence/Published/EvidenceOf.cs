using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>A file as what it is linked to shows it.</summary>
public sealed record LinkedFile(Guid FileId, Guid LinkId, string Title, string Name, DateOnly? Expires, string? Requirement, DateTime At);

/// <summary>The files of targets that the actor may see, for the pages of other modules.</summary>
public sealed class EvidenceOf(JunhengDb db, SeenFiles seen)
{
    /// <summary>The files that are evidence of a target in a year, the oldest link first.</summary>
    public async Task<IReadOnlyList<LinkedFile>> Files(int district, int year, EvidenceTarget target, CancellationToken cancel) =>
        await (from link in Links(district, year)
               where link.TargetKind == target.Kind && link.TargetKey == target.Key
               join file in seen.Of(district) on link.FileId equals file.Id
               orderby link.At, link.Id
               select new LinkedFile(file.Id, link.Id, file.Title == "" ? file.Name : file.Title, file.Name, file.Expires, link.Requirement, link.At)).ToListAsync(cancel);

    /// <summary>How many files are evidence of each of some targets; those without are not in it.</summary>
    public async Task<IReadOnlyDictionary<EvidenceTarget, int>> Counts(int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel)
    {
        var counts = new Dictionary<EvidenceTarget, int>();
        foreach (var kind in targets.GroupBy(target => target.Kind))
        {
            var keys = kind.Select(target => target.Key).ToHashSet(StringComparer.Ordinal);
            var found = await (from link in Links(district, year)
                               where link.TargetKind == kind.Key && keys.Contains(link.TargetKey)
                               join file in seen.Of(district) on link.FileId equals file.Id
                               group link by link.TargetKey into one
                               select new { one.Key, Count = one.Select(link => link.FileId).Distinct().Count() }).ToListAsync(cancel);
            foreach (var one in found) counts.Add(EvidenceTarget.Of(kind.Key, one.Key)!, one.Count);
        }

        return counts;
    }

    /// <summary>Whether something rests on at least one file, whoever may see it: what a statement asks for.</summary>
    public Task<bool> Any(int district, int year, EvidenceTarget target, CancellationToken cancel) =>
        Links(district, year).AnyAsync(link => link.TargetKind == target.Kind && link.TargetKey == target.Key, cancel);

    /// <summary>Links that count in a year: its own, and earlier ones to pieces that last.</summary>
    internal IQueryable<EvidenceLink> Links(int district, int year)
    {
        var lasting = Lasting;
        return db.Set<EvidenceLink>().AsNoTracking().Where(link => link.DistrictId == district && link.EndedAt == null
            && (link.Year == year || (link.Year < year && link.Requirement != null && lasting.Contains(link.Requirement))));
    }

    private static readonly List<string> Lasting = [.. Requirements.All.Where(one => one.Lasts).Select(one => one.Number)];
}
