using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>A3 across without margins is 1,133 by 763 points; 300 characters of 5.25 points are 1,575, so that all is 0.7194 as large.</summary>
public sealed class PaperTests
{
    [Theory]
    // 1060 × 0.7194 = 762.5: one page, just. A fifth more is squeezed into it; a third more is worth a page of its own.
    [InlineData(1060, 1)]
    [InlineData(1272, 1)]
    [InlineData(1410, 2)]
    [InlineData(2121, 2)]
    [InlineData(2500, 3)]
    public void A_few_rows_get_no_page_of_their_own(double height, int pages) => Assert.Equal(pages, Paper.PagesHigh(Sheet(300), height));

    [Fact]
    public void A_narrow_table_is_not_made_larger() => Assert.Equal(2, Paper.PagesHigh(Sheet(100), 1200));

    [Fact]
    public void Several_tables_with_pages_of_their_own_are_left_alone()
    {
        var sheet = Sheet(300);
        sheet.Breaks.AddRange([10, 20]);
        Assert.Equal(0, Paper.PagesHigh(sheet, 1272));
        Assert.Equal(0, Paper.PagesHigh(new SheetDraft("填报") { Print = new PrintSetup(null, "") }, 1272));
    }

    private static SheetDraft Sheet(double width)
    {
        var sheet = new SheetDraft("小学") { Print = new PrintSetup(null, "") { SqueezesLastPage = true } };
        sheet.Columns.Add(new ColumnDraft(width, Look.Plain));
        return sheet;
    }
}
