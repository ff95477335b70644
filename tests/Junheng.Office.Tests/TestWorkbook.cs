using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OfficeCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Junheng.Office.Tests;

/// <summary>A workbook written row by row: texts, numbers, dates, yes and no, formulas, errors; merges and hidden rows.</summary>
internal sealed class TestWorkbook
{
    private readonly List<TestSheet> sheets = [];

    public IReadOnlyList<TestSheet> Sheets => sheets;

    public TestSheet Sheet(string name, SheetStateValues? state = null)
    {
        var sheet = new TestSheet(name, state);
        sheets.Add(sheet);
        return sheet;
    }

    public MemoryStream ToStream()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            AddStyles(workbook);
            var list = new SheetList();
            foreach (var sheet in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                sheet.Write(part);
                list.Append(new Sheet
                {
                    Name = sheet.Name,
                    SheetId = (uint)list.Count() + 1,
                    Id = workbook.GetIdOfPart(part),
                    State = sheet.State is { } state ? new EnumValue<SheetStateValues>(state) : null,
                });
            }

            workbook.Workbook = new Workbook(list);
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The workbook as a file in a folder of its own; gone with the test's temporary folder.</summary>
    public string Save(string name = "统计.xlsx")
    {
        var folder = Directory.CreateTempSubdirectory("junheng");
        var path = Path.Combine(folder.FullName, name);
        using var file = File.Create(path);
        ToStream().CopyTo(file);
        return path;
    }

    // Format 0 is plain, format 1 a date.
    private static void AddStyles(WorkbookPart workbook) => workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
}

/// <summary>A formula and its result; a null result was never computed.</summary>
internal sealed record Formula(string Text, object? Result);

/// <summary>An error such as #DIV/0!.</summary>
internal sealed record CellFault(string Text);

internal sealed class TestSheet(string name, SheetStateValues? state)
{
    private readonly List<object?[]> rows = [];
    private readonly List<string> merges = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int From, int To)> hiddenColumns = [];

    public string Name { get; } = name;

    public SheetStateValues? State { get; } = state;

    /// <summary>The next row; null leaves a cell out.</summary>
    public TestSheet Row(params object?[] cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>Merges a range such as A1:C1.</summary>
    public TestSheet Merge(params string[] ranges)
    {
        merges.AddRange(ranges);
        return this;
    }

    /// <summary>Hides the row added last.</summary>
    public TestSheet HideRow()
    {
        hiddenRows.Add(rows.Count);
        return this;
    }

    /// <summary>Hides columns, counted from 1, both ends inclusive.</summary>
    public TestSheet HideColumns(int from, int to)
    {
        hiddenColumns.Add((from, to));
        return this;
    }

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        if (hiddenColumns.Count > 0)
        {
            writer.WriteElement(new Columns(hiddenColumns.Select(hidden =>
                new Column { Min = (uint)hidden.From, Max = (uint)hidden.To, Hidden = true, Width = 0, CustomWidth = true })));
        }

        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < rows.Count; i++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)i + 1, Hidden = hiddenRows.Contains(i + 1) ? true : null });
            for (var column = 0; column < rows[i].Length; column++)
            {
                if (rows[i][column] is { } value) writer.WriteElement(Cell(value, $"{Letters(column)}{i + 1}"));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (merges.Count > 0) writer.WriteElement(new MergeCells(merges.Select(range => new MergeCell { Reference = range })));
        writer.WriteEndElement();
    }

    private static OfficeCell Cell(object value, string at) => value switch
    {
        string text => new OfficeCell { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
        bool yes => new OfficeCell { CellReference = at, DataType = CellValues.Boolean, CellValue = new CellValue(yes) },
        DateOnly day => new OfficeCell
        {
            CellReference = at,
            StyleIndex = 1,
            CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)),
        },
        CellFault fault => new OfficeCell { CellReference = at, DataType = CellValues.Error, CellValue = new CellValue(fault.Text) },
        Formula { Result: null } formula => new OfficeCell { CellReference = at, CellFormula = new CellFormula(formula.Text) },
        Formula formula => Computed(Cell(formula.Result!, at), formula.Text),
        _ => new OfficeCell { CellReference = at, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
    };

    private static OfficeCell Computed(OfficeCell cell, string formula)
    {
        cell.CellFormula = new CellFormula(formula);
        return cell;
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
