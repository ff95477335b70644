using System.Globalization;
using System.Text;
using Junheng.Office.Sheets;

namespace Junheng.Office.Statistics;

/// <summary>The line of column numbers that the statistics print below their headings: 甲 乙 丙 1 2 3=1+2.</summary>
internal static class ColumnNumbers
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const int Widest = 10_000;

    /// <summary>Whether a row is such a line and nothing else: at least three cells, words in the order of the stems or of the
    /// alphabet, numbers one after the other.</summary>
    public static bool Are(ReadOnlySpan<Cell> row)
    {
        int cells = 0, letter = -1, number = -1;
        foreach (var cell in row)
        {
            if (cell.IsBlank) continue;
            if (cell.Kind is not (CellKind.Number or CellKind.Text) || cell.Text.Length > 20) return false;
            cells++;
            var text = cell.Text.Normalize(NormalizationForm.FormKC).Trim().Trim('(', ')');
            if (text is "栏次" or "列次" or "栏号" or "列号") continue;
            if (Letter(text) is { } next)
            {
                // The words stand in front of the numbers.
                if (number >= 0 || letter >= 0 && next != letter + 1) return false;
                letter = next;
            }
            else if (Number(text) is { } count && (number < 0 ? letter >= 0 || count <= 1 || cells == 1 : count == number + 1))
            {
                number = count;
            }
            else
            {
                return false;
            }
        }

        return cells >= 3;
    }

    private static int? Letter(string text) => text.Length != 1 ? null
        : Stems.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var stem ? stem
        : char.IsAsciiLetterUpper(text[0]) ? 100 + text[0]
        : null;

    /// <summary>The number of a column, also where it is said how it comes about: 3=1+2.</summary>
    private static int? Number(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var bare = equals < 0 ? text : text[(equals + 1)..].All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '*' or '/' or '×' or '÷' or '(' or ')') ? text[..equals] : "";
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Widest ? number : null;
    }
}
