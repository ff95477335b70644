using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

/// <summary>One sheet a statistics table, each with a row a school; national rules §3.7.</summary>
public class SeveralSheetsTests
{
    [Theory]
    [InlineData("2023年班数", true)]
    [InlineData("2024学年班数", false)]
    [InlineData("2023-2024学年班数", false)]
    [InlineData("班数", false)]
    public void Sheets_of_different_years_are_said(string title, bool differs)
    {
        var book = new TestWorkbook();
        book.Sheet("学生").Row("2024年学生数").Row("学校代码", "学校名称", "办学类型", "在校生数").Row("001", "甲小学", "小学", 900);
        book.Sheet("班").Row(title).Row("学校代码", "学校名称", "班数").Row("001", "甲小学", 20);

        Assert.Equal(differs ? ["statistics_other_year 班"] : [], Converted.Of(book).Found);
    }

    [Fact]
    public void Sheets_of_one_table_each_are_joined_by_code()
    {
        var converted = Converted.Of(ByTable());

        Assert.Equal(("166", "210"), (converted.Stage("0070", Stage.Primary, "students"), converted.Stage("0070", Stage.Junior, "students")));
        Assert.Equal(("12", "10", "2"), (converted.Stage("0070", Stage.Primary, "teachers"), converted.Stage("0070", Stage.Primary, "bachelor_teachers"), converted.Stage("0070", Stage.Primary, "college_teachers")));
        Assert.Equal(("20", "18", "1"), (converted.Stage("0070", Stage.Junior, "teachers"), converted.Stage("0070", Stage.Junior, "bachelor_teachers"), converted.Stage("0070", Stage.Junior, "master_teachers")));
        Assert.Equal(("6", "2"), (converted.Stage("0070", Stage.Primary, "classes"), converted.Stage("0070", Stage.Primary, "pe_teachers")));
        Assert.Equal(("2600", "300", "4000", "1000000", "10"), (converted.School("0070", "teaching_area_m2"), converted.School("0070", "indoor_sports_area_m2"),
            converted.School("0070", "outdoor_sports_area_m2"), converted.School("0070", "equipment_value_yuan"), converted.School("0070", "multimedia_rooms")));
    }

    [Fact]
    public void A_stage_or_field_that_only_the_table_number_tells_is_reported_as_guessed()
    {
        var report = Converted.Of(ByTable()).Report;

        Assert.Equal((ColumnStatus.Guessed, "primary.students"), Column(report, "教基3112", "C"));
        Assert.Equal((ColumnStatus.Guessed, "primary.bachelor_teachers"), Column(report, "教基4155", "E"));
        Assert.Equal((ColumnStatus.Matched, "equipment_value_yuan 万元"), Column(report, "教基5176", "E"));
    }

    // 教基4156 counts junior and senior teachers together in some years: a complete secondary school's cannot be told apart.
    [Fact]
    public void Teachers_of_教基4156_are_juniors_where_the_school_has_no_senior_stage()
    {
        var book = new TestWorkbook();
        book.Sheet("教基1001").Row("学校代码", "学校名称", "办学类型").Row("1", "甲", "初级中学").Row("2", "乙", "完全中学").Row("3", "丙", "小学");
        book.Sheet("教基3115").Row("学校代码", "学校名称", "在校生数").Row("1", "甲", 9).Row("2", "乙", 8);
        book.Sheet("教基4156").Row("学校代码", "学校名称", "合计", "本科").Row("1", "甲", 7, 6).Row("2", "乙", 17, 16);

        var converted = Converted.Of(book);

        Assert.Equal("7", converted.Stage("1", Stage.Junior, "teachers"));
        Assert.Equal("", converted.Stage("2", Stage.Junior, "teachers"));
        Assert.Contains("statistics_stage_untold 教基4156!C3", converted.Found);
    }

    [Fact]
    public void A_sheet_with_names_only_finds_its_schools_by_name_or_says_which_it_cannot()
    {
        var book = new TestWorkbook();
        book.Sheet("乙表").Row("学校名称", "在校生数").Row("甲 小学", 9).Row("外校", 8);
        book.Sheet("甲表").Row("学校代码", "学校名称", "办学类型").Row("1", "甲小学", "小学").Row("2", "新校", "小学");
        var mapping = new StatisticsMapping { Codes = new Dictionary<string, string> { ["外校"] = "2" } };

        Assert.Equal(["statistics_name_unknown 乙表!A3"], Converted.Of(book).Refused);
        Assert.Equal(("9", "8"), (Converted.Of(book, mapping).Stage("1", Stage.Primary, "students"), Converted.Of(book, mapping).Stage("2", Stage.Primary, "students")));
    }

