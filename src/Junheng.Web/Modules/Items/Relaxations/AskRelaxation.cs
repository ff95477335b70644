using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Items.State;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.Relaxations;

/// <summary>What a school asks for.</summary>
/// <param name="Id">Made with the form: the same one sent twice is kept once.</param>
/// <param name="Relaxation">L3, L5, G3 or G4.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Evidence">The document that comes along.</param>
public sealed record RelaxationWords(Guid Id, string Relaxation, string Grounds, IFormFile? Evidence);

/// <summary>A school asks for a relaxation for itself, with grounds and evidence. Conditions that do not hold by the figures are told and
/// hinder nobody: the figures may be wrong, and the office decides.</summary>
public sealed class AskRelaxation(JunhengDb db, Changes changes, EvidenceOf evidence, Files files)
{
    public async Task<Outcome<RelaxationRequest>> Do(Here here, DistrictReading reading, RelaxationWords words, CancellationToken cancel)
    {
        var (district, school) = (here.District.Id, here.School.Id);
        if (!db.Actor.May(Permissions.RelaxationsAsk, district, school)) throw new InvalidOperationException("The actor may not ask for this school.");
        if (await db.Set<RelaxationRequest>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == words.Id, cancel) is { } before) return Outcome<RelaxationRequest>.Ok(before);
        var at = reading.Figures.Find(here.School.Code);
        var cases = new RelaxationCases(reading.Of(Reading.Strict));
        if (at < 0 || !RelaxationCases.Ids.Contains(words.Relaxation) || cases.Of(words.Relaxation, at) is null) return Refused("relaxation_not_of_school", words.Relaxation);
        if (cases.IsGranted(words.Relaxation, at)) return Refused("relaxation_granted_before", words.Relaxation);
        if (words.Grounds.Length == 0) return Refused("statement_without_grounds");
        if (words.Evidence is not { Length: > 0 } && !await evidence.Any(district, here.Year, EvidenceTarget.Item(words.Relaxation, school), cancel)) return Refused("statement_without_evidence");
        var request = new RelaxationRequest
        {
            Id = words.Id,
            DistrictId = district,
            SchoolId = school,
            Year = here.Year,
            Relaxation = words.Relaxation,
            Grounds = words.Grounds,
            FileId = words.Evidence is { Length: > 0 } given ? await KeepFile.Do(db, files, district, school, given, cancel) : null,
            ActorId = db.Actor.UserId,
        };
        await using var change = await changes.Begin(district, cancel);
        // Under the lock: two clerks of a school may ask at once.
        if (await db.Set<RelaxationRequest>().AnyAsync(one => one.SchoolId == school && one.Year == here.Year && one.Relaxation == words.Relaxation
            && !db.Set<ItemDecision>().Any(decision => decision.SubjectId == one.Id), cancel)) return Refused("relaxation_waiting", words.Relaxation);
        request.At = change.At;
        db.Add(request);
        await change.Commit(
            "relaxation.ask", "school", here.School.Code, words.Grounds, new { request.Id, here.School.Code, request.Relaxation, request.Year, request.FileId }, cancel: cancel);
        return Outcome<RelaxationRequest>.Ok(request);
    }

    private static Outcome<RelaxationRequest> Refused(string code, params string[] args) =>
        Outcome<RelaxationRequest>.Refused(new Rules.Common.Refusal(code, Place.None, args));
}
