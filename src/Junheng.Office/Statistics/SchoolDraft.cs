using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>A word read for a school, and where.</summary>
internal readonly record struct ReadWord(string Text, Place Place);

/// <summary>A figure read for a school, before its stage is settled.</summary>
/// <param name="Column">The column that it comes from.</param>
/// <param name="Stages">The stages that it may speak of.</param>
/// <param name="Value">Millionths.</param>
/// <param name="Row">The row that it comes from, over all sheets.</param>
/// <param name="Place">Its cell.</param>
internal readonly record struct ReadFigure(ColumnUse Column, StageSet Stages, long Value, int Row, Place Place);

/// <summary>Everything that an export says about one school.</summary>
internal sealed class SchoolDraft(string code, Place place)
{
    /// <summary>Its code.</summary>
    public string Code { get; } = code;

    /// <summary>Where its code stands first.</summary>
    public Place Place { get; } = place;

    /// <summary>Words by field, the first one given.</summary>
    public Dictionary<string, ReadWord> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Figures in the order of the export.</summary>
    public List<ReadFigure> Figures { get; } = [];

    /// <summary>Its kind, once known.</summary>
    public SchoolKind? Kind { get; set; }

    /// <summary>Figures of the whole school by code.</summary>
    public Dictionary<string, ReadFigure> School { get; } = new(StringComparer.Ordinal);

    /// <summary>Figures of a stage by code.</summary>
    public Dictionary<(Stage Stage, string Code), ReadFigure> ByStage { get; } = [];

    /// <summary>A word; empty when there is none.</summary>
    public string Word(string field) => Words.TryGetValue(field, out var word) ? word.Text : "";
}
