using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>
/// The years of a district in short. The year at hand is told from its reading; the others are kept
/// (<see cref="EvaluationSummary"/>) soon after figures were accepted or when they are first asked for, under the sequence at which they changed last, so that accepting figures of one year leaves
/// what is kept of the others.
/// </summary>
public sealed class Summaries(JunhengDb db, JunhengDatabase database, Readings readings, Years years, SummaryCache cache)
{
    // What is kept was computed by exactly these rules.
    internal static readonly string Engine = typeof(DistrictEvaluation).Module.ModuleVersionId.ToString("N")[..12];

    private static readonly string Edition = Standard.All[^1].Id;

    /// <summary>Every year that has figures of the basis, oldest first, and the year at hand.</summary>
    public async Task<IReadOnlyList<YearSummary>> Of(DistrictName district, DistrictReading current, Reading reading, CancellationToken cancel)
    {
        var all = new List<YearSummary>();
        var sequences = await years.Sequences(district.Id, current.Key.Basis, current.Seq, cancel);
        foreach (var (year, seq) in sequences.OrderBy(one => one.Key))
        {
            var key = (current.Key with { Year = year }, seq, reading);
            if (cache.Known.TryGetValue(key, out YearSummary? known)) all.Add(known!);
            else all.Add(Keep(key, year == current.Key.Year ? YearSummary.Of(current, reading) : await Other(district, key, cancel)));
        }

        return all;
    }

    /// <summary>Computes what is not kept as yet of any year of the district, in every basis and reading, and drops what is out of date.</summary>
    /// <returns>How many were computed.</returns>
    public async Task<int> KeepAll(DistrictName district, CancellationToken cancel)
    {
        var head = await db.Set<DistrictHead>().Where(one => one.DistrictId == district.Id).Select(one => one.FiguresSeq).SingleAsync(cancel);
        var computed = 0;
        foreach (var (basis, _) in FigureBasis.All)
        {
            foreach (var (year, seq) in await years.Sequences(district.Id, basis, head, cancel))
            {
                var old = db.Set<EvaluationSummary>().Where(one => one.DistrictId == district.Id && one.Year == year && one.Basis == basis && (one.FiguresSeq != seq || one.Engine != Engine));
                await database.InTurn(() => old.ExecuteDeleteAsync(cancel), cancel);
                foreach (var reading in Enum.GetValues<Reading>())
                {
                    var key = (new YearKey(district.Id, year, basis), seq, reading);
                    if (await Kept(key).AnyAsync(cancel)) continue;
                    await Compute(district, key, cancel);
                    computed++;
                }
            }
        }

        return computed;
    }

    private YearSummary Keep((YearKey, long, Reading) key, YearSummary summary) =>
        cache.Known.Set(key, summary, new MemoryCacheEntryOptions { Size = 20 + summary.Schools.Count });

    private async Task<YearSummary> Other(DistrictName district, (YearKey Year, long Seq, Reading Reading) key, CancellationToken cancel)
    {
        var kept = await Kept(key).SingleOrDefaultAsync(cancel);
        return kept is not null ? YearSummary.Read(kept.Json) : await Compute(district, key, cancel);
    }

    private IQueryable<EvaluationSummary> Kept((YearKey Year, long Seq, Reading Reading) key)
    {
        var ((district, year, basis), seq, reading) = (key.Year, key.Seq, key.Reading.Code());
        return db.Set<EvaluationSummary>().AsNoTracking().Where(one => one.DistrictId == district && one.Year == year && one.Basis == basis && one.FiguresSeq == seq
            && one.Edition == Edition && one.Engine == Engine && one.Reading == reading);
    }

    private async Task<YearSummary> Compute(DistrictName district, (YearKey Year, long Seq, Reading Reading) key, CancellationToken cancel)
    {
        var summary = YearSummary.Of(await readings.AsOf(district, key.Year.Year, key.Year.Basis, key.Seq, cancel), key.Reading);
        var row = new EvaluationSummary
        {
            DistrictId = district.Id,
            Year = key.Year.Year,
            Basis = key.Year.Basis,
            FiguresSeq = key.Seq,
            Edition = Edition,
            Engine = Engine,
            Reading = key.Reading.Code(),
            Verdict = summary.Verdict.Code(),
            Json = summary.ToJson(),
        };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else kept it in the same moment; it says the same.
        }

        db.Entry(row).State = EntityState.Detached;
        return summary;
    }
}

/// <summary>Summaries in memory, by year, sequence and reading.</summary>
public sealed class SummaryCache : IDisposable
{
    private const long MostRows = 60_000;

    public MemoryCache Known { get; } = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public void Dispose() => Known.Dispose();
}
