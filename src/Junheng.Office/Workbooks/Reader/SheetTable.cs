using Junheng.Office.Sheets;
using Junheng.Office.Workbooks.Template;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>A sheet with a row a school, stage, class, room or confirmation, read into its table.</summary>
internal static class SheetTable
{
    /// <param name="grid">The sheet.</param>
    /// <param name="file">The workbook's name.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="level">Which table it is.</param>
    /// <param name="names">Names of the schools, held against those that stand beside the codes; null in the sheet 学校 itself.</param>
    /// <param name="notes">Takes the refusals and notices.</param>
    public static FigureTable Read(SheetGrid grid, string file, Catalogue catalogue, Level level, SchoolNames? names, SheetNotes notes)
    {
        if (grid.RowCount == 0) return FigureTable.Empty(level);
        string[] passedOver = names is null ? [] : [SchoolNames.Heading];
        var header = SheetHeader.Of(grid, catalogue.At(level), passedOver, notes);
        var rows = Rows(grid, header, notes);
        var numbers = new Dictionary<string, long[]>();
        var texts = new Dictionary<string, string?[]>();
        foreach (var (_, reading) in header.Columns)
        {
            if (reading.Measure.IsNumeric) numbers[reading.Measure.Code] = new long[rows.Length];
            else texts[reading.Measure.Code] = new string?[rows.Length];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var (index, reading) in header.Columns)
            {
                var (cell, code) = (grid[rows[i], index], reading.Measure.Code);
                if (cell.IsBlank && reading.Measure.Identifies) notes.Refuse("cell_blank", rows[i], index, reading.Measure.NameZh);
                if (reading.Measure.IsNumeric) numbers[code][i] = reading.Number(cell, notes, rows[i], index);
                else texts[code][i] = reading.Text(cell, notes, rows[i], index);
            }
        }

        var letters = header.Columns.ToDictionary(column => column.Reading.Measure.Code, column => SheetGrid.Letters(column.Index));
        var columns = texts.ToDictionary(column => column.Key, column => TextColumn.Of(column.Value));
        var table = new FigureTable(level, rows.Length, numbers, columns, new RowPlaces(file, grid.Name, [.. rows.Select(row => row + 1)], letters));
        if (names is not null && header.Row >= 0) CompareNames(grid, table, header.Row, rows, names, notes);
        return table;
    }

    // A name that is not the one of its code is mostly a row pasted one line too high or too low.
    private static void CompareNames(SheetGrid grid, FigureTable table, int header, int[] rows, SchoolNames names, SheetNotes notes)
    {
        var column = grid.Row(header).IndexOf(Cell.OfText(SchoolNames.Heading));
        for (var i = 0; i < rows.Length && column >= 0; i++)
        {
            var (said, known) = (grid[rows[i], column].Text, names.Of(table.Text(Codes.DistrictCode, i), table.Text(Codes.SchoolCode, i)));
            if (said.Length == 0 || known.Length == 0 || HeadingText.Plain(said) == HeadingText.Plain(known)) continue;
            notes.Warn("name_differs", rows[i], column, table.Text(Codes.SchoolCode, i), known, said);
        }
    }

    // Rows that are blank in every column that is read say nothing.
    private static int[] Rows(SheetGrid grid, SheetHeader header, SheetNotes notes)
    {
        var rows = new List<int>();
        for (var row = header.Row + 1; row < grid.RowCount && header.Row >= 0; row++)
        {
            if (header.Columns.All(column => grid[row, column.Index].IsBlank))
            {
                if (!grid.IsBlank(row)) notes.Notice("record_blank", row, -1);
                continue;
            }

            if (FooterLine.Of(grid, row, header.Columns) is { } footer)
            {
                notes.Refuse(footer.Code, row, footer.Column, footer.Text);
                continue;
            }

            if (grid.HiddenRows.Contains(row)) notes.Notice("row_hidden", row, -1);
            rows.Add(row);
        }

        foreach (var column in header.Columns.Where(column => grid.HiddenColumns.Contains(column.Index))) notes.Notice("column_hidden", header.Row, column.Index);
        return [.. rows];
    }
}
