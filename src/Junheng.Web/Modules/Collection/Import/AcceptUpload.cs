using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>What was answered on the preview.</summary>
/// <param name="SeenSeq">The sequence that the preview was made at.</param>
/// <param name="Reason">Why figures change.</param>
/// <param name="Absent">For each absent school whether it was merged (true) or forgotten.</param>
/// <param name="Approvals">The numbers of the approvals of closures.</param>
/// <param name="Into">The codes of the schools that they went into; empty for none.</param>
/// <param name="Findings">Answers to findings, by their place in the preview's list.</param>
public sealed record UploadAnswers(
    long SeenSeq, string Reason, IReadOnlyDictionary<string, bool> Absent, IReadOnlyDictionary<string, string> Approvals,
    IReadOnlyDictionary<string, string> Into, IReadOnlyDictionary<string, string> Findings);

/// <summary>Accepts or drops an upload.</summary>
public sealed class AcceptUpload(JunhengDb db, AcceptFigures accept, TimeProvider clock)
{
    /// <summary>Accepts it. One upload becomes one batch under its own id, so that the same form twice changes nothing twice.</summary>
    public async Task<Accepted> Do(Preview preview, DistrictName district, UploadAnswers answers, CancellationToken cancel)
    {
        var upload = preview.Upload;
        if (upload.BatchId is null && upload.DroppedAt is null && Refusals(preview, answers) is { Count: > 0 } refusals)
        {
            return new Accepted(AcceptOutcome.Refused, null, refusals);
        }

        return await accept.Do(
            new Acceptance(
                upload.Id, new YearKey(district.Id, upload.Year, upload.Basis), preview.Figures ?? Rules.Collection.YearFigures.Of([]), BatchKind.Import, upload.FileId,
                answers.Reason.Length > 0 ? answers.Reason : $"导入 {preview.FileName}")
            {
                SeenSeq = answers.SeenSeq,
                Gone = preview.Missing.Where(school => answers.Absent.GetValueOrDefault(school.Code)).ToDictionary(school => school.Code, school => answers.Approvals[school.Code]),
                MergedInto = answers.Into.Where(one => one.Value.Length > 0 && answers.Absent.GetValueOrDefault(one.Key)).ToDictionary(),
                Also = (within, batch) => Keep(within, batch, preview, answers),
            },
            cancel);
    }

    /// <summary>Drops it; the file stays with what was asked of it.</summary>
    public Task<int> Drop(Upload upload, CancellationToken cancel)
    {
        var now = clock.Now();
        return db.Set<Upload>().Where(one => one.Id == upload.Id && one.BatchId == null && one.DroppedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DroppedAt, now), cancel);
    }

    private static List<Refusal> Refusals(Preview preview, UploadAnswers answers)
    {
        var refusals = preview.Refusals.ToList();
        foreach (var school in preview.Missing)
        {
            if (!answers.Absent.TryGetValue(school.Code, out var merged)) refusals.Add(new Refusal("school_gone_unanswered", Place.None, [school.Name, school.Code]));
            else if (merged && answers.Approvals.GetValueOrDefault(school.Code, "").Length == 0) refusals.Add(new Refusal("school_gone_without_approval", Place.None, [school.Name, school.Code]));
        }

        if (preview.Overwrites && answers.Reason.Length == 0) refusals.Add(new Refusal("change_without_reason", Place.None, []));
        return refusals;
    }

    private static async Task Keep(JunhengDb within, Batch batch, Preview preview, UploadAnswers answers)
    {
        var upload = await within.Set<Upload>().SingleAsync(one => one.Id == preview.Upload.Id);
        upload.BatchId = batch.Id;
        foreach (var one in preview.New)
        {
            if (answers.Findings.GetValueOrDefault($"{one.Key}\t{one.ValuesHash}", "") is not { Length: > 0 } text) continue;
            within.Add(new FindingAnswer
            {
                Id = Guid.CreateVersion7(),
                DistrictId = batch.DistrictId,
                Year = batch.Year,
                FindingKey = one.Key,
                ValuesHash = one.ValuesHash,
                Answer = text,
                ActorId = batch.ActorId,
                At = batch.At,
            });
        }
    }
}
