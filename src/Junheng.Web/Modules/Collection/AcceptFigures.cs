using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection;

/// <summary>What is to be accepted.</summary>
/// <param name="BatchId">Made with the form: the same one sent twice is accepted once.</param>
/// <param name="Key">District, year and basis.</param>
/// <param name="Figures">The input.</param>
/// <param name="Kind">One of <see cref="BatchKind"/>.</param>
/// <param name="FileId">Its file.</param>
/// <param name="Reason">Why, in the actor's words.</param>
public sealed record Acceptance(Guid BatchId, YearKey Key, YearFigures Figures, string Kind, Guid? FileId, string Reason)
{
    /// <summary>The sequence that the preview was made at; null accepts whatever stands.</summary>
    public long? SeenSeq { get; init; }

    /// <summary>Absent schools that are taken out of the year; those that are not named here stay as they are.</summary>
    public IReadOnlyCollection<string> Gone { get; init; } = [];
}

/// <summary>What became of it.</summary>
public enum AcceptOutcome
{
    /// <summary>Written.</summary>
    Accepted,

    /// <summary>It was accepted before; nothing was written again.</summary>
    AcceptedBefore,

    /// <summary>Somebody accepted something since the preview: look again.</summary>
    Moved,

    /// <summary>It says nothing new.</summary>
    NothingNew,

    /// <summary>The year would no longer fit together.</summary>
    Refused,
}

/// <summary>The result of an acceptance: the batch that holds it, or every reason against it.</summary>
public sealed record Accepted(AcceptOutcome Outcome, Batch? Batch, IReadOnlyList<Refusal> Refusals)
{
    public Accepted(AcceptOutcome outcome, Batch? batch)
        : this(outcome, batch, [])
    {
    }
}

/// <summary>The only writer of figures: under the district's lock, what differs from the record is written as one batch with one
/// ledger entry, or nothing is.</summary>
public sealed class AcceptFigures(JunhengDb db, JunhengDatabase database, Changes changes, FigureStore store, RegisterSchools registry)
{
    public async Task<Accepted> Do(Acceptance acceptance, CancellationToken cancel = default)
    {
        var key = acceptance.Key;
        if (!db.Actor.May(Permissions.FiguresAccept, key.District)) throw new InvalidOperationException("The actor may not accept figures here.");
        await using var change = await changes.Begin(key.District, cancel);
        if (await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == acceptance.BatchId, cancel) is { } before)
        {
            return new Accepted(AcceptOutcome.AcceptedBefore, before);
        }

        if (acceptance.SeenSeq is { } seen && seen != change.Head.FiguresSeq) return new Accepted(AcceptOutcome.Moved, null);
        var stored = await store.Load(key, cancel: cancel);
        var difference = FigureDifference.Of(stored.Record, acceptance.Figures);
        var gone = acceptance.Gone.Intersect(difference.AbsentSchools).ToList();
        if (difference.IsEmpty && gone.Count == 0) return new Accepted(AcceptOutcome.NothingNew, null);

        var fitting = Fitting.Of(stored.Record, difference, gone, key.Year);
        if (fitting.Refusals.Count > 0) return new Accepted(AcceptOutcome.Refused, null, fitting.Refusals);
        var ids = new Dictionary<string, int>(stored.SchoolIds, StringComparer.Ordinal);
        await Register(key, acceptance.Figures, difference, gone, ids, cancel);
        var seq = change.Head.FiguresSeq + 1;
        var batch = new Batch
        {
            Id = acceptance.BatchId,
            DistrictId = key.District,
            Year = key.Year,
            Basis = key.Basis,
            Seq = seq,
            Kind = acceptance.Kind,
            FileId = acceptance.FileId,
            ActorId = db.Actor.UserId,
            At = change.At,
            Reason = acceptance.Reason,
            Changed = difference.Figures.Count + difference.Classes.Sum(list => list.After.Count) + difference.Rooms.Sum(list => list.After.Count),
        };
        db.Add(batch);
        var rows = await Write(new Writing(key, seq, batch.Id), difference, gone, ids, cancel);
        var digest = BatchDigest.Of(batch, rows, [.. gone.Order(StringComparer.Ordinal).Select(code => new GoneSchool(ids[code], code))]);
        await change.Commit("figures.accept", "batch", batch.Id.ToString("D"), acceptance.Reason, digest, seq, cancel);
        return new Accepted(AcceptOutcome.Accepted, batch);
    }

    /// <summary>Schools that the registry does not know are opened; those that are gone are closed; names follow the newest figures.</summary>
    private async Task Register(
        YearKey key, YearFigures figures, FigureDifference difference, IReadOnlyCollection<string> gone, Dictionary<string, int> ids, CancellationToken cancel)
    {
        string NameOf(string code) =>
            figures.Figures.TryGetValue(new FigureKey(code, "", Codes.Name), out var name) && name.Value.Text is { } text ? text : code;

        var opened = difference.NewSchools.Where(code => !ids.ContainsKey(code)).Select(code => (code, NameOf(code))).ToList();
        var names = difference.Figures.Where(change => change.Key.Measure == Codes.Name && change.Key.Stage.Length == 0 && ids.ContainsKey(change.Key.School))
            .ToDictionary(change => ids[change.Key.School], change => NameOf(change.Key.School));
        await registry.Follow(key.District, names, gone.Select(code => ids[code]).ToHashSet(), key.Year - 1, cancel);
        foreach (var (code, id) in await registry.Open(key.District, opened, cancel)) ids.Add(code, id);
    }

    private async Task<BatchRows> Write(
        Writing writing, FigureDifference difference, IReadOnlyCollection<string> gone, Dictionary<string, int> ids, CancellationToken cancel)
    {
        await using var connection = await Opened.Of(db, cancel);
        var figures = difference.Figures.Select(change => new NewFigure(
            change.Key.School.Length == 0 ? 0 : ids[change.Key.School],
            change.Key.Stage,
            change.Key.Measure,
            change.After.Value,
            StoredPlace.Write(change.After.Place))).ToList();
        await FigureWriter.Write(connection, database.IsPostgres, writing, figures, cancel);
        await FigureWriter.End(connection, writing, [.. gone.Select(code => ids[code])], cancel);
        var lists = new List<NewList>();
        foreach (var list in difference.Classes)
        {
            lists.Add(new NewList("collection_class", ids[list.School], [.. list.After.Select((row, at) => Fill(new ListedClass
            {
                Stage = row.Group,
                Grade = row.Grade,
                Students = FixedPoint.ToDecimal(row.Number),
            }, row, at))]));
        }

        foreach (var list in difference.Rooms)
        {
            lists.Add(new NewList("collection_room", ids[list.School], [.. list.After.Select((row, at) => Fill(new ListedRoom
            {
                Subject = row.Group,
                AreaM2 = FixedPoint.ToDecimal(row.Number),
            }, row, at))]));
        }

        foreach (var list in lists)
        {
            await FigureWriter.End(connection, list.Table, writing, list.School, cancel);
            db.AddRange(list.Rows);
        }

        return new BatchRows(figures, lists);

        T Fill<T>(T listed, ListRow row, int at)
            where T : ListedRow
        {
            listed.Id = Guid.CreateVersion7();
            listed.DistrictId = writing.Key.District;
            listed.Year = writing.Key.Year;
            listed.Basis = writing.Key.Basis;
            listed.SchoolId = ids[row.School];
            listed.Position = at;
            listed.Name = row.Name;
            listed.FromSeq = writing.Seq;
            listed.BatchId = writing.Batch;
            listed.Place = StoredPlace.Write(row.Place);
            return listed;
        }
    }
}
