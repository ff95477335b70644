using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

public class CellTests
{
    public static TheoryData<object, string> WrongCells => new()
    {
        { "九百", "statistics_not_a_number" },
        { "900人", "statistics_unit_behind" },
        { "2009年", "statistics_unit_behind" },
        { "约900", "statistics_not_a_number" },
        { "1,200", "statistics_thousands" },
        { "1,20", "statistics_comma" },
        { "12.5", "statistics_not_whole" },
        { 12.5, "statistics_not_whole" },
        { -3, "statistics_negative" },
        { true, "statistics_not_a_number" },
        { new DateOnly(2023, 9, 1), "statistics_not_a_number" },
        { new CellFault("#REF!"), "statistics_cell_error" },
        { new Formula("A1+1", null), "statistics_formula" },
        { 1234567890123, "statistics_digits" },
    };

    [Theory]
    [MemberData(nameof(WrongCells))]
    public void A_cell_that_is_no_count_is_refused_by_its_place(object cell, string code) =>
        Assert.Equal([$"{code} 表!D2"], Converted.Of(SmallExport.OfOne(["在校生数"], cell)).Refused);

    [Theory]
    [InlineData("900人", "900")]
    [InlineData("1，234 名", "1234")]
    [InlineData("１,２３４", "1234")]
    [InlineData("12,345.50", "12345.50")]
    public void The_sentence_says_how_a_figure_with_something_around_it_is_written(string text, string written) =>
        Assert.Contains($"写成 {written}", Phrases.Zh(Converted.Of(SmallExport.OfOne(["在校生数"], text)).Outcome.Refusals[0]), StringComparison.Ordinal);

    [Fact]
    public void Every_wrong_cell_is_named_at_once()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数", "班数"], ["001", "甲", "小学", "x", 3], ["002", "乙", "小学", 9, "y"]));

        Assert.Equal(["statistics_not_a_number 表!D2", "statistics_not_a_number 表!E3"], converted.Refused);
    }

    [Fact]
    public void Numbers_stored_as_text_are_read_full_width_ones_said()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲", "小学", "900"], ["002", "乙", "小学", "１２０"]));

        Assert.Equal(("900", "120"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("002", Stage.Primary, "students")));
        Assert.Equal(["statistics_full_width 表!D3"], converted.Found);
    }

    // National rules §3.8: missing is not zero.
    [Fact]
    public void Blanks_and_dashes_stay_missing_and_zero_stays_zero()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数", "班数", "专任教师"], ["001", "甲", "小学", 9, null, "—"], ["002", "乙", "小学", 0, 0, 0]));

        Assert.Equal(("", ""), (converted.Stage("001", Stage.Primary, "classes"), converted.Stage("001", Stage.Primary, "teachers")));
        Assert.Equal(("0", "0"), (converted.Stage("002", Stage.Primary, "students"), converted.Stage("002", Stage.Primary, "classes")));
    }

    [Theory]
    [InlineData("教学仪器设备资产值（万元）", "210.12", "2101200")]
    [InlineData("教学仪器设备资产值（万元）", "0.00005", "0.5")]
    [InlineData("教学仪器设备资产值(元)", "2101200.55", "2101200.55")]
    [InlineData("固定资产总值（万元）/其中：教学仪器设备资产值", "3", "30000")]
    public void Money_is_turned_into_yuan_exactly(string heading, string amount, string yuan)
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", heading], 9, amount));

        Assert.Equal(yuan, converted.School("001", "equipment_value_yuan"));
    }

    [Theory]
    [InlineData("教学仪器设备资产值", "statistics_no_unit")]
    [InlineData("教学仪器设备资产值（千元）", "statistics_unit")]
    [InlineData("教学及辅助用房（万平方米）", "statistics_unit")]
    [InlineData("运动场地面积（亩）", "statistics_unit")]
    [InlineData("在校生数（万人）", "statistics_unit")]
    public void A_unit_that_is_unknown_is_refused_by_its_column(string heading, string code) =>
        Assert.Equal([$"{code} 表!E1"], Converted.Of(SmallExport.OfOne(["小学学生数", heading], 9, 2)).Refused);

    [Fact]
    public void More_than_six_decimals_in_yuan_are_refused() =>
        Assert.Equal(["statistics_decimals 表!E2"], Converted.Of(SmallExport.OfOne(["在校生数", "教学仪器设备资产值（万元）"], 9, "1.12345678901")).Refused);

    [Fact]
    public void Two_columns_of_one_field_that_agree_are_one_and_those_that_differ_are_refused()
    {
        Assert.Equal("9", Converted.Of(SmallExport.OfOne(["在校生数", "学生数"], 9, 9)).Stage("001", Stage.Primary, "students"));
        Assert.Equal(["statistics_two_columns 表!E2"], Converted.Of(SmallExport.Of(["在校生数", "学生数"], ["001", "甲", "小学", 9, 8], ["002", "乙", "小学", 9, 7])).Refused);
    }

    [Fact]
    public void A_school_listed_twice_is_merged_when_nothing_differs_and_refused_when_something_does()
    {
        var same = Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲", "小学", 9], ["001", "甲", "小学", 9]));
        var other = Converted.Of(SmallExport.Of(["在校生数", "班数"], ["001", "甲", "小学", 9, 1], ["001", "甲", "小学", 8, 2]));

        Assert.Equal(1, same.Report.Tables.Schools.Count);
        Assert.Equal(["statistics_listed_twice 表!3"], same.Found);
        Assert.Equal(["statistics_two_figures 表!D3"], other.Refused);
    }

    [Fact]
    public void A_figure_merged_over_two_schools_or_two_columns_is_nobodys()
    {
        var schools = SmallExport.Of(["在校生数", "班数"], ["001", "甲", "小学", 9, 1], ["002", "乙", "小学", null, 1]);
        var columns = SmallExport.Of(["在校生数", "班数"], ["001", "甲", "小学", 9, null]);
        schools.Sheets[0].Merge("D2:D3");
        columns.Sheets[0].Merge("D2:E2");

        Assert.Equal(["statistics_merged_figure 表!D3"], Converted.Of(schools).Refused);
        Assert.Equal(["statistics_merged_figure 表!D2", "statistics_merged_figure 表!E2"], Converted.Of(columns).Refused);
    }

    [Fact]
    public void Hidden_rows_are_read_and_said_hidden_sheets_only_said()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "在校生数").Row("001", "甲", "小学", 9).HideRow();
        book.Sheet("旧表", DocumentFormat.OpenXml.Spreadsheet.SheetStateValues.Hidden).Row("学校代码", "学校名称", "办学类型", "在校生数").Row("001", "甲", "小学", 8);
        book.Sheet("说明").Row("学校名称", "填写全称");

        var converted = Converted.Of(book);

        Assert.Equal("9", converted.Stage("001", Stage.Primary, "students"));
        Assert.Equal(["statistics_hidden_sheet 旧表", "statistics_other_sheet 说明", "statistics_hidden_rows 表!2"], converted.Found);
    }
}
