using System.Runtime.InteropServices;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>What the items look at: the figures of a district, its schools' compulsory rows, the limits, settings and reading.</summary>
internal sealed class ItemFigures
{
    public ItemFigures(DistrictFigures figures, Standard standard, Settings settings, Reading reading)
    {
        Figures = figures;
        Limits = standard.Limits;
        Settings = settings;
        Reading = reading;
        Units = new Unit[figures.SchoolCount];
        var students = Stages(Measures.Codes.Students);
        for (var school = 0; school < Units.Length; school++) Units[school] = UnitOf(school, students);
    }

    public DistrictFigures Figures { get; }

    public ItemLimits Limits { get; }

    public Settings Settings { get; }

    public Reading Reading { get; }

    /// <summary>One for each school, by its position.</summary>
    public Unit[] Units { get; }

    /// <summary>A district figure; missing when blank.</summary>
    public long Value(string key) => Figures.DistrictValue(key);

    /// <summary>A column of schools.csv, by <see cref="Unit.Row"/>.</summary>
    public Column Schools(string code) => new(Figures.Schools.Numbers(code));

    /// <summary>A column of stages.csv, by the rows of a <see cref="Unit"/>.</summary>
    public Column Stages(string code) => new(Figures.Stages.Numbers(code));

    private Unit UnitOf(int school, Column students)
    {
        var kind = Figures.Kind(school);
        var row = Figures.SchoolRow(school);
        if (!kind.HasCompulsoryRows()) return new Unit(kind, row, -1, -1, 0, 0);
        var primary = Figures.StageRow(school, Stage.Primary);
        var junior = Figures.StageRow(school, Stage.Junior);
        return new Unit(kind, row, primary, junior, Pupils(primary, Stage.Primary), Pupils(junior, Stage.Junior));

        long Pupils(int at, Stage stage) => at < 0 && !kind.Must(stage) ? 0 : students[at];
    }
}

/// <summary>
/// A school and its compulsory rows. A stage that the kind lacks has row -1 and no pupils; a row that should be there and is
/// not has row -1 and blank pupils, as if every figure of it were blank.
/// </summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Row">Its row in schools.csv.</param>
/// <param name="PrimaryRow">Its primary row in stages.csv, or -1.</param>
/// <param name="JuniorRow">Its junior row in stages.csv, or -1.</param>
/// <param name="PrimaryPupils">Millionths; missing when blank.</param>
/// <param name="JuniorPupils">Millionths; missing when blank.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Unit(SchoolKind Kind, int Row, int PrimaryRow, int JuniorRow, long PrimaryPupils, long JuniorPupils)
{
    public int RowAt(Stage stage) => stage == Stage.Primary ? PrimaryRow : JuniorRow;

    public long PupilsAt(Stage stage) => stage == Stage.Primary ? PrimaryPupils : JuniorPupils;

    /// <summary>Whether the pupils of both stages are known.</summary>
    public bool PupilsKnown => PrimaryPupils != FixedPoint.Missing && JuniorPupils != FixedPoint.Missing;

    /// <summary>Compulsory pupils, a blank adding nothing.</summary>
    public long KnownPupils =>
        (PrimaryPupils == FixedPoint.Missing ? 0 : PrimaryPupils) + (JuniorPupils == FixedPoint.Missing ? 0 : JuniorPupils);
}

/// <summary>A column that may be absent; row -1 is a row of blanks.</summary>
internal readonly struct Column(long[]? values)
{
    public long this[int row] => values is null || row < 0 ? FixedPoint.Missing : values[row];
}
