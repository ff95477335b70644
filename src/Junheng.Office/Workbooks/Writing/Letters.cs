using System.Globalization;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>Names of columns and ranges. Rows and columns count from 1.</summary>
internal static class Letters
{
    /// <summary>The most rows and columns of a sheet.</summary>
    public const int MostRows = 1_048_576;

    public const int MostColumns = 16_384;

    /// <summary>1 is A, 27 is AA.</summary>
    public static string Of(int column)
    {
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (; column > 0; column = (column - 1) / 26) letters[--at] = (char)('A' + (column - 1) % 26);
        return new string(letters[at..]);
    }

    public static string At(int row, int column) => Of(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Range(int row, int column, int lastRow, int lastColumn) => $"{At(row, column)}:{At(lastRow, lastColumn)}";
}
