using System.Globalization;
using System.Xml;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>The styles of a workbook: every look that was used, once.</summary>
internal sealed class Looks
{
    private readonly Dictionary<Look, int> places = [];
    private readonly Dictionary<Look, int> seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<Look> looks = [];

    public Looks() => Of(Look.Plain);

    public int Of(Look look)
    {
        // Most cells share a look object; comparing all of a look for every cell would cost more than writing it.
        if (seen.TryGetValue(look, out var at)) return at;
        if (!places.TryGetValue(look, out at))
        {
            places[look] = at = looks.Count;
            looks.Add(look);
        }

        return seen[look] = at;
    }

    public void Write(XmlWriter xml)
    {
        var fonts = looks.Select(look => (look.Bold, look.Italic, look.Size, look.Ink)).Distinct().ToList();
        var fills = looks.Select(look => look.Fill).OfType<string>().Distinct().ToList();
        var formats = looks.Select(look => look.Format).Where(format => Builtin(format) < 0).Distinct().ToList();

        xml.WriteStartElement("styleSheet", SheetXml.Main);
        WriteList(xml, "numFmts", formats.Count, i => Element(
            xml, "numFmt", ("numFmtId", Text(164 + i)), ("formatCode", formats[i])));
        WriteList(xml, "fonts", fonts.Count, i => WriteFont(xml, fonts[i]));
        WriteList(xml, "fills", fills.Count + 2, i => WriteFill(xml, i < 2 ? null : fills[i - 2], i == 1 ? "gray125" : "none"));
        WriteList(xml, "borders", 3, i => WriteBorder(xml, i));
        WriteList(xml, "cellStyleXfs", 1, _ => Element(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        WriteList(xml, "cellXfs", looks.Count, i => WriteStyle(xml, looks[i]));
        WriteList(xml, "cellStyles", 1, _ => Element(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")));
        xml.WriteEndElement();

        void WriteStyle(XmlWriter xml, Look look)
        {
            xml.WriteStartElement("xf", SheetXml.Main);
            var format = Builtin(look.Format);
            xml.WriteAttributeString("numFmtId", Text(format >= 0 ? format : 164 + formats.IndexOf(look.Format)));
            xml.WriteAttributeString("fontId", Text(fonts.IndexOf((look.Bold, look.Italic, look.Size, look.Ink))));
            xml.WriteAttributeString("fillId", Text(look.Fill is null ? 0 : fills.IndexOf(look.Fill) + 2));
            xml.WriteAttributeString("borderId", look.Boxed ? "1" : look.Underlined ? "2" : "0");
            xml.WriteAttributeString("xfId", "0");
            foreach (var part in (ReadOnlySpan<string>)["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"])
            {
                xml.WriteAttributeString("apply" + part, "1");
            }

            xml.WriteStartElement("alignment", SheetXml.Main);
            if (look.Across != Across.General) xml.WriteAttributeString("horizontal", look.Across switch { Across.Left => "left", Across.Center => "center", _ => "right" });
            xml.WriteAttributeString("vertical", look.Top ? "top" : "center");
            if (look.Indent > 0) xml.WriteAttributeString("indent", Text(look.Indent));
            if (look.Wrap) xml.WriteAttributeString("wrapText", "1");
            xml.WriteEndElement();
            Element(xml, "protection", ("locked", look.Unlocked ? "0" : "1"));
            xml.WriteEndElement();
        }
    }

    private static void WriteFont(XmlWriter xml, (bool Bold, bool Italic, double Size, string Ink) font)
    {
        xml.WriteStartElement("font", SheetXml.Main);
        if (font.Bold) Element(xml, "b");
        if (font.Italic) Element(xml, "i");
        Element(xml, "sz", ("val", font.Size.ToString(CultureInfo.InvariantCulture)));
        Element(xml, "color", ("rgb", "FF" + font.Ink));
        Element(xml, "name", ("val", "宋体"));
        Element(xml, "family", ("val", "3"));
        Element(xml, "charset", ("val", "134"));
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string? colour, string pattern)
    {
        xml.WriteStartElement("fill", SheetXml.Main);
        xml.WriteStartElement("patternFill", SheetXml.Main);
        xml.WriteAttributeString("patternType", colour is null ? pattern : "solid");
        if (colour is not null)
        {
            Element(xml, "fgColor", ("rgb", "FF" + colour));
            Element(xml, "bgColor", ("indexed", "64"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml, int index)
    {
        xml.WriteStartElement("border", SheetXml.Main);
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom", "diagonal"])
        {
            xml.WriteStartElement(side, SheetXml.Main);
            if (index == 1 && side != "diagonal" || index == 2 && side == "bottom")
            {
                xml.WriteAttributeString("style", "thin");
                Element(xml, "color", ("rgb", index == 1 ? "FF8C959F" : "FF1F2328"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteList(XmlWriter xml, string name, int count, Action<int> write)
    {
        if (count == 0) return;
        xml.WriteStartElement(name, SheetXml.Main);
        xml.WriteAttributeString("count", Text(count));
        for (var i = 0; i < count; i++) write(i);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        SheetXml.Element(xml, name, attributes);

    private static int Builtin(string format) => format switch
    {
        "General" => 0,
        "0" => 1,
        "0.00" => 2,
        "#,##0" => 3,
        "#,##0.00" => 4,
        "@" => 49,
        _ => -1,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
