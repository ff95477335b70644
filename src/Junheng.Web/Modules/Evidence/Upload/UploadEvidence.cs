using Junheng.Office.Evidence;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Evidence.Texts;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Upload;

/// <summary>What was said about files that are uploaded.</summary>
/// <param name="Title">What they show; empty: their names say it.</param>
/// <param name="Expires">The last day on which they hold, as typed.</param>
/// <param name="Target">What they are evidence of; null for nothing yet.</param>
/// <param name="Requirement">The required piece that they are.</param>
/// <param name="School">Whose they are, where the actor has several schools.</param>
/// <param name="ForSchool">Whether files of the office belong to the school that the target speaks of, which sees them then.</param>
public sealed record UploadWords(string Title, string Expires, EvidenceTarget? Target, string? Requirement, int? School, bool ForSchool);

/// <summary>A file that is kept now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">As shown.</param>
/// <param name="Known">It was there already: nothing was kept a second time.</param>
public sealed record Uploaded(Guid Id, string Title, bool Known);

/// <summary>Keeps uploaded evidence, all files or none: the bytes first, then the rows in one change.</summary>
public sealed class UploadEvidence(
    JunhengDb db, BlobStore blobs, Changes changes, TargetPlaces places, AttachEvidence attach, JobInbox jobs, UploadLimit limit)
{
    public async Task<Outcome<IReadOnlyList<Uploaded>>> Do(int district, int year, UploadWords words, IReadOnlyList<IFormFile> given, CancellationToken cancel)
    {
        var files = given.Where(file => file.Length > 0 || file.FileName.Length > 0).ToList();
        if (files.Count == 0) return Refused("evidence_nothing");
        if (files.Count > UploadLimit.MostFiles) return Refused("evidence_too_many", $"{files.Count}", $"{UploadLimit.MostFiles}");
        var expires = default(DateOnly?);
        if (words.Expires.Length > 0)
        {
            if (!DateOnly.TryParseExact(words.Expires, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)) return Refused("evidence_date", words.Expires);
            expires = day;
        }

        var place = words.Target is null ? null : await places.Of(district, year, words.Target, cancel);
        if (words.Target is not null && (place is null || !places.MayAttach(district, place))) return Refused("evidence_no_target");
        if (Owner(district, words, place) is not { } owner) return Refused("evidence_no_school");
        var sorts = Sorts(files);
        if (!sorts.IsOk) return Outcome<IReadOnlyList<Uploaded>>.Refused(sorts.Refusals);
        var kept = new List<(string Sha256, long Bytes)>();
        try
        {
            foreach (var file in files)
            {
                await using var content = file.OpenReadStream();
                kept.Add(await blobs.Put(content, cancel));
            }
        }
        catch (IOException fault) when (FullDisk.Is(fault))
        {
            return Refused("evidence_disk_full");
        }

        return Outcome<IReadOnlyList<Uploaded>>.Ok(await Keep());

        async Task<IReadOnlyList<Uploaded>> Keep()
        {
            await using var change = await changes.Begin(district, cancel);
            var done = new List<(EvidenceFile File, bool Known)>();
            for (var at = 0; at < files.Count; at++)
            {
                var one = await Row(district, year, owner, words.Title.Trim(), expires, GivenName.Of(files[at].FileName), sorts.Value[at], kept[at], change.At, cancel);
                if (done.Exists(other => other.File.Id == one.File.Id)) continue;
                if (place is not null) await attach.Add(one.File.Id, district, year, words.Target!, place, words.Requirement, cancel);
                done.Add(one);
            }

            var unread = done.Where(one => !one.Known).Select(one => one.File.Id).ToList();
            if (unread.Count > 0) await jobs.Add(district, ReadTexts.Kind, new ReadInput(unread), cancel);
            await change.Commit(
                "evidence.upload", "evidence", done[0].File.Id.ToString("D"), words.Title.Trim(),
                new
                {
                    year,
                    Files = done.Select(one => new { one.File.Id, one.File.Name, one.File.Sha256, one.Known }),
                    Target = words.Target?.ToString(), words.Requirement, School = owner.School, owner.Unit,
                },
                cancel: cancel);
            return [.. done.Select(one => new Uploaded(one.File.Id, one.File.Title.Length > 0 ? one.File.Title : one.File.Name, one.Known))];
        }
    }

    private Outcome<IReadOnlyList<FileSort>> Sorts(List<IFormFile> files)
    {
        var (sorts, refusals) = (new List<FileSort>(), new List<Rules.Common.Refusal>());
        foreach (var file in files)
        {
            var name = GivenName.Of(file.FileName);
            if (file.Length > limit.FileBytes)
            {
                refusals.Add(new Rules.Common.Refusal("evidence_too_large", Place.None, [name, UploadLimit.InMegabytes(file.Length), limit.Megabytes]));
                continue;
            }

            using var content = file.OpenReadStream();
            var sort = FileSort.Of(content, name);
            if (sort.Value is { } found) sorts.Add(found);
            refusals.AddRange(sort.Refusals);
        }

        return refusals.Count > 0 ? Outcome<IReadOnlyList<FileSort>>.Refused(refusals) : Outcome<IReadOnlyList<FileSort>>.Ok(sorts);
    }

    /// <summary>Whose the files are: those of people of schools their school's, others' the district's or their unit's. Null when it
    /// cannot be told which school.</summary>
    private (int? School, string? Unit)? Owner(int district, UploadWords words, EvidencePlace? place)
    {
        var actor = db.Actor;
        var grants = actor.Grants.Where(grant => grant.Scope.District == district && grant.Permissions.Contains(Permissions.EvidenceKeep)).ToList();
        var schools = grants.SelectMany(grant => grant.Scope.Schools ?? new HashSet<int>()).Distinct().ToList();
        if (schools.Count == 0 || actor.MayEverywhere(Permissions.EvidenceAll, district))
        {
            if (words.ForSchool && place?.School is { } of) return (of, null);
            return (null, actor.MayEverywhere(Permissions.EvidenceAll, district) ? null : grants.Select(grant => grant.Scope.Unit).FirstOrDefault(unit => !string.IsNullOrEmpty(unit)));
        }

        if (place?.School is { } school && schools.Contains(school)) return (school, null);
        if (words.School is { } chosen && schools.Contains(chosen)) return (chosen, null);
        return schools.Count == 1 ? (schools[0], null) : null;
    }

    /// <summary>A row for the file, or the one that has the same content and owner already.</summary>
    private async Task<(EvidenceFile File, bool Known)> Row(
        int district, int year, (int? School, string? Unit) owner, string title, DateOnly? expires, string name, FileSort sort,
        (string Sha256, long Bytes) kept, DateTime at, CancellationToken cancel)
    {
        var user = db.Actor.UserId;
        var known = db.ChangeTracker.Entries<EvidenceFile>().Select(entry => entry.Entity).FirstOrDefault(file => file.Sha256 == kept.Sha256 && file.IsEvidence)
            ?? await db.Set<EvidenceFile>().FirstOrDefaultAsync(
                file => file.DistrictId == district && file.Sha256 == kept.Sha256 && file.IsEvidence && file.EndedAt == null
                    && file.SchoolId == owner.School && file.Unit == owner.Unit && (owner.School != null || owner.Unit != null || file.ActorId == user), cancel);
        if (known is not null) return (known, true);
        if (!await db.Set<Blob>().AnyAsync(blob => blob.Sha256 == kept.Sha256, cancel))
        {
            db.Add(new Blob { Sha256 = kept.Sha256, Bytes = kept.Bytes, MediaType = sort.MediaType });
            // The same content may come twice in one form.
            await db.SaveChangesAsync(cancel);
        }

        var made = new EvidenceFile
        {
            Id = Guid.CreateVersion7(),
            DistrictId = district,
            SchoolId = owner.School,
            Unit = owner.Unit,
            Sha256 = kept.Sha256,
            Name = name,
            IsEvidence = true,
            Title = title,
            Year = year,
            Expires = expires,
            Text = TextState.Waiting,
            ActorId = user,
            At = at,
        };
        db.Add(made);
        // Found by title and name at once; what is in it follows by a job.
        await ReadTexts.Index(db, made, "", cancel);
        return (made, false);
    }

    private static Outcome<IReadOnlyList<Uploaded>> Refused(string code, params string[] args) =>
        Outcome<IReadOnlyList<Uploaded>>.Refused(new Rules.Common.Refusal(code, Place.None, args));
}
