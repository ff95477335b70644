using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>
/// Converts an export of the education statistics (教育事业统计) into the tables of the exchange format §2: one wide sheet with
/// a row a school, one sheet a statistics table or kind of school, or the forms of a single school. Headings are found by their
/// text over several merged rows, never by position; what a column was taken for is reported. Nothing is guessed in silence and
/// nothing is taken half: what is ambiguous is refused by cell. Source: national rules §3.4 and §3.7.
/// </summary>
public static class StatisticsExport
{
    private static readonly string[] Flags = [Codes.Area, Codes.Ownership, Codes.Boarding, Codes.CountedAsSchool];

    /// <summary>Converts an export.</summary>
    /// <param name="input">The workbook, .xlsx or .xls.</param>
    /// <param name="mapping">What was decided before.</param>
    /// <param name="district">The code of the only district, where neither the export nor the mapping tells; wins over the mapping's.</param>
    /// <param name="cancel">Stops the conversion.</param>
    /// <returns>The tables with the report, or every reason by its cell.</returns>
    public static Outcome<ConvertReport> Convert(string input, StatisticsMapping mapping, string? district = null, CancellationToken cancel = default)
    {
        var workbook = WorkbookFile.Read(input, cancel);
        return workbook.IsOk ? Convert(workbook.Value, mapping, district, cancel) : Outcome<ConvertReport>.Refused(workbook.Refusals);
    }

    /// <summary>Converts an export that was read before.</summary>
    /// <param name="workbook">The export.</param>
    /// <param name="mapping">What was decided before.</param>
    /// <param name="district">The code of the only district; wins over the mapping's.</param>
    /// <param name="cancel">Stops the conversion.</param>
    public static Outcome<ConvertReport> Convert(Workbook workbook, StatisticsMapping mapping, string? district = null, CancellationToken cancel = default)
    {
        var findings = new List<Finding>();
        var sheets = new List<StatisticsSheet>();
        foreach (var grid in workbook.Sheets)
        {
            var place = new Place(workbook.File, grid.Name, 0, null);
            if (grid.Visibility != SheetVisibility.Visible) findings.Add(new Finding("statistics_hidden_sheet", Severity.Info, place, []));
            else if (StatisticsSheet.Of(workbook.File, grid, mapping) is { } sheet) sheets.Add(sheet);
            else if (grid.RowCount > 0) findings.Add(new Finding("statistics_other_sheet", Severity.Info, place, []));
        }

        if (sheets.Count == 0) return Outcome<ConvertReport>.Refused([new Refusal("statistics_no_table", Place.OfFile(workbook.File), [])], findings);
        var units = sheets.SelectMany(sheet => BadUnits(workbook.File, sheet)).Concat(sheets.SelectMany(sheet => sheet.Refusals)).ToList();
        if (units.Count > 0) return Outcome<ConvertReport>.Refused(units, findings);
        var reading = new ExportReading(workbook.File, mapping, cancel);
        reading.Read(sheets);
        findings.AddRange(reading.Findings);
        return Settle(workbook.File, sheets, reading, mapping, district, findings);
    }

    private static IEnumerable<Refusal> BadUnits(string file, StatisticsSheet sheet) => sheet.Columns
        .Where(column => column.Field is { } field && !Units.Fits(field.Quantity, column.Unit))
        .Select(column => new Refusal(
            column.Unit is null ? "statistics_no_unit" : "statistics_unit", sheet.Grid.At(file, sheet.Band.LastRow, column.Column), [column.Heading.Shown, column.Unit ?? ""]));

