using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Statistics;

/// <summary>What became of a column of the export.</summary>
public enum ColumnStatus
{
    /// <summary>Headed as the statistics head it, or decided by the saved mapping.</summary>
    Matched,

    /// <summary>Taken on our judgement; the reason says why.</summary>
    Guessed,

    /// <summary>Looked for and not found.</summary>
    Missing,

    /// <summary>Not used.</summary>
    Ignored,
}

/// <summary>One line of the report: a column of the export, or a field that none was found for.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Place">The column; nowhere when missing.</param>
/// <param name="Heading">Its heading, rows joined by <c>/</c>; what was looked for when missing.</param>
/// <param name="Field">The column of the exchange format, with the stage in front where one is fixed and the unit of money behind
/// (<c>primary.students</c>); empty when ignored.</param>
/// <param name="Reason">Why guessed, or why ignored, as a finding's code and arguments; null when there is nothing to say.</param>
public sealed record ColumnReport(ColumnStatus Status, Place Place, string Heading, string Field, Finding? Reason);

/// <summary>The outcome of a conversion.</summary>
/// <param name="Tables">What to write as the CSV folder; every cell knows its place in the export.</param>
/// <param name="Columns">Every column, sheet by sheet, then every field that is missing.</param>
/// <param name="Mapping">The mapping with what was decided now.</param>
public sealed record ConvertReport(Tables Tables, IReadOnlyList<ColumnReport> Columns, StatisticsMapping Mapping);
