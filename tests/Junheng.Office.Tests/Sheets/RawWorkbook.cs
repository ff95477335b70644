using System.IO.Compression;
using System.Text;

namespace Junheng.Office.Tests.Sheets;

/// <summary>An .xlsx put together from XML by hand, for what no library writes.</summary>
internal static class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook with one sheet 数据; <paramref name="data"/> is what stands in the worksheet.</summary>
    public static MemoryStream Of(string data, string? shared = null, string? styles = null, bool from1904 = false) => Zip(
        ("_rels/.rels", Relations($"<Relationship Id='a' Type='{Office}/officeDocument' Target='/xl/workbook.xml'/>")),
        ("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Office}'><workbookPr date1904='{(from1904 ? 1 : 0)}'/>"
            + "<sheets><sheet name='数据' sheetId='1' r:id='s'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(
            $"<Relationship Id='s' Type='{Office}/worksheet' Target='worksheets/sheet1.xml'/>"
            + $"<Relationship Id='t' Type='{Office}/sharedStrings' Target='../xl/sharedStrings.xml'/>"
            + $"<Relationship Id='f' Type='{Office}/styles' Target='styles.xml'/>")),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Main}'>{data}</worksheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{shared}</sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns='{Main}'>{styles}</styleSheet>"));

    /// <summary>An archive of these entries.</summary>
    public static MemoryStream Zip(params (string Name, string Text)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static string Relations(string relations) =>
        $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>";
}
