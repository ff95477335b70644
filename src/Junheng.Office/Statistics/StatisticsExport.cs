using Junheng.Office.Sheets;
using Junheng.Rules.Common;
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
    /// <summary>Converts an export.</summary>
    /// <param name="input">The workbook, .xlsx or .xls.</param>
    /// <param name="mapping">What was decided before.</param>
    /// <param name="district">The code of the only district, where the export does not tell; wins over the mapping's.</param>
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
    /// <param name="district">The code of the only district, where the export does not tell; wins over the mapping's.</param>
    /// <param name="cancel">Stops the conversion.</param>
    public static Outcome<ConvertReport> Convert(Workbook workbook, StatisticsMapping mapping, string? district = null, CancellationToken cancel = default)
    {
        var findings = new List<Finding>();
        var sheets = new List<StatisticsSheet>();
        var forms = new List<FormSheet>();
        foreach (var grid in workbook.Sheets)
        {
            var place = new Place(workbook.File, grid.Name, 0, null);
            if (grid.Visibility != SheetVisibility.Visible) findings.Add(new Finding("statistics_hidden_sheet", Severity.Info, place, []));
            else if (StatisticsSheet.Of(workbook.File, grid, mapping) is { } sheet) sheets.Add(sheet);
            else if (FormSheet.Of(grid) is { } form) forms.Add(form);
            else if (grid.RowCount > 0) findings.Add(new Finding("statistics_other_sheet", Severity.Info, place, []));
        }

        // Forms beside tables of schools would be a second count of one of them.
        if (sheets.Count > 0) findings.AddRange(forms.Select(form => new Finding("statistics_other_sheet", Severity.Info, new Place(workbook.File, form.Grid.Name, 0, null), [])));
        return sheets.Count > 0 ? OfTables(workbook.File, sheets, mapping, district, findings, cancel)
            : forms.Count > 0 ? OfForms(workbook.File, forms, mapping, district, findings)
            : Outcome<ConvertReport>.Refused([new Refusal("statistics_no_table", Place.OfFile(workbook.File), [])], findings);
    }

    private static Outcome<ConvertReport> OfTables(
        string file, List<StatisticsSheet> sheets, StatisticsMapping mapping, string? district, List<Finding> findings, CancellationToken cancel)
    {
        var refusals = sheets.SelectMany(sheet => sheet.BadUnits.Concat(sheet.Refusals)).Concat(sheets.Select(sheet => sheet.NoIdentity).OfType<Refusal>()).ToList();
        if (refusals.Count > 0) return Outcome<ConvertReport>.Refused(refusals, findings);
        // A folder holds one year; sheets of two may go together only when somebody has looked.
        foreach (var sheet in sheets.Skip(1).Where(sheet => sheet.Context.Years.Count > 0))
        {
            if (sheets.Find(other => other.Context.Years.Count > 0) is not { } first || first.Context.Years.Overlaps(sheet.Context.Years)) continue;
            findings.Add(new Finding(
                "statistics_other_year", Severity.Warning, new Place(file, sheet.Grid.Name, 0, null), [string.Join('、', sheet.Context.Years), first.Grid.Name, string.Join('、', first.Context.Years)]));
        }

        var reading = new ExportReading(file, mapping, cancel);
        reading.Read(sheets);
        findings.AddRange(reading.Findings);
        if (reading.Schools.Count > 0 && !sheets.Exists(sheet => sheet.Of(Codes.Kind).Any()) && reading.Schools.TrueForAll(school => KindOfSheets(sheets, school) is null))
        {
            return Outcome<ConvertReport>.Refused([.. reading.Refusals, (sheets.Find(sheet => sheet.Of(Codes.SchoolCode).Any()) ?? sheets[0]).NoKind], findings);
        }

        var columns = sheets.SelectMany(sheet => sheet.Columns.Select(column => (sheet.Grid, Use: column))).ToList();
        return new ExportSettling(file, columns, mapping, district).Settle(reading.Schools, school => KindOfSheets(sheets, school), reading.Refusals, findings);
    }

    private static Outcome<ConvertReport> OfForms(string file, List<FormSheet> forms, StatisticsMapping mapping, string? district, List<Finding> findings)
    {
        var reading = new FormReading(file);
        reading.Read(forms);
        return reading.School is null
            ? Outcome<ConvertReport>.Refused(reading.Refusals, findings)
            : new ExportSettling(file, reading.Columns, mapping, district).Settle([reading.School], _ => reading.Kind, reading.Refusals, findings);
    }

    /// <summary>The kind that the sheets of a school are called by, when they agree.</summary>
    private static SchoolKind? KindOfSheets(List<StatisticsSheet> sheets, SchoolDraft school)
    {
        var names = school.Figures.Select(figure => figure.Place.Sheet).Append(school.Place.Sheet).ToHashSet();
        var kinds = sheets.Where(sheet => names.Contains(sheet.Grid.Name)).Select(sheet => sheet.Context.Kind).OfType<SchoolKind>().Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }
}
