using System.Globalization;
using System.Text.Json;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>A batch as the ledger has it.</summary>
public sealed record AcceptedBatch(Guid Id, Guid ActorId, DateTime At, string Reason, string Json);

/// <summary>Holds the figures of a district against what the ledger says was accepted.</summary>
public sealed class BatchProof(JunhengDb db, FileProof files)
{
    /// <summary>How many batches and figures were looked at; every fault is told to <paramref name="fault"/>.</summary>
    public async Task<(int Batches, long Figures)> Check(
        int district, IReadOnlyList<AcceptedBatch> accepted, Action<LedgerFault> fault, CancellationToken cancel)
    {
        var batches = await db.Set<Batch>().AsNoTracking().Where(batch => batch.DistrictId == district).ToDictionaryAsync(batch => batch.Id, cancel);
        var digests = accepted.ToDictionary(one => one.Id, one => JsonSerializer.Deserialize<BatchDigest>(one.Json, JsonSerializerOptions.Web)!);
        var kept = await files.Ids(district, cancel);
        var figures = 0L;
        foreach (var one in accepted)
        {
            var digest = digests[one.Id];
            string[] which = [one.Id.ToString("D"), Whole(digest.Year), Whole(digest.Seq)];
            if (!batches.TryGetValue(one.Id, out var batch))
            {
                fault(new LedgerFault("batch_missing", which));
                continue;
            }

            if (!Same(batch, one, digest)) fault(new LedgerFault("batch_altered", which));
            if (batch.FileId is { } file && !kept.Contains(file)) fault(new LedgerFault("file_missing", which));
            var rows = await Rows(district, one.Id, digest, cancel);
            figures += rows.Figures.Count;
            if (rows.Digest() != digest.Digest) fault(new LedgerFault("figures_altered", [.. which, Whole(rows.Figures.Count), Whole(digest.Figures)]));
        }

        foreach (var id in batches.Keys.Where(id => !digests.ContainsKey(id))) fault(new LedgerFault("batch_unrecorded", id.ToString("D")));
        await new Succession(db, district, digests).Check(fault, cancel);
        return (accepted.Count, figures);
    }

    private static bool Same(Batch batch, AcceptedBatch accepted, BatchDigest digest) =>
        batch.ActorId == accepted.ActorId && batch.At == accepted.At && batch.Reason == accepted.Reason
        && (batch.Year, batch.Basis, batch.Seq, batch.Kind, batch.FileId) == (digest.Year, digest.Basis, digest.Seq, digest.Kind, digest.File)
        && batch.Changed == digest.Figures + digest.ListRows;

    private async Task<BatchRows> Rows(int district, Guid batch, BatchDigest digest, CancellationToken cancel)
    {
        var figures = await db.Set<FigureRow>().AsNoTracking().Where(row => row.BatchId == batch && row.FromSeq == digest.Seq && row.DistrictId == district)
            .Select(row => new { row.SchoolId, row.Stage, row.Measure, row.State, row.Number, row.Text, row.Place }).ToListAsync(cancel);
        var lists = await Lists<ListedClass>("collection_class", district, digest, cancel);
        lists.AddRange(await Lists<ListedRoom>("collection_room", district, digest, cancel));
        return new BatchRows(
            [.. figures.Select(row => new NewFigure(
                row.SchoolId, row.Stage, row.Measure,
                new FigureValue(FigureStates.Of(row.State), FixedPoint.OfDecimal(row.Number), row.Text), row.Place))],
            lists);
    }

    /// <summary>Lists that began or ended with the batch.</summary>
    private async Task<List<NewList>> Lists<T>(string table, int district, BatchDigest digest, CancellationToken cancel)
        where T : ListedRow
    {
        var gone = digest.Gone.Select(one => one.Id).ToList();
        var rows = await db.Set<T>().AsNoTracking()
            .Where(row => row.DistrictId == district && row.Year == digest.Year && row.Basis == digest.Basis
                && (row.FromSeq == digest.Seq || (row.UntilSeq == digest.Seq && !gone.Contains(row.SchoolId))))
            .OrderBy(row => row.SchoolId).ThenBy(row => row.Position).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.SchoolId).Select(school =>
            new NewList(table, school.Key, [.. school.Where(row => row.FromSeq == digest.Seq)]))];
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
