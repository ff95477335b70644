using System.Globalization;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Ledger.Verify;

/// <summary>One entry of figures and its details, for whoever holds them against the figures.</summary>
internal sealed record ChainedPayload(string Action, string SubjectId, Guid ActorId, DateTime At, string Reason, string Json);

/// <summary>Recomputes one chain: numbers without a hole, every hash from its fields and the one before, every payload from its salt.</summary>
internal sealed class VerifyChain(JunhengDb db, int chain, string name, Verification result)
{
    /// <summary>The chain's payloads that were not erased, in order.</summary>
    public async Task<List<ChainedPayload>> Do(string? anchor, CancellationToken cancel)
    {
        var payloads = new List<ChainedPayload>();
        var rows = from entry in db.Set<LedgerEntry>().AsNoTracking()
                   where entry.Chain == chain
                   orderby entry.No
                   join payload in db.Set<LedgerPayload>().AsNoTracking() on new { entry.Chain, entry.No } equals new { payload.Chain, payload.No } into found
                   from payload in found.DefaultIfEmpty()
                   select new { entry, payload };
        var (no, hash) = (0L, "");
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            result.Entries++;
            for (no++; no < row.entry.No; no++)
            {
                Fault("entry_missing", no);
                hash = row.entry.Previous;
            }

            if (row.entry.Previous != hash) Fault("entry_unchained", no);
            if (LedgerHash.Of(row.entry) != row.entry.Hash) Fault("entry_altered", no);
            hash = row.entry.Hash;
            if (anchor is not null && hash.StartsWith(anchor, StringComparison.OrdinalIgnoreCase)) result.Anchor = $"{name}第 {no} 条";
            if (row.payload is null) Fault("payload_missing", no);
            else if (row.payload.Json is null) result.Erased++;
            else if (LedgerHash.Of(row.payload) != row.entry.PayloadHash) Fault("payload_altered", no);
            else payloads.Add(new ChainedPayload(row.entry.Action, row.entry.SubjectId, row.entry.ActorId, row.entry.At, row.entry.Reason, row.payload.Json));
        }

        var head = await db.Set<DistrictHead>().AsNoTracking().SingleOrDefaultAsync(one => one.DistrictId == chain, cancel);
        if (head is null) result.Add(new LedgerFault("head_missing", name));
        else if (head.ChangeNo != no || head.ChangeHash != hash) result.Add(new LedgerFault("head_differs", name, Whole(head.ChangeNo), Whole(no)));
        return payloads;
    }

    private void Fault(string code, long no) => result.Add(new LedgerFault(code, name, Whole(no)));

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
