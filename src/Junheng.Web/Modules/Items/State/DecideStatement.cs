using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.State;

/// <summary>The office takes a section's statement, which then counts, or sends it back with a reason.</summary>
public sealed class DecideStatement(JunhengDb db, Changes changes, StateFigures state, EvidenceOf evidence)
{
    /// <summary>Decides.</summary>
    /// <returns>The decision, or why there is none; a refusal without reasons where there is no such statement.</returns>
    public async Task<Outcome<ItemDecision>> Do(int district, Guid id, bool take, string reason, CancellationToken cancel)
    {
        if (!WhoStates.Decides(db.Actor, district)) throw new InvalidOperationException("The actor may not decide.");
        var statement = await db.Set<ItemStatement>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.DistrictId == district, cancel);
        if (statement is null) return Outcome<ItemDecision>.Refused([]);
        if (await db.Set<ItemDecision>().AsNoTracking().AnyAsync(one => one.SubjectId == id, cancel)) return Refused("decided_before");
        if (!take && reason.Length == 0) return Refused("decision_without_reason");
        var decision = new ItemDecision
        {
            Id = Guid.CreateVersion7(), DistrictId = district, SubjectId = id, Granted = take, Reason = reason, ActorId = db.Actor.UserId,
        };
        var values = StatedValue.Of(statement.Values);
        if (take)
        {
            // What it rested on may have been withdrawn since.
            if (values.Any(value => value.Holds) && statement.FileId is null && !await evidence.Any(district, statement.Year, EvidenceTarget.Item(statement.Item), cancel)) return Refused("statement_without_evidence");
            var (refusals, figures) = Read(values);
            if (refusals.Count > 0) return Outcome<ItemDecision>.Refused(refusals);
            var key = new YearKey(district, statement.Year, statement.Basis);
            var stated = figures.Count == 0 ? new Stated(StatedOutcome.NothingNew, [])
                : await state.Do(new StatedFigures(decision.Id, key, figures, statement.FileId, statement.Reason), (context, batch, at) => Keep(context, batch, at), cancel);
            if (stated.Outcome == StatedOutcome.Refused) return Outcome<ItemDecision>.Refused(stated.Refusals);
            if (stated.Outcome == StatedOutcome.Written) return Outcome<ItemDecision>.Ok(decision);
        }

        await using var change = await changes.Begin(district, cancel);
        Keep(db, null, change.At);
        await change.Commit(take ? "items.take" : "items.return", "item", statement.Item, reason, StateItem.Told(statement), cancel: cancel);
        return Outcome<ItemDecision>.Ok(decision);

        void Keep(JunhengDb context, Guid? batch, DateTime at)
        {
            (decision.BatchId, decision.At) = (batch, at);
            context.Add(decision);
        }
    }

    private static (List<Refusal> Refusals, List<Figure> Figures) Read(IReadOnlyList<StatedValue> values)
    {
        var (refusals, figures) = (new List<Refusal>(), new List<Figure>());
        foreach (var value in values)
        {
            if (value.Read(out var figure) is { } refusal) refusals.Add(refusal);
            else figures.Add(figure);
        }

        return (refusals, figures);
    }

    private static Outcome<ItemDecision> Refused(string code) => Outcome<ItemDecision>.Refused(new Refusal(code, Place.None, []));
}
