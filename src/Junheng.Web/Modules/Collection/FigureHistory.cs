using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection;

/// <summary>One value that a figure had: since when, until when, from whom and from which cell.</summary>
public sealed record PastValue(FigureValue Value, long From, long? Until, Batch Batch, string Actor, KeptFile? File, Place Place);

/// <summary>Every value that a figure had, the newest first.</summary>
public sealed class FigureHistory(JunhengDb db, UserNames people, Files files)
{
    /// <summary>The address of a figure's own page.</summary>
    public static string Address(Here here, FigureKey key) => key.School.Length == 0
        ? here.To($"figures/{Uri.EscapeDataString(key.Measure)}")
        : here.To($"figures/{key.School}/{(key.Stage.Length == 0 ? "-" : key.Stage)}/{Uri.EscapeDataString(key.Measure)}");

    public static FigureValue ValueOf(FigureRow row) => new(
        row.State switch { "known" => FigureState.Known, "missing" => FigureState.Missing, _ => FigureState.NotApplicable }, FixedPoint.OfDecimal(row.Number), row.Text);

    public async Task<IReadOnlyList<PastValue>> Of(int district, int year, string basis, int school, string stage, string measure, CancellationToken cancel)
    {
        var rows = await db.Set<FigureRow>().AsNoTracking()
            .Where(row => row.DistrictId == district && row.Year == year && row.Basis == basis && row.SchoolId == school && row.Stage == stage && row.Measure == measure)
            .OrderByDescending(row => row.FromSeq).ToListAsync(cancel);
        var ids = rows.Select(row => row.BatchId).ToList();
        var batches = await db.Set<Batch>().AsNoTracking().Where(batch => ids.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, cancel);
        var names = await people.Of([.. batches.Values.Select(batch => batch.ActorId)], cancel);
        var past = new List<PastValue>();
        foreach (var row in rows)
        {
            var batch = batches[row.BatchId];
            var file = batch.FileId is { } id ? await files.Find(id, cancel) : null;
            past.Add(new PastValue(ValueOf(row), row.FromSeq, row.UntilSeq, batch, names[batch.ActorId], file, row.Place is { } place ? StoredPlace.Read(place) : Place.None));
        }

        return past;
    }
}
