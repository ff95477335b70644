using Junheng.Office.Sheets;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>What is refused, and by which cell.</summary>
public class WorkbookRefusalTests
{
    [Fact]
    public void Schools_and_stages_must_be_there()
    {
        Assert.Equal(["填报.xlsx sheet_absent"], new GridBook().Without("学段").Refused());
        Assert.Equal(["填报.xlsx sheet_absent", "填报.xlsx sheet_absent"], new GridBook().Without("学段").Without("学校").Refused());
    }

    [Fact]
    public void A_sheet_may_not_be_there_twice()
    {
        Assert.Equal(["schools sheet_twice"], new GridBook().Sheet("schools", GridBook.SchoolHeads).Refused());
    }

    [Fact]
    public void A_sheet_without_anything_or_without_headings_is_refused()
    {
        Assert.Equal(["学段 sheet_empty"], new GridBook().Sheet("学段").Refused());
        Assert.Equal(["学校!1 sheet_header_other"], new GridBook().Sheet("学校", ["370812", "01", "甲小学", "小学"]).Refused());
        Assert.Equal(["学段 sheet_header_absent"], new GridBook().Sheet("学段", ["370812", "01", "小学", 900]).Refused());
    }

    [Fact]
    public void Columns_that_identify_a_row_must_be_there()
    {
        Assert.Equal(["学段!1 heading_absent"], new GridBook().Sheet("学段", ["区县代码", "学校代码", "学段"], ["370812", "01", "小学"]).Refused());
        Assert.Equal(["学段!1 heading_absent"], new GridBook().Sheet("学段", ["学校代码", "学段", "在校生数"], ["01", "小学", 900]).Refused());
        Assert.Equal(["学校!1 heading_absent"], new GridBook().Sheet("学校", ["区县代码", "学校名称", "办学类型"], ["370812", "甲小学", "小学"]).Refused());
    }

    [Fact]
    public void A_column_that_is_missing_is_told_with_its_row_the_heading_expected_and_those_that_look_like_it()
    {
        var refusal = new GridBook()
            .Sheet("学校", ["学校情况表"], ["区县代码", "学校代码", "学校名称", "办学形式", "备注"], ["370812", "01", "甲小学", "小学", null]).Read().Refusals[0];

        Assert.Equal("学校!2 heading_absent_like", $"{refusal.Place} {refusal.Code}");
        Assert.Equal("缺少“办学类型”列：表头（第 2 行）里没有“办学类型”，相近的列名有 D2“办学形式”；若是同一项，请把列名改成 办学类型，否则补上这一列。", Phrases.Zh(refusal));
    }

