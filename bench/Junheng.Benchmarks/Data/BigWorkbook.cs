using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Junheng.Benchmarks.Data;

/// <summary>Large .xlsx files written straight as XML, as spreadsheets write them: texts shared, numbers bare, rows numbered.</summary>
internal sealed class BigWorkbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive zip;
    private readonly StreamWriter sheet;
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly List<string> merges = [];
    private int row;

    public BigWorkbook(string path)
    {
        zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/>"
            + $"<Override PartName='/xl/workbook.xml' ContentType='{type}sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='{type}worksheet+xml'/>"
            + $"<Override PartName='/xl/sharedStrings.xml' ContentType='{type}sharedStrings+xml'/><Override PartName='/xl/styles.xml' ContentType='{type}styles+xml'/></Types>");
        Put("xl/styles.xml", $"<styleSheet xmlns='{Main}'><fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf/></cellXfs></styleSheet>");
        Put("_rels/.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='{Office}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        Put("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets><sheet name='表' sheetId='1' r:id='s'/></sheets></workbook>");
        Put("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + $"<Relationship Id='s' Type='{Office}/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='t' Type='{Office}/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='f' Type='{Office}/styles' Target='styles.xml'/></Relationships>");
        sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        sheet.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{Main}\"><sheetData>");
    }

    /// <summary>The next row: texts and numbers, null for nothing.</summary>
    public void Row(IEnumerable<object?> cells)
    {
        row++;
        sheet.Write($"<row r=\"{row}\">");
        var column = 0;
        foreach (var cell in cells)
        {
            var at = Office97(column++) + row.ToString(CultureInfo.InvariantCulture);
            if (cell is string text) sheet.Write($"<c r=\"{at}\" s=\"1\" t=\"s\"><v>{Shared(text)}</v></c>");
            else if (cell is not null) sheet.Write($"<c r=\"{at}\" s=\"1\"><v>{Convert.ToString(cell, CultureInfo.InvariantCulture)}</v></c>");
        }

        sheet.Write("</row>");
    }

    /// <summary>Merges cells of one row or column; rows and columns from 1, inclusive.</summary>
    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        merges.Add($"<mergeCell ref=\"{Office97(firstColumn - 1)}{firstRow}:{Office97(lastColumn - 1)}{lastRow}\"/>");

    public void Dispose()
    {
        sheet.Write("</sheetData>");
        if (merges.Count > 0) sheet.Write($"<mergeCells>{string.Concat(merges)}</mergeCells>");
        sheet.Write("</worksheet>");
        sheet.Dispose();
        Put("xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{string.Concat(texts.Keys.Select(text => $"<si><t>{text}</t></si>"))}</sst>");
        zip.Dispose();
    }

    private int Shared(string text)
    {
        if (texts.TryGetValue(text, out var index)) return index;
        texts.Add(text, texts.Count);
        return texts.Count - 1;
    }

    private void Put(string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Office97(int column) => Junheng.Office.Sheets.SheetGrid.Letters(column);
}
