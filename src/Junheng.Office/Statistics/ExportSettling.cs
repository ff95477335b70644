using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>From drafts of schools to tables: kinds, stages, districts, parents; and what is remembered for the next year.</summary>
internal sealed class ExportSettling(string file, IReadOnlyList<(SheetGrid Grid, ColumnUse Use)> columns, StatisticsMapping mapping, string? district)
{
    private static readonly string[] Flags = [Codes.Area, Codes.Ownership, Codes.Boarding, Codes.CountedAsSchool];

    private readonly SchoolAttributes attributes = new(mapping, district);
    private readonly StageFigures stages = new();
    private readonly StageSums sums = new(file, [.. columns.Select(column => column.Use)]);

    /// <summary>Settles everything.</summary>
    /// <param name="drafts">The schools as read.</param>
    /// <param name="kindOfSheets">The kind that a school's sheets are called by.</param>
    /// <param name="refusals">What was refused so far.</param>
    /// <param name="findings">What was noticed so far.</param>
    public Outcome<ConvertReport> Settle(
        IReadOnlyList<SchoolDraft> drafts, Func<SchoolDraft, SchoolKind?> kindOfSheets, IReadOnlyList<Refusal> refusals, List<Finding> findings)
    {
        var schools = Open(drafts, findings).ToList();
        attributes.LookAtCodes(schools);
        var settled = schools.Select(school => Settle(school, kindOfSheets, schools)).OfType<SettledSchool>().ToList();
        List<Refusal> all = [.. refusals, .. attributes.Refusals, .. stages.Refusals];
        findings.AddRange([.. attributes.Findings, .. stages.Findings, .. sums.Findings]);
        if (all.Count == 0 && WholeRefused(settled) is { } code) all.Add(new Refusal(code, Place.OfFile(file), []));
        if (all.Count > 0) return Outcome<ConvertReport>.Refused(all, findings);
        var tables = ExportTables.Of(settled);
        var fits = Dataset.Of(tables);
        return fits.IsOk
            ? Outcome<ConvertReport>.Ok(new ConvertReport(tables, ColumnReports.Of(file, columns, settled), Remember()), findings)
            : Outcome<ConvertReport>.Refused(fits.Refusals, findings);
    }

    private static IEnumerable<SchoolDraft> Open(IEnumerable<SchoolDraft> schools, List<Finding> findings)
    {
        foreach (var school in schools)
        {
            if (SchoolWords.YesNo(school.Word(StatisticsFields.Withdrawn)) != true) yield return school;
            else findings.Add(new Finding("statistics_withdrawn", Severity.Info, school.Place, [school.Code, school.Word(Codes.Name)]));
        }
    }

    private SettledSchool? Settle(SchoolDraft school, Func<SchoolDraft, SchoolKind?> kindOfSheets, IReadOnlyList<SchoolDraft> schools)
    {
        school.Kind = attributes.KindOf(school, kindOfSheets(school));
        if (school.Kind is null) return null;
        stages.Settle(school);
        sums.Add(school);
        var flags = Flags.ToDictionary(flag => flag, flag => attributes.Flag(school, flag));
        var oneName = schools.Select(one => one.Word(StatisticsFields.DistrictName)).Where(name => name.Length > 0).Distinct().Count() < 2;
        return new SettledSchool(school, attributes.DistrictOf(school, oneName), attributes.ParentOf(school, flags[Codes.CountedAsSchool] != 0, schools), flags);
    }

    private static string? WholeRefused(List<SettledSchool> settled) => settled.Count == 0 ? "statistics_no_schools"
        : !settled.Exists(school => school.Draft.ByStage.Keys.Any(key => key.Code == Codes.Students)) ? "statistics_no_students"
        : settled.Exists(school => school.District.Length == 0) ? "statistics_no_district"
        : null;

    private StatisticsMapping Remember()
    {
        var remembered = new SortedDictionary<string, string>(mapping.Columns.ToDictionary(), StringComparer.Ordinal);
        foreach (var headings in columns.Where(column => column.Use is { Field: not null, IsDecided: false }).GroupBy(column => column.Use.Heading.Shown))
        {
            var targets = headings.Select(column => column.Use.Target(withUnit: true)).Distinct().ToList();
            foreach (var (grid, use) in headings) remembered[targets.Count == 1 ? headings.Key : $"{grid.Name}!{headings.Key}"] = use.Target(withUnit: true);
        }

        return mapping with { Columns = remembered, Parents = attributes.Parents, Districts = attributes.Districts, District = mapping.District ?? district };
    }
}
