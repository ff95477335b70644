using System.Globalization;
using System.Text;
using System.Xml;

namespace Junheng.Office.Sheets;

/// <summary>Texts of an .xlsx file: runs put together, phonetic guides left out, escapes undone.</summary>
internal static class XlsxTexts
{
    /// <summary>The texts that cells refer to by number.</summary>
    public static List<string> Shared(XmlReader xml, CancellationToken cancel)
    {
        var texts = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            if (texts.Count % 4_096 == 0) cancel.ThrowIfCancellationRequested();
            texts.Add(CellText.Trim(Rich(xml)));
        }

        return texts;
    }

    /// <summary>The text inside of an element that holds <c>t</c> or runs of <c>t</c>; the reader ends on the closing tag.</summary>
    public static string Rich(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        string? first = null;
        StringBuilder? more = null;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var text = xml.ReadElementContentAsString();
                if (first is null) first = text;
                else (more ??= new StringBuilder(first)).Append(text);
                continue;
            }

            if (!xml.Read()) break;
        }

        return Unescape(more?.ToString() ?? first ?? "");
    }

    /// <summary>Undoes <c>_x000D_</c>: characters that XML cannot carry (ECMA-376 part 1, 22.9.2.19). <c>_x005F_</c> is the
    /// underscore of a text that looks like an escape.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (at + 7 <= text.Length && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append(text, from, at - from).Append((char)code);
                from = at += 7;
            }
            else
            {
                at += 2;
            }
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>For each cell format, whether it shows dates.</summary>
    public static bool[] DateFormats(XmlReader xml)
    {
        var custom = new Dictionary<int, bool>();
        var formats = new List<bool>();
        var inCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") inCells = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "numFmt" when int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id):
                    custom[id] = NumberFormats.IsDate(xml.GetAttribute("formatCode") ?? "");
                    break;
                case "cellXfs":
                    inCells = !xml.IsEmptyElement;
                    break;
                case "xf" when inCells:
                    formats.Add(int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format)
                        && (custom.TryGetValue(format, out var date) ? date : NumberFormats.IsDate(format)));
                    break;
            }
        }

        return [.. formats];
    }
}
