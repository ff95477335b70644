using System.Globalization;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection;

/// <summary>Looks at every figure's history: each row ends where the next one begins, or where its school or stage was taken out of the year,
/// and comes from a batch that the ledger knows.</summary>
internal sealed class Succession(JunhengDb db, int district, IReadOnlyDictionary<Guid, BatchDigest> batches)
{
    public async Task Check(Action<LedgerFault> fault, CancellationToken cancel)
    {
        var gone = batches.Values.SelectMany(batch => batch.Gone.Select(school => (batch.Year, batch.Basis, batch.Seq, school.Id))).ToHashSet();
        var ended = batches.Values.SelectMany(batch => batch.Ended.Select(row => (batch.Year, batch.Basis, batch.Seq, row.Id, row.Stage))).ToHashSet();
        var rows = db.Set<FigureRow>().AsNoTracking().Where(row => row.DistrictId == district)
            .OrderBy(row => row.Year).ThenBy(row => row.Basis).ThenBy(row => row.SchoolId).ThenBy(row => row.Stage).ThenBy(row => row.Measure).ThenBy(row => row.FromSeq)
            .Select(row => new { row.Year, row.Basis, row.SchoolId, row.Stage, row.Measure, row.FromSeq, row.UntilSeq, row.BatchId });
        var strangers = 0;
        var before = (Key: (Year: 0, Basis: "", SchoolId: 0, Stage: "", Measure: ""), Until: (long?)null);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = (row.Year, row.Basis, row.SchoolId, row.Stage, row.Measure);
            var next = key == before.Key ? row.FromSeq : (long?)null;
            if (Breaks(before.Key, before.Until, next)) fault(Broken(before.Key));
            if (!batches.TryGetValue(row.BatchId, out var batch) || batch.Seq != row.FromSeq) strangers++;
            before = (key, row.UntilSeq);
        }

        if (Breaks(before.Key, before.Until, null)) fault(Broken(before.Key));
        strangers += await Lists<ListedClass>(fault, cancel) + await Lists<ListedRoom>(fault, cancel);
        if (strangers > 0) fault(new LedgerFault("figures_without_batch", strangers.ToString(CultureInfo.InvariantCulture)));

        bool Breaks((int Year, string Basis, int School, string Stage, string Measure) key, long? until, long? next)
        {
            if (until == next) return false;
            if (until is not { } end || end > next) return true;
            return !gone.Contains((key.Year, key.Basis, end, key.School)) && !ended.Contains((key.Year, key.Basis, end, key.School, key.Stage));
        }
    }

    /// <summary>Rows of a list begin and end with batches of their year; the batches' digests hold which. Gives the number of rows that
    /// no batch brought.</summary>
    private async Task<int> Lists<T>(Action<LedgerFault> fault, CancellationToken cancel)
        where T : ListedRow
    {
        var known = batches.Values.Select(batch => (batch.Year, batch.Basis, batch.Seq)).ToHashSet();
        var rows = db.Set<T>().AsNoTracking().Where(row => row.DistrictId == district)
            .Select(row => new { row.Year, row.Basis, row.SchoolId, row.FromSeq, row.UntilSeq, row.BatchId });
        var strangers = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!batches.TryGetValue(row.BatchId, out var batch) || batch.Seq != row.FromSeq) strangers++;
            if (row.UntilSeq is { } end && (end <= row.FromSeq || !known.Contains((row.Year, row.Basis, end))))
                fault(new LedgerFault("list_broken", row.Year.ToString(CultureInfo.InvariantCulture), row.SchoolId.ToString(CultureInfo.InvariantCulture)));
        }

        return strangers;
    }

    private static LedgerFault Broken((int Year, string Basis, int School, string Stage, string Measure) key)
    {
        var level = key.School == 0 ? Level.District : key.Stage.Length > 0 ? Level.Stage : Level.School;
        return new LedgerFault(
            "figure_broken", key.Year.ToString(CultureInfo.InvariantCulture), key.School == 0 ? "区县" : $"学校（{key.School}）",
            Catalogue.Standard.Find(level, key.Measure)?.NameZh ?? key.Measure);
    }
}
