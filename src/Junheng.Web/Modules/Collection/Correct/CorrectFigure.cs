using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Correct;

/// <summary>What was typed about one figure.</summary>
/// <param name="BatchId">Made with the form: the same one sent twice changes nothing twice.</param>
/// <param name="SeenFrom">The sequence of the value that was shown; 0 where there was none.</param>
/// <param name="Text">The new value as typed.</param>
/// <param name="Reason">差异说明.</param>
/// <param name="Evidence">The document that it rests on.</param>
public sealed record Correction(Guid BatchId, long SeenFrom, string Text, string Reason, IFormFile? Evidence);

/// <summary>Changes one figure, statement or setting that somebody typed, with a reason and, where something is stated to hold, with its
/// document.</summary>
public sealed class CorrectFigure(JunhengDb db, AcceptFigures accept, Files files)
{
    /// <summary>What kind of change a figure's is: a setting, a statement or a correction.</summary>
    public static string KindOf(FigureKey key) => key.Measure switch
    {
        _ when key.Measure.StartsWith("setting.", StringComparison.Ordinal) => BatchKind.Setting,
        _ when key.Measure.StartsWith("relaxation_", StringComparison.Ordinal) || key.Measure.StartsWith(YearFigures.ConfirmationPrefix, StringComparison.Ordinal) => BatchKind.Statement,
        _ when key.School.Length == 0 && (key.Measure.EndsWith("_confirmed", StringComparison.Ordinal) || key.Measure.EndsWith(".confirmed", StringComparison.Ordinal)
            || key.Measure is Codes.MonitoringKept or Codes.G14TiltsRural or Codes.V1 or Codes.V2 or Codes.V3 or Codes.V4 or Codes.V5 or Codes.V6) => BatchKind.Statement,
        _ => BatchKind.Correction,
    };

    public static string Permission(FigureKey key) => KindOf(key) == BatchKind.Correction ? Permissions.FiguresAccept : Permissions.SettingsChange;

    /// <summary>Whether a figure can be changed by itself: not the keys by which rows are told apart, and not the year.</summary>
    public static bool Editable(FigureKey key, Measure measure) => !measure.Identifies && key.Measure is not (Codes.Year or Codes.Demonstration);

    public async Task<Accepted> Do(YearKey year, FigureKey key, int school, Correction correction, CancellationToken cancel)
    {
        if (Refuse(key, correction, out var value) is { } refusal) return new Accepted(AcceptOutcome.Refused, null, [refusal]);
        var evidence = correction.Evidence is { Length: > 0 } given ? await Keep(year, given, cancel) : (Guid?)null;
        var acceptance = new Acceptance(
            correction.BatchId, year, YearFigures.Of([new Figure(key, value, Place.None)]), KindOf(key), evidence, correction.Reason);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            // Others may change other figures meanwhile; only a change of this one has to be looked at again.
            var head = await db.Set<DistrictHead>().AsNoTracking().SingleAsync(one => one.DistrictId == year.District, cancel);
            var done = await db.Set<Batch>().AnyAsync(batch => batch.Id == correction.BatchId, cancel);
            if (!done && await CurrentFrom(year, key, school, cancel) != correction.SeenFrom) return new Accepted(AcceptOutcome.Moved, null);
            var accepted = await accept.Do(acceptance with { SeenSeq = head.FiguresSeq }, cancel);
            if (accepted.Outcome != AcceptOutcome.Moved) return accepted;
        }

        return new Accepted(AcceptOutcome.Moved, null);
    }

    /// <summary>The sequence of the value that stands; 0 where there is none.</summary>
    public async Task<long> CurrentFrom(YearKey year, FigureKey key, int school, CancellationToken cancel) => await db.Set<FigureRow>().AsNoTracking()
        .Where(row => row.DistrictId == year.District && row.Year == year.Year && row.Basis == year.Basis && row.SchoolId == school
            && row.Stage == key.Stage && row.Measure == key.Measure && row.UntilSeq == null)
        .Select(row => row.FromSeq).SingleOrDefaultAsync(cancel);

    private static Rules.Common.Refusal? Refuse(FigureKey key, Correction correction, out FigureValue value)
    {
        value = FigureValue.Missing;
        if (FigureWords.Measure(key) is not { } measure || !Editable(key, measure)) return new Rules.Common.Refusal("figure_not_typed", Place.None, [FigureWords.Measure(key)?.NameZh ?? key.Measure]);
        if (TypedFigure.Read(measure, correction.Text, out value) is { } refusal) return refusal;
        if (correction.Reason.Length == 0) return new Rules.Common.Refusal("correction_without_reason", Place.None, []);
        if (key.Measure.StartsWith(YearFigures.ConfirmationPrefix, StringComparison.Ordinal) && value.State == FigureState.Known)
        {
            value = value with { Text = new ConfirmationGrounds("", "", correction.Reason).ToText() };
        }

        var holds = value.State == FigureState.Known && (measure.Type == MeasureType.YesNo ? value.Number != 0 : value.Text == "clear");
        return KindOf(key) == BatchKind.Statement && holds && correction.Evidence is not { Length: > 0 }
            ? new Rules.Common.Refusal("statement_without_evidence", Place.None, [])
            : null;
    }

    private async Task<Guid> Keep(YearKey year, IFormFile given, CancellationToken cancel)
    {
        await using var content = given.OpenReadStream();
        var file = await files.Add(year.District, null, given.FileName, "application/octet-stream", content, cancel);
        await db.SaveChangesAsync(cancel);
        return file.Id;
    }
}
