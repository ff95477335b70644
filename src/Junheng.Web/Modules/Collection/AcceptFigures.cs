using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
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

    /// <summary>Absent schools that are taken out of the year, each with the number of the approval of its closure; those that are not
    /// named here stay as they are.</summary>
    public IReadOnlyDictionary<string, string> Gone { get; init; } = new Dictionary<string, string>();

    /// <summary>Of those the ones that went into another school, by code: each to the code of a school of the year.</summary>
    public IReadOnlyDictionary<string, string> MergedInto { get; init; } = new Dictionary<string, string>();

    /// <summary>What else is kept in the same transaction; it only adds and changes entities.</summary>
    public Func<JunhengDb, Batch, Task> Also { get; init; } = (_, _) => Task.CompletedTask;
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
public sealed class AcceptFigures(
    JunhengDb db, JunhengDatabase database, Changes changes, FigureStore store, RegisterSchools registry, ReadingCache readings)
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
        var (stored, difference) = await Compare(acceptance, change.Head.FiguresSeq, cancel);
        var named = acceptance.Figures.Schools.ToHashSet(StringComparer.Ordinal);
        var gone = acceptance.Gone.Keys.Where(code => stored.SchoolIds.ContainsKey(code) && !named.Contains(code)).Order(StringComparer.Ordinal).ToList();
        if (difference.IsEmpty && gone.Count == 0) return new Accepted(AcceptOutcome.NothingNew, null);

        var district = await registry.CodeOf(key.District, cancel);
        var fitting = Fitting.Of(stored.Record, difference, gone, district, key.Year);
        if (fitting.Refusals.Count > 0) return new Accepted(AcceptOutcome.Refused, null, fitting.Refusals);
        var astray = acceptance.MergedInto.Where(one => gone.Contains(one.Key) && (gone.Contains(one.Value) || !named.Contains(one.Value) && !stored.Record.Schools.Contains(one.Value)))
            .Select(one => new Refusal("school_merged_astray", Place.None, [one.Key, one.Value])).ToList();
        if (astray.Count > 0) return new Accepted(AcceptOutcome.Refused, null, astray);
        var ids = new Dictionary<string, int>(stored.SchoolIds, StringComparer.Ordinal);
        await Register(acceptance, change.At, difference, gone, ids, cancel);
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
        await acceptance.Also(db, batch);
        var digest = BatchDigest.Of(
            batch,
            rows,
            [.. gone.Select(code => new GoneSchool(ids[code], code, acceptance.Gone[code]) { Into = acceptance.MergedInto.GetValueOrDefault(code) })],
            [.. difference.EndedStages.Select(row => new EndedStage(ids[row.School], row.Stage))]);
        await change.Commit("figures.accept", "batch", batch.Id.ToString("D"), acceptance.Reason, digest, seq, cancel);
        readings.Keep(new DistrictReading(key, district, seq, new StoredYear(stored.Record.With(difference).Without(gone.ToHashSet(StringComparer.Ordinal)), ids)));
        return new Accepted(AcceptOutcome.Accepted, batch);
    }

    /// <summary>The record and what differs from it. Under the lock the sequence stands, so a record in memory is the one in the database;
    /// where schools come, go or are not known, the registry has to be asked again as well.</summary>
    private async Task<(StoredYear Stored, FigureDifference Difference)> Compare(Acceptance acceptance, long seq, CancellationToken cancel)
    {
        if (readings.Known(acceptance.Key, seq)?.Stored is { } known && acceptance.Gone.Count == 0)
        {
            var difference = FigureDifference.Of(known.Record, acceptance.Figures);
            if (difference.NewSchools.Count == 0) return (known, difference);
        }

        var stored = await store.Load(acceptance.Key, cancel: cancel);
        return (stored, FigureDifference.Of(stored.Record, acceptance.Figures));
    }

    /// <summary>Schools that the registry does not know are opened, and those that come back; those that are gone are closed; names
    /// follow. What a later year says of a school stands.</summary>
    private async Task Register(
        Acceptance acceptance, DateTime at, FigureDifference difference, List<string> gone, Dictionary<string, int> ids, CancellationToken cancel)
    {
        var key = acceptance.Key;
        string NameOf(string code) => acceptance.Figures.NameOf(code) ?? code;

        var opened = difference.NewSchools.Where(code => !ids.ContainsKey(code)).Select(code => (code, NameOf(code))).ToList();
        var back = difference.NewSchools.Where(ids.ContainsKey).Select(code => ids[code]).ToHashSet();
        var names = difference.Figures
            .Where(change => change.Key.Measure == Codes.Name && change.After.Value.Text is not null && ids.ContainsKey(change.Key.School))
            .ToDictionary(change => ids[change.Key.School], change => NameOf(change.Key.School));
        var founded = opened.Count > 0 && await db.Set<FigureRow>().AnyAsync(row => row.DistrictId == key.District && row.Year < key.Year, cancel);
        var occasion = new Occasion(key.District, key.Year, founded, acceptance.Reason, at);
        foreach (var (code, id) in await registry.Open(occasion, opened, cancel)) ids.Add(code, id);
        var closed = gone.ToDictionary(
            code => ids[code], code => new Closure(acceptance.Gone[code], acceptance.MergedInto.TryGetValue(code, out var into) ? ids[into] : null));
        if (back.Count + names.Count + closed.Count > 0)
        {
            var later = (await db.Set<FigureRow>().Where(row => row.DistrictId == key.District && row.Year > key.Year && row.UntilSeq == null && row.Measure == Codes.Kind)
                .Select(row => row.SchoolId).Distinct().ToListAsync(cancel)).ToHashSet();
            await registry.Follow(
                occasion, names.Where(one => !later.Contains(one.Key)).ToDictionary(), closed.Where(one => !later.Contains(one.Key)).ToDictionary(),
                back.Except(later).ToHashSet(), cancel);
        }
    }

    private async Task<BatchRows> Write(
        Writing writing, FigureDifference difference, List<string> gone, Dictionary<string, int> ids, CancellationToken cancel)
    {
        await using var connection = await Opened.Of(db, cancel);
        var figures = difference.Figures.Select(change => new NewFigure(
            change.Key.School.Length == 0 ? 0 : ids[change.Key.School],
            change.Key.Stage,
            change.Key.Measure,
            change.After.Value,
            StoredPlace.Write(change.After.Place))).ToList();
        foreach (var (school, stage) in difference.EndedStages) await FigureWriter.EndStage(connection, writing, ids[school], stage, cancel);
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

        await new ListWriter(connection, database.IsPostgres, writing).Write(lists, cancel);
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
