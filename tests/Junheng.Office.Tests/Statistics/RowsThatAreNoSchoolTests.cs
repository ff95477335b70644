using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

public class RowsThatAreNoSchoolTests
{
    private static readonly string[] Headings = ["在校生数", "班数", "专任教师", "教学及辅助用房", "运动场地面积"];

    public static TheoryData<object?[]> Numberings =>
    [
        new object?[] { "甲", "乙", "丙", 1, 2, 3, 4, 5 },
        new object?[] { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛" },
        new object?[] { "A", "B", "C", "（1）", "（2）", "（3）", "（4）", "（5）" },
        new object?[] { "栏次", null, null, "1", "2=3+4", "3", "4", "5" },
        new object?[] { "甲", "乙", "丙", 24, 25, 26, 27, 28 },
        new object?[] { 1, 2, 3, 4, 5, 6, 7, 8 },
        new object?[] { "甲", "乙", "丙", "①", "②", "③", "④", "⑤" },
    ];

    [Theory]
    [MemberData(nameof(Numberings))]
    public void The_line_of_column_numbers_is_skipped_and_said(object?[] numbering)
    {
        var converted = Converted.Of(SmallExport.Of(Headings, numbering, ["001", "甲小学", "小学", 900, 20, 50, 4000, 8000]));

        Assert.Equal(1, converted.Report.Tables.Schools.Count);
        Assert.Equal(["statistics_numbering_row 表!2"], converted.Found);
    }

    [Fact]
    public void Column_numbers_printed_again_on_the_next_page_are_skipped_and_said()
    {
        var converted = Converted.Of(SmallExport.Of(Headings,
            ["甲", "乙", "丙", 1, 2, 3, 4, 5], ["001", "甲小学", "小学", 900, 20, 50, 4000, 8000],
            ["甲", "乙", "丙", 1, 2, 3, 4, 5], ["002", "乙小学", "小学", 90, 6, 9, 400, 800]));

        Assert.Equal(2, converted.Report.Tables.Schools.Count);
        Assert.Equal(["statistics_numbering_row 表!2", "statistics_numbering_row 表!4"], converted.Found);
    }

    [Fact]
    public void A_school_whose_figures_follow_each_other_is_a_school()
    {
        var converted = Converted.Of(SmallExport.Of(Headings, ["7", "甲小学", "小学", 8, 9, 10, 11, 12]));

        Assert.Equal("8", converted.Stage("7", Stage.Primary, "students"));
        Assert.Empty(converted.Found);
    }

    [Theory]
    [InlineData("合计")]
    [InlineData("总　计")]
    [InlineData("全县合计（含民办）")]
    [InlineData("其中：民办")]
    [InlineData("其中:教学点")]
    [InlineData("公办")]
    [InlineData("九年一贯制学校")]
    [InlineData("镇区")]
    [InlineData("兖州区")]
    [InlineData("Total")]
    public void A_total_without_a_code_is_skipped_and_said(string label)
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲小学", "小学", 900], [null, label, null, 900]));

        Assert.Equal(1, converted.Report.Tables.Schools.Count);
        Assert.Equal(["statistics_total_row 表!3"], converted.Found);
    }

    [Fact]
    public void The_total_of_a_district_under_its_division_code_is_no_school()
    {
        var book = new TestWorkbook();
        book.Sheet("小学").Row("学校代码", "学校名称", "在校生数").Row("370812", "兖州区", 990).Row("2137000004", "甲小学", 900).Row("2137000005", "乙小学", 90);

        var converted = Converted.Of(book);

        Assert.Equal(2, converted.Report.Tables.Schools.Count);
        Assert.Contains("statistics_total_row 小学!2", converted.Found);
    }

    [Theory]
    [InlineData("乙小学")]
    [InlineData("小计时小学")]
    [InlineData("第二批")]
    public void A_row_without_a_code_that_is_no_total_is_refused_by_its_cell(string name) =>
        Assert.Equal(["statistics_code_blank 表!A3"], Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲小学", "小学", 900], [null, name, null, 90])).Refused);

    [Fact]
    public void A_row_of_figures_without_any_word_is_refused_by_its_cell() =>
        Assert.Equal(["statistics_code_blank 表!A3"], Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲小学", "小学", 900], [null, null, null, 900])).Refused);
}
