using System.IO.Compression;
using System.Text;

namespace Junheng.Tests.Shared;

/// <summary>Small files of the sorts that people upload, made by hand.</summary>
internal static class SampleFiles
{
    /// <summary>A photograph of 60 by 40, its left half red and its right half blue.</summary>
    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2" +
        "NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAoADwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAGRABAAIDAAAAAAAAAAAAAAAAAAIE" +
        "NIGx/8QAGAEAAwEBAAAAAAAAAAAAAAAAAAQHBgX/xAAbEQEAAQUBAAAAAAAAAAAAAAAAAQMENHGxcv/aAAwDAQACEQMRAD8AxQHLbwRt409dWRt409dNWWTT9R0td49TU8ZoCjMEAANgBL1GEbeNPX" +
        "VkbeNPXTVlk0/UdLXePU1PGaAozBAADYAS9RhG3jT10DVlk0/UdLXePU1PGaAozBAAD//Z");

    /// <summary>The same photograph as a phone held upright keeps it: to be turned to the right by 90 degrees.</summary>
    public static byte[] TurnedJpeg => Convert.FromBase64String(
        "/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2" +
        "hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAoADwDASIAAhEBAxEB/8QAFgABAQEAAAAA" +
        "AAAAAAAAAAAAAAMF/8QAGRABAAIDAAAAAAAAAAAAAAAAAAIENIGx/8QAGAEAAwEBAAAAAAAAAAAAAAAAAAQHBgX/xAAbEQEAAQUBAAAAAAAAAAAAAAAAAQMENHGxcv/aAAwDAQACEQMRAD8AxQHLbw" +
        "Rt409dWRt409dNWWTT9R0td49TU8ZoCjMEAANgBL1GEbeNPXVkbeNPXTVlk0/UdLXePU1PGaAozBAADYAS9RhG3jT10DVlk0/UdLXePU1PGaAozBAAD//Z");

    /// <summary>A PDF of one page with the word "secret" that asks for a password (made with qpdf).</summary>
    public static byte[] EncryptedPdf => Convert.FromBase64String(
        "JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcy" +
        "A+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YgNSAwIFIgPj4g" +
        "Pj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA2NCAvRmlsdGVyIC9GbGF0ZURlY29kZSA+PgpzdHJlYW0KkYw74Z9qfYvqupgUUiYibtwZ2VJTVkgO9UncWIDLZ4Cqqx" +
        "SN6wV8uk49JTVfBNo81sgEHUj0yLPzngCIXV2+GWVuZHN0cmVhbQplbmRvYmoKNSAwIG9iago8PCAvQmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQgPj4KZW5k" +
        "b2JqCjYgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YyIC9MZW5ndGggMTYgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAxMjggL0" +
        "8gPDBiYTM4MzVmODhmOTAzODhlNzRlNTQ1ODQxMjVjZTE0MmJlMGRlMjRjNmIwZDM3NzQ2ZTA3NWI4OTE3NTY2NzE+IC9QIC00IC9SIDQgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAvVSA8MDFj" +
        "MGE5MDIzMDBjYjgxZmYzNjU4YTE5NjlhMzIwNmMwMTIyNDU2YTkxYmFlNTEzNDI3M2E2ZGIxMzRjODdjND4gL1YgNCA+PgplbmRvYmoKeHJlZgowIDcKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMD" +
        "AwMDE1IDAwMDAwIG4gCjAwMDAwMDAwNjQgMDAwMDAgbiAKMDAwMDAwMDEyMyAwMDAwMCBuIAowMDAwMDAwMjUwIDAwMDAwIG4gCjAwMDAwMDAzODQgMDAwMDAgbiAKMDAwMDAwMDQ1NCAwMDAwMCBu" +
        "IAp0cmFpbGVyIDw8IC9Sb290IDEgMCBSIC9TaXplIDcgL0lEIFs8NjVhYWY5ODFmYzg3YWVjMmE5OTg1YmM5OGVlZGY2YmQ+PDY1YWFmOTgxZmM4N2FlYzJhOTk4NWJjOThlZWRmNmJkPl0gL0VuY3" +
        "J5cHQgNiAwIFIgPj4Kc3RhcnR4cmVmCjc1MwolJUVPRgo=");

    /// <summary>The same PDF, which anybody may open but not everybody may change (made with qpdf).</summary>
    public static byte[] OwnedPdf => Convert.FromBase64String(
        "JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcy" +
        "A+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YgNSAwIFIgPj4g" +
        "Pj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA2NCAvRmlsdGVyIC9GbGF0ZURlY29kZSA+PgpzdHJlYW0KeGPkd2KyviQP1kf1oOo0IHQxv8kJbr4bVJuE+bXkTZmNji" +
        "YNeRsPkx+M/ly6qicXegkH1ebRKUeWpU6anvo0fmVuZHN0cmVhbQplbmRvYmoKNSAwIG9iago8PCAvQmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQgPj4KZW5k" +
        "b2JqCjYgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YyIC9MZW5ndGggMTYgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAxMjggL0" +
        "8gPDU2NmZhODczZWUzM2M3OTdjZDNiOTA0ZmRhZGY4MTRhZmEzNGRmOWEzOGY2ZWQ0MWI5ODRlMmM2ZGEyYWE2ZjU+IC9QIC00IC9SIDQgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAvVSA8ZDI5" +
        "YjRlYjgxZWM1NjY4ZDA5YTc3YmQ5OTA1NGQyZTkwMTIyNDU2YTkxYmFlNTEzNDI3M2E2ZGIxMzRjODdjND4gL1YgNCA+PgplbmRvYmoKeHJlZgowIDcKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMD" +
        "AwMDE1IDAwMDAwIG4gCjAwMDAwMDAwNjQgMDAwMDAgbiAKMDAwMDAwMDEyMyAwMDAwMCBuIAowMDAwMDAwMjUwIDAwMDAwIG4gCjAwMDAwMDAzODQgMDAwMDAgbiAKMDAwMDAwMDQ1NCAwMDAwMCBu" +
        "IAp0cmFpbGVyIDw8IC9Sb290IDEgMCBSIC9TaXplIDcgL0lEIFs8YjFjZWFhZWY1NDhmNGNiN2RmM2RhNjg3YzRjZDEwNDA+PGIxY2VhYWVmNTQ4ZjRjYjdkZjNkYTY4N2M0Y2QxMDQwPl0gL0VuY3" +
        "J5cHQgNiAwIFIgPj4Kc3RhcnR4cmVmCjc1MwolJUVPRgo=");

    /// <summary>A PDF with a page for each content stream, all of one size and turn.</summary>
    public static byte[] Pdf(string box, int turn, params string[] contents)
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{string.Join(' ', contents.Select((_, at) => $"{4 + (2 * at)} 0 R"))}]/Count {contents.Length}/MediaBox[{box}]/Rotate {turn}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var at = 0; at < contents.Length; at++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/Contents {5 + (2 * at)} 0 R/Resources<</Font<</F 3 0 R>>>>>>");
            objects.Add($"<</Length {contents[at].Length}>>stream\n{contents[at]}\nendstream");
        }

        var (made, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(made.Length);
            made.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var table = made.Length;
        made.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) made.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        made.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(made.ToString());
    }

    /// <summary>A PDF of pages of A4, each with one word.</summary>
    public static byte[] PdfOf(params string[] words) => Pdf("0 0 595 842", 0, [.. words.Select(word => $"BT /F 20 Tf 60 700 Td ({word}) Tj ET")]);

    /// <summary>A Word document of some paragraphs.</summary>
    public static byte[] Word(params string[] paragraphs) => Package(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))}</w:body></w:document>"""));

    /// <summary>A ZIP of some texts.</summary>
    public static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return made.ToArray();
    }
}
