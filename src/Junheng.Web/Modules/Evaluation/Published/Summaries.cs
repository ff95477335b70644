using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>
/// The years of a district in short. The year at hand is told from its reading; the others were kept when they were first computed
/// (<see cref="EvaluationSummary"/>), under the sequence at which they changed last, so that accepting figures of one year leaves
/// what is kept of the others.
/// </summary>
public sealed class Summaries(JunhengDb db, Readings readings, Years years, SummaryCache cache)
{
    // What is kept was computed by exactly these rules.
    private static readonly string Engine = typeof(DistrictEvaluation).Module.ModuleVersionId.ToString("N")[..12];

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

    private YearSummary Keep((YearKey, long, Reading) key, YearSummary summary) =>
        cache.Known.Set(key, summary, new MemoryCacheEntryOptions { Size = 20 + summary.Schools.Count });

    private async Task<YearSummary> Other(DistrictName district, (YearKey Year, long Seq, Reading Reading) key, CancellationToken cancel)
    {
        var edition = Standard.All[^1].Id;
        var kept = await db.Set<EvaluationSummary>().AsNoTracking().SingleOrDefaultAsync(
            one => one.DistrictId == district.Id && one.Year == key.Year.Year && one.Basis == key.Year.Basis && one.FiguresSeq == key.Seq
                && one.Edition == edition && one.Engine == Engine && one.Reading == key.Reading.Code(),
            cancel);
        if (kept is not null) return YearSummary.Read(kept.Json);
        var summary = YearSummary.Of(await readings.AsOf(district, key.Year.Year, key.Year.Basis, key.Seq, cancel), key.Reading);
        var row = new EvaluationSummary
        {
            DistrictId = district.Id,
            Year = key.Year.Year,
            Basis = key.Year.Basis,
            FiguresSeq = key.Seq,
            Edition = edition,
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
