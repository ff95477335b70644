using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Junheng.Web.Tests.Collection;

/// <summary>A workbook of one sheet, written by hand: texts and whole numbers.</summary>
internal static class SmallWorkbook
{
    public static byte[] Of(string sheet, params object[][] rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            var lines = rows.Select((row, at) => $"""<row r="{at + 1}">{string.Concat(row.Select((value, column) => Cell(at, column, value)))}</row>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(lines)}</sheetData></worksheet>""");
        }

        return stream.ToArray();
    }

    private static string Cell(int row, int column, object value) => value is string text
        ? $"""<c r="{(char)('A' + column)}{row + 1}" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>"""
        : string.Create(CultureInfo.InvariantCulture, $"""<c r="{(char)('A' + column)}{row + 1}"><v>{value}</v></c>""");

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
