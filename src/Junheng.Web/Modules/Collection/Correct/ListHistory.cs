using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Correct;

/// <summary>A school's list as it was for a while.</summary>
/// <param name="Batch">What brought it.</param>
/// <param name="Actor">Who.</param>
/// <param name="Until">The sequence that ended it; null while it stands.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sum">Pupils or square metres together, of the rows that have them.</param>
public sealed record PastList(Batch Batch, string Actor, long? Until, int Rows, decimal Sum);

/// <summary>Every list of classes or rooms that a school had in a year, the newest first.</summary>
public sealed class ListHistory(JunhengDb db, UserNames people)
{
    public async Task<IReadOnlyList<PastList>> Of(YearKey year, int school, Level list, CancellationToken cancel)
    {
        var rows = await Rows(db, year, school, list).ToListAsync(cancel);
        var ids = rows.Select(row => row.BatchId).Distinct().ToList();
        var batches = await db.Set<Batch>().AsNoTracking().Where(batch => ids.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, cancel);
        var names = await people.Of([.. batches.Values.Select(batch => batch.ActorId)], cancel);
        return
        [
            .. from row in rows
                group row by (row.BatchId, row.UntilSeq) into past
                let batch = batches[past.Key.BatchId]
                orderby batch.Seq descending
                select new PastList(batch, names[batch.ActorId], past.Key.UntilSeq, past.Count(), past.Sum(row => row.Number ?? 0)),
        ];
    }

    /// <summary>The rows of a school's list, of now and before.</summary>
    internal static IQueryable<ListedRow> Rows(JunhengDb db, YearKey year, int school, Level list)
    {
        IQueryable<ListedRow> rows = list == Level.Class ? db.Set<ListedClass>() : db.Set<ListedRoom>();
        return rows.AsNoTracking().Where(row => row.DistrictId == year.District && row.Year == year.Year && row.Basis == year.Basis && row.SchoolId == school);
    }
}
