using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>A figure of a table as a cell, in the words of the workbook.</summary>
internal static class FigureCell
{
    // Spreadsheets keep fifteen digits of a number; a longer one is written as text so that it comes back whole.
    private const int KeptDigits = 15;

    public static CellDraft Of(FigureTable table, Measure measure, int row, Look look)
    {
        if (measure.Type == MeasureType.Text) return CellDraft.Of(table.Text(measure.Code, row), look);
        var value = table.Value(measure.Code, row);
        if (value == FixedPoint.Missing) return CellDraft.Blank(look);
        return measure.Type switch
        {
            MeasureType.YesNo => CellDraft.Of(value != 0 ? "是" : "否", look),
            MeasureType.Choice => CellDraft.Of(measure.Choices[(int)value].NameZh, look),
            _ => Number(value, look),
        };
    }

    private static CellDraft Number(long value, Look look)
    {
        var text = FixedPoint.Format(value);
        return text.Count(char.IsAsciiDigit) > KeptDigits
            ? CellDraft.Of(text, look with { Format = "@" })
            : new CellDraft(text, true, look);
    }
}
