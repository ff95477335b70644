using System.Text.Json;
using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>Reads one school's return with all that belongs to it.</summary>
public sealed class ReturnFiles(JunhengDb db, Readings readings, TownCentres centres)
{
    /// <summary>The return of a school in a year; null when the school is asked for nothing.</summary>
    public async Task<ReturnFile?> Of(DistrictName district, int year, SchoolName school, CancellationToken cancel)
    {
        var found = await (from one in db.Set<SchoolReturn>().AsNoTracking()
                           where one.DistrictId == district.Id && one.Year == year && one.SchoolId == school.Id
                           join campaign in db.Set<Campaign>().AsNoTracking() on one.CampaignId equals campaign.Id
                           select new { Return = one, Campaign = campaign, Locked = db.Set<CampaignLock>().Any(row => row.CampaignId == campaign.Id) }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var id = found.Return.Id;
        var drafts = await db.Set<Draft>().AsNoTracking().Where(draft => draft.ReturnId == id).ToListAsync(cancel);
        var submissions = await db.Set<Submission>().AsNoTracking().Where(one => one.ReturnId == id).OrderByDescending(one => one.No).ToListAsync(cancel);
        var newest = submissions.Count > 0 ? submissions[0].Id : Guid.Empty;
        var decisions = submissions.Count == 0 ? []
            : await db.Set<Decision>().AsNoTracking().Where(one => one.SubmissionId == newest).OrderBy(one => one.At).ThenBy(one => one.Id).ToListAsync(cancel);
        var reminders = await db.Set<Reminder>().AsNoTracking().Where(one => one.ReturnId == id).OrderByDescending(one => one.At).ToListAsync(cancel);
        var now = await readings.Now(district, year, FigureBasis.Statistics, cancel);
        var last = await readings.Now(district, year - 1, FigureBasis.Statistics, cancel);
        if ((KindOf(now, school.Code) ?? KindOf(last, school.Code)) is not { } kind) return null;
        var form = SchoolForm.Of(Catalogue.Standard, kind);
        var towns = await centres.Of(district.Id, cancel);
        return new ReturnFile(
            found.Campaign, found.Locked, found.Return, school, form, drafts, submissions, decisions, reminders, towns.Contains(TownOf(now, last, school.Code)), now, last);
    }

    /// <summary>The kind of a school in a year; null when the year does not have it.</summary>
    internal static SchoolKind? KindOf(DistrictReading reading, string school) =>
        Catalogue.Standard.Find(Level.School, Codes.Kind)!.ChoiceIndex(reading.Stored.Record.TextOf(school, Codes.Kind)) is var at and >= 0 ? (SchoolKind)at : null;

    /// <summary>The town of a school, as the year says, or the one before.</summary>
    internal static string TownOf(DistrictReading now, DistrictReading last, string school) =>
        now.Stored.Record.TextOf(school, Codes.Town) is { Length: > 0 } town ? town : last.Stored.Record.TextOf(school, Codes.Town);
}

/// <summary>What is kept as JSON beside rows.</summary>
internal static class ReturnTexts
{
    /// <summary>A decision as the rules know it.</summary>
    public static ReviewDecision ToRule(this Decision decision) =>
        new(ReturnWords.LevelOf(decision.Level), decision.Section, decision.Outcome == Decision.Agreed);

    extension(Decision decision)
    {
        /// <summary>Its reasons by field.</summary>
        public IReadOnlyDictionary<string, string> Reasons => Read(decision.FieldReasons);
    }

    extension(Draft draft)
    {
        /// <summary>What was typed, by field.</summary>
        public IReadOnlyDictionary<string, string> Typed => Read(draft.Values);
    }

    public static string Write(IReadOnlyDictionary<string, string> texts) =>
        JsonSerializer.Serialize(texts.OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Value));

    private static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
