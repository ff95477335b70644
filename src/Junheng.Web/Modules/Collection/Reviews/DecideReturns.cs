using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Reviews;

/// <summary>Who decides: a level, on the level of sections with the sections by name.</summary>
public sealed record Reviewer(ReviewLevel Level, IReadOnlyList<string> Sections)
{
    public static Reviewer Town { get; } = new(ReviewLevel.Town, [""]);

    public static Reviewer Office { get; } = new(ReviewLevel.District, [""]);

    /// <summary>The section that an actor speaks for; none where the grant names none that is known.</summary>
    public static Reviewer SectionOf(Actor actor, int district) => new(ReviewLevel.Section,
    [
        .. actor.Grants.Where(grant => grant.Scope.District == district && grant.Permissions.Contains(Permissions.ReturnsReview))
            .SelectMany(grant => Rules.Evidence.Sections.Named(grant.Scope.Unit)).Select(section => section.NameZh).Distinct(),
    ]);

    /// <summary>As whom an actor may decide, the highest first; none where a section's name is not known.</summary>
    public static IReadOnlyList<Reviewer> Of(Actor actor, int district)
    {
        var reviewers = new List<Reviewer>();
        if (actor.MayEverywhere(Permissions.ReturnsApprove, district)) reviewers.Add(Office);
        if (SectionOf(actor, district) is { Sections.Count: > 0 } section) reviewers.Add(section);
        if (actor.May(Permissions.ReturnsCheck, district)) reviewers.Add(Town);
        return reviewers;
    }

    /// <summary>Whether a measure is the reviewer's to look at: a section looks at its own.</summary>
    public bool LooksAfter(Measure measure) => Level != ReviewLevel.Section || Rules.Evidence.Sections.Of(measure).Any(section => Sections.Contains(section.NameZh));

    /// <summary>Whether the actor may decide about a school on this level.</summary>
    public bool Is(Actor actor, int district, int school) => Level switch
    {
        ReviewLevel.Town => actor.May(Permissions.ReturnsCheck, district, school),
        ReviewLevel.Section => Sections.Count > 0 && actor.MayEverywhere(Permissions.ReturnsReview, district),
        _ => actor.MayEverywhere(Permissions.ReturnsApprove, district),
    };

    /// <summary>The sections, or the one level, that may still decide about a return.</summary>
    public IEnumerable<string> Open(ReturnRows rows) => Sections.Where(section => rows.May(Level, section));
}

/// <summary>Agrees to submissions or returns them, on the levels of town and section, and returns them for the office. One entry in the ledger
/// for all that were chosen; what was decided meanwhile is left as it is.</summary>
public sealed class DecideReturns(JunhengDb db, Changes changes, ReturnLines lines)
{
    /// <summary>Agrees.</summary>
    /// <returns>How many submissions.</returns>
    public Task<int> Agree(Here here, Reviewer reviewer, IReadOnlyCollection<Guid> submissions, CancellationToken cancel)
    {
        if (reviewer.Level == ReviewLevel.District) throw new InvalidOperationException("The office agrees by accepting the figures.");
        return Decide(here, reviewer, submissions, Decision.Agreed, new Dictionary<string, string>(), null, cancel);
    }

    /// <summary>Returns one submission with the reasons beside its fields.</summary>
    public Task<int> Return(Here here, Reviewer reviewer, IReadOnlyCollection<Guid> submissions, IReadOnlyDictionary<string, string> reasons, DateTime due, CancellationToken cancel) =>
        Decide(here, reviewer, submissions, Decision.Returned, reasons, due, cancel);

    private async Task<int> Decide(
        Here here, Reviewer reviewer, IReadOnlyCollection<Guid> submissions, string outcome, IReadOnlyDictionary<string, string> reasons, DateTime? due, CancellationToken cancel)
    {
        var district = here.District.Id;
        await using var change = await changes.Begin(district, cancel);
        if (await lines.Of(here, cancel) is not { } campaign) return 0;
        var decided = new List<Guid>();
        foreach (var line in campaign.Lines.Where(line => line.Newest is { } newest && submissions.Contains(newest.Id) && reviewer.Is(here.Actor, district, line.Return.SchoolId)))
        {
            foreach (var section in reviewer.Open(line.Rows))
            {
                db.Add(new Decision
                {
                    Id = Guid.CreateVersion7(),
                    SubmissionId = line.Newest!.Id,
                    DistrictId = district,
                    SchoolId = line.Return.SchoolId,
                    Level = reviewer.Level.Code(),
                    Section = section,
                    Outcome = outcome,
                    FieldReasons = ReturnTexts.Write(reasons),
                    Due = due,
                    ActorId = db.Actor.UserId,
                    At = change.At,
                });
                decided.Add(line.Newest.Id);
            }
        }

        if (decided.Count == 0) return 0;
        await change.Commit(
            outcome == Decision.Agreed ? "return.agree" : "return.return", "campaign", campaign.Campaign.Id.ToString("D"), reasons.GetValueOrDefault("", ""),
            new { Level = reviewer.Level.Code(), reviewer.Sections, Submissions = decided.Distinct(), reasons, due }, cancel: cancel);
        return decided.Distinct().Count();
    }
}
