using Junheng.Office.Statistics;
using Junheng.Rules.Checks;
using Junheng.Rules.Collection;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Findings;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>Holds an upload against what is recorded: read anew each time, so that it is never of yesterday.</summary>
public sealed class Previews(JunhengDb db, Files files, ReadInput read, Readings readings)
{
    /// <summary>The preview; null when there is no such upload of the year.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="district">The district.</param>
    /// <param name="year">The year of the address.</param>
    /// <param name="gone">Absent schools that are to be taken out.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Preview?> Of(Guid id, DistrictName district, int year, IReadOnlySet<string> gone, CancellationToken cancel)
    {
        var upload = await db.Set<Upload>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.DistrictId == district.Id && one.Year == year, cancel);
        if (upload is null || await files.Find(upload.FileId, cancel) is not { } file) return null;
        var before = await readings.Now(district, year, upload.Basis, cancel);
        var preview = new Preview { Upload = upload, FileName = file.Name, Seq = before.Seq, Before = before };
        // Accepted or dropped, it is only told what became of it.
        if (upload.BatchId is not null || upload.DroppedAt is not null) return preview;
        var mapping = await Mapping(upload, cancel);
        var input = read.Read(file.Sha256, file.Name, upload.Format, district, year, mapping, cancel);
        preview = preview with { Refusals = input.Refusals, Reading = input.Findings };
        if (input.Value is not { } value) return preview;

        var difference = FigureDifference.Of(before.Stored.Record, value.Figures);
        var last = await readings.Now(district, year - 1, upload.Basis, cancel);
        preview = preview with
        {
            Reading = value.Findings, Statistics = value.Statistics, Figures = value.Figures, Difference = difference, Missing = Missing(before, last, value.Figures, difference),
        };
        var fitting = Fitting.Of(before.Stored.Record, difference, gone, district.Code, year);
        if (!fitting.IsOk) return preview with { Refusals = fitting.Refusals };
        var after = After(before, difference, gone);
        var known = Checked(before, last).Select(one => (one.Key, one.ValuesHash)).ToHashSet();
        var found = Checked(after, last);
        return preview with
        {
            After = after,
            Flips = Flips.Of(before.Of(Reading.Strict), after.Of(Reading.Strict)),
            New = [.. found.Where(one => !known.Contains((one.Key, one.ValuesHash))).OrderBy(one => one.Finding.Severity)],
            Known = found.Count(one => known.Contains((one.Key, one.ValuesHash))),
        };
    }

    /// <summary>What was decided about the columns of a statistics export: for this one, or for the last one of the district.</summary>
    public async Task<StatisticsMapping> Mapping(Upload upload, CancellationToken cancel)
    {
        if (upload.Format != UploadFormat.Statistics) return StatisticsMapping.Empty;
        var json = upload.Mapping ?? await db.Set<Upload>().AsNoTracking().Where(one => one.DistrictId == upload.DistrictId && one.Mapping != null && one.BatchId != null)
            .OrderByDescending(one => one.At).Select(one => one.Mapping).FirstOrDefaultAsync(cancel);
        return (json is null ? null : StatisticsMapping.Parse(json).Value) ?? StatisticsMapping.Empty;
    }

    /// <summary>The findings of a year, held against last year where there is one.</summary>
    public static IReadOnlyList<FiguredFinding> Checked(DistrictReading reading, DistrictReading last) => FiguredFinding.Of(
        DataChecks.Run(reading.Figures, last.Figures.SchoolCount > 0 ? last.Figures : null, reading.Of(Rules.Evaluation.Reading.Strict).Settings).Findings, reading.FindingSchools);

    private static DistrictReading After(DistrictReading before, FigureDifference difference, IReadOnlySet<string> gone)
    {
        var ids = new Dictionary<string, int>(before.Stored.SchoolIds, StringComparer.Ordinal);
        // Schools that the registry will open have no id as yet; below 0 none can be mistaken for another's.
        foreach (var (code, at) in difference.NewSchools.Where(code => !ids.ContainsKey(code)).Select((code, at) => (code, at))) ids.Add(code, -1 - at);
        return new DistrictReading(before.Key, before.Figures.Code, before.Seq, new StoredYear(before.Stored.Record.With(difference).Without(gone), ids));
    }

    /// <summary>Schools of this year that the input lacks; for a year without schools as yet, those of the year before.</summary>
    private static IReadOnlyList<MissingSchool> Missing(DistrictReading before, DistrictReading last, YearFigures figures, FigureDifference difference)
    {
        var record = before.Stored.Record.Schools.Count > 0 ? before.Stored.Record : last.Stored.Record;
        var codes = before.Stored.Record.Schools.Count > 0 || figures.Schools.Count == 0
            ? difference.AbsentSchools
            : [.. record.Schools.Except(figures.Schools).Order(StringComparer.Ordinal)];
        return [.. codes.Select(code => new MissingSchool(code, record.NameOf(code)))];
    }
}
