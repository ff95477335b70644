using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>A column of a sheet and the field that it feeds.</summary>
internal sealed class ColumnUse
{
    /// <summary>The column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Its heading.</summary>
    public required Heading Heading { get; init; }

    /// <summary>The field; null when it feeds none.</summary>
    public StatisticsField? Field { get; set; }

    /// <summary>The field that it would feed, were there no better column.</summary>
    public StatisticsField? LeftField { get; set; }

    /// <summary>The stages that its figures may speak of.</summary>
    public StageSet Stages { get; init; } = StageSet.All;

    /// <summary>The unit of its figures.</summary>
    public string? Unit { get; init; }

    /// <summary>Lower is surer; columns of one field and the same stages compete.</summary>
    public int Rank { get; init; }

    /// <summary>Whether it is certain what the column is.</summary>
    public bool IsGuess => Reason is { Severity: Severity.Warning };

    /// <summary>Whether a saved mapping decided.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Why it was taken or left.</summary>
    public Finding? Reason { get; set; }

    /// <summary>The field as a report and a mapping write it.</summary>
    public string Target(bool withUnit) => Field is null ? "" : new ColumnDecision(
        Field, Field.Level == Level.Stage ? Stages.Single() : null, withUnit && Field.Quantity == Quantity.Money ? Unit : null).ToString();

    /// <summary>Columns left out since their figures are inside this one's.</summary>
    public List<int> Inside { get; } = [];

    /// <summary>The line of the report.</summary>
    public ColumnReport Report(string file, SheetGrid grid) => new(
        Field is null ? ColumnStatus.Ignored : IsGuess ? ColumnStatus.Guessed : ColumnStatus.Matched,
        grid.At(file, -1, Column), Heading.Shown, Target(withUnit: true), Reason);
}
