using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Which years a district has figures of.</summary>
public sealed class Years(JunhengDb db, YearCache cache)
{
    /// <summary>School years by their first calendar year, newest first.</summary>
    public async Task<IReadOnlyList<int>> Of(int district, CancellationToken cancel) =>
        await db.Set<Batch>().AsNoTracking().Where(batch => batch.DistrictId == district).Select(batch => batch.Year).Distinct()
            .OrderDescending().ToListAsync(cancel);

    /// <summary>The sequence at which each year changed last, as of a sequence of the district; years without figures are not in it.</summary>
    public async Task<IReadOnlyDictionary<int, long>> Sequences(int district, string basis, long seq, CancellationToken cancel)
    {
        var key = (district, basis, seq);
        if (cache.Known.TryGetValue(key, out IReadOnlyDictionary<int, long>? known)) return known!;
        var found = await db.Set<Batch>().AsNoTracking().Where(batch => batch.DistrictId == district && batch.Basis == basis && batch.Seq <= seq)
            .GroupBy(batch => batch.Year).Select(year => new { Year = year.Key, Seq = year.Max(batch => batch.Seq) })
            .ToDictionaryAsync(one => one.Year, one => one.Seq, cancel);
        return cache.Known.Set(key, (IReadOnlyDictionary<int, long>)found, new MemoryCacheEntryOptions { Size = 1 });
    }
}

/// <summary>The years of districts at their sequences; a new sequence is a new key.</summary>
public sealed class YearCache : IDisposable
{
    public MemoryCache Known { get; } = new(new MemoryCacheOptions { SizeLimit = 1000 });

    public void Dispose() => Known.Dispose();
}
