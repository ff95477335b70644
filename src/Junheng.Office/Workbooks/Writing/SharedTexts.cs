using System.Globalization;
using System.Text;
using System.Xml;
using Junheng.Rules.Common;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>The texts of a workbook, each kept once.</summary>
internal sealed class SharedTexts
{
    // A spreadsheet calls the whole file damaged for one longer text.
    private const int MostInCell = 32_767;

    private readonly Dictionary<string, int> places = [];
    private readonly List<string> texts = [];
    private int uses;

    /// <summary>The place of a text; what a cell cannot hold of it is cut off.</summary>
    public int Of(string text)
    {
        uses++;
        if (text.Length > MostInCell) text = VisibleText.Cut(text, MostInCell - 1);
        if (places.TryGetValue(text, out var at)) return at;
        places[text] = texts.Count;
        texts.Add(text);
        return texts.Count - 1;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", SheetXml.Main);
        xml.WriteAttributeString("count", uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
        {
            xml.WriteStartElement("si", SheetXml.Main);
            WriteText(xml, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A <c>t</c> element that keeps the outer spaces.</summary>
    public static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteStartElement("t", SheetXml.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Escape(text));
        xml.WriteEndElement();
    }

    /// <summary>What XML cannot hold is written <c>_x000B_</c>; a text that looks like that has its first underscore written so.</summary>
    internal static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            var bad = length == 1 && (!XmlConvert.IsXmlChar(text[i]) || text[i] == '\r' || IsEscape(text, i));
            if (bad)
            {
                escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped?.Append(text, i, length);
            }

            i += length - 1;
        }

        return escaped?.ToString() ?? text;
    }

    private static bool IsEscape(string text, int at)
    {
        if (text[at] != '_' || at + 6 >= text.Length || text[at + 1] != 'x' || text[at + 6] != '_') return false;
        for (var i = at + 2; i < at + 6; i++)
        {
            if (!char.IsAsciiHexDigit(text[i])) return false;
        }

        return true;
    }
}
