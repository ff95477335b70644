using Junheng.Rules.Collection.Returns;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>What became of what was typed.</summary>
public enum SaveOutcome
{
    /// <summary>Kept, or it was there already.</summary>
    Saved,

    /// <summary>Somebody saved something else since the page was opened; nothing was overwritten.</summary>
    Moved,

    /// <summary>It was submitted meanwhile, or the campaign is over.</summary>
    Closed,
}

/// <summary>The result of saving a page.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">Of the draft as it is kept now.</param>
/// <param name="Kept">What is kept now, by field.</param>
public sealed record Saved(SaveOutcome Outcome, int Version, IReadOnlyDictionary<string, string> Kept);

/// <summary>Keeps a page of a return as it is typed, readable or not: nothing typed is lost. No lock and no entry in the ledger; an older
/// version never overwrites a newer one.</summary>
public sealed class SaveDraft(JunhengDb db, TimeProvider clock)
{
    /// <summary>Of a list; a field takes what a text of a figure may hold.</summary>
    public const int LongestList = 60_000;

    public async Task<Saved> Do(ReturnFile file, FormPage page, int seen, IReadOnlyDictionary<string, string> typed, CancellationToken cancel)
    {
        var kept = file.DraftOf(page);
        var before = kept?.Typed ?? new Dictionary<string, string>();
        if (!file.Rows.MayFill) return new Saved(SaveOutcome.Closed, kept?.Version ?? 0, before);
        var after = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (field, text) in typed) after[field] = text;
        if (kept is not null && after.Count == before.Count && after.All(one => before.GetValueOrDefault(one.Key) == one.Value)) return new Saved(SaveOutcome.Saved, kept.Version, before);
        if (seen != (kept?.Version ?? 0)) return new Saved(SaveOutcome.Moved, kept?.Version ?? 0, before);
        var draft = new Draft
        {
            ReturnId = file.Return.Id,
            Page = page.Topic.Code,
            DistrictId = file.Return.DistrictId,
            SchoolId = file.Return.SchoolId,
            Values = ReturnTexts.Write(after),
            Version = kept is null ? 1 : kept.Version,
            ActorId = db.Actor.UserId,
            At = clock.Now(),
        };
        if (kept is null) db.Add(draft);
        else
        {
            db.Update(draft);
            draft.Version = kept.Version + 1;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return new Saved(SaveOutcome.Saved, draft.Version, after);
        }
        catch (DbUpdateException)
        {
            // Another one was a moment earlier: by version, or with the very first save of the page.
            db.ChangeTracker.Clear();
            var now = await db.Set<Draft>().AsNoTracking().SingleAsync(one => one.ReturnId == draft.ReturnId && one.Page == draft.Page, cancel);
            return new Saved(SaveOutcome.Moved, now.Version, now.Typed);
        }
    }

    /// <summary>What a request says of the page's fields; others are passed over.</summary>
    public static IReadOnlyDictionary<string, string> Typed(FormPage page, IFormCollection form)
    {
        var typed = page.Fields.Where(field => form.ContainsKey(field.Code)).ToDictionary(field => field.Code, field => Cut(form[field.Code].ToString().Trim(), Office.TypedFigure.LongestText));
        foreach (var list in (string[])[FilledForm.ClassList, FilledForm.RoomList])
        {
            if (form.ContainsKey(list) && page.List != FormList.None) typed[list] = Cut(form[list].ToString().Replace("\r", "", StringComparison.Ordinal), LongestList);
        }

        return typed;
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
