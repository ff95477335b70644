namespace Junheng.Office.Tests.Statistics;

/// <summary>Two tables on one sheet, below or beside each other: read under the first one's headings, every figure of the second
/// would be another one.</summary>
public class SecondTableTests
{
    private static readonly string[] First = ["学校代码", "学校名称", "办学类型", "在校生数", "班数"];

    [Fact]
    public void Headings_printed_again_are_skipped_and_said()
    {
        var converted = Converted.Of(Below(["学校代码", "学校 名称", "办学类型", "在校生数", "班数"], ["002", "乙", "小学", 90, 6]));

        Assert.Equal("90", converted.Stage("002", Junheng.Rules.Common.Stage.Primary, "students"));
        Assert.Equal(["statistics_heading_row 表!3"], converted.Found);
    }

    [Fact]
    public void Headings_of_several_rows_printed_again_are_skipped_and_said()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "在校生数", null).Row(null, null, null, "合计", "其中：女").Row("001", "甲", "小学", 900, 400)
            .Row("学校代码", "学校名称", "办学类型", "在校生数", null).Row(null, null, null, "合计", "其中：女").Row("002", "乙", "小学", 90, 40)
            .Merge("A1:A2", "B1:B2", "C1:C2", "D1:E1", "A4:A5", "B4:B5", "C4:C5", "D4:E4");

        Assert.Equal(["statistics_heading_row 表!4", "statistics_heading_row 表!5"], Converted.Of(book).Found);
    }

    [Theory]
    [InlineData("学校代码", "学校名称", "办学类型", "班数", "在校生数")]
    [InlineData("学校代码", "学校名称", "办学类型", "专任教师", "班数")]
    [InlineData("标识码", "机构名称", "办学类型", "班数", "在校生数")]
    public void Other_headings_below_a_table_are_refused_by_the_first_cell_that_differs(params object?[] headings)
    {
        var converted = Converted.Of(Below(headings, ["002", "乙", "小学", 6, 90]));

        Assert.Equal([$"statistics_other_heading 表!{(headings[0] is "标识码" ? "A" : "D")}3"], converted.Refused);
    }

    [Theory]
    [InlineData("学校代码", "学校名称")]
    [InlineData("标识码", "单位名称")]
    public void Tables_beside_each_other_are_refused_by_the_second_school(string code, string name)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "小学在校生数", code, name, "运动场地面积").Row("001", "甲", "小学", 900, "002", "乙", 8000);

        Assert.Equal(["statistics_two_schools 表!E2"], Converted.Of(book).Refused);
    }

    [Fact]
    public void A_second_code_or_name_of_the_same_school_is_left_alone()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "小学在校生数", "标识码").Row("001", "甲", "小学", 900, "2137000004");

        Assert.Equal("900", Converted.Of(book).Stage("001", Junheng.Rules.Common.Stage.Primary, "students"));
    }

    private static TestWorkbook Below(object?[] headings, object?[] school)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row([.. First]).Row("001", "甲", "小学", 900, 20).Row(headings).Row(school);
        return book;
    }
}
