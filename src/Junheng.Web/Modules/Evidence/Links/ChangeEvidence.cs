using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Browse;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Links;

/// <summary>Links a file to more of what it shows, takes it off again, words it anew, withdraws it. Each is one change with its reason.</summary>
public sealed class ChangeEvidence(JunhengDb db, Changes changes, FileList files, TargetPlaces places, AttachEvidence attach)
{
    /// <summary>Links a file; a link that is there already changes nothing.</summary>
    public async Task<Rules.Common.Refusal?> Link(int district, int year, Guid file, EvidenceTarget? target, string? requirement, CancellationToken cancel)
    {
        if (await files.Find(district, file, cancel) is not { } shown) return Refused("evidence_no_target");
        var place = target is null ? null : await places.Of(district, year, target, cancel);
        if (place is null || !places.MayAttach(district, place)) return Refused("evidence_no_target");
        await using var change = await changes.Begin(district, cancel);
        if (await attach.Add(file, district, year, target!, place, requirement, cancel) is not { } id) return null;
        await change.Commit(
            "evidence.link", "evidence", file.ToString("D"), place.Title, new { Link = id, year, Target = target!.ToString(), requirement, shown.File.Sha256 }, cancel: cancel);
        return null;
    }

    /// <summary>Takes a link off.</summary>
    public async Task<Rules.Common.Refusal?> Unlink(int district, Guid file, Guid link, string reason, CancellationToken cancel)
    {
        if (reason.Length == 0) return Refused("evidence_no_reason");
        if (await files.Find(district, file, cancel) is not { } shown || shown.Links.FirstOrDefault(one => one.Link.Id == link) is not { } one) return Refused("evidence_no_target");
        if (!files.MayChange(district, shown.File) && (one.Place is null || !places.MayAttach(district, one.Place))) return Refused("evidence_no_target");
        await using var change = await changes.Begin(district, cancel);
        var row = await db.Set<EvidenceLink>().AsTracking().SingleAsync(kept => kept.Id == link, cancel);
        if (row.EndedAt is not null) return null;
        row.EndedAt = change.At;
        await change.Commit("evidence.unlink", "evidence", file.ToString("D"), reason, new { Link = link, row.Year, Target = one.Target.ToString(), row.Requirement }, cancel: cancel);
        return null;
    }

    /// <summary>Gives a file another title or last day.</summary>
    public async Task<Rules.Common.Refusal?> Word(int district, Guid file, string title, string expires, CancellationToken cancel)
    {
        var day = default(DateOnly);
        if (expires.Length > 0 && !DateOnly.TryParseExact(expires, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out day)) return Refused("evidence_date", expires);
        if (await files.Find(district, file, cancel) is not { } shown || !files.MayChange(district, shown.File)) return Refused("evidence_no_target");
        await using var change = await changes.Begin(district, cancel);
        var row = await db.Set<EvidenceFile>().AsTracking().SingleAsync(one => one.Id == file, cancel);
        var text = await db.Set<EvidenceText>().AsNoTracking().Where(one => one.FileId == file).Select(one => one.Text).SingleOrDefaultAsync(cancel) ?? "";
        (row.Title, row.Expires) = (title, expires.Length > 0 ? day : null);
        // What it was called before stays searchable: others may look for it under that name.
        await Texts.ReadTexts.Index(db, row, text, cancel);
        await change.Commit("evidence.word", "evidence", file.ToString("D"), title, new { title, expires }, cancel: cancel);
        return null;
    }

    /// <summary>Withdraws a file and ends its links; its content stays for as long as the ledger speaks of it.</summary>
    public async Task<Rules.Common.Refusal?> Withdraw(int district, Guid file, string reason, CancellationToken cancel)
    {
        if (reason.Length == 0) return Refused("evidence_no_reason");
        if (await files.Find(district, file, cancel) is not { } shown || !files.MayChange(district, shown.File)) return Refused("evidence_no_target");
        await using var change = await changes.Begin(district, cancel);
        var row = await db.Set<EvidenceFile>().AsTracking().SingleAsync(one => one.Id == file, cancel);
        if (row.EndedAt is not null) return null;
        row.EndedAt = change.At;
        var links = await db.Set<EvidenceLink>().AsTracking().Where(link => link.FileId == file && link.EndedAt == null).ToListAsync(cancel);
        foreach (var link in links) link.EndedAt = change.At;
        await change.Commit("evidence.withdraw", "evidence", file.ToString("D"), reason, new { row.Name, row.Sha256, Links = links.Select(link => link.Id) }, cancel: cancel);
        return null;
    }

    private static Rules.Common.Refusal Refused(string code, params string[] args) => new(code, Place.None, args);
}