    private static Outcome<ConvertReport> Settle(
        string file, List<StatisticsSheet> sheets, ExportReading reading, StatisticsMapping mapping, string? district, List<Finding> findings)
    {
        var refusals = reading.Refusals;
        var attributes = new SchoolAttributes(mapping, district);
        var stages = new StageFigures();
        var sums = new StageSums(file, sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Field?.Code).OfType<string>().ToHashSet());
        var schools = Open(reading.Schools, findings).ToList();
        var oneName = schools.Select(school => school.Word(StatisticsFields.DistrictName)).Where(name => name.Length > 0).Distinct().Count() < 2;
        var settled = new List<SettledSchool>();
        foreach (var school in schools)
        {
            school.Kind = attributes.KindOf(school, KindOfSheets(sheets, school));
            if (school.Kind is null) continue;
            stages.Settle(school);
            sums.Add(school);
            var flags = Flags.ToDictionary(flag => flag, flag => attributes.Flag(school, flag));
            settled.Add(new SettledSchool(school, attributes.DistrictOf(school, oneName), attributes.ParentOf(school, flags[Codes.CountedAsSchool] != 0, schools), flags));
        }

        refusals.AddRange([.. attributes.Refusals, .. stages.Refusals]);
        findings.AddRange([.. attributes.Findings, .. stages.Findings, .. sums.Findings]);
        if (refusals.Count == 0 && settled.Count == 0) refusals.Add(new Refusal("statistics_no_schools", Place.OfFile(file), []));
        if (refusals.Count == 0 && !settled.Exists(school => school.Draft.ByStage.Keys.Any(key => key.Code == Codes.Students)))
        {
            refusals.Add(new Refusal("statistics_no_students", Place.OfFile(file), []));
        }

        if (refusals.Count == 0 && settled.Exists(school => school.District.Length == 0)) refusals.Add(new Refusal("statistics_no_district", Place.OfFile(file), []));
        if (refusals.Count > 0) return Outcome<ConvertReport>.Refused(refusals, findings);
        var tables = ExportTables.Of(settled);
        var fits = Dataset.Of(tables);
        if (!fits.IsOk) return Outcome<ConvertReport>.Refused(fits.Refusals, findings);
        return Outcome<ConvertReport>.Ok(
            new ConvertReport(tables, ColumnReports.Of(file, sheets, settled), Remember(sheets, mapping, attributes, district)), findings);
    }

    private static IEnumerable<SchoolDraft> Open(IEnumerable<SchoolDraft> schools, List<Finding> findings)
    {
        foreach (var school in schools)
        {
            if (SchoolWords.YesNo(school.Word(StatisticsFields.Withdrawn)) != true) yield return school;
            else findings.Add(new Finding("statistics_withdrawn", Severity.Info, school.Place, [school.Code, school.Word(Codes.Name)]));
        }
    }

    /// <summary>The kind that the sheets of a school are called by, when they agree.</summary>
    private static SchoolKind? KindOfSheets(List<StatisticsSheet> sheets, SchoolDraft school)
    {
        var names = school.Figures.Select(figure => figure.Place.Sheet).Append(school.Place.Sheet).ToHashSet();
        var kinds = sheets.Where(sheet => names.Contains(sheet.Grid.Name)).Select(sheet => sheet.Context.Kind).OfType<SchoolKind>().Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }

    private static StatisticsMapping Remember(List<StatisticsSheet> sheets, StatisticsMapping mapping, SchoolAttributes attributes, string? district)
    {
        var columns = new SortedDictionary<string, string>(mapping.Columns.ToDictionary(), StringComparer.Ordinal);
        foreach (var headings in sheets.SelectMany(sheet => sheet.Columns.Where(column => column.Field is not null && !column.IsDecided).Select(column => (Sheet: sheet, Column: column))).GroupBy(one => one.Column.Heading.Shown))
        {
            var targets = headings.Select(one => one.Column.Target(withUnit: true)).Distinct().ToList();
            if (targets.Count == 1) columns[headings.Key] = targets[0];
            else foreach (var (sheet, column) in headings) columns[$"{sheet.Grid.Name}!{headings.Key}"] = column.Target(withUnit: true);
        }

        return mapping with { Columns = columns, Parents = attributes.Parents, Districts = attributes.Districts, District = mapping.District ?? district };
    }
}
