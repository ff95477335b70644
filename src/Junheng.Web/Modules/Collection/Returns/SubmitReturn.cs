using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Findings;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>What the principal says when submitting.</summary>
/// <param name="Id">Made with the form: the same one sent twice is submitted once.</param>
/// <param name="BlanksSeen">That what is blank is known to be blank.</param>
/// <param name="Answers">To findings, by key and digest.</param>
public sealed record Submitting(Guid Id, bool BlanksSeen, IReadOnlyDictionary<string, string> Answers);

/// <summary>Submits a return as it stands in its drafts: an immutable copy with its digest. Findings have their answers, and what is blank
/// is said to be blank.</summary>
public sealed class SubmitReturn(JunhengDb db, Changes changes, ReturnFiles files)
{
    /// <summary>Why it is not submitted; empty when it is.</summary>
    public async Task<IReadOnlyList<Rules.Common.Refusal>> Do(DistrictName district, int year, SchoolName school, Submitting submitting, CancellationToken cancel)
    {
        await using var change = await changes.Begin(district.Id, cancel);
        if (await db.Set<Submission>().AsNoTracking().AnyAsync(one => one.Id == submitting.Id, cancel)) return [];
        if (await files.Of(district, year, school, cancel) is not { } file) return [Refused("return_moved", "")];
        var filled = new FilledForm(file);
        var answered = (await db.Set<FindingAnswer>().AsNoTracking().Where(answer => answer.DistrictId == district.Id && answer.Year == year)
            .Select(answer => new { answer.FindingKey, answer.ValuesHash }).ToListAsync(cancel)).Select(one => (one.FindingKey, one.ValuesHash)).ToHashSet();
        var open = filled.Findings().Where(one => one.Finding.Severity != Severity.Info && !answered.Contains((one.Key, one.ValuesHash))).ToList();
        if (Refuse(file, filled, open, submitting, change.At) is { Count: > 0 } refusals) return refusals;

        var no = (file.Newest?.No ?? 0) + 1;
        var values = filled.Values(no).ToText();
        var submission = new Submission
        {
            Id = submitting.Id,
            ReturnId = file.Return.Id,
            DistrictId = district.Id,
            SchoolId = school.Id,
            No = no,
            Values = values,
            Sha256 = Digest(values),
            ActorId = db.Actor.UserId,
            At = change.At,
        };
        db.Add(submission);
        foreach (var one in open)
        {
            db.Add(new FindingAnswer
            {
                Id = Guid.CreateVersion7(),
                DistrictId = district.Id,
                Year = year,
                FindingKey = one.Key,
                ValuesHash = one.ValuesHash,
                Answer = submitting.Answers[NameOf(one)],
                ActorId = db.Actor.UserId,
                At = change.At,
            });
        }

        await change.Commit("return.submit", "submission", submission.Id.ToString("D"), "", new { year, school.Code, no, submission.Sha256, Answers = open.Count }, cancel: cancel);
        return [];
    }

    /// <summary>A finding as a form names it.</summary>
    public static string NameOf(FiguredFinding one) => $"{one.Key}\t{one.ValuesHash}";

    /// <summary>SHA-256 of a submission's values.</summary>
    public static string Digest(string values) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values)));

    /// <summary>What stands against submitting whatever is answered: only these are known before the form is sent.</summary>
    public static IReadOnlyList<Rules.Common.Refusal> Refuse(ReturnFile file, FilledForm filled, DateTime now)
    {
        if (file.Locked) return [Refused("return_locked")];
        if (!file.Rows.MayFill) return [Refused("return_moved", file.State.NameZh())];
        var refusals = new List<Rules.Common.Refusal>();
        if (now < file.Campaign.Opens) refusals.Add(Refused("return_early", SchoolYear.Shown(file.Campaign.Opens)));
        if (now > file.Deadline) refusals.Add(Refused("return_late", SchoolYear.Shown(file.Deadline), "区县专班办公室"));
        refusals.AddRange(filled.Unreadable.Select(field => Refused("return_unreadable", field.Field.NameZh, field.Text)));
        if (filled.Classes.Refusals.Count > 0) refusals.Add(Refused("return_list_unreadable", "班级清单"));
        if (filled.Rooms.Refusals.Count > 0) refusals.Add(Refused("return_list_unreadable", "专用教室清单"));
        return refusals;
    }

    private static List<Rules.Common.Refusal> Refuse(ReturnFile file, FilledForm filled, List<FiguredFinding> open, Submitting submitting, DateTime now)
    {
        var refusals = Refuse(file, filled, now).ToList();
        if (refusals.Count > 0) return refusals;
        var unanswered = open.Count(one => submitting.Answers.GetValueOrDefault(NameOf(one), "").Length == 0);
        if (unanswered > 0) refusals.Add(Refused("return_finding_unanswered", Number(unanswered)));
        if (filled.Blank.Count() is var blank and > 0 && !submitting.BlanksSeen) refusals.Add(Refused("return_blank_unseen", Number(blank)));
        return refusals;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static Rules.Common.Refusal Refused(string code, params string[] args) => new(code, Place.None, args);
}
