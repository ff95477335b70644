using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Campaigns;

/// <summary>How far one school is.</summary>
/// <param name="Return">Its return.</param>
/// <param name="Code">The school's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Town">Its town; empty when it has none.</param>
/// <param name="Kind">Its kind; null when it is not known.</param>
/// <param name="Rows">What there is of it; the state follows.</param>
/// <param name="Newest">The newest submission, without its values.</param>
/// <param name="Touched">When the last draft was saved.</param>
/// <param name="Deadline">Until when it can be submitted.</param>
/// <param name="Reminders">How often it was reminded.</param>
public sealed record ReturnLine(
    SchoolReturn Return, string Code, string Name, string Town, SchoolKind? Kind, ReturnRows Rows, SubmissionHead? Newest, DateTime? Touched, DateTime Deadline, int Reminders)
{
    public ReturnState State => Rows.State;

    /// <summary>Over the deadline and not submitted, or returned and not submitted again.</summary>
    public bool Late(DateTime now) => now > Deadline && State is (ReturnState.Untouched or ReturnState.Filling or ReturnState.Returned);

    /// <summary>The steps before the office's that nobody has taken.</summary>
    public IReadOnlyList<string> Open => Kind is { } kind ? Rows.Open(SchoolForm.Of(Rules.Measures.Catalogue.Standard, kind).Reviewers.Select(section => section.NameZh)) : [];
}

/// <summary>A submission without what was submitted.</summary>
public sealed record SubmissionHead(Guid Id, int No, string Sha256, DateTime At);

/// <summary>A campaign with its returns, as far as the actor sees schools.</summary>
public sealed record CampaignLines(Campaign Campaign, CampaignLock? Lock, IReadOnlyList<ReturnLine> Lines, DistrictReading Year, DistrictReading Last);

/// <summary>Reads how far the schools of a campaign are: those of the actor's scope.</summary>
public sealed class ReturnLines(JunhengDb db, Readings readings, Registry registry, TownCentres centres)
{
    /// <summary>The campaign of a year; null when there is none.</summary>
    public Task<CampaignLines?> Of(Here here, CancellationToken cancel) => Of(here.District, here.Year, cancel);

    public async Task<CampaignLines?> Of(DistrictName district, int year, CancellationToken cancel)
    {
        if (await db.Set<Campaign>().AsNoTracking().SingleOrDefaultAsync(one => one.DistrictId == district.Id && one.Year == year, cancel) is not { } campaign) return null;
        var ended = await db.Set<CampaignLock>().AsNoTracking().SingleOrDefaultAsync(one => one.CampaignId == campaign.Id, cancel);
        var returns = await db.Set<SchoolReturn>().AsNoTracking().Where(one => one.CampaignId == campaign.Id).ToListAsync(cancel);
        var ofCampaign = db.Set<SchoolReturn>().Where(one => one.CampaignId == campaign.Id).Select(one => one.Id);
        var drafts = (await db.Set<Draft>().AsNoTracking().Where(one => ofCampaign.Contains(one.ReturnId))
            .GroupBy(one => one.ReturnId).Select(group => new { group.Key, At = group.Max(one => one.At) }).ToListAsync(cancel)).ToDictionary(one => one.Key, one => one.At);
        var submissions = (await db.Set<Submission>().AsNoTracking().Where(one => ofCampaign.Contains(one.ReturnId))
            .Select(one => new { one.ReturnId, Head = new SubmissionHead(one.Id, one.No, one.Sha256, one.At) }).ToListAsync(cancel))
            .GroupBy(one => one.ReturnId).ToDictionary(group => group.Key, group => group.MaxBy(one => one.Head.No)!.Head);
        var newest = db.Set<Submission>().Where(one => ofCampaign.Contains(one.ReturnId)).Select(one => one.Id);
        var decisions = (await db.Set<Decision>().AsNoTracking().Where(one => newest.Contains(one.SubmissionId)).ToListAsync(cancel))
            .OrderBy(one => one.At).ThenBy(one => one.Id).ToLookup(one => one.SubmissionId);
        var reminders = (await db.Set<Reminder>().AsNoTracking().Where(one => ofCampaign.Contains(one.ReturnId))
            .GroupBy(one => one.ReturnId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel)).ToDictionary(one => one.Key, one => one.Count);
        var now = await readings.Now(district, year, FigureBasis.Statistics, cancel);
        var last = await readings.Now(district, year - 1, FigureBasis.Statistics, cancel);
        var names = (await registry.Schools(district.Id, cancel)).ToDictionary(school => school.Id);
        var towns = await centres.Of(district.Id, cancel);
        return new CampaignLines(campaign, ended, [.. returns.Where(one => names.ContainsKey(one.SchoolId)).Select(Line).OrderBy(one => one.Code, StringComparer.Ordinal)], now, last);

        ReturnLine Line(SchoolReturn one)
        {
            var school = names[one.SchoolId];
            var head = submissions.GetValueOrDefault(one.Id);
            var decided = head is null ? [] : decisions[head.Id].ToList();
            var town = ReturnFiles.TownOf(now, last, school.Code);
            return new ReturnLine(
                one, school.Code, school.Name, town, ReturnFiles.KindOf(now, school.Code) ?? ReturnFiles.KindOf(last, school.Code),
                new ReturnRows(drafts.ContainsKey(one.Id), head is not null, [.. decided.Select(row => row.ToRule())], towns.Contains(town), ended is not null),
                head, drafts.TryGetValue(one.Id, out var touched) ? touched : null,
                decided.LastOrDefault(row => row.Outcome == Decision.Returned)?.Due ?? campaign.Deadline, reminders.GetValueOrDefault(one.Id));
        }
    }

    /// <summary>What some submissions say.</summary>
    public async Task<IReadOnlyDictionary<Guid, SubmittedValues>> Values(IReadOnlyCollection<Guid> submissions, CancellationToken cancel) =>
        (await db.Set<Submission>().AsNoTracking().Where(one => submissions.Contains(one.Id)).Select(one => new { one.Id, one.Values }).ToListAsync(cancel))
            .ToDictionary(one => one.Id, one => SubmittedValues.Read(one.Values));
}
