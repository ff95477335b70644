using System.Collections.Concurrent;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>
/// The evaluation of a district's year as it is now. Fresh by key: the sequence is read each time (one indexed row), and whatever
/// was computed for it is kept. A new sequence is a new key, so nothing has to be told to anybody.
/// </summary>
public sealed class Readings(JunhengDb db, Heads heads, FigureStore store, ReadingCache cache, Here here)
{
    /// <summary>The reading that the address asks for: of now, or as of an earlier sequence.</summary>
    public Task<DistrictReading> Of(DistrictName district, int year, string basis, CancellationToken cancel = default) =>
        here.HasDistrict && here.District.Id == district.Id && here.Seq is { } earlier
            ? AsOf(district, year, basis, earlier, cancel)
            : Now(district, year, basis, cancel);

    /// <summary>The current reading, whatever the address asks for.</summary>
    public async Task<DistrictReading> Now(DistrictName district, int year, string basis, CancellationToken cancel = default)
    {
        var seq = await Head(district.Id, cancel);
        var key = new YearKey(district.Id, year, basis);
        return await cache.Of((key, seq), async () => new DistrictReading(key, district.Code, seq, await store.Load(key, seq, cancel)));
    }

    /// <summary>The reading as of an earlier sequence; one that is still to come is the one of now.</summary>
    public async Task<DistrictReading> AsOf(DistrictName district, int year, string basis, long seq, CancellationToken cancel = default)
    {
        seq = Math.Min(seq, await Head(district.Id, cancel));
        var key = new YearKey(district.Id, year, basis);
        return await cache.Of((key, seq), async () => new DistrictReading(key, district.Code, seq, await store.Load(key, seq, cancel)));
    }

    private async Task<long> Head(int district, CancellationToken cancel) => heads.FiguresSeq(district)
        ?? await db.Set<DistrictHead>().Where(head => head.DistrictId == district).Select(head => head.FiguresSeq).SingleAsync(cancel);
}

/// <summary>Readings in memory, the least used dropped beyond a number of figures, and those that a newer one follows at once; each is
/// made once, however many ask at a time.</summary>
public sealed class ReadingCache : IDisposable
{
    /// <summary>Fifteen district-years of five hundred schools: some eighty megabytes.</summary>
    private const long MostFigures = 600_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostFigures });
    private readonly Dictionary<(YearKey, long), Task<DistrictReading>> making = [];
    private readonly ConcurrentDictionary<YearKey, long> newest = new();
    private readonly Lock gate = new();

    public async Task<DistrictReading> Of((YearKey Key, long Seq) key, Func<Task<DistrictReading>> make)
    {
        if (cache.TryGetValue(key, out DistrictReading? known)) return known!;
        Task<DistrictReading>? task;
        lock (gate)
        {
            if (!making.TryGetValue(key, out task)) making.Add(key, task = Make(key, make));
        }

        return await task;
    }

    /// <summary>The reading at a sequence, if it is in memory.</summary>
    public DistrictReading? Known(YearKey key, long seq) => cache.TryGetValue((key, seq), out DistrictReading? known) ? known : null;

    /// <summary>Keeps a reading that was made while figures were accepted, so that the next page need not read them again.</summary>
    public void Keep(DistrictReading reading) => Keep((reading.Key, reading.Seq), reading);

    public void Dispose() => cache.Dispose();

    private void Keep((YearKey Key, long Seq) key, DistrictReading reading)
    {
        var record = reading.Stored.Record;
        var size = 1000 + record.Figures.Count + record.Classes.Values.Sum(list => list.Count) + record.Rooms.Values.Sum(list => list.Count);
        cache.Set(key, reading, new MemoryCacheEntryOptions { Size = size });
        var before = newest.GetOrAdd(key.Key, key.Seq);
        // Nobody asks for a sequence that another one follows, but for the few who look back.
        if (key.Seq > before && newest.TryUpdate(key.Key, key.Seq, before)) cache.Remove((key.Key, before));
    }

    private async Task<DistrictReading> Make((YearKey Key, long Seq) key, Func<Task<DistrictReading>> make)
    {
        await Task.Yield();
        try
        {
            var reading = await make();
            Keep(key, reading);
            return reading;
        }
        finally
        {
            lock (gate)
            {
                making.Remove(key);
            }
        }
    }
}
