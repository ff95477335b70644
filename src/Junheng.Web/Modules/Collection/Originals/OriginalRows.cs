using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Originals;

/// <summary>Which rows of an original file an actor may look at.</summary>
/// <param name="All">Every row.</param>
/// <param name="Own">Else by sheet: the rows (from 1) of the actor's own schools and of the district.</param>
/// <param name="FirstData">By sheet, the first row that is any school's; what stands above are headings.</param>
public sealed record VisibleRows(bool All, IReadOnlyDictionary<string, HashSet<int>> Own, IReadOnlyDictionary<string, int> FirstData)
{
    public bool Sees(string sheet, int row) => All
        || (Own.TryGetValue(sheet, out var rows) && rows.Contains(row)) || (FirstData.TryGetValue(sheet, out var first) && row < first);
}

/// <summary>Original files and what of them an actor may see: whoever may not see every school sees rows of the own schools only.</summary>
public sealed class OriginalRows(JunhengDb db, Files files)
{
    /// <summary>The file, if it is the source of figures of the district, or an upload and the actor may import; else null.</summary>
    public async Task<KeptFile?> Find(int district, Guid id, CancellationToken cancel)
    {
        if (await files.Find(id, cancel) is not { } file || file.DistrictId != district) return null;
        if (await db.Set<Batch>().AnyAsync(batch => batch.FileId == id && batch.DistrictId == district, cancel)) return file;
        var imports = db.Actor.MayEverywhere(Permissions.FiguresImport, district);
        return imports && await db.Set<Upload>().AnyAsync(upload => upload.FileId == id && upload.DistrictId == district, cancel) ? file : null;
    }

    public async Task<VisibleRows> Of(int district, Guid file, CancellationToken cancel)
    {
        var schools = db.Actor.SchoolsFor(Permissions.SchoolsView, district);
        if (schools is null) return new VisibleRows(true, new Dictionary<string, HashSet<int>>(), new Dictionary<string, int>());
        var batches = await db.Set<Batch>().Where(batch => batch.FileId == file && batch.DistrictId == district).Select(batch => batch.Id).ToListAsync(cancel);
        var places = await db.Set<FigureRow>().AsNoTracking().Where(row => batches.Contains(row.BatchId) && row.Place != null)
            .Select(row => new { row.SchoolId, Place = row.Place! }).ToListAsync(cancel);
        places.AddRange(await Listed<ListedClass>().Select(row => new { row.SchoolId, Place = row.Place! }).ToListAsync(cancel));
        places.AddRange(await Listed<ListedRoom>().Select(row => new { row.SchoolId, Place = row.Place! }).ToListAsync(cancel));
        var (own, first, others) = (new Dictionary<string, HashSet<int>>(), new Dictionary<string, int>(), new HashSet<(string, int)>());
        foreach (var one in places)
        {
            var place = StoredPlace.Read(one.Place);
            if (place.Row == 0 || (place.Sheet ?? place.File) is not { } sheet) continue;
            first[sheet] = Math.Min(first.GetValueOrDefault(sheet, int.MaxValue), place.Row);
            if (one.SchoolId != 0 && !schools.Contains(one.SchoolId)) others.Add((sheet, place.Row));
            else if (own.TryGetValue(sheet, out var rows)) rows.Add(place.Row);
            else own.Add(sheet, [place.Row]);
        }

        // A row that speaks of another school as well is not the actor's own.
        foreach (var (sheet, row) in others) own.GetValueOrDefault(sheet)?.Remove(row);
        return new VisibleRows(false, own, first);

        // Where the headings end is told by the first row of any school, so every school's rows are looked at.
        IQueryable<T> Listed<T>()
            where T : ListedRow => db.Set<T>().IgnoreQueryFilters([JunhengDb.ScopeFilter]).AsNoTracking()
                .Where(row => row.DistrictId == district && batches.Contains(row.BatchId) && row.Place != null);
    }
}
