using Junheng.Office.Reports;
using Junheng.Office.Tests.Workbooks;

namespace Junheng.Office.Tests.Reports;

public class ListReportTests
{
    [Fact]
    public void A_list_has_title_date_version_headings_and_numbered_rows()
    {
        using var book = Write("学校一览", [new("第一小学", null), new("6.33", 1913.0 / 302)]);

        Assert.Empty(book.Faults);
        Assert.Equal(["学校一览"], book.SheetNames);
        Assert.Equal("学校一览", book.Text("学校一览", "A1"));
        Assert.Equal("兖州区　　导出时间：2026-11-24 12:00　　版本码：3F7A-92C1-0B4D", book.Text("学校一览", "A2"));
        Assert.Equal(["序号", "学校", "值"], book.Row("学校一览", 3));
        Assert.Equal(("1", "第一小学"), (book.Text("学校一览", "A4"), book.Text("学校一览", "B4")));
    }

    /// <summary>The page shows two places; whoever calculates on needs all of them.</summary>
    [Fact]
    public void Numbers_are_exported_in_full_and_shown_in_the_columns_format()
    {
        using var book = Write("学校一览", [new("第一小学", null), new("6.33", 1913.0 / 302)]);

        Assert.Equal(1913.0 / 302, double.Parse(book.Text("学校一览", "C4"), null));
        Assert.Equal("0.000", book.Format("学校一览", "C4"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    public void A_text_never_becomes_a_formula(string text)
    {
        using var book = Write("学校一览", [new(text, null), new("", null)]);

        Assert.True(book.IsText("学校一览", "B4"));
        Assert.Equal(text, book.Text("学校一览", "B4"));
    }

    [Fact]
    public void A_title_that_no_tab_may_have_is_cut()
    {
        using var book = Write("未达标[清单]：小学/初中", [new("", null), new("", null)]);

        Assert.Empty(book.Faults);
        Assert.Equal(["未达标清单：小学初中"], book.SheetNames);
    }

    private static OpenedBook Write(string title, ListReportCell[] row) => OpenedBook.Of(new ListReport(
        title, "兖州区", "2026-11-24 12:00", "3F7A-92C1-0B4D", [new("学校", 20), new("值", 10, "0.000")], [row]).Write);
}
