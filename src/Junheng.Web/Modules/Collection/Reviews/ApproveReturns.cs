using Junheng.Rules.Collection;
using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Reviews;

/// <summary>审定: the figures of the chosen submissions are accepted as one batch, and each gets its decision in the same transaction.</summary>
public sealed class ApproveReturns(JunhengDb db, AcceptFigures accept, Changes changes, ReturnLines lines)
{
    /// <param name="here">District and year.</param>
    /// <param name="batch">Made with the form: the same one sent twice accepts nothing twice.</param>
    /// <param name="submissions">Which.</param>
    /// <param name="reason">Why without the steps that are open; may be empty when none is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Why nothing was accepted; empty when it was.</returns>
    public async Task<IReadOnlyList<Rules.Common.Refusal>> Do(Here here, Guid batch, IReadOnlyCollection<Guid> submissions, string reason, CancellationToken cancel)
    {
        var chosen = (await lines.Of(here, cancel))?.Lines.Where(line => line.Newest is { } newest && submissions.Contains(newest.Id)).ToList() ?? [];
        // The same form sent again: it is done.
        if (await db.Set<Decision>().AnyAsync(one => one.BatchId == batch, cancel)) return [];
        if (chosen.Count == 0 || chosen.Find(line => !line.Rows.May(ReviewLevel.District)) is not null)
        {
            return [SubmitReturn.Refused("return_moved", (chosen.Find(line => !line.Rows.May(ReviewLevel.District))?.State ?? ReturnState.Untouched).NameZh())];
        }

        var open = chosen.Where(line => line.Open.Count > 0).ToList();
        if (open.Count > 0 && reason.Length == 0)
        {
            return [.. open.Select(line => SubmitReturn.Refused("return_open_steps", line.Name, string.Join('、', line.Open)))];
        }

        var values = await lines.Values([.. chosen.Select(line => line.Newest!.Id)], cancel);
        var figures = YearFigures.Joined(chosen.Select(line => values[line.Newest!.Id].ToFigures(SchoolForm.Of(Catalogue.Standard, line.Kind!.Value))));
        var said = reason.Length > 0 ? reason : $"审定 {chosen.Count} 所学校的填报";
        try
        {
            var accepted = await accept.Do(
                new Acceptance(batch, new YearKey(here.District.Id, here.Year, FigureBasis.Statistics), figures, BatchKind.Submission, null, said)
                {
                    Also = (within, made) => Decide(within, chosen, made.At, made.Id, cancel),
                },
                cancel);
            if (accepted.Outcome == AcceptOutcome.Refused) return accepted.Refusals;
            if (accepted.Outcome == AcceptOutcome.NothingNew) await Confirm(here.District.Id, chosen, said, cancel);
            return [];
        }
        catch (DecidedMeanwhile)
        {
            db.ChangeTracker.Clear();
            return [SubmitReturn.Refused("return_moved", ReturnState.Approved.NameZh())];
        }
    }

    /// <summary>What was submitted is what stands already: there is nothing to accept, only that it is approved.</summary>
    private async Task Confirm(int district, List<ReturnLine> chosen, string reason, CancellationToken cancel)
    {
        await using var change = await changes.Begin(district, cancel);
        await Decide(db, chosen, change.At, null, cancel);
        await change.Commit("return.approve", "campaign", chosen[0].Return.CampaignId.ToString("D"), reason, new { Submissions = chosen.Select(line => line.Newest!.Id) }, cancel: cancel);
    }

    private static async Task Decide(JunhengDb within, List<ReturnLine> chosen, DateTime at, Guid? batch, CancellationToken cancel)
    {
        var ids = chosen.Select(line => line.Newest!.Id).ToList();
        var office = ReviewLevel.District.Code();
        if (await within.Set<Decision>().AnyAsync(one => ids.Contains(one.SubmissionId) && (one.Level == office || one.Outcome == Decision.Returned), cancel)) throw new DecidedMeanwhile();
        foreach (var line in chosen)
        {
            within.Add(new Decision
            {
                Id = Guid.CreateVersion7(),
                SubmissionId = line.Newest!.Id,
                DistrictId = line.Return.DistrictId,
                SchoolId = line.Return.SchoolId,
                Level = office,
                Outcome = Decision.Agreed,
                BatchId = batch,
                ActorId = within.Actor.UserId,
                At = at,
            });
        }
    }

    /// <summary>Somebody decided between the page and the lock; the whole change is taken back.</summary>
    private sealed class DecidedMeanwhile : Exception;
}
