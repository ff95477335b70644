using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>One of the sheets with a row a school, stage, class, room or confirmation: heading, notes, checks and rows.</summary>
internal sealed class TableSheet
{
    private readonly FigureTable table;
    private readonly SchoolNames? names;
    private readonly List<Measure?> columns;

    private TableSheet(Catalogue catalogue, FigureTable table, SchoolNames? names)
    {
        this.table = table;
        this.names = names;
        columns = [.. catalogue.At(table.Level)];
        // Nobody knows schools by their codes: their names stand beside them, for reading only.
        if (names is not null) columns.Insert(columns.FindIndex(measure => measure?.Code == Codes.SchoolCode) + 1, null);
    }

    /// <param name="catalogue">The columns.</param>
    /// <param name="table">The rows.</param>
    /// <param name="names">Names of the schools, shown in sheets that have none of their own; null in the sheet 学校.</param>
    /// <param name="locked">Whether filled codes are locked.</param>
    public static SheetDraft Of(Catalogue catalogue, FigureTable table, SchoolNames? names, bool locked)
    {
        var sheet = new SheetDraft(WorkbookLayout.SheetOf(table.Level))
        {
            FrozenRows = 1,
            Protected = locked,
            Print = new PrintSetup((1, 1), "") { ShowGrid = true },
            Tab = table.Level is Level.School or Level.Stage ? "123E5C" : "1F6F8B",
        };
        var made = new TableSheet(catalogue, table, names);
        made.Head(sheet);
        sheet.More = made.Rows();
        return sheet;
    }

    private void Head(SheetDraft sheet)
    {
        var heading = new List<CellDraft>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { } measure)
            {
                heading.Add(CellDraft.Of(SchoolNames.Heading, Tones.ExtraHeading));
                sheet.Columns.Add(new ColumnDraft(24, Tones.Text));
                sheet.Notes.Add(new Note(1, i + 1, SchoolNames.Note));
                continue;
            }

            heading.Add(CellDraft.Of(WorkbookLayout.Heading(measure), Tone(measure)));
            sheet.Columns.Add(new ColumnDraft(Width(measure), Free(measure)));
            sheet.Notes.Add(new Note(1, i + 1, HeadingNote.Of(measure)));
            if (CellChecks.Of(measure, Letters.Range(2, i + 1, Letters.MostRows, i + 1)) is { } check) sheet.Checks.Add(check);
            if (measure.Code is Codes.Name or Codes.SchoolCode && sheet.FrozenColumns == i) sheet.FrozenColumns = i + 1;
            else if (measure.Code is Codes.DistrictCode && i == 0) sheet.FrozenColumns = 1;
        }

        if (names is not null && sheet.FrozenColumns == 2) sheet.FrozenColumns = 3;
        sheet.Add(heading, 44);
    }

    private IEnumerable<RowDraft> Rows()
    {
        for (var row = 0; row < table.Count; row++)
        {
            var cells = new CellDraft[columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = columns[i] is { } measure
                    ? FigureCell.Of(table, measure, row, measure.Identifies && measure.Type != MeasureType.Choice || measure.Code == Codes.Stage ? Tones.Code : Free(measure))
                    : CellDraft.Of(names!.Of(table.Text(Codes.DistrictCode, row), table.Text(Codes.SchoolCode, row)), Tones.Reading);
            }

            yield return new RowDraft(cells, null);
        }
    }

    private static Look Tone(Measure measure) =>
        measure.Identifies || measure.ColumnRequired ? Tones.KeyHeading : measure.Derivation is null ? Tones.Heading : Tones.ExtraHeading;

    private static Look Free(Measure measure) => measure.Type switch
    {
        MeasureType.Text => WorkbookLayout.IsCode(measure) ? Tones.FreeCode : Tones.Text,
        MeasureType.YesNo or MeasureType.Choice => Tones.Word,
        _ => Tones.Number,
    };

    private static double Width(Measure measure)
    {
        // A short heading in one line, a longer one broken in its middle, so that the unit stays together; a wide character counts two.
        var letters = WorkbookLayout.Heading(measure).Length;
        var heading = letters <= 8 ? 2 * letters + 2 : letters + 1.5;
        var least = measure.Code switch
        {
            Codes.Name or Codes.Basis => 28,
            Codes.SchoolCode or Codes.ParentSchoolCode => 15,
            _ when measure.Type == MeasureType.Choice => 2 * measure.Choices.Max(choice => choice.NameZh.Length) + 3,
            _ when measure.Type == MeasureType.Text => 14,
            _ => 11,
        };
        return Math.Clamp(Math.Max(least, heading), 10, 34);
    }
}
