using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Ledger.Browse;

/// <summary>Erases the details of an entry, when they hold personal data that has to go. The entry stays, the chain holds, and the
/// erasure is an entry of its own. The digests of figures hold no personal data and stay.</summary>
internal sealed class ErasePayload(JunhengDb db, Changes changes)
{
    /// <summary>Null, or why not.</summary>
    public async Task<string?> Do(int chain, long no, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return "请写明涂除的理由。";
        await using var change = await changes.Begin(chain, cancel);
        var entry = await db.Set<LedgerEntry>().AsNoTracking().SingleAsync(one => one.Chain == chain && one.No == no, cancel);
        if (entry.Action == "figures.accept") return "数据批次的明细只有校验值，没有个人信息，不能涂除。";
        var payload = await db.Set<LedgerPayload>().SingleOrDefaultAsync(one => one.Chain == chain && one.No == no, cancel);
        if (payload?.Json is null) return "这一条的明细已经涂除。";
        payload.Json = null;
        await change.Commit("payload.erase", "entry", $"{no}", reason.Trim(), new { no }, cancel: cancel);
        return null;
    }
}
