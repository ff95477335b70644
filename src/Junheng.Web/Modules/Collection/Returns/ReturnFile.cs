using Junheng.Rules.Collection.Returns;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>Everything about one school's return.</summary>
/// <param name="Campaign">Which it belongs to.</param>
/// <param name="Locked">Whether the campaign is over.</param>
/// <param name="Return">The return itself.</param>
/// <param name="School">Whose it is.</param>
/// <param name="Form">What it asks for.</param>
/// <param name="Drafts">Its pages as typed.</param>
/// <param name="Submissions">The newest first.</param>
/// <param name="Decisions">About the newest submission, the oldest first.</param>
/// <param name="Reminders">The newest first.</param>
/// <param name="HasTownStep">Whether a town's centre school checks it.</param>
/// <param name="Year">The year's figures as they stand.</param>
/// <param name="Last">Those of the year before.</param>
public sealed record ReturnFile(
    Campaign Campaign, bool Locked, SchoolReturn Return, SchoolName School, SchoolForm Form, IReadOnlyList<Draft> Drafts, IReadOnlyList<Submission> Submissions,
    IReadOnlyList<Decision> Decisions, IReadOnlyList<Reminder> Reminders, bool HasTownStep, DistrictReading Year, DistrictReading Last)
{
    public ReturnRows Rows { get; } = new(
        Drafts.Count > 0, Submissions.Count > 0, [.. Decisions.Select(one => one.ToRule())], HasTownStep, Locked);

    public ReturnState State => Rows.State;

    /// <summary>The newest submission; null when there is none.</summary>
    public Submission? Newest => Submissions is [var newest, ..] ? newest : null;

    /// <summary>Until when it can be submitted: as it was returned, or as the campaign says.</summary>
    public DateTime Deadline => Decisions.LastOrDefault(one => one.Outcome == Decision.Returned)?.Due ?? Campaign.Deadline;

    /// <summary>Why it was returned, by field; the empty field is a word about the whole. Empty unless it is returned now.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; } = Decisions.Where(one => one.Outcome == Decision.Returned)
        .SelectMany(one => one.Reasons).GroupBy(one => one.Key).ToDictionary(group => group.Key, group => string.Join('；', group.Select(one => one.Value).Distinct()));

    /// <summary>A page of the draft; null when nothing of it was saved.</summary>
    public Draft? DraftOf(FormPage page) => Drafts.FirstOrDefault(draft => draft.Page == page.Topic.Code);
}
