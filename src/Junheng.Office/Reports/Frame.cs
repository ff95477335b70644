using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Reports;

/// <summary>What every printed table has: the paper, the title, the line under it, and the lines to sign.</summary>
internal static class Frame
{
    /// <summary>A sheet for A3 across.</summary>
    /// <param name="name">Its tab.</param>
    /// <param name="widths">Widths of the columns in characters.</param>
    /// <param name="footer">The left part of the page footer.</param>
    /// <param name="titleRows">Rows at the top that are repeated on every page; 0 when districts follow each other.</param>
    public static SheetDraft Sheet(string name, IEnumerable<double> widths, string footer, int titleRows)
    {
        var sheet = new SheetDraft(name) { Print = new PrintSetup(titleRows > 0 ? (1, titleRows) : null, footer) { SqueezesLastPage = true }, FrozenRows = titleRows };
        foreach (var width in widths) sheet.Columns.Add(new ColumnDraft(width, Look.Plain));
        return sheet;
    }

    /// <summary>Title and the line under it: two rows.</summary>
    /// <param name="pen">The sheet.</param>
    /// <param name="title">The title.</param>
    /// <param name="district">Whose table it is.</param>
    /// <param name="alone">Whether it speaks of this district only.</param>
    public static IEnumerable<RowDraft> Head(Pen pen, string title, DistrictReport district, bool alone = true)
    {
        yield return pen.Across(title, ReportLooks.Title, 34);
        var (left, right) = alone ? district.Under : ("", "");
        yield return pen.Halves(left, right, pen.Width * 2 / 3);
    }

    /// <summary>Remarks and the lines to sign; a page ends there.</summary>
    public static IEnumerable<RowDraft> Foot(Pen pen, string remark)
    {
        if (remark.Length > 0) yield return pen.Across(remark, ReportLooks.Note, 14 * remark.Split('\n').Length + 6);
        yield return pen.Line([], 10);
        yield return pen.Across(
            "填表人：＿＿＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿＿＿　　单位负责人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日　　（公章）", ReportLooks.Sign, 30);
        pen.Break();
    }
}
