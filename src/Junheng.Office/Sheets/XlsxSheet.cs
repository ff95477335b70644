using System.Globalization;
using System.Xml;

namespace Junheng.Office.Sheets;

/// <summary>Reads the cells of one sheet of an .xlsx file as a stream: what a sheet declares about its size is ignored, and
/// styled blanks cost nothing.</summary>
internal sealed class XlsxSheet(IReadOnlyList<string> texts, bool[] dates, bool from1904, CellBudget budget)
{
    private const int LastRow = 1_048_575;
    private const int LastColumn = 16_383;
    private const int LongestText = 32_767;

    private readonly List<Cell[]?> rows = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int From, int To)> hiddenColumns = [];
    private Cell[] row = new Cell[64];
    private int filled;

    /// <summary>The sheet as a grid. Throws <see cref="InvalidDataException"/> when it contradicts itself.</summary>
    public SheetGrid Read(XmlReader xml, XlsxPackage.SheetPart part, CancellationToken cancel)
    {
        var next = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    if (rows.Count % 1_024 == 0) cancel.ThrowIfCancellationRequested();
                    next = ReadRow(xml, next);
                    break;
                case "col" when XlsxPackage.IsTrue(xml.GetAttribute("hidden")):
                    hiddenColumns.Add((Whole(xml.GetAttribute("min")) - 1, Whole(xml.GetAttribute("max")) - 1));
                    break;
                case "mergeCell":
                    if (Range(xml.GetAttribute("ref")) is { } range) merges.Add(range);
                    break;
            }
        }

        var grid = new SheetGrid(part.Name, rows);
        return new SheetGrid(part.Name, rows)
        {
            Visibility = part.Visibility,
            Merges = [.. merges.Where(merge => merge.FirstRow < grid.RowCount && merge.FirstColumn < grid.ColumnCount)],
            HiddenRows = hiddenRows.Where(hidden => hidden < grid.RowCount).ToHashSet(),
            HiddenColumns = Enumerable.Range(0, grid.ColumnCount)
                .Where(column => hiddenColumns.Any(hidden => column >= hidden.From && column <= hidden.To)).ToHashSet(),
        };
    }

    private int ReadRow(XmlReader xml, int next)
    {
        var at = xml.GetAttribute("r") is { } number ? Whole(number) - 1 : next;
        if (at is < 0 or > LastRow) throw new InvalidDataException($"Row {at + 1}");
        if (XlsxPackage.IsTrue(xml.GetAttribute("hidden"))) hiddenRows.Add(at);
        if (xml.IsEmptyElement) return at + 1;
        filled = 0;
        var column = 0;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") column = ReadCell(xml, at, column) + 1;
        }

        if (filled > 0)
        {
            budget.Take(filled);
            while (rows.Count <= at) rows.Add(null);
            if (rows[at] is not null) throw new InvalidDataException($"Row {at + 1} twice");
            rows[at] = row.AsSpan(0, filled).ToArray();
            row.AsSpan(0, filled).Clear();
        }

        return at + 1;
    }

    private int ReadCell(XmlReader xml, int rowIndex, int next)
    {
        var column = next;
        var type = "n";
        var style = 0;
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r":
                    column = Column(xml.Value, rowIndex);
                    break;
                case "t":
                    type = xml.Value;
                    break;
                case "s":
                    style = Whole(xml.Value);
                    break;
            }
        }

        if (column is < 0 or > LastColumn) throw new InvalidDataException($"Column {column + 1} of row {rowIndex + 1}");
        xml.MoveToElement();
        if (xml.IsEmptyElement) return column;
        var cell = ReadContent(xml, type, style);
        if (cell.IsBlank) return column;
        if (column >= row.Length) Array.Resize(ref row, Math.Min(LastColumn + 1, Math.Max(column + 1, row.Length * 2)));
        if (!row[column].IsBlank) throw new InvalidDataException($"Cell {SheetGrid.Letters(column)}{rowIndex + 1} twice");
        row[column] = cell;
        filled = Math.Max(filled, column + 1);
        return column;
    }

    private Cell ReadContent(XmlReader xml, string type, int style)
    {
        var depth = xml.Depth;
        var formula = false;
        string? value = null;
        string? inline = null;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "v":
                        value = ReadValue(xml);
                        continue;
                    case "is":
                        inline = XlsxTexts.Rich(xml);
                        break;
                    case "f":
                        formula = true;
                        xml.Skip();
                        continue;
                }
            }

            if (!xml.Read()) break;
        }

        if (inline is not null) return Cell.OfText(inline, formula);
        return value is not null ? Of(value, type, style, formula) : formula ? new Cell(CellKind.Error, Cell.NotComputed, true) : default;
    }

    private Cell Of(string value, string type, int style, bool formula)
    {
        switch (type)
        {
            case "s":
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= texts.Count)
                {
                    throw new InvalidDataException($"Shared text {value}");
                }

                return texts[index].Length == 0 ? default : new Cell(CellKind.Text, texts[index], formula);
            case "b":
                return new Cell(CellKind.Boolean, value is "1" or "true" ? "TRUE" : "FALSE", formula);
            case "e":
                return new Cell(CellKind.Error, value, formula);
            case "str" or "inlineStr":
                return Cell.OfText(XlsxTexts.Unescape(value), formula);
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                    ? new Cell(CellKind.Date, CellText.Date(moment), formula)
                    : Cell.OfText(value, formula);
        }

        if (string.IsNullOrWhiteSpace(value)) return formula ? new Cell(CellKind.Error, Cell.NotComputed, true) : default;
        if ((uint)style < (uint)dates.Length && dates[style] && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && CellText.Date(serial, from1904) is { } date)
        {
            return new Cell(CellKind.Date, date, formula);
        }

        return CellText.Number(value) is { } number
            ? new Cell(CellKind.Number, number, formula)
            : throw new InvalidDataException($"Number {value}");
    }

    /// <summary>The text of a value; the reader ends behind it.</summary>
    private static string ReadValue(XmlReader xml)
    {
        var text = "";
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
                text = text.Length == 0 ? xml.Value : text + xml.Value;
                if (text.Length > LongestText) throw new InvalidDataException("A value without end");
            }
        }

        xml.Read();
        return text;
    }

    /// <summary>The column of a reference such as AB12, which must stand in the row it names.</summary>
    private static int Column(ReadOnlySpan<char> reference, int row)
    {
        int column = 0, at = 0;
        for (; at < reference.Length && at < 4 && char.IsAsciiLetter(reference[at]); at++) column = column * 26 + (reference[at] & 31);
        return int.TryParse(reference[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == row + 1
            ? column - 1
            : throw new InvalidDataException($"Cell {reference} in row {row + 1}");
    }

    private static MergedRange? Range(string? reference)
    {
        var colon = reference?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0) return null;
        var (firstRow, firstColumn) = Corner(reference.AsSpan(0, colon));
        var (lastRow, lastColumn) = Corner(reference.AsSpan(colon + 1));
        return new MergedRange(firstRow, firstColumn, lastRow, lastColumn);
    }

    private static (int Row, int Column) Corner(ReadOnlySpan<char> reference)
    {
        var digits = reference.IndexOfAnyInRange('0', '9');
        var row = digits > 0 && int.TryParse(reference[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : throw new InvalidDataException($"Range {reference}");
        return (row, Column(reference, row));
    }

    private static int Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : throw new InvalidDataException($"Number {text}");
}

/// <summary>How many cells a workbook may still fill, gaps before the last one of a row included.</summary>
internal sealed class CellBudget(int cells)
{
    private int left = cells;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Takes some cells; throws <see cref="InvalidDataException"/> when they are spent.</summary>
    public void Take(int count)
    {
        left -= count;
        if (left >= 0) return;
        IsSpent = true;
        throw new InvalidDataException("Too many cells");
    }
}
