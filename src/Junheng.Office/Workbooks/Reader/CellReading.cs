using System.Text;
using Junheng.Office.Cells;
using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>How the cells of one measure are read: what stands there in a spreadsheet's own ways, then the rule that CSV cells follow.</summary>
/// <param name="measure">The measure.</param>
/// <param name="shift">Digits that the point moves to the right: 4 for 万元.</param>
internal sealed class CellReading(Measure measure, int shift)
{
    // A spreadsheet keeps fifteen digits of a number; the rest of a longer code is lost.
    private const int KeptDigits = 15;

    private readonly CellRule rule = new(measure);
    private readonly CellWords? words = measure.Type is MeasureType.YesNo or MeasureType.Choice ? new CellWords(measure) : null;

    public Measure Measure => measure;

    /// <summary>A number, yes/no or choice; missing when blank or refused.</summary>
    public long Number(Cell cell, SheetNotes notes, int row, int column)
    {
        if (cell.IsBlank || IsUnreadable(cell, notes, row, column)) return FixedPoint.Missing;
        if (words is not null) return Word(cell, notes, row, column);
        if (cell.Kind is CellKind.Date)
        {
            notes.Refuse("cell_date", row, column, measure.NameZh, cell.Text);
            return FixedPoint.Missing;
        }

        var text = cell.Text;
        if (cell.Kind == CellKind.Text)
        {
            var plain = text.Normalize(NormalizationForm.FormKC).Trim();
            if (plain != text) notes.Notice("cell_from_full_width", row, column);
            text = plain;
        }

        if (shift > 0 && DecimalShift.Right(text, shift) is { } moved) text = moved;
        var fault = rule.Read(Encoding.UTF8.GetBytes(text), out var value, out var rounded);
        if (fault is not null) notes.Refusals.Add(rule.Refuse(fault, Encoding.UTF8.GetBytes(cell.Text), notes.Place(row, column), inChinese: true));
        else if (cell.Kind == CellKind.Text) notes.Notice("cell_number_as_text", row, column);
        if (rounded) notes.Notice("cell_rounded", row, column);
        return value;
    }

    /// <summary>A text; null when blank or refused.</summary>
    public string? Text(Cell cell, SheetNotes notes, int row, int column)
    {
        if (cell.IsBlank || IsUnreadable(cell, notes, row, column)) return null;
        var isCode = WorkbookLayout.IsCode(measure);
        switch (cell.Kind)
        {
            case CellKind.Date when measure.Code != Codes.Date:
                // "3-1" typed as a class name has become the first of March.
                notes.Refuse("cell_date", row, column, measure.NameZh, cell.Text);
                return null;
            case CellKind.Number when isCode && cell.Text.Count(char.IsAsciiDigit) > KeptDigits:
                notes.Refuse("code_digits_lost", row, column, measure.NameZh, cell.Text);
                return null;
            case CellKind.Number when isCode:
                notes.Notice("code_as_number", row, column);
                return cell.Text;
        }

        if (!isCode)
        {
            if (cell.Text.Any(one => VisibleText.IsSteering(one) && one is not ('\t' or '\r' or '\n')))
            {
                notes.Warn("text_control", row, column, measure.NameZh, Shown.Text(cell.Text));
            }

            return cell.Text;
        }

        var plain = HalfWidth(cell.Text);
        if (plain != cell.Text) notes.Notice("cell_from_full_width", row, column);
        return plain;
    }

    // Only letters and digits: brackets in a code are nobody's slip of the keyboard.
    private static string HalfWidth(string text) => string.Create(text.Length, text, (half, wide) =>
    {
        for (var i = 0; i < half.Length; i++)
        {
            var narrow = (char)(wide[i] - 0xFEE0);
            half[i] = wide[i] > 0xFEE0 && char.IsAsciiLetterOrDigit(narrow) ? narrow : wide[i];
        }
    });

    private long Word(Cell cell, SheetNotes notes, int row, int column)
    {
        var value = cell.Kind is CellKind.Text or CellKind.Boolean ? words!.Find(cell.Text) : -1;
        if (value >= 0) return value;
        if (cell.Kind == CellKind.Text && words!.FindOther(cell.Text) is >= 0 and var other)
        {
            notes.Notice("cell_other_word", row, column, cell.Text, measure.Choices[(int)other].NameZh);
            return other;
        }

        var text = Encoding.UTF8.GetBytes(cell.Text);
        notes.Refusals.Add(rule.Refuse(measure.Type == MeasureType.YesNo ? "cell_yes_no" : "cell_word", text, notes.Place(row, column), inChinese: true));
        return FixedPoint.Missing;
    }

    private bool IsUnreadable(Cell cell, SheetNotes notes, int row, int column)
    {
        if (cell.Kind != CellKind.Error) return false;
        notes.Refuse(cell.Text == Cell.NotComputed ? "cell_not_computed" : "cell_error", row, column, measure.NameZh, cell.Text);
        return true;
    }
}
