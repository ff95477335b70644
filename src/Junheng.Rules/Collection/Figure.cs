using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection;

/// <summary>What is known of a figure.</summary>
public enum FigureState : byte
{
    /// <summary>It has a value.</summary>
    Known,

    /// <summary>It was asked for and left blank. Never a zero.</summary>
    Missing,

    /// <summary>It does not apply to this school.</summary>
    NotApplicable,
}

/// <summary>Which figure of a district's year: the school's code (empty for the district's own), the stage's code (empty when
/// the figure has none) and the measure's code.</summary>
public readonly record struct FigureKey(string School, string Stage, string Measure);

/// <summary>What a figure is. A number counts in millionths, a yes is one million and a no 0; a choice keeps its code and a text
/// itself in <see cref="Text"/>. Anything but a known number has <see cref="FixedPoint.Missing"/>.</summary>
public readonly record struct FigureValue(FigureState State, long Number, string? Text)
{
    /// <summary>A blank.</summary>
    public static FigureValue Missing { get; } = new(FigureState.Missing, FixedPoint.Missing, null);

    /// <summary>A known number in millionths.</summary>
    public static FigureValue Of(long number) => new(FigureState.Known, number, null);

    /// <summary>A known text or a choice's code; a blank when empty.</summary>
    public static FigureValue Of(string text) => text.Length == 0 ? Missing : new(FigureState.Known, FixedPoint.Missing, text);

    /// <summary>As a user reads it: a number without thousands marks, 是 or 否, a choice's Chinese words, a text; empty when missing.</summary>
    public string Written(Measure measure) => State != FigureState.Known ? "" : measure.Type switch
    {
        MeasureType.Text => Text ?? "",
        MeasureType.YesNo => Number == 0 ? "否" : "是",
        MeasureType.Choice => measure.ChoiceIndex(Text ?? "") is var at and >= 0 ? measure.Choices[at].NameZh : Text ?? "",
        _ => FixedPoint.Format(Number),
    };

    /// <summary>The same with thousands marks where it is an amount; years, degrees and levels are none.</summary>
    public string Shown(Measure measure) =>
        State == FigureState.Known && measure.Type is MeasureType.Number or MeasureType.Whole && measure.Unit is not ("年" or "度" or "级") && FixedPoint.ToDecimal(Number) is { } amount
            ? amount.ToString("#,##0.######", CultureInfo.InvariantCulture)
            : Written(measure);
}

/// <summary>One figure and the cell that it was read from.</summary>
public readonly record struct Figure(FigureKey Key, FigureValue Value, Place Place);

/// <summary>One row of a list of a school: a class (stage and grade, name, pupils) or a room (subject, name, area).</summary>
/// <param name="School">The school's code.</param>
/// <param name="Group">A class: the stage's code. A room: the subject's code.</param>
/// <param name="Grade">A class: its grade as written. A room: empty.</param>
/// <param name="Name">The class's or the room's name.</param>
/// <param name="Number">Pupils or square metres, in millionths; <see cref="FixedPoint.Missing"/> when blank.</param>
/// <param name="Place">The row it was read from.</param>
public readonly record struct ListRow(string School, string Group, string Grade, string Name, long Number, Place Place)
{
    /// <summary>Whether both rows say the same, wherever they were read.</summary>
    public bool Says(ListRow other) => this with { Place = default } == other with { Place = default };
}
