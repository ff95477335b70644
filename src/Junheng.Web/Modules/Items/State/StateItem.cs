using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.State;

/// <summary>What is stated about an item.</summary>
/// <param name="Id">Made with the form: the same one sent twice is kept once.</param>
/// <param name="Item">The item or veto.</param>
/// <param name="Values">Only those that differ from what stands.</param>
/// <param name="Sheet">The sheet of a veto.</param>
/// <param name="Reason">做法和理由.</param>
/// <param name="Evidence">A document that comes along.</param>
public sealed record StatementWords(Guid Id, string Item, IReadOnlyList<StatedValue> Values, VetoSheet? Sheet, string Reason, IFormFile? Evidence);

/// <summary>Keeps a statement: the office's counts at once, a section's waits for the office. Whatever is said to hold rests on a document
/// that comes along or is linked to the item.</summary>
public sealed class StateItem(JunhengDb db, Changes changes, StateFigures state, EvidenceOf evidence, Files files)
{
    public async Task<Outcome<ItemStatement>> Do(YearKey key, StatementWords words, CancellationToken cancel)
    {
        var power = WhoStates.Of(db.Actor, key.District, words.Item);
        if (power == StatePower.None) throw new InvalidOperationException($"The actor may not state {words.Item}.");
        if (await db.Set<ItemStatement>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == words.Id, cancel) is { } before) return Outcome<ItemStatement>.Ok(before);
        var (refusals, figures) = Read(words);
        if (refusals.Count == 0 && words.Values.Any(value => value.Holds) && words.Evidence is not { Length: > 0 }
            && !await evidence.Any(key.District, key.Year, EvidenceTarget.Item(words.Item), cancel))
        {
            refusals.Add(new Refusal("statement_without_evidence", Place.None, []));
        }

        if (refusals.Count > 0) return Outcome<ItemStatement>.Refused(refusals);
        var statement = new ItemStatement
        {
            Id = words.Id,
            DistrictId = key.District,
            Year = key.Year,
            Basis = key.Basis,
            Item = words.Item,
            Values = StatedValue.ToJson(words.Values),
            Sheet = words.Sheet?.ToJson(),
            Reason = words.Reason,
            FileId = words.Evidence is { Length: > 0 } given ? await KeepFile.Do(db, files, key.District, null, given, cancel) : null,
            Unit = power == StatePower.Decides ? null : WhoStates.SectionOf(db.Actor, key.District, words.Item),
            ActorId = db.Actor.UserId,
        };
        if (power == StatePower.Proposes) return await Propose(statement, cancel);
        return await Count(key, statement, figures, cancel);
    }

    private static (List<Refusal> Refusals, List<Figure> Figures) Read(StatementWords words)
    {
        var (refusals, figures) = (new List<Refusal>(), new List<Figure>());
        foreach (var value in words.Values)
        {
            if (value.Read(out var figure) is { } refusal) refusals.Add(refusal);
            else figures.Add(figure);
        }

        if (words.Values.Count == 0 && words.Sheet is null) refusals.Add(new Refusal("statement_empty", Place.None, []));
        if (words.Reason.Length == 0) refusals.Add(new Refusal("statement_without_grounds", Place.None, []));
        return (refusals, figures);
    }

    private async Task<Outcome<ItemStatement>> Propose(ItemStatement statement, CancellationToken cancel)
    {
        await using var change = await changes.Begin(statement.DistrictId, cancel);
        statement.At = change.At;
        db.Add(statement);
        await change.Commit("items.propose", "item", statement.Item, statement.Reason, Told(statement), cancel: cancel);
        return Outcome<ItemStatement>.Ok(statement);
    }

    private async Task<Outcome<ItemStatement>> Count(YearKey key, ItemStatement statement, List<Figure> figures, CancellationToken cancel)
    {
        var stated = figures.Count == 0 ? new Stated(StatedOutcome.NothingNew, [])
            : await state.Do(new StatedFigures(Guid.CreateVersion7(), key, figures, statement.FileId, statement.Reason), (context, batch, at) => Add(context, batch, at), cancel);
        if (stated.Outcome == StatedOutcome.Refused) return Outcome<ItemStatement>.Refused(stated.Refusals);
        if (stated.Outcome == StatedOutcome.Written) return Outcome<ItemStatement>.Ok(statement);
        if (statement.Sheet is null) return Outcome<ItemStatement>.Refused(new Refusal("statement_empty", Place.None, []));
        // A veto that was looked at once more with the same result: the sheet is new, the figure is not.
        await using var change = await changes.Begin(key.District, cancel);
        Add(db, null, change.At);
        await change.Commit("items.state", "item", statement.Item, statement.Reason, Told(statement), cancel: cancel);
        return Outcome<ItemStatement>.Ok(statement);

        void Add(JunhengDb context, Guid? batch, DateTime at)
        {
            statement.At = at;
            context.Add(statement);
            context.Add(new ItemDecision
            {
                Id = Guid.CreateVersion7(), DistrictId = statement.DistrictId, SubjectId = statement.Id, Granted = true, BatchId = batch, ActorId = statement.ActorId, At = at,
            });
        }
    }

    internal static object Told(ItemStatement statement) =>
        new { statement.Id, statement.Item, statement.Year, statement.Basis, statement.Values, statement.Sheet, statement.FileId, statement.Unit };
}

/// <summary>Keeps a document that came with a form.</summary>
internal static class KeepFile
{
    public static async Task<Guid> Do(JunhengDb db, Files files, int district, int? school, IFormFile given, CancellationToken cancel)
    {
        await using var content = given.OpenReadStream();
        var file = await files.Add(district, school, GivenName.Of(given.FileName), "application/octet-stream", content, cancel);
        await db.SaveChangesAsync(cancel);
        return file.Id;
    }
}
