using System.Globalization;
using System.Xml;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>The notes of a sheet: their texts, and the old drawing without which Excel does not show them.</summary>
internal static class NoteXml
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void WriteTexts(XmlWriter xml, IReadOnlyList<Note> notes)
    {
        xml.WriteStartElement("comments", SheetXml.Main);
        xml.WriteStartElement("authors", SheetXml.Main);
        xml.WriteElementString("author", SheetXml.Main, "Junheng");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList", SheetXml.Main);
        foreach (var note in notes)
        {
            xml.WriteStartElement("comment", SheetXml.Main);
            xml.WriteAttributeString("ref", Letters.At(note.Row, note.Column));
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text", SheetXml.Main);
            SharedTexts.WriteText(xml, note.Text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <param name="xml">Where to.</param>
    /// <param name="notes">The notes of a sheet.</param>
    /// <param name="sheet">The sheet's number from 1: shapes are numbered through the workbook, 1024 a sheet.</param>
    public static void WriteDrawing(XmlWriter xml, IReadOnlyList<Note> notes, int sheet)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteStartElement("shapelayout", Office);
        xml.WriteAttributeString("ext", Vml, "edit");
        xml.WriteStartElement("idmap", Office);
        xml.WriteAttributeString("ext", Vml, "edit");
        xml.WriteAttributeString("data", Text(sheet));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("shapetype", Vml);
        xml.WriteAttributeString("id", "_x0000_t202");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("spt", Office, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.WriteStartElement("stroke", Vml);
        xml.WriteAttributeString("joinstyle", "miter");
        xml.WriteEndElement();
        xml.WriteStartElement("path", Vml);
        xml.WriteAttributeString("gradientshapeok", "t");
        xml.WriteAttributeString("connecttype", Office, "rect");
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var i = 0; i < notes.Count; i++) WriteShape(xml, notes[i], 1024 * sheet + 1 + i);
        xml.WriteEndElement();
    }

    private static void WriteShape(XmlWriter xml, Note note, int number)
    {
        xml.WriteStartElement("shape", Vml);
        xml.WriteAttributeString("id", "_x0000_s" + Text(number));
        xml.WriteAttributeString("type", "#_x0000_t202");
        xml.WriteAttributeString("style", "position:absolute;width:260pt;height:150pt;z-index:1;visibility:hidden");
        xml.WriteAttributeString("fillcolor", "#ffffe1");
        xml.WriteAttributeString("insetmode", Office, "auto");
        xml.WriteStartElement("fill", Vml);
        xml.WriteAttributeString("color2", "#ffffe1");
        xml.WriteEndElement();
        xml.WriteStartElement("textbox", Vml);
        xml.WriteAttributeString("style", "mso-direction-alt:auto");
        xml.WriteEndElement();
        xml.WriteStartElement("ClientData", Excel);
        xml.WriteAttributeString("ObjectType", "Note");
        xml.WriteElementString("MoveWithCells", Excel, "");
        xml.WriteElementString("SizeWithCells", Excel, "");
        xml.WriteElementString("Anchor", Excel, Anchor(note));
        xml.WriteElementString("AutoFill", Excel, "False");
        xml.WriteElementString("Row", Excel, Text(note.Row - 1));
        xml.WriteElementString("Column", Excel, Text(note.Column - 1));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Left column, offset, top row, offset, right column, offset, bottom row, offset: tall enough for the text.
    private static string Anchor(Note note)
    {
        var lines = note.Text.Split('\n').Sum(line => 1 + line.Length / 20);
        return string.Create(CultureInfo.InvariantCulture, $"{note.Column}, 12, {note.Row - 1}, 4, {note.Column + 3}, 12, {note.Row + lines}, 4");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
