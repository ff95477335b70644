using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Evidence.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection;

/// <summary>One value that a figure had: since when, until when, from whom and from which cell.</summary>
public sealed record PastValue(FigureValue Value, long From, long? Until, Batch Batch, string Actor, KeptFile? File, Place Place);

/// <summary>Every value that a figure had, the newest first.</summary>
public sealed class FigureHistory(JunhengDb db, UserNames people, Files files)
{
    public async Task<IReadOnlyList<PastValue>> Of(int district, int year, string basis, int school, string stage, string measure, CancellationToken cancel)
    {
        var rows = await db.Set<FigureRow>().AsNoTracking()
            .Where(row => row.DistrictId == district && row.Year == year && row.Basis == basis && row.SchoolId == school && row.Stage == stage && row.Measure == measure)
            .OrderByDescending(row => row.FromSeq).ToListAsync(cancel);
        var ids = rows.Select(row => row.BatchId).ToList();
        var batches = await db.Set<Batch>().AsNoTracking().Where(batch => ids.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, cancel);
        var names = await people.Of([.. batches.Values.Select(batch => batch.ActorId)], cancel);
        var past = new List<PastValue>();
        foreach (var row in rows)
        {
            var batch = batches[row.BatchId];
            var file = batch.FileId is { } id ? await files.Find(id, cancel) : null;
            past.Add(new PastValue(row.Value, row.FromSeq, row.UntilSeq, batch, names[batch.ActorId], file, row.Place is { } place ? StoredPlace.Read(place) : Place.None));
        }

        return past;
    }
}
