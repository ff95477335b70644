using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Items.State;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.Relaxations;

/// <summary>The office grants what a school asked for, which writes the school's column <c>relaxation_*</c>, or refuses with a reason. A
/// grant counts only where the conditions hold; that is the evaluation's to say, year by year.</summary>
public sealed class DecideRelaxation(JunhengDb db, Changes changes, StateFigures state, EvidenceOf evidence)
{
    /// <summary>Decides.</summary>
    /// <returns>The decision, or why there is none; a refusal without reasons where the school has no such request.</returns>
    public async Task<Outcome<ItemDecision>> Do(Here here, Guid id, bool grant, string reason, CancellationToken cancel)
    {
        var (district, school) = (here.District.Id, here.School.Id);
        if (!WhoStates.Decides(db.Actor, district)) throw new InvalidOperationException("The actor may not decide.");
        var request = await db.Set<RelaxationRequest>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.DistrictId == district && one.SchoolId == school && one.Year == here.Year, cancel);
        if (request is null) return Outcome<ItemDecision>.Refused([]);
        if (await db.Set<ItemDecision>().AsNoTracking().AnyAsync(one => one.SubjectId == id, cancel)) return Refused("decided_before");
        if (reason.Length == 0) return Refused(grant ? "statement_without_grounds" : "decision_without_reason");
        var decision = new ItemDecision
        {
            Id = Guid.CreateVersion7(), DistrictId = district, SubjectId = id, Granted = grant, Reason = reason, ActorId = db.Actor.UserId,
        };
        if (grant)
        {
            if (request.FileId is null && !await evidence.Any(district, here.Year, EvidenceTarget.Item(request.Relaxation, school), cancel)) return Refused("statement_without_evidence");
            var figure = new Figure(new FigureKey(here.School.Code, "", RelaxationCases.Column(request.Relaxation)), FigureValue.Of(FixedPoint.Scale), Place.None);
            var stated = await state.Do(
                new StatedFigures(decision.Id, new YearKey(district, here.Year, FigureBasis.Statistics), [figure], request.FileId, reason), (context, batch, at) => Keep(context, batch, at), cancel);
            if (stated.Outcome == StatedOutcome.Refused) return Outcome<ItemDecision>.Refused(stated.Refusals);
            if (stated.Outcome == StatedOutcome.Written) return Outcome<ItemDecision>.Ok(decision);
        }

        await using var change = await changes.Begin(district, cancel);
        Keep(db, null, change.At);
        await change.Commit(
            grant ? "relaxation.grant" : "relaxation.refuse", "school", here.School.Code, reason, new { request.Id, here.School.Code, request.Relaxation, request.Year }, cancel: cancel);
        return Outcome<ItemDecision>.Ok(decision);

        void Keep(JunhengDb context, Guid? batch, DateTime at)
        {
            (decision.BatchId, decision.At) = (batch, at);
            context.Add(decision);
        }
    }

    private static Outcome<ItemDecision> Refused(string code) => Outcome<ItemDecision>.Refused(new Rules.Common.Refusal(code, Place.None, []));
}