    [Fact]
    public void A_sheet_without_any_heading_of_ours_is_told_with_those_it_has()
    {
        var refusal = new GridBook().Sheet("区县", ["区县级指标"], ["指标", "数值", "说明"], ["年份", 2023, null]).Read().Refusals[0];

        Assert.Equal("区县!2 sheet_header_other", $"{refusal.Place} {refusal.Code}");
        Assert.Contains("项目代码、值", Phrases.Zh(refusal), StringComparison.Ordinal);
        Assert.Contains("指标、数值、说明", Phrases.Zh(refusal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2009年", "写成 2009，")]
    [InlineData("2024学年", "写成 2024，")]
    [InlineData("1,998", "写成 1998。")]
    public void The_sentence_says_how_a_number_with_something_around_it_is_written(string text, string said) =>
        Assert.Contains(said, Phrases.Zh(new GridBook().School("建成年份", text).Read().Refusals[0]), StringComparison.Ordinal);

    [Fact]
    public void A_percentage_where_a_fraction_stands_is_refused_with_the_fraction()
    {
        var refusal = new GridBook().Sheet("区县", ["区县代码", "项目代码", "值"], ["370812", "G14.allocated_share", "96.5%"]).Read().Refusals[0];

        Assert.Equal("区县!C2 cell_percent", $"{refusal.Place} {refusal.Code}");
        Assert.Contains("写成 0.965", Phrases.Zh(refusal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中学部")]
    [InlineData("义务教育阶段")]
    [InlineData("小学和初中")]
    public void A_stage_that_could_be_another_is_refused(string word) =>
        Assert.Equal(["学段!C2 cell_word"], new GridBook().Sheet("学段", GridBook.StageHeads, ["370812", "01", word, 900]).Refused());

    [Fact]
    public void Two_columns_of_one_meaning_are_ambiguous()
    {
        Assert.Equal(["学段!E1 column_twice"], new GridBook().Stage("students", 900).Refused());
        Assert.Equal(["学校!F1 column_twice"], new GridBook()
            .Sheet("学校", [.. GridBook.SchoolHeads, "教学仪器设备资产值（元）", "教学仪器设备资产值（万元）"], ["370812", "01", "甲小学", "小学", 5, 6]).Refused());
    }

    [Fact]
    public void Two_rows_of_headings_are_ambiguous()
    {
        Assert.Equal(["学段!A3 header_twice"], new GridBook()
            .Sheet("学段", GridBook.StageHeads, ["370812", "01", "小学", 900], GridBook.StageHeads, ["370812", "02", "小学", 900]).Refused().Take(1));
        Assert.Equal(["学段!A2 header_twice"], new GridBook()
            .Sheet("学段", GridBook.StageHeads, ["district_code", "school_code", "stage", "students"], ["370812", "01", "小学", 900]).Refused().Take(1));
    }

    [Theory]
    [InlineData("运动场地面积（亩）")]
    [InlineData("运动场地面积（平方公里）")]
    [InlineData("运动场地面积（万元）")]
    [InlineData("教学仪器设备资产值（千元）")]
    [InlineData("网络多媒体教室间数（个）")]
    public void Another_unit_in_a_heading_is_refused(string heading)
    {
        Assert.Equal(["学校!E1 heading_unit"], new GridBook().School(heading, 5).Refused());
    }

    [Fact]
    public void Another_unit_in_the_district_sheet_is_refused()
    {
        Assert.Equal(["区县!D2 heading_unit"], new GridBook().Sheet("区县", ["区县代码", "项目代码", "值", "单位"], ["370812", "G8.teacher_pay_yuan", 9, "千元"]).Refused());
    }

    [Theory]
    [InlineData("约900", "cell_not_a_number")]
    [InlineData("900人", "cell_unit_behind")]
    [InlineData("—", "cell_not_a_number")]
    [InlineData("1,200", "cell_thousands")]
    [InlineData("1,20", "cell_comma")]
    [InlineData("１，２００", "cell_thousands")]
    [InlineData("9.5", "cell_fraction")]
    [InlineData("-3", "cell_negative")]
    public void Text_where_a_whole_number_stands_is_refused(string text, string code)
    {
        Assert.Equal([$"学段!E2 {code}"], new GridBook().Stage("班数（个）", text).Refused());
    }

    [Fact]
    public void Fractions_negatives_and_long_numbers_are_refused()
    {
        Assert.Equal(["学段!E2 cell_fraction"], new GridBook().Stage("班数（个）", 9.5m).Refused());
        Assert.Equal(["学段!E2 cell_negative"], new GridBook().Stage("班数（个）", -1).Refused());
        Assert.Equal(["学校!E2 cell_decimals"], new GridBook().School("运动场地面积（平方米）", 33.3333333m).Refused());
        Assert.Equal(["学校!E2 cell_digits"], new GridBook().School("运动场地面积（平方米）", 1234567890123m).Refused());
        Assert.Equal(["学校!E2 cell_decimals"], new GridBook().School("教学仪器设备资产值（万元）", 1.00000000001m).Refused());
        Assert.Equal(["学校!E2 cell_above"], new GridBook().School("经度（度）", 200).Refused());
        Assert.Equal(["区县!C2 cell_share"], new GridBook().Sheet("区县", ["区县代码", "项目代码", "值"], ["370812", "G14.allocated_share", 55]).Refused());
    }

    [Fact]
    public void Errors_dates_and_formulas_without_a_result_are_refused_by_their_cell()
    {
        Assert.Equal(["学段!E2 cell_error"], new GridBook().Stage("班数（个）", new Cell(CellKind.Error, "#REF!", isFormula: true)).Refused());
        Assert.Equal(["学段!E2 cell_not_computed"], new GridBook().Stage("班数（个）", new Cell(CellKind.Error, Cell.NotComputed, isFormula: true)).Refused());
        Assert.Equal(["学段!E2 cell_date"], new GridBook().Stage("班数（个）", new Cell(CellKind.Date, "1900-01-20")).Refused());
        Assert.Equal(["学校!E2 cell_error"], new GridBook().School("所在镇街", new Cell(CellKind.Error, "#N/A")).Refused());
    }

    [Fact]
    public void A_class_name_that_became_a_date_is_refused_but_a_date_may_be_one()
    {
        var date = new Cell(CellKind.Date, "2023-03-01");

        Assert.Equal(["班级!E2 cell_date"], new GridBook()
            .Sheet("班级", ["区县代码", "学校代码", "学段", "年级", "班级名称", "班级人数"], ["370812", "01", "小学", "三", date, 45]).Refused());
        Assert.Equal("2023-03-01", new GridBook()
            .Sheet("逐校认定", ["区县代码", "学校代码", "认定项目", "是否达到", "认定日期"], ["370812", "01", "Q3", "是", date]).Tables().Confirmations.Text("date", 0));
    }

    [Fact]
    public void Merged_data_cells_are_ambiguous()
    {
        var rows = GridBook.Cells(GridBook.StageHeads, ["370812", "01", "小学", 900], ["370812", "02", "小学", null]);
        var heads = GridBook.Cells(GridBook.StageHeads, ["370812", "01", "小学", 900]);

        Assert.Equal(["学段!D2 cell_merged"], new GridBook().Sheet(new SheetGrid("学段", rows) { Merges = [new MergedRange(1, 3, 2, 3)] }).Refused().Take(1));
        Assert.Equal(["学段!D1 cell_merged"], new GridBook().Sheet(new SheetGrid("学段", heads) { Merges = [new MergedRange(0, 3, 0, 4)] }).Refused());
        Assert.Equal(["学段!A1 cell_merged"], new GridBook().Sheet(new SheetGrid("学段", heads) { Merges = [new MergedRange(0, 0, 1, 0)] }).Refused());
    }

    [Fact]
    public void Words_that_are_no_choice_are_refused_with_those_that_are()
    {
        Assert.Equal(["学校!E2 cell_word"], new GridBook().School("城乡类型", "郊区").Refused());
        Assert.Equal(["学校!E2 cell_yes_no"], new GridBook().School("是否寄宿制学校", "部分").Refused());
        Assert.Equal(["学校!E2 cell_yes_no"], new GridBook().School("是否寄宿制学校", 1).Refused());
    }

    [Fact]
    public void Codes_stages_and_kinds_may_not_be_blank_and_a_line_of_totals_is_no_school()
    {
        Assert.Equal(["学段!C2 cell_blank"], new GridBook().Sheet("学段", GridBook.StageHeads, ["370812", "01", null, 900]).Refused());
        Assert.Equal(["学段!A3 record_total"], new GridBook()
            .Sheet("学段", GridBook.StageHeads, ["370812", "01", "小学", 900], ["合计", null, null, 900]).Refused());
    }

    [Fact]
    public void Signatures_and_notes_under_a_sheet_are_refused_once_a_row_and_as_such()
    {
        object?[][] rows =
        [
            GridBook.StageHeads, ["370812", "01", "小学", 900], ["370812", "总计", null, 900], ["填表人：张三", null, null, "审核人：李四"],
            [null, "备注", "以上不含民办"], ["以上数据截至9月1日"],
        ];

        Assert.Equal(
            ["学段!B3 record_total", "学段!A4 record_note", "学段!B5 record_note", "学段!A6 record_note"], new GridBook().Sheet("学段", rows).Refused());
        Assert.Equal(
            ["学段!A6 record_note"],
            new GridBook().Sheet(new SheetGrid("学段", GridBook.Cells(rows[0], rows[1], [], [], [], rows[5])) { Merges = [new MergedRange(5, 0, 5, 3)] }).Refused());
        Assert.Equal(["区县!A3 record_note"], new GridBook()
            .Sheet("区县", ["区县代码", "项目代码", "值"], ["370812", "year", 2024], ["单位负责人：", null, "王五"]).Refused());
    }

    [Theory]
    [InlineData("3.70812E+09", "code_scientific")]
    [InlineData("37081\u200B20001", "code_unseen")]
    public void A_spoilt_code_is_refused_where_it_stands_without_its_consequences(string code, string refusal)
    {
        Assert.Equal([$"学校!B2 {refusal}"], new GridBook().Sheet("学校", GridBook.SchoolHeads, ["370812", code, "甲小学", "小学"]).Refused());
        Assert.Equal([$"学段!B2 {refusal}"], new GridBook().Sheet("学段", GridBook.StageHeads, ["370812", code, "小学", 900]).Refused());
    }

    [Fact]
    public void A_blank_code_hides_neither_a_spoilt_one_nor_a_row_of_another_district() => Assert.Equal(
        ["学校!B2 cell_blank", "学校!B3 code_decimal", "学段!B3 row_without_school"],
        new GridBook()
            .Sheet("学校", GridBook.SchoolHeads, ["370812", null, "甲小学", "小学"], ["370812", 3709990001.5m, "乙小学", "小学"], ["370881", "01", "丙小学", "小学"])
            .Sheet("学段", GridBook.StageHeads, ["370812", "01", "小学", 900], ["370881", "02", "小学", 900]).Refused());

    [Fact]
    public void A_code_that_is_a_number_with_decimals_is_refused_where_it_stands()
    {
        Assert.Equal(["学校!B2 code_decimal"], new GridBook().Sheet("学校", GridBook.SchoolHeads, ["370812", 3709990001.5m, "甲小学", "小学"]).Refused());
        Assert.Equal(["区县!A2 code_decimal"], new GridBook().Sheet("区县", ["区县代码", "项目代码", "值"], [370812.5m, "year", 2024]).Refused());
    }

    [Theory]
    [InlineData("9\u200B00", "[零宽空格 U+200B]")]
    [InlineData("9\u300000", "[全角空格 U+3000]")]
    public void What_is_not_seen_in_a_number_is_named(string text, string named)
    {
        var refusal = Assert.Single(new GridBook().Stage("班数（个）", text).Read().Refusals);

        Assert.Equal("cell_unseen", refusal.Code);
        Assert.Contains(named, refusal.Args[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_words_name_what_the_lists_of_the_workbook_offer()
    {
        Assert.Equal("城区、镇区、乡村", Assert.Single(new GridBook().School("城乡类型", "郊区").Read().Refusals).Args[2]);
        Assert.Equal("“是”或“否”", Assert.Single(new GridBook().School("是否寄宿制学校", "部分").Read().Refusals).Args[2]);
    }

    [Fact]
    public void A_long_code_typed_as_a_number_has_lost_digits()
    {
        Assert.Equal(["学校!B2 code_digits_lost"], new GridBook().Sheet("学校", GridBook.SchoolHeads, ["370812", 3708120000000012m, "甲小学", "小学"]).Refused());
    }

    [Fact]
    public void Doubles_and_orphans_are_refused_by_their_cells()
    {
        Assert.Equal(["学校!B3 double_row"], new GridBook()
            .Sheet("学校", GridBook.SchoolHeads, ["370812", "01", "甲小学", "小学"], ["370812", "01", "乙小学", "小学"]).Refused());
        Assert.Equal(["学段!B3 row_without_school"], new GridBook()
            .Sheet("学段", GridBook.StageHeads, ["370812", "01", "小学", 900], ["370812", "1", "小学", 900]).Refused());
        Assert.Equal(["学段!C2 stage_not_of_kind"], new GridBook().Sheet("学段", GridBook.StageHeads, ["370812", "01", "初中", 900]).Refused());
        Assert.Equal(["学校!B4 double_block"], new GridBook().Sheet(
            "学校", GridBook.SchoolHeads, ["370812", "01", "甲小学", "小学"], ["370812", "02", "乙小学", "小学"], ["370812", "01", "甲小学", "小学"], ["370812", "02", "乙小学", "小学"]).Refused());
        Assert.Equal(["区县!B4 double_block", "区县!B6 double_row"], new GridBook().Sheet(
            "区县", ["区县代码", "项目代码", "值"], ["370812", "year", 2023], ["370812", "G1.layout_confirmed", "是"], ["370812", "year", 2023], ["370812", "G1.layout_confirmed", "是"], ["370812", "year", 1]).Refused());
        Assert.Equal(["区县!B3 double_row"], new GridBook()
            .Sheet("区县", ["区县代码", "项目代码", "值"], ["370812", "year", 2023], ["370812", "year", 2024]).Refused());
    }

    [Fact]
    public void Rows_without_their_school_are_told_together_with_cells_that_cannot_be_read()
    {
        Assert.Equal(["学段!D2 cell_not_a_number", "学段!B3 row_without_school"], new GridBook()
            .Sheet("学段", GridBook.StageHeads, ["370812", "01", "小学", "多"], ["370812", "02", "小学", 900]).Refused());
    }

    [Fact]
    public void The_district_code_is_needed_when_there_are_several()
    {
        Assert.Equal(["区县!A2 cell_blank"], new GridBook()
            .Sheet("学校", GridBook.SchoolHeads, ["370812", "01", "甲小学", "小学"], ["370881", "01", "乙小学", "小学"])
            .Sheet("区县", ["区县代码", "项目代码", "值"], [null, "year", 2023]).Refused());
    }

    [Fact]
    public void A_hundred_refusals_of_a_sheet_are_listed_and_the_rest_counted()
    {
        object?[][] rows = [[.. GridBook.StageHeads, "班数（个）"], .. Enumerable.Range(0, 130).Select(i => (object?[])["370812", $"{i}", "小学", 900, "多"])];
        var refused = new GridBook().Sheet("学段", rows).Refused();

        Assert.Equal(101, refused.Count);
        Assert.Equal("学段 more_refusals", refused[^1]);
    }
}
