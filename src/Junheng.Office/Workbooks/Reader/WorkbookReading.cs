using Junheng.Office.Sheets;
using Junheng.Office.Workbooks.Template;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>The sheets of a workbook on their way to tables that fit together.</summary>
internal sealed class WorkbookReading
{
    private readonly string file;
    private readonly Dictionary<Level, SheetGrid> sheets;
    private readonly Catalogue catalogue;
    private readonly Dictionary<Level, SheetNotes> notes = [];
    private readonly Tables tables;

    /// <param name="file">The workbook's name.</param>
    /// <param name="sheets">Its sheets; 学校 and 学段 are among them.</param>
    /// <param name="catalogue">The measures.</param>
    public WorkbookReading(string file, Dictionary<Level, SheetGrid> sheets, Catalogue catalogue)
    {
        this.file = file;
        this.sheets = sheets;
        this.catalogue = catalogue;
        var schools = Table(Level.School, null);
        var names = new SchoolNames(schools);
        tables = new Tables(catalogue, schools, Table(Level.Stage, names))
        {
            Classes = Table(Level.Class, names),
            Rooms = Table(Level.Room, names),
            Confirmations = Table(Level.Confirmation, names),
            Districts = Districts(schools),
        };
    }

    /// <summary>The dataset, or everything in the way, sheet by sheet in the order of the rows.</summary>
    public Outcome<Dataset> Dataset(List<Finding> findings)
    {
        foreach (var level in WorkbookLayout.Levels) findings.AddRange(notes.TryGetValue(level, out var sheet) ? sheet.Findings : []);
        if (notes.Values.Any(sheet => sheet.Refusals.Total > 0)) return Outcome<Dataset>.Refused(Refusals(), findings);
        var dataset = Rules.Figures.Dataset.Of(tables);
        return dataset.IsOk ? Outcome<Dataset>.Ok(dataset.Value, findings) : Outcome<Dataset>.Refused(dataset.Refusals, findings);
    }

    // Rows without their school are told with the cells that cannot be read, where every sheet has the columns of the codes.
    private List<Refusal> Refusals()
    {
        var misfits = WorkbookLayout.Levels.Where(level => level != Level.District && sheets.ContainsKey(level)).All(HasCodes)
            ? Rules.Figures.Dataset.Misfits(tables)
            : null;
        return [.. WorkbookLayout.Levels.Where(notes.ContainsKey).SelectMany(level =>
            (misfits is null ? notes[level].Refusals : notes[level].Refusals.Among(misfits[(int)level])).WithRest())];
    }

    private bool HasCodes(Level level)
    {
        var table = level switch
        {
            Level.School => tables.Schools,
            Level.Stage => tables.Stages,
            Level.Class => tables.Classes,
            Level.Room => tables.Rooms,
            _ => tables.Confirmations,
        };
        return table.Count == 0 && level != Level.School || table.Texts(Codes.DistrictCode) is not null && table.Texts(Codes.SchoolCode) is not null;
    }

    private FigureTable Table(Level level, SchoolNames? names)
    {
        if (!sheets.TryGetValue(level, out var grid)) return FigureTable.Empty(level);
        var sheet = notes[level] = new SheetNotes(file, grid);
        if (grid.RowCount == 0 && level is Level.School or Level.Stage) sheet.Refuse("sheet_empty", -1, -1);
        return SheetTable.Read(grid, file, catalogue, level, names, sheet);
    }

    private FigureTable Districts(FigureTable schools)
    {
        if (!sheets.TryGetValue(Level.District, out var grid)) return FigureTable.Empty(Level.District);
        var sheet = notes[Level.District] = new SheetNotes(file, grid);
        return KeySheet.Read(grid, file, catalogue, schools, sheet);
    }
}
