using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>A figure that is blank where an indicator, an item or a veto asks for it 缺数.</summary>
/// <param name="Level">The table it belongs to. <see cref="Level.Class"/>: the class list of a stage is absent or has a blank;
/// <see cref="Level.Confirmation"/>: the statement about the school.</param>
/// <param name="Code">The measure; <see cref="Codes.Stage"/> at <see cref="Level.Stage"/> when the whole row is absent.</param>
/// <param name="School">The position of the school; -1 for a figure of the district.</param>
/// <param name="Stage">The stage, where the table has one.</param>
/// <param name="For">The indicator, item or veto that asks for it.</param>
public readonly record struct MissingFigure(Level Level, string Code, int School, Stage? Stage, string For)
{
    /// <summary>What is missing, with its stage.</summary>
    /// <param name="figures">The district.</param>
    public ReasonWord NameIn(DistrictFigures figures)
    {
        var name = NameOf(figures);
        return Stage is { } stage ? new ReasonWord(stage.NameZh() + name.Zh, $"{stage.Code()} {name.En}") : name;
    }

    /// <summary>The cell to fill in; the table when it lacks the row; nowhere when there is no such table.</summary>
    /// <param name="figures">The district.</param>
    public Place PlaceIn(DistrictFigures figures) => Level switch
    {
        Level.District => OfDistrict(figures),
        Level.School or Level.Room => figures.Schools.Places.At(figures.SchoolRow(School), Code),
        Level.Stage => figures.StageRow(School, Stage!.Value) is var row and >= 0
            ? figures.Stages.Places.At(row, Code)
            : figures.Schools.Places.At(figures.SchoolRow(School), Codes.Kind),
        Level.Class => In(figures.Classes, figures.ClassRows(School, Stage!.Value), Codes.Students),
        _ => In(figures.Confirmations, ConfirmationRow(figures), Codes.Value),
    };

    private ReasonWord NameOf(DistrictFigures figures) => (Level, Code) switch
    {
        (Level.Stage, Codes.Stage) => new ReasonWord("整行（学段表）", "whole row (stages)"),
        (Level.Class, _) => new ReasonWord("各班人数（班级表）", "pupils of each class (classes)"),
        (Level.Room, _) => new ReasonWord("音乐、美术教室（专用教室表）", "music and art rooms (rooms)"),
        (Level.Confirmation, _) => new ReasonWord($"逐校认定（{For}）", $"statement about {For}"),
        _ => figures.Catalogue.Find(Level, Code) is { } measure ? new ReasonWord(measure.NameZh, measure.NameEn) : Code,
    };

    private Place OfDistrict(DistrictFigures figures) =>
        figures.DistrictRow >= 0 ? figures.Districts.Places.At(figures.DistrictRow, Code) : In(figures.Districts, [], Code);

    /// <summary>The first of some rows that is blank; the table when none is.</summary>
    private static Place In(FigureTable table, ReadOnlySpan<int> rows, string column)
    {
        foreach (var row in rows)
        {
            if (table.Value(column, row) == FixedPoint.Missing) return table.Places.At(row, column);
        }

        return table.Count == 0 ? Place.None : table.Places.At(0, null) with { Row = 0, Column = null };
    }

    private int[] ConfirmationRow(DistrictFigures figures)
    {
        var item = figures.Catalogue.Find(Level.Confirmation, Codes.Item)?.ChoiceIndex(For);
        return [.. figures.ConfirmationRows(School).ToArray().Where(row => figures.Confirmations.ChoiceOf(Codes.Item, row) == item)];
    }
}
