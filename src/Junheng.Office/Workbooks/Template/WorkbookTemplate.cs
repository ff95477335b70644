using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>
/// The empty workbook of a catalogue: sheets 学校, 学段, 班级, 专用教室, 逐校认定, 区县 and 填表说明, with units in the
/// headings, a note on each, drop-downs and number checks. Source: exchange format §3.
/// </summary>
public static class WorkbookTemplate
{
    /// <summary>Writes the template.</summary>
    /// <param name="stream">Where to; must be seekable, stays open.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="schools">Schools to prefill (columns <c>district_code, school_code, kind</c> and whatever else is known), with a row for each
    /// stage of their kind; their codes are then locked, without a password. Null for none.</param>
    public static void Write(Stream stream, Catalogue catalogue, FigureTable? schools = null)
    {
        var tables = schools is null
            ? new Tables(catalogue, FigureTable.Empty(Level.School), FigureTable.Empty(Level.Stage))
            : new Tables(catalogue, schools, StagesOf(schools));
        Draft(tables, locked: schools is not null).Write(stream);
    }

    internal static BookDraft Draft(Tables tables, bool locked)
    {
        var names = new SchoolNames(tables.Schools);
        var catalogue = tables.Catalogue;
        return new BookDraft
        {
            Sheets =
            {
                TableSheet.Of(catalogue, tables.Schools, null, locked),
                TableSheet.Of(catalogue, tables.Stages, names, locked),
                TableSheet.Of(catalogue, tables.Classes, names, locked),
                TableSheet.Of(catalogue, tables.Rooms, names, locked),
                TableSheet.Of(catalogue, tables.Confirmations, names, locked),
                DistrictSheet.Of(tables),
                GuideSheet.Of(catalogue),
            },
        };
    }

    private static FigureTable StagesOf(FigureTable schools)
    {
        var (districts, codes, stages) = (new List<string?>(), new List<string?>(), new List<long>());
        for (var row = 0; row < schools.Count; row++)
        {
            if (schools.ChoiceOf(Codes.Kind, row) is not { } kind) continue;
            foreach (var stage in Stages.All.Where(stage => ((SchoolKind)kind).May(stage)))
            {
                districts.Add(schools.Text(Codes.DistrictCode, row));
                codes.Add(schools.Text(Codes.SchoolCode, row));
                stages.Add((long)stage);
            }
        }

        return new FigureTable(
            Level.Stage,
            stages.Count,
            new Dictionary<string, long[]> { [Codes.Stage] = [.. stages] },
            new Dictionary<string, TextColumn> { [Codes.DistrictCode] = TextColumn.Of(districts), [Codes.SchoolCode] = TextColumn.Of(codes) });
    }
}
