using System.Globalization;
using System.Xml;

namespace Junheng.Office.Workbooks.Writing;

/// <summary>Writes one sheet as SpreadsheetML, its parts in the order that the schema wants.</summary>
internal static class SheetXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int DefaultHeight = 15;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="xml">Where to.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="texts">The workbook's texts.</param>
    /// <param name="looks">The workbook's styles.</param>
    /// <param name="notesDrawing">The relation of the drawing that shows the notes; null when there are none.</param>
    public static void Write(XmlWriter xml, SheetDraft sheet, SharedTexts texts, Looks looks, string? notesDrawing)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        WriteProperties(xml, sheet);
        WriteView(xml, sheet);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", Text(DefaultHeight)));
        WriteColumns(xml, sheet, looks);
        var height = WriteRows(xml, sheet, texts, looks);
        if (sheet.Protected) WriteProtection(xml);
        WriteMerges(xml, sheet);
        WriteChecks(xml, sheet);
        if (sheet.Print is { } print) WritePrint(xml, print, Paper.PagesHigh(sheet, height));
        WriteBreaks(xml, sheet);
        WriteIgnored(xml);
        if (notesDrawing is not null)
        {
            xml.WriteStartElement("legacyDrawing", Main);
            xml.WriteAttributeString("r", "id", Relations, notesDrawing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, SheetDraft sheet)
    {
        xml.WriteStartElement("sheetPr", Main);
        if (sheet.Tab is { } colour) Element(xml, "tabColor", ("rgb", "FF" + colour));
        if (sheet.Print is not null) Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, SheetDraft sheet)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        if (sheet.Print is { ShowGrid: false }) xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            xml.WriteStartElement("pane", Main);
            if (sheet.FrozenColumns > 0) xml.WriteAttributeString("xSplit", Text(sheet.FrozenColumns));
            if (sheet.FrozenRows > 0) xml.WriteAttributeString("ySplit", Text(sheet.FrozenRows));
            xml.WriteAttributeString("topLeftCell", Letters.At(sheet.FrozenRows + 1, sheet.FrozenColumns + 1));
            xml.WriteAttributeString("activePane", (sheet.FrozenRows, sheet.FrozenColumns) switch
            {
                ( > 0, > 0) => "bottomRight",
                ( > 0, _) => "bottomLeft",
                _ => "topRight",
            });
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, SheetDraft sheet, Looks looks)
    {
        if (sheet.Columns.Count == 0) return;
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            Element(
                xml,
                "col",
                ("min", Text(i + 1)),
                ("max", Text(i + 1)),
                ("width", sheet.Columns[i].Width.ToString(CultureInfo.InvariantCulture)),
                ("style", Text(looks.Of(sheet.Columns[i].Look))),
                ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes the rows; how high they are together, in points.</summary>
    private static double WriteRows(XmlWriter xml, SheetDraft sheet, SharedTexts texts, Looks looks)
    {
        xml.WriteStartElement("sheetData", Main);
        var names = new List<string>();
        var (count, total) = (0, 0.0);
        foreach (var row in sheet.Rows.Concat(sheet.More))
        {
            var number = Text(++count);
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", number);
            total += row.Height ?? DefaultHeight;
            if (row.Height is { } height)
            {
                xml.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("customHeight", "1");
            }

            while (names.Count < row.Cells.Count) names.Add(Letters.Of(names.Count + 1));
            for (var c = 0; c < row.Cells.Count; c++) WriteCell(xml, row.Cells[c], names[c] + number, texts, looks);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        return total;
    }

    private static void WriteCell(XmlWriter xml, CellDraft cell, string place, SharedTexts texts, Looks looks)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Text(looks.Of(cell.Look)));
        if (cell.Raw.Length > 0)
        {
            if (!cell.IsNumber) xml.WriteAttributeString("t", "s");
            xml.WriteElementString("v", Main, cell.IsNumber ? cell.Raw : Text(texts.Of(cell.Raw)));
        }

        xml.WriteEndElement();
    }

    // In a protected sheet the widths, the order and further rows stay the user's own.
    private static void WriteProtection(XmlWriter xml) => Element(
        xml,
        "sheetProtection",
        ("sheet", "1"),
        ("objects", "1"),
        ("scenarios", "1"),
        ("formatCells", "0"),
        ("formatColumns", "0"),
        ("formatRows", "0"),
        ("insertRows", "0"),
        ("sort", "0"),
        ("autoFilter", "0"));

    private static void WriteMerges(XmlWriter xml, SheetDraft sheet)
    {
        if (sheet.Merges.Count == 0) return;
        xml.WriteStartElement("mergeCells", Main);
        xml.WriteAttributeString("count", Text(sheet.Merges.Count));
        foreach (var merge in sheet.Merges) Element(xml, "mergeCell", ("ref", merge));
        xml.WriteEndElement();
    }

    private static void WriteChecks(XmlWriter xml, SheetDraft sheet)
    {
        if (sheet.Checks.Count == 0) return;
        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Text(sheet.Checks.Count));
        foreach (var check in sheet.Checks)
        {
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", check.Type);
            if (check.Type != "list" && check.Second is null) xml.WriteAttributeString("operator", "greaterThanOrEqual");
            if (check.Type != "list" && check.First is null) xml.WriteAttributeString("operator", "lessThanOrEqual");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorTitle", "填写有误");
            xml.WriteAttributeString("error", check.Message);
            xml.WriteAttributeString("sqref", check.Range);
            xml.WriteElementString("formula1", Main, check.First ?? check.Second);
            if (check is { First: not null, Second: not null }) xml.WriteElementString("formula2", Main, check.Second);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePrint(XmlWriter xml, PrintSetup print, int pagesHigh)
    {
        Element(xml, "printOptions", ("horizontalCentered", "1"));
        Element(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(
            xml,
            "pageSetup",
            ("paperSize", print.SmallUpright ? "9" : "8"),
            ("fitToWidth", "1"),
            ("fitToHeight", Text(pagesHigh)),
            ("orientation", print.SmallUpright ? "portrait" : "landscape"));
        xml.WriteStartElement("headerFooter", Main);
        // An ampersand starts a code in a footer; doubled it is itself.
        var left = print.FooterLeft.Replace("&", "&&", StringComparison.Ordinal);
        xml.WriteElementString("oddFooter", Main, $"&L&9{left}&C&9&A&R&9第 &P 页　共 &N 页");
        xml.WriteEndElement();
    }

    private static void WriteBreaks(XmlWriter xml, SheetDraft sheet)
    {
        if (sheet.Breaks.Count == 0) return;
        xml.WriteStartElement("rowBreaks", Main);
        xml.WriteAttributeString("count", Text(sheet.Breaks.Count));
        xml.WriteAttributeString("manualBreakCount", Text(sheet.Breaks.Count));
        foreach (var row in sheet.Breaks)
        {
            Element(xml, "brk", ("id", Text(row)), ("max", Text(Letters.MostColumns - 1)), ("man", "1"));
        }

        xml.WriteEndElement();
    }

    // Codes are texts on purpose: no green corners.
    private static void WriteIgnored(XmlWriter xml)
    {
        xml.WriteStartElement("ignoredErrors", Main);
        Element(xml, "ignoredError", ("sqref", Letters.Range(1, 1, Letters.MostRows, Letters.MostColumns)), ("numberStoredAsText", "1"));
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
