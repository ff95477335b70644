using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Ledger.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Ledger.Browse;

/// <summary>An entry as it is listed.</summary>
internal sealed record EntryLine(long No, DateTime At, string Actor, string Action, string Reason);

/// <summary>An entry and its details, with what checking it alone tells.</summary>
internal sealed record EntryView(LedgerEntry Entry, string Actor, string Action, string? Json, bool HasPayload, bool EntryHolds, bool PayloadHolds);

/// <summary>Which entries are wanted.</summary>
/// <param name="Action">An action's code.</param>
/// <param name="Text">Part of the reason or subject.</param>
/// <param name="Before">Older than this number.</param>
internal sealed record EntryFilter(string? Action, string? Text, long? Before);

/// <summary>Reads a district's chain for people.</summary>
internal sealed class Entries(JunhengDb db, UserNames people, IEnumerable<LedgerAction> actions)
{
    public const int PageLength = 100;

    public IReadOnlyList<LedgerAction> Actions { get; } = [.. actions];

    /// <summary>The newest first; one more than a page when there are more.</summary>
    public async Task<IReadOnlyList<EntryLine>> List(int chain, EntryFilter filter, CancellationToken cancel)
    {
        var rows = db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.Chain == chain);
        if (!string.IsNullOrEmpty(filter.Action)) rows = rows.Where(entry => entry.Action == filter.Action);
        if (!string.IsNullOrWhiteSpace(filter.Text)) rows = rows.Where(entry => entry.Reason.Contains(filter.Text.Trim()) || entry.SubjectId == filter.Text.Trim());
        if (filter.Before is { } before) rows = rows.Where(entry => entry.No < before);
        var found = await rows.OrderByDescending(entry => entry.No).Take(PageLength + 1).ToListAsync(cancel);
        var names = await people.Of([.. found.Select(entry => entry.ActorId)], cancel);
        return [.. found.Select(entry => new EntryLine(entry.No, entry.At, names[entry.ActorId], NameOf(entry.Action), entry.Reason))];
    }

    /// <summary>One entry; null when there is none.</summary>
    public async Task<EntryView?> Find(int chain, long no, CancellationToken cancel)
    {
        var entry = await db.Set<LedgerEntry>().AsNoTracking().SingleOrDefaultAsync(one => one.Chain == chain && one.No == no, cancel);
        if (entry is null) return null;
        var payload = await db.Set<LedgerPayload>().AsNoTracking().SingleOrDefaultAsync(one => one.Chain == chain && one.No == no, cancel);
        var names = await people.Of([entry.ActorId], cancel);
        return new EntryView(
            entry, names[entry.ActorId], NameOf(entry.Action), payload?.Json, payload is not null, LedgerHash.Of(entry) == entry.Hash,
            payload is not null && (payload.Json is null || LedgerHash.Of(payload) == entry.PayloadHash));
    }

    private string NameOf(string action) => Actions.FirstOrDefault(one => one.Code == action)?.NameZh ?? action;
}
