using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>A district under check: the rows of its tables, and the findings so far.</summary>
internal sealed class CheckedDistrict
{
    private readonly List<(int File, int Row, int Sequence, Finding Finding)> findings = [];

    public CheckedDistrict(DistrictFigures figures)
    {
        Figures = figures;
        SchoolRows = new int[figures.SchoolCount];
        var stages = new List<StageRow>(figures.SchoolCount);
        for (var school = 0; school < SchoolRows.Length; school++)
        {
            SchoolRows[school] = figures.SchoolRow(school);
            foreach (var stage in Common.Stages.All)
            {
                if (figures.StageRow(school, stage) is var row && row >= 0) stages.Add(new StageRow(school, stage, row));
            }
        }

        Stages = [.. stages];
    }

    public DistrictFigures Figures { get; }

    /// <summary>The row of schools.csv of each school.</summary>
    public int[] SchoolRows { get; }

    /// <summary>The rows of stages.csv that there are, in the order of the schools.</summary>
    public StageRow[] Stages { get; }

    /// <summary>The tables of a level as the evaluation sees them.</summary>
    public FigureTable Table(Level level) => level switch
    {
        Level.School => Figures.Schools,
        Level.Stage => Figures.Stages,
        Level.Class => Figures.Classes,
        Level.Room => Figures.Rooms,
        Level.Confirmation => Figures.Confirmations,
        _ => Figures.Districts,
    };

    /// <summary>The rows of the district in the table of a level.</summary>
    public int[] Rows(Level level) => level switch
    {
        Level.School => SchoolRows,
        Level.Stage => Array.ConvertAll(Stages, stage => stage.Row),
        Level.Class => [.. ClassRows()],
        Level.Room => [.. Enumerable.Range(0, SchoolRows.Length).SelectMany(school => Figures.RoomRows(school).ToArray())],
        Level.Confirmation => Figures.Confirmations.Count == 0 ? [] : [.. Enumerable.Range(0, SchoolRows.Length).SelectMany(school => Figures.ConfirmationRows(school).ToArray())],
        Level.District => Figures.DistrictRow < 0 ? [] : [Figures.DistrictRow],
        _ => [],
    };

    /// <summary>Notes a finding at a cell of a table.</summary>
    public void Find(string code, Severity severity, Level level, int row, string? column, params string[] args)
    {
        var place = Table(level).Places.At(row, column);
        findings.Add((FileOrder(level), place.Row, findings.Count, new Finding(code, severity, place, args)));
    }

    /// <summary>Notes a finding about the table of a level as a whole.</summary>
    public void Find(string code, Severity severity, Level level, params string[] args)
    {
        var rows = Rows(level);
        var place = rows.Length == 0 ? Place.None : Table(level).Places.At(rows[0], null) with { Row = 0, Column = null };
        findings.Add((FileOrder(level), 0, findings.Count, new Finding(code, severity, place, args)));
    }

    /// <summary>The findings by file and input row.</summary>
    public IReadOnlyList<Finding> Sorted()
    {
        if (findings.Count == 0) return [];
        findings.Sort((a, b) => (a.File, a.Row, a.Sequence).CompareTo((b.File, b.Row, b.Sequence)));
        return [.. findings.Select(found => found.Finding)];
    }

    /// <summary>How a sentence calls a row: the school's name, with the stage; the district's code.</summary>
    public string Name(Level level, int row)
    {
        if (level == Level.District) return "区县 " + Figures.Code;
        var code = Table(level).Text(Codes.SchoolCode, row);
        var name = Figures.Schools.Text(Codes.Name, SchoolRows[Figures.Find(code)]);
        name = VisibleText.Cut(name.Length == 0 ? code : name);
        return level is Level.Stage or Level.Class ? name + ((Stage)Table(level).Value(Codes.Stage, row)).NameZh() : name;
    }

    private static int FileOrder(Level level) => level == Level.District ? 6 : (int)level;

    private IEnumerable<int> ClassRows()
    {
        foreach (var stage in Stages)
        {
            foreach (var row in Figures.ClassRows(stage.School, stage.Stage).ToArray()) yield return row;
        }
    }
}

/// <summary>A row of stages.csv, with its school's position.</summary>
internal readonly record struct StageRow(int School, Stage Stage, int Row);
