using System.Runtime.InteropServices;
using Junheng.Rules.Common;

namespace Junheng.Office.Sheets;

/// <summary>Whether a sheet is shown.</summary>
public enum SheetVisibility
{
    /// <summary>Shown.</summary>
    Visible,

    /// <summary>Hidden; a user can show it.</summary>
    Hidden,

    /// <summary>Hidden so that only a program can show it.</summary>
    VeryHidden,
}

/// <summary>A range of merged cells; rows and columns from 0, both ends inclusive. Its content stands in the first cell.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether a cell lies in it.</summary>
    public bool Contains(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}

/// <summary>The cells of one sheet. Rows and columns are counted from 0; only the places shown to people count from 1 and
/// name columns by letters. The size is that of what is filled, not what the file declares.</summary>
public sealed class SheetGrid
{
    private readonly Cell[]?[] rows;

    /// <summary>A sheet of these rows; a null row is blank. Trailing blanks do not count.</summary>
    public SheetGrid(string name, IReadOnlyList<Cell[]?> rows)
    {
        Name = name;
        var count = rows.Count;
        while (count > 0 && Filled(rows[count - 1]) == 0) count--;
        this.rows = [.. rows.Take(count)];
        ColumnCount = count == 0 ? 0 : this.rows.Max(Filled);
    }

    /// <summary>The sheet's name.</summary>
    public string Name { get; }

    /// <summary>Whether it is shown.</summary>
    public SheetVisibility Visibility { get; init; }

    /// <summary>Rows up to the last one with a filled cell.</summary>
    public int RowCount => rows.Length;

    /// <summary>Columns up to the last one with a filled cell.</summary>
    public int ColumnCount { get; }

    /// <summary>Merged ranges that touch the filled area, in the order of the file.</summary>
    public IReadOnlyList<MergedRange> Merges { get; init; } = [];

    /// <summary>Hidden rows within the filled area.</summary>
    public IReadOnlySet<int> HiddenRows { get; init; } = new HashSet<int>();

    /// <summary>Hidden columns within the filled area.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>A cell; blank outside of the filled area.</summary>
    public Cell this[int row, int column]
    {
        get
        {
            var cells = row < rows.Length ? rows[row] : null;
            return cells is not null && column < cells.Length ? cells[column] : default;
        }
    }

    /// <summary>The cells of a row up to its last filled one or further; empty when the row is blank.</summary>
    public ReadOnlySpan<Cell> Row(int row) => row < rows.Length ? rows[row] : [];

    /// <summary>Whether no cell of a row is filled.</summary>
    public bool IsBlank(int row) => row >= rows.Length || Filled(rows[row]) == 0;

    /// <summary>The letters of a column: A for 0, XFD for 16,383.</summary>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (column++; column > 0; column = (column - 1) / 26) letters[--at] = (char)('A' + (column - 1) % 26);
        return new string(letters[at..]);
    }

    /// <summary>Where a cell stands, for findings and refusals.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="row">The row from 0; -1 for a column as a whole.</param>
    /// <param name="column">The column from 0; -1 for a row as a whole.</param>
    public Place At(string file, int row, int column) => new(file, Name, row + 1, column < 0 ? null : Letters(column));

    private static int Filled(Cell[]? cells)
    {
        var length = cells?.Length ?? 0;
        while (length > 0 && cells![length - 1].IsBlank) length--;
        return length;
    }
}

/// <summary>A workbook as grids, in the order of its sheets. Sheets that hold no cells by nature (charts) are left out.</summary>
/// <param name="File">The file's name, without folders.</param>
/// <param name="Sheets">All sheets, hidden ones too.</param>
public sealed record Workbook(string File, IReadOnlyList<SheetGrid> Sheets);
