using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>What is taken, and what is said about it.</summary>
public class WorkbookReaderTests
{
    [Fact]
    public void The_shortest_workbook_has_schools_and_stages()
    {
        var tables = new GridBook().Tables();

        Assert.Equal(("370812", "01", "甲小学"), (tables.Schools.Text("district_code", 0), tables.Schools.Text("school_code", 0), tables.Schools.Text("name", 0)));
        Assert.Equal((int)SchoolKind.Primary, tables.Schools.ChoiceOf("kind", 0));
        Assert.Equal(FixedPoint.Of(900), tables.Stages.Value("students", 0));
        Assert.Empty(new GridBook().Noticed());
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_be_headed_by_codes_or_without_a_unit()
    {
        var tables = new GridBook()
            .Sheet("学校", ["办学类型", "运动场地面积", "name", "学校代码", "district_code"], ["小学", 1234.5m, "甲小学", "01", "370812"])
            .Sheet("学段", ["students", "stage", "school_code", "district_code"], [900, "primary", "01", "370812"])
            .Tables();

        Assert.Equal(1_234_500_000, tables.Schools.Value("outdoor_sports_area_m2", 0));
        Assert.Equal(FixedPoint.Of(900), tables.Stages.Value("students", 0));
    }

    [Fact]
    public void Headings_may_be_broken_spaced_starred_or_bracketed_otherwise()
    {
        var tables = new GridBook()
            .Sheet("学校", ["*区县代码", " 学校代码 ", "学校\n名称", "办学类型：", "运动场地面积 (m²)", "教室面积"], ["370812", "01", "甲小学", "小学", 5])
            .Tables();

        Assert.Equal(FixedPoint.Of(5), tables.Schools.Value("outdoor_sports_area_m2", 0));
    }

    [Theory]
    [InlineData("小学部")]
    [InlineData("小学学段")]
    [InlineData("小 学 段")]
    public void Other_names_of_a_stage_are_taken_and_said(string word)
    {
        var book = new GridBook().Sheet("学段", GridBook.StageHeads, ["370812", "01", word, 900]);

        Assert.Equal((int)Stage.Primary, book.Tables().Stages.ChoiceOf("stage", 0));
        Assert.Equal(["学段!C2 cell_other_word"], book.Noticed());
    }

    [Fact]
    public void Titles_above_the_headings_and_blank_rows_between_the_data_do_not_count()
    {
        var rows = GridBook.Cells(["甲区学校情况表"], [null], ["填报单位：教体局", null, "2023年9月"], GridBook.SchoolHeads, [null], ["370812", "01", "甲小学", "小学"], [null], ["370812", "02", "乙小学", "小学"]);
        var book = new GridBook().Sheet(new SheetGrid("学校", rows) { Merges = [new MergedRange(0, 0, 0, 3)] });

        Assert.Equal(2, book.Tables().Schools.Count);
        Assert.Equal("学校!C8", book.Tables().Schools.Places.At(1, "name").ToString());
        Assert.Empty(book.Noticed());
    }

    [Fact]
    public void Places_name_sheet_letter_and_row()
    {
        var tables = new GridBook().Tables();

        Assert.Equal("学段!D2", tables.Stages.Places.At(0, "students").ToString());
        Assert.Equal("填报.xlsx:学段:2:D", tables.Stages.Places.At(0, "students").ToRefusal());
    }

    [Fact]
    public void Numbers_kept_as_text_and_full_width_digits_are_read_and_reported()
    {
        var text = new GridBook().Stage("班数（个）", "20");
        var wide = new GridBook().Stage("班数（个）", "２０");

        Assert.Equal(FixedPoint.Of(20), text.Tables().Stages.Value("classes", 0));
        Assert.Equal(["学段!E2 cell_number_as_text"], text.Noticed());
        Assert.Equal(FixedPoint.Of(20), wide.Tables().Stages.Value("classes", 0));
        Assert.Equal(["学段!E2 cell_from_full_width", "学段!E2 cell_number_as_text"], wide.Noticed());
    }

    [Fact]
    public void Ten_thousands_of_yuan_declared_by_the_heading_are_exact()
    {
        var book = new GridBook().School("教学仪器设备资产值（万元）", 123.4567m);
        var text = new GridBook().School("教学仪器设备资产值\n[单位：万元]", "0.0000000001");

        Assert.Equal(1_234_567_000_000, book.Tables().Schools.Value("equipment_value_yuan", 0));
        Assert.Equal(["学校!E1 column_ten_thousands"], book.Noticed());
        Assert.Equal(1, text.Tables().Schools.Value("equipment_value_yuan", 0));
    }

    [Theory]
    [InlineData("是", 1)]
    [InlineData("否", 0)]
    [InlineData("true", 1)]
    [InlineData("FALSE", 0)]
    [InlineData("√", 1)]
    public void Yes_and_no_are_taken_in_Chinese_and_in_code(string word, long value)
    {
        Assert.Equal(value, new GridBook().School("是否寄宿制学校", word).Tables().Schools.Value("boarding", 0));
    }

    [Fact]
    public void A_logical_cell_is_yes_or_no_and_a_blank_is_missing()
    {
        Assert.Equal(1, new GridBook().School("是否寄宿制学校", true).Tables().Schools.Value("boarding", 0));
        Assert.Equal(FixedPoint.Missing, new GridBook().School("是否寄宿制学校", null).Tables().Schools.Value("boarding", 0));
    }

    [Theory]
    [InlineData("九年一贯制学校")]
    [InlineData("nine_year")]
    [InlineData(" 九年一贯制 学校")]
    public void Choices_are_taken_in_Chinese_and_in_code(string word)
    {
        var tables = new GridBook().Sheet("学校", GridBook.SchoolHeads, ["370812", "01", "甲学校", word]).Tables();

        Assert.Equal((int)SchoolKind.NineYear, tables.Schools.ChoiceOf("kind", 0));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_read_and_reported()
    {
        var rows = GridBook.Cells(GridBook.SchoolHeads, ["370812", "01", "甲小学", "小学"], ["370812", "02", "乙小学", "小学"], ["370812", "03", "丙小学", "小学"]);
        var book = new GridBook().Sheet(new SheetGrid("学校", rows)
        {
            HiddenRows = new HashSet<int> { 1, 3 }, HiddenColumns = new HashSet<int> { 2 }, Visibility = SheetVisibility.Hidden,
        });

        Assert.Equal(3, book.Tables().Schools.Count);
        Assert.Equal(["学校 sheet_hidden", "学校!C1 column_hidden", "学校!2 row_hidden"], book.Noticed());
        Assert.StartsWith("有 2 行", Phrases.Zh(book.Read().Findings[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_columns_and_sheets_are_left_out_and_reported_but_not_the_instructions()
    {
        var book = new GridBook().School("校长姓名", "某某").Sheet("填表说明", ["怎样填"]).Sheet("Sheet1", ["x"]).Sheet("Sheet2");

        Assert.Equal(["Sheet1 sheet_unknown", "学校!E1 heading_unknown"], book.Noticed());
    }

    [Fact]
    public void A_column_without_a_heading_is_reported()
    {
        Assert.Equal(["学校!E1 column_unnamed"], new GridBook().School("", 5).Noticed());
    }

    [Fact]
    public void A_code_typed_as_a_number_is_reported_since_its_zeros_are_gone()
    {
        var book = new GridBook()
            .Sheet("学校", GridBook.SchoolHeads, [370812, 12, "甲小学", "小学"])
            .Sheet("学段", GridBook.StageHeads, [370812, 12, "小学", 900]);

        Assert.Equal("12", book.Tables().Schools.Text("school_code", 0));
        Assert.Equal(["学校!A2 code_as_number", "学校!B2 code_as_number", "学段!A2 code_as_number", "学段!B2 code_as_number"], book.Noticed());
    }

    [Fact]
    public void Full_width_digits_of_a_code_are_put_right_but_its_brackets_stay()
    {
        var book = new GridBook()
            .Sheet("学校", GridBook.SchoolHeads, ["370812", "０1（Ａ）", "甲小学（新）", "小学"])
            .Sheet("学段", GridBook.StageHeads, ["370812", "01（A）", "小学", 900]);

        Assert.Equal(("01（A）", "甲小学（新）"), (book.Tables().Schools.Text("school_code", 0), book.Tables().Schools.Text("name", 0)));
        Assert.Equal(["学校!B2 cell_from_full_width"], book.Noticed());
    }

    [Fact]
    public void Control_characters_in_a_name_are_warned_of_by_their_cell() => Assert.Equal(
        ["学校!C2 text_control"], new GridBook().Sheet("学校", GridBook.SchoolHeads, ["370812", "01", "甲\u001B小学", "小学"]).Noticed());

    [Fact]
    public void Grades_and_class_names_may_be_numbers()
    {
        var tables = new GridBook().Sheet("班级", ["区县代码", "学校代码", "学校名称", "学段", "年级", "班级名称", "班级人数（人）"], ["370812", "01", "甲小学", "小学", 3, 1, 45]).Tables();

        Assert.Equal(("3", "1"), (tables.Classes.Text("grade", 0), tables.Classes.Text("class_name", 0)));
    }

    [Fact]
    public void A_name_that_is_not_the_one_of_its_code_is_a_warning()
    {
        var book = new GridBook().Sheet("学段", ["区县代码", "学校代码", "学校名称", "学段", "在校生数"], ["370812", "01", "乙小学", "小学", 900]);
        var finding = Assert.Single(book.Read().Findings);

        Assert.Equal(("name_differs", Severity.Warning, "学段!C2"), (finding.Code, finding.Severity, finding.Place.ToString()));
        Assert.Empty(new GridBook().Sheet("学段", ["区县代码", "学校代码", "学校名称", "学段", "在校生数"], ["370812", "01", " 甲 小学", "小学", 900]).Noticed());
    }

    [Fact]
    public void Positions_with_more_than_six_decimals_are_rounded_and_reported()
    {
        var book = new GridBook().School("经度（度）", 116.78123456m);

        Assert.Equal(116_781_235, book.Tables().Schools.Value("longitude", 0));
        Assert.Equal(["学校!E2 cell_rounded"], book.Noticed());
    }

    [Fact]
    public void A_formula_counts_as_the_value_that_it_was_computed_to()
    {
        Assert.Equal(FixedPoint.Of(20), new GridBook().Stage("班数（个）", new Cell(CellKind.Number, "20", isFormula: true)).Tables().Stages.Value("classes", 0));
    }

    [Fact]
    public void The_district_sheet_is_read_by_its_keys()
    {
        var book = new GridBook().Sheet(
            "区县", ["区县代码", "项目代码", "项目", "值", "单位", "口径"],
            ["370812", "year", "数据年度", 2023, "年", "…"],
            ["370812", "G1.layout_confirmed", "学校规划布局合理", "是", null, null],
            ["370812", "G7.special_fund_per_pupil_yuan", "特殊教育生均公用经费", 6000, "元", null],
            ["370812", "G8.teacher_pay_yuan", "教师工资", 9.51m, "万元", null],
            ["370812", "Q9.英语.level", "英语", 3, "级", null],
            ["370812", "V1", "以考试方式招生", "经核查未发现", null, null],
            ["370812", "setting.teaching_points", null, "own", null, null],
            ["370812", "Q2.disabled_children", null, null, "人", null],
            ["370812", "no.such.key", null, 1, null, null]);
        var districts = book.Tables().Districts;

        Assert.Equal(FixedPoint.Of(2023), districts.Value("year", 0));
        Assert.Equal(1, districts.Value("G1.layout_confirmed", 0));
        Assert.Equal(FixedPoint.Of(95_100), districts.Value("G8.teacher_pay_yuan", 0));
        Assert.Equal((FixedPoint.Of(3), 0, 1), (districts.Value("Q9.英语.level", 0), districts.Value("V1", 0), districts.Value("setting.teaching_points", 0)));
        Assert.Equal(FixedPoint.Missing, districts.Value("Q2.disabled_children", 0));
        Assert.Equal("区县!D5", districts.Places.At(0, "G8.teacher_pay_yuan").ToString());
        Assert.Equal(["区县!B10 key_unknown"], book.Noticed());
    }

    [Fact]
    public void The_district_code_may_be_left_out_when_there_is_one_district()
    {
        var book = new GridBook().Sheet("区县", ["区县代码", "项目代码", "值"], [null, "year", 2023], [null, "V1", null]);

        Assert.Equal("370812", book.Tables().Districts.Text("district_code", 0));
        Assert.Equal(FixedPoint.Of(2023), Assert.Single(book.Read().Value!.Districts).DistrictValue("year"));
    }

    [Fact]
    public void A_measure_added_to_the_catalogue_is_read()
    {
        var canteens = new Measure("canteens", "食堂个数", "canteens", Level.School, MeasureType.Whole) { Unit = "个" };
        var outcome = new GridBook().School("食堂个数（个）", 2).Read(Catalogue.Standard.With(canteens));

        Assert.Equal(FixedPoint.Of(2), outcome.Value!.Given.Schools.Value("canteens", 0));
        Assert.Equal(["学校!E1 heading_unknown"], new GridBook().School("食堂个数（个）", 2).Noticed());
    }
}
