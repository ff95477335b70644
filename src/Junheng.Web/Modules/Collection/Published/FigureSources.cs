using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Evidence.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Where a figure comes from.</summary>
/// <param name="Place">The cell in the file; <see cref="Place.None"/> when it was not read from one.</param>
/// <param name="File">The file; null when there is none.</param>
/// <param name="FileName">As it was uploaded.</param>
/// <param name="Kind">How it came in, in Chinese.</param>
/// <param name="Actor">Who accepted it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="Seq">The district's sequence that brought it.</param>
public sealed record FigureSource(Place Place, Guid? File, string? FileName, string Kind, string Actor, DateTime At, string Reason, long Seq);

/// <summary>Figure → batch → file and person, by primary key: asked only for the figures that somebody looks at.</summary>
public sealed class FigureSources(JunhengDb db, UserNames names, Files files)
{
    /// <summary>The sources of some figures as of a sequence; a figure that was never recorded has none.</summary>
    /// <param name="year">District, year and basis.</param>
    /// <param name="stored">The year as it was read: it knows the ids of schools.</param>
    /// <param name="seq">The sequence.</param>
    /// <param name="keys">The figures.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<IReadOnlyDictionary<FigureKey, FigureSource>> Of(
        YearKey year, StoredYear stored, long seq, IReadOnlyCollection<FigureKey> keys, CancellationToken cancel)
    {
        var wanted = keys.Where(key => key.School.Length == 0 || stored.SchoolIds.ContainsKey(key.School))
            .Select(key => (Key: key, Id: key.School.Length == 0 ? 0 : stored.SchoolIds[key.School])).ToLookup(one => (one.Id, one.Key.Stage, one.Key.Measure), one => one.Key);
        var (schools, measures) = (wanted.Select(one => one.Key.Id).Distinct().ToList(), wanted.Select(one => one.Key.Measure).Distinct().ToList());
        var rows = await db.Set<FigureRow>().AsNoTracking()
            .Where(row => row.DistrictId == year.District && row.Year == year.Year && row.Basis == year.Basis
                && schools.Contains(row.SchoolId) && measures.Contains(row.Measure)
                && row.FromSeq <= seq && (row.UntilSeq == null || row.UntilSeq > seq))
            .Select(row => new { row.SchoolId, row.Stage, row.Measure, row.BatchId, row.Place }).ToListAsync(cancel);
        var batches = await Batches([.. rows.Select(row => row.BatchId).Distinct()], cancel);
        var sources = new Dictionary<FigureKey, FigureSource>();
        foreach (var row in rows)
        {
            foreach (var key in wanted[(row.SchoolId, row.Stage, row.Measure)])
            {
                sources[key] = batches[row.BatchId] with { Place = row.Place is { } place ? StoredPlace.Read(place) : Place.None };
            }
        }

        return sources;
    }

    /// <summary>The sources of the class and room lists of some schools, by the row's own place.</summary>
    public async Task<IReadOnlyDictionary<Place, FigureSource>> OfLists(YearKey year, long seq, IReadOnlyCollection<int> schools, CancellationToken cancel)
    {
        var rows = await Listed<ListedClass>().Concat(Listed<ListedRoom>()).ToListAsync(cancel);
        var batches = await Batches([.. rows.Select(row => row.BatchId).Distinct()], cancel);
        var sources = new Dictionary<Place, FigureSource>();
        foreach (var row in rows)
        {
            if (StoredPlace.Read(row.Place) is var place) sources[place] = batches[row.BatchId] with { Place = place };
        }

        return sources;

        // Whoever may see the school at whose page this is shown may see its teaching points' rows too.
        IQueryable<PlacedRow> Listed<T>()
            where T : ListedRow => db.Set<T>().IgnoreQueryFilters([JunhengDb.ScopeFilter]).AsNoTracking()
                .Where(row => row.DistrictId == year.District && row.Year == year.Year && row.Basis == year.Basis && schools.Contains(row.SchoolId)
                    && row.Place != null && row.FromSeq <= seq && (row.UntilSeq == null || row.UntilSeq > seq))
                .Select(row => new PlacedRow { BatchId = row.BatchId, Place = row.Place! });
    }

    private async Task<Dictionary<Guid, FigureSource>> Batches(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var batches = await db.Set<Batch>().AsNoTracking().Where(batch => ids.Contains(batch.Id)).ToListAsync(cancel);
        var people = await names.Of([.. batches.Select(batch => batch.ActorId).Distinct()], cancel);
        var sources = new Dictionary<Guid, FigureSource>();
        foreach (var batch in batches)
        {
            var file = batch.FileId is { } id ? await files.Find(id, cancel) : null;
            sources.Add(batch.Id, new FigureSource(
                Place.None, file?.Id, file?.Name, BatchKind.NameZh(batch.Kind), people[batch.ActorId], batch.At, batch.Reason, batch.Seq));
        }

        return sources;
    }

    private sealed class PlacedRow
    {
        public Guid BatchId { get; init; }

        public string Place { get; init; } = "";
    }
}
