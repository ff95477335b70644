using Junheng.Rules.Collection.Returns;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Campaigns;

/// <summary>What a campaign is opened with.</summary>
public sealed record CampaignForm(string Name, DateTime Opens, DateTime Deadline);

/// <summary>Opens a campaign, moves its deadline, and ends it.</summary>
public sealed class OpenCampaign(JunhengDb db, Changes changes, Readings readings, Registry registry)
{
    /// <summary>Opens the campaign of a year and asks every school of the registry that is open that year; a second one is not opened.</summary>
    /// <returns>How many schools are asked; null when the year has a campaign already.</returns>
    public async Task<int?> Do(DistrictName district, int year, CampaignForm form, CancellationToken cancel)
    {
        await using var change = await changes.Begin(district.Id, cancel);
        if (await db.Set<Campaign>().AnyAsync(one => one.DistrictId == district.Id && one.Year == year, cancel)) return null;
        var now = await readings.Now(district, year, FigureBasis.Statistics, cancel);
        var last = await readings.Now(district, year - 1, FigureBasis.Statistics, cancel);
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(),
            DistrictId = district.Id,
            Year = year,
            Name = form.Name,
            Opens = form.Opens,
            Deadline = form.Deadline,
            ActorId = db.Actor.UserId,
            At = change.At,
        };
        db.Add(campaign);
        var asked = (await registry.Schools(district.Id, cancel)).Where(school => !(school.Closed < year)
            && (ReturnFiles.KindOf(now, school.Code) ?? ReturnFiles.KindOf(last, school.Code)) is { } kind && SchoolForm.IsFilledBy(kind)).ToList();
        foreach (var school in asked)
        {
            db.Add(new SchoolReturn { Id = Guid.CreateVersion7(), CampaignId = campaign.Id, DistrictId = district.Id, Year = year, SchoolId = school.Id });
        }

        await change.Commit("campaign.open", "campaign", campaign.Id.ToString("D"), form.Name, new { year, form.Opens, form.Deadline, Schools = asked.Count }, cancel: cancel);
        return asked.Count;
    }

    /// <summary>Moves the deadline.</summary>
    public async Task Move(int district, Guid id, DateTime deadline, string reason, CancellationToken cancel)
    {
        await using var change = await changes.Begin(district, cancel);
        var campaign = await db.Set<Campaign>().SingleAsync(one => one.Id == id && one.DistrictId == district, cancel);
        if (campaign.Deadline == deadline) return;
        var before = campaign.Deadline;
        campaign.Deadline = deadline;
        await change.Commit("campaign.move", "campaign", id.ToString("D"), reason, new { before, deadline }, cancel: cancel);
    }

    /// <summary>Ends the campaign; one that has ended stays as it is.</summary>
    public async Task End(int district, Guid id, string reason, CancellationToken cancel)
    {
        await using var change = await changes.Begin(district, cancel);
        if (await db.Set<CampaignLock>().AnyAsync(one => one.CampaignId == id, cancel)) return;
        db.Add(new CampaignLock { Id = Guid.CreateVersion7(), CampaignId = id, DistrictId = district, Reason = reason, ActorId = db.Actor.UserId, At = change.At });
        await change.Commit("campaign.lock", "campaign", id.ToString("D"), reason, new { id }, cancel: cancel);
    }

    /// <summary>Reminds schools; each sees it on its own page.</summary>
    public async Task Remind(int district, IReadOnlyCollection<SchoolReturn> returns, string text, CancellationToken cancel)
    {
        if (returns.Count == 0) return;
        await using var change = await changes.Begin(district, cancel);
        foreach (var one in returns)
        {
            db.Add(new Reminder { Id = Guid.CreateVersion7(), ReturnId = one.Id, DistrictId = district, SchoolId = one.SchoolId, Text = text, ActorId = db.Actor.UserId, At = change.At });
        }

        await change.Commit("return.remind", "campaign", returns.First().CampaignId.ToString("D"), text, new { Schools = returns.Select(one => one.SchoolId).Order() }, cancel: cancel);
    }
}
