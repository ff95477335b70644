using Junheng.Rules.Common;

namespace Junheng.Rules.Figures;

/// <summary>Where the cells of a table stand in the input that they were read from.</summary>
public abstract class Places
{
    /// <summary>No input: figures made by the program.</summary>
    public static Places Nowhere { get; } = new NowherePlaces();

    /// <summary>The cell of a row (from 0) and a column by its code; null for the row as a whole.</summary>
    public abstract Place At(int row, string? column);

    private sealed class NowherePlaces : Places
    {
        public override Place At(int row, string? column) => Place.None;
    }
}

/// <summary>A table with one input row for each of its rows: CSV lines or workbook rows.</summary>
/// <param name="file">The CSV file's name, or the workbook's.</param>
/// <param name="sheet">The sheet; null for CSV.</param>
/// <param name="lines">The input row (from 1) of each row.</param>
/// <param name="letters">For a workbook, the letter of each column by code; null for CSV, where a column is named by its header.</param>
public sealed class RowPlaces(string file, string? sheet, int[] lines, IReadOnlyDictionary<string, string>? letters = null) : Places
{
    /// <inheritdoc />
    public override Place At(int row, string? column) => new(
        file, sheet, lines[row], column is null || letters is null ? column : letters.GetValueOrDefault(column));
}

/// <summary>A table read from a long form with one input row for each value: district.csv and the sheet 区县.</summary>
/// <param name="file">The CSV file's name, or the workbook's.</param>
/// <param name="sheet">The sheet; null for CSV.</param>
/// <param name="lines">The input row (from 1) of each row and code.</param>
/// <param name="valueColumn">The column of the values: <c>value</c>, or its letter.</param>
public sealed class KeyPlaces(string file, string? sheet, IReadOnlyDictionary<(int Row, string Code), int> lines, string valueColumn) : Places
{
    /// <inheritdoc />
    public override Place At(int row, string? column) => column is not null && lines.TryGetValue((row, column), out var line)
        ? new Place(file, sheet, line, valueColumn)
        : new Place(file, sheet, 0, null);
}
