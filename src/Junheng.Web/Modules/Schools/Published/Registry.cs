using System.Collections.Concurrent;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Published;

/// <summary>A district as other modules know it.</summary>
public sealed record DistrictName(int Id, string Code, string Name, string City, bool Demonstration);

/// <summary>A school as other modules know it.</summary>
public sealed record SchoolName(int Id, int DistrictId, string Code, string Name, int? Closed);

/// <summary>Who the districts and schools are.</summary>
public sealed class Registry(JunhengDb db, Heads heads, DistrictCache districts, SchoolCache schools)
{
    /// <summary>The district with a code, whoever asks; null when there is none.</summary>
    public async Task<DistrictName?> District(string code, CancellationToken cancel)
    {
        if (districts.ByCode.TryGetValue(code, out var known)) return known;
        var found = await db.Set<District>().AsNoTracking().Where(one => one.Code == code)
            .Select(one => new DistrictName(one.Id, one.Code, one.Name, one.City, one.Demonstration)).SingleOrDefaultAsync(cancel);
        if (found is not null) districts.ByCode[code] = found;
        return found;
    }

    /// <summary>The districts that the actor sees something of, by code.</summary>
    public async Task<IReadOnlyList<DistrictName>> Districts(CancellationToken cancel)
    {
        var (all, ids) = (db.Actor.SeesAllDistricts, db.Actor.Districts);
        return await db.Set<District>().AsNoTracking().Where(one => all || ids.Contains(one.Id)).OrderBy(one => one.Code)
            .Select(one => new DistrictName(one.Id, one.Code, one.Name, one.City, one.Demonstration)).ToListAsync(cancel);
    }

    /// <summary>The schools of a district within the actor's scope that are not closed, by code.</summary>
    public async Task<IReadOnlyList<SchoolName>> SchoolsOf(int district, CancellationToken cancel) => await db.Set<School>().AsNoTracking()
        .Where(one => one.DistrictId == district && one.Closed == null).OrderBy(one => one.Code)
        .Select(one => new SchoolName(one.Id, one.DistrictId, one.Code, one.Name, one.Closed)).ToListAsync(cancel);

    /// <summary>Names of schools by id, whoever asks.</summary>
    public async Task<IReadOnlyDictionary<int, string>> SchoolNames(IReadOnlyCollection<int> ids, CancellationToken cancel) => await db.Set<School>()
        .IgnoreQueryFilters([JunhengDb.ScopeFilter]).AsNoTracking().Where(one => ids.Contains(one.Id))
        .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);

    /// <summary>The schools of a district within the actor's scope, by code; closed ones too.</summary>
    public async Task<IReadOnlyList<SchoolName>> Schools(int district, CancellationToken cancel) => await db.Set<School>().AsNoTracking()
        .Where(one => one.DistrictId == district).OrderBy(one => one.Code)
        .Select(one => new SchoolName(one.Id, one.DistrictId, one.Code, one.Name, one.Closed)).ToListAsync(cancel);

    /// <summary>The school with a code within the actor's scope; null when there is none.</summary>
    public async Task<SchoolName?> School(int district, string code, CancellationToken cancel)
    {
        if (heads.ChangeNo(district) is not { } change)
        {
            return await db.Set<School>().AsNoTracking().Where(one => one.DistrictId == district && one.Code == code)
                .Select(one => new SchoolName(one.Id, one.DistrictId, one.Code, one.Name, one.Closed)).SingleOrDefaultAsync(cancel);
        }

        var known = await schools.Of(district, change, () => db.Set<School>().IgnoreQueryFilters([JunhengDb.ScopeFilter]).AsNoTracking()
            .Where(one => one.DistrictId == district)
            .Select(one => new SchoolName(one.Id, one.DistrictId, one.Code, one.Name, one.Closed)).ToListAsync(cancel));
        return known.TryGetValue(code, out var school)
            && (db.Actor.SeesAllDistricts || db.Actor.WholeDistricts.Contains(district) || db.Actor.Schools.Contains(school.Id)) ? school : null;
    }
}

/// <summary>The schools of each district by code, as of its last change.</summary>
public sealed class SchoolCache
{
    private readonly ConcurrentDictionary<int, (long Change, IReadOnlyDictionary<string, SchoolName> Schools)> known = new();

    public async Task<IReadOnlyDictionary<string, SchoolName>> Of(int district, long change, Func<Task<List<SchoolName>>> read)
    {
        if (known.TryGetValue(district, out var kept) && kept.Change == change) return kept.Schools;
        var schools = (await read()).ToDictionary(school => school.Code, StringComparer.Ordinal);
        known[district] = (change, schools);
        return schools;
    }
}

/// <summary>Districts by code: they are few and their names hardly change. A rename is seen after a restart at the latest.</summary>
public sealed class DistrictCache
{
    public ConcurrentDictionary<string, DistrictName> ByCode { get; } = new(StringComparer.Ordinal);

    public void Forget() => ByCode.Clear();
}