    [Fact]
    public void An_export_of_names_only_is_refused_until_the_mapping_gives_the_codes()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校名称", "办学类型", "在校生数").Row("甲小学", "小学", 9);
        var mapping = new StatisticsMapping { Codes = new Dictionary<string, string> { ["甲小学"] = "3708120001" } };

        Assert.Equal(["statistics_no_codes 表!A2"], Converted.Of(book).Refused);
        Assert.Equal("9", Converted.Of(book, mapping).Stage("3708120001", Stage.Primary, "students"));
    }

    [Fact]
    public void Figures_that_differ_between_sheets_are_refused_with_both_cells()
    {
        var book = new TestWorkbook();
        book.Sheet("甲").Row("学校代码", "学校名称", "办学类型", "在校生数").Row("1", "甲小学", "小学", 9);
        book.Sheet("乙").Row("学校代码", "学校名称", "在校生数").Row("1", "甲小学", 8);

        var converted = Converted.Of(book);

        Assert.Equal(["statistics_two_figures 乙!C2"], converted.Refused);
        Assert.Contains("统计.xlsx:甲:2:D", converted.Outcome.Refusals[0].Args);
    }

    [Fact]
    public void Names_that_differ_for_one_code_are_said_and_kinds_refused()
    {
        var book = new TestWorkbook();
        book.Sheet("甲").Row("学校代码", "学校名称", "办学类型", "在校生数").Row("1", "甲小学", "小学", 9);
        book.Sheet("乙").Row("学校代码", "学校名称", "班数").Row("1", "甲 小学 ", 1).Row("1", "乙小学", 1);
        book.Sheet("丙").Row("学校代码", "学校名称", "办学类型").Row("1", "甲小学", "初级中学");

        var converted = Converted.Of(book);

        Assert.Equal(["statistics_other_word 丙!C2"], converted.Refused);
        Assert.Contains("statistics_other_name 乙!B3", converted.Found);
    }

    [Fact]
    public void The_kind_may_stand_in_the_name_of_the_sheet()
    {
        var book = new TestWorkbook();
        book.Sheet("教基3112_小学").Row("学校代码", "学校名称", "合计", "#女").Row("1", "甲小学", 90, 40);

        var converted = Converted.Of(book);

        Assert.Equal(("primary", "90"), (converted.School("1", "kind"), converted.Stage("1", Stage.Primary, "students")));
        Assert.Contains("statistics_kind_by_sheet 教基3112_小学", converted.Found);
    }

    private static (ColumnStatus Status, string Field) Column(ConvertReport report, string sheet, string letter) =>
        report.Columns.Where(column => column.Place.Sheet == sheet && column.Place.Column == letter).Select(column => (column.Status, column.Field)).Single();

    private static TestWorkbook ByTable()
    {
        var book = new TestWorkbook();
        book.Sheet("教基1001").Row("教基1001 学校（机构）基本情况").Row("学校代码", "学校名称", "办学类型").Row("0070", "乙学校", "九年一贯制学校").Merge("A1:C1");
        book.Sheet("教基3112").Row("小学学生数").Row("学校代码", "学校名称", "合计", "其中:女").Row("0070", "乙学校", 166, 80);
        book.Sheet("教基3115").Row("初中学生数").Row("学校代码", "学校名称", "合计", "其中:女").Row("0070", "乙学校", 210, 99);
        book.Sheet("教基2106").Row("学校代码", "学校名称", "班数", "25人及以下").Row("0070", "乙学校", 6, 1);
        book.Sheet("教基4155").Row("学校代码", "学校名称", "合计", "#按学历分", null, null, "#按授课课程分").Row(null, null, null, "硕士研究生", "本科", "专科", "体育与健康").Row("0070", "乙学校", 12, 0, 10, 2, 2)
            .Merge("A1:A2", "B1:B2", "C1:C2", "D1:F1");
        book.Sheet("教基4156").Row("教基4156 初中专任教师").Row("学校代码", "学校名称", "合计", "硕士研究生", "本科").Row("0070", "乙学校", 20, 1, 18);
        book.Sheet("教基5170").Row("学校代码", "学校名称", "教学及辅助用房", null).Row(null, null, "计", "室内体育用房").Row("0070", "乙学校", 2600, 300).Merge("A1:A2", "B1:B2", "C1:D1");
        book.Sheet("教基5176").Row("学校代码", "学校名称", "运动场地面积", "网络多媒体教室（间）", "教学仪器设备资产值（万元）").Row("0070", "乙学校", 4000, 10, 100);
        return book;
    }
}
