using System.Text.Json;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Web.Modules.Ledger;

/// <summary>Begins changes. Whatever changes in a district changes under the lock of its head, and leaves one entry in its chain.</summary>
public sealed class Changes(JunhengDb db, JunhengDatabase database, Heads heads, TimeProvider clock)
{
    /// <summary>The chain and head of what belongs to no district.</summary>
    public const int PlatformChain = 0;

    /// <summary>Opens the transaction and takes the head's lock. Left without <see cref="Change.Commit"/>, nothing has happened.</summary>
    public async Task<Change> Begin(int chain, CancellationToken cancel = default)
    {
        heads.Forget();
        if (!database.IsPostgres) await database.WriteGate.WaitAsync(cancel);
        IDbContextTransaction? transaction = null;
        try
        {
            transaction = await db.Database.BeginTransactionAsync(cancel);
            var locked = await db.Set<DistrictHead>().Where(head => head.DistrictId == chain)
                .ExecuteUpdateAsync(set => set.SetProperty(head => head.ChangeNo, head => head.ChangeNo + 1), cancel);
            if (locked != 1) throw new InvalidOperationException($"Chain {chain} has no head.");
            var head = await db.Set<DistrictHead>().AsNoTracking().SingleAsync(one => one.DistrictId == chain, cancel);
            return new Change(db, transaction, head, clock.Now(), Release);
        }
        catch
        {
            if (transaction is not null) await transaction.DisposeAsync();
            Release();
            throw;
        }
    }

    private void Release()
    {
        if (!database.IsPostgres) database.WriteGate.Release();
    }
}

/// <summary>One change, between its begin and its commit.</summary>
public sealed class Change(JunhengDb db, IDbContextTransaction transaction, DistrictHead head, DateTime at, Action release) : IAsyncDisposable
{
    private bool open = true;

    /// <summary>The head as of now: its numbers are held until the change ends.</summary>
    public DistrictHead Head => head;

    /// <summary>When, the same for everything in the change.</summary>
    public DateTime At => at;

    /// <summary>The database, in the change's transaction.</summary>
    public JunhengDb Db => db;

    /// <summary>Writes the entry and ends the transaction.</summary>
    /// <param name="action">A verb and noun: <c>figures.accept</c>.</param>
    /// <param name="subjectKind">What changed: <c>batch</c>, <c>account</c>.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="reason">Why, in the actor's words.</param>
    /// <param name="payload">What exactly; kept as JSON text.</param>
    /// <param name="figuresSeq">The district's new figure sequence when figures changed.</param>
    public async Task Commit(
        string action, string subjectKind, string subjectId, string reason, object payload, long? figuresSeq = null, CancellationToken cancel = default)
    {
        var json = JsonSerializer.Serialize(payload, LedgerJson.Options);
        var entry = LedgerHash.Seal(
            new LedgerEntry
            {
                Chain = head.DistrictId,
                No = head.ChangeNo,
                At = at,
                ActorId = db.Actor.UserId,
                Action = action,
                SubjectKind = subjectKind,
                SubjectId = subjectId,
                Reason = reason,
                Previous = head.ChangeHash,
            },
            json,
            out var payloadRow);
        db.Add(entry);
        db.Add(payloadRow);
        await db.SaveChangesAsync(cancel);
        var seq = figuresSeq ?? head.FiguresSeq;
        await db.Set<DistrictHead>().Where(one => one.DistrictId == head.DistrictId).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.ChangeHash, entry.Hash).SetProperty(one => one.FiguresSeq, seq), cancel);
        await transaction.CommitAsync(cancel);
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!open) return;
        open = false;
        await transaction.DisposeAsync();
        release();
    }
}
