using System.IO.Compression;
using System.Xml;

namespace Junheng.Office.Sheets;

/// <summary>The parts of an .xlsx file: which sheets it has, in order, and where their cells stand.</summary>
internal sealed class XlsxPackage
{
    private const string OfficeDocument = "/officeDocument";
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private XlsxPackage(ZipArchive zip)
    {
        foreach (var entry in zip.Entries) parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The sheets in the workbook's order.</summary>
    public IReadOnlyList<SheetPart> Sheets { get; private set; } = [];

    /// <summary>The part of texts that cells share; null when there is none.</summary>
    public string? SharedStrings { get; private set; }

    /// <summary>The part of number formats; null when there is none.</summary>
    public string? Styles { get; private set; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>The part being read, for the sentence that says what is damaged.</summary>
    public string Current { get; private set; } = "";

    /// <summary>The package of an archive, or null when the archive is no workbook of this format.</summary>
    /// <param name="zip">The archive, checked against the limits.</param>
    /// <param name="binary">Whether it is the binary variant .xlsb.</param>
    public static XlsxPackage? Of(ZipArchive zip, out bool binary)
    {
        var package = new XlsxPackage(zip);
        var workbook = package.Relations("").FirstOrDefault(relation => relation.Type.EndsWith(OfficeDocument, StringComparison.Ordinal))?.Target
            ?? "xl/workbook.xml";
        binary = workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);
        if (binary || !package.parts.ContainsKey(workbook)) return null;
        return package.ReadWorkbook(workbook) ? package : null;
    }

    /// <summary>A reader over a part that refuses document types and resolves nothing.</summary>
    public XmlReader Read(string part)
    {
        Current = part;
        if (!parts.TryGetValue(part, out var entry)) throw new InvalidDataException($"No part {part}");
        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
        });
    }

    private bool ReadWorkbook(string workbook)
    {
        var relations = Relations(workbook).ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        SharedStrings = Existing(relations.Values, "/sharedStrings");
        Styles = Existing(relations.Values, "/styles");
        var sheets = new List<SheetPart>();
        var isWorkbook = false;
        using var xml = Read(workbook);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "workbook":
                    isWorkbook = true;
                    break;
                case "workbookPr":
                    From1904 = IsTrue(xml.GetAttribute("date1904"));
                    break;
                case "sheet" when relations.TryGetValue(RelationId(xml), out var relation)
                    && relation.Type.EndsWith("/worksheet", StringComparison.Ordinal):
                    sheets.Add(new SheetPart(xml.GetAttribute("name") ?? "", Visibility(xml.GetAttribute("state")), relation.Target));
                    break;
            }
        }

        Sheets = sheets;
        return isWorkbook;
    }

    private IEnumerable<Relation> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var name = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        if (!parts.ContainsKey(name)) yield break;
        using var xml = Read(name);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            yield return new Relation(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(folder, xml.GetAttribute("Target") ?? ""));
        }
    }

    private string? Existing(IEnumerable<Relation> relations, string type) =>
        relations.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal) && parts.ContainsKey(relation.Target))?.Target;

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..") path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            else if (step != ".") path.Add(step);
        }

        return string.Join('/', path);
    }

    private static string RelationId(XmlReader xml)
    {
        // The attribute's namespace differs between the transitional and the strict format.
        var id = "";
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    private static SheetVisibility Visibility(string? state) => state switch
    {
        "hidden" => SheetVisibility.Hidden,
        "veryHidden" => SheetVisibility.VeryHidden,
        _ => SheetVisibility.Visible,
    };

    internal static bool IsTrue(string? value) => value is "1" or "true";

    /// <summary>A sheet and the part that holds its cells.</summary>
    internal sealed record SheetPart(string Name, SheetVisibility Visibility, string Part);

    private sealed record Relation(string Id, string Type, string Target);
}
