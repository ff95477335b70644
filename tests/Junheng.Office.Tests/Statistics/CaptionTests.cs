using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

/// <summary>What stands between the title and the headings, and the headings that say which school a row is about.</summary>
public class CaptionTests
{
    [Theory]
    [InlineData("云溪县教育局", "教基1001")]
    [InlineData("云溪县教育和体育局（章）", "共 12 所")]
    [InlineData("表号：教基1001", "批准文号：国统制〔2021〕")]
    [InlineData("云溪县", "2025/2026学年初")]
    public void A_row_of_captions_heads_no_columns(string left, string right)
    {
        var book = new TestWorkbook();
        book.Sheet("基本情况")
            .Row("学校（机构）基本情况").Row(left, null, null, right)
            .Row("学校（机构）标识码", "学校（机构）名称", "办学类型", "小学在校生数")
            .Row("2137000004", "甲小学", "小学", 900)
            .Merge("A1:D1");

        Assert.Equal(("甲小学", "900"), (Converted.Of(book).School("2137000004", "name"), Converted.Of(book).Stage("2137000004", Stage.Primary, "students")));
    }

    [Fact]
    public void A_table_number_over_several_columns_heads_them()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("学校代码", "学校名称", "办学类型", "教基3112", null, "教基3115", null).Row(null, null, null, "在校生数", "其中：女", "在校生数", "其中：女")
            .Row("001", "甲学校", "九年一贯制学校", 166, 80, 210, 100)
            .Merge("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1");

        var converted = Converted.Of(book);

        Assert.Equal(("166", "210"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("001", Stage.Junior, "students")));
    }

    // 上学年 stands over 在校生数 and 班数 without a merge, beside groups that are merged: last year's classes are not this year's.
    [Fact]
    public void A_group_that_is_not_merged_reaches_over_its_columns_also_beside_merged_ones()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "上学年", null, "专任教师", null, "小学在校生数").Row(null, null, null, "在校生数", "班数", "计", "本科", null)
            .Row("001", "甲小学", "小学", 800, 18, 50, 40, 900).Merge("A1:A2", "B1:B2", "C1:C2", "F1:G1", "H1:H2");

        var converted = Converted.Of(book);

        Assert.Equal(("900", "40"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("001", Stage.Primary, "bachelor_teachers")));
        Assert.Null(converted.Report.Tables.Stages.Numbers("classes"));
    }

    // Three rows of headings without a merge: 小学 reaches over 专任教师 and its degrees up to 初中. Without it the blank of a junior
    // school at the primary degrees would be its own.
    [Fact]
    public void A_stage_that_is_not_merged_reaches_over_every_row_below_it()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("学校代码", "学校名称", "办学类型", "小学", null, null, null, "初中", null, null, null)
            .Row(null, null, null, "在校生数", "专任教师", null, null, "在校生数", "专任教师", null, null)
            .Row(null, null, null, null, "计", "按学历分", null, null, "计", "按学历分", null)
            .Row(null, null, null, null, null, "本科", "专科", null, null, "本科", "专科")
            .Row("001", "甲学校", "九年一贯制学校", 166, 12, 8, 4, 210, 20, 19, 1).Row("002", "乙中学", "初级中学", 0, 0, 0, 0, 300, 30, 29, 1);

        var converted = Converted.Of(book);

        Assert.Equal(("8", "4"), (converted.Stage("001", Stage.Primary, "bachelor_teachers"), converted.Stage("001", Stage.Primary, "college_teachers")));
        Assert.Equal(("19", "20"), (converted.Stage("001", Stage.Junior, "bachelor_teachers"), converted.Stage("001", Stage.Junior, "teachers")));
        Assert.Equal(("29", "1"), (converted.Stage("002", Stage.Junior, "bachelor_teachers"), converted.Stage("002", Stage.Junior, "college_teachers")));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("小学/专任教师/按学历分/专科"));
    }

    [Fact]
    public void A_path_in_one_cell_may_begin_with_the_number_of_its_table()
    {
        var converted = Converted.Of(SmallExport.OfOne(["教基3112-小学在校生数", "教基4155-小学专任教师-#按学历分-本科", "教基1102-小学县级以上骨干教师"], 900, 38, 11));

        Assert.Equal(("38", "11"), (converted.Stage("001", Stage.Primary, "bachelor_teachers"), converted.Stage("001", Stage.Primary, "backbone_teachers")));
    }

    // What is owned and all there is are two figures under one heading; which one is meant, the user has to look.
    [Fact]
    public void A_column_with_a_rival_that_differs_is_guessed()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "小学在校生数", "校舍建筑面积", null).Row(null, null, null, null, "合计", "学校产权")
            .Row(null, null, null, null, "教学及辅助用房", "教学及辅助用房").Row("001", "甲小学", "小学", 900, 4050, 4000)
            .Merge("A1:A3", "B1:B3", "C1:C3", "D1:D3", "E1:F1");

        Assert.Equal(ColumnStatus.Guessed, Converted.Of(book).Status("校舍建筑面积/合计/教学及辅助用房"));
    }

    [Theory]
    [InlineData("学校(机构)代码", "学校(机构)名称")]
    [InlineData("学校（机构）标识码", "机构名称")]
    [InlineData("学校机构标识码", "学校机构名称")]
    [InlineData("机构代码", "单位名称")]
    [InlineData("标识码", "校 名")]
    public void Codes_and_names_are_known_by_their_usual_headings(string code, string name)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row(code, name, "办学类型", "小学在校生数").Row("001", "甲小学", "小学", 900);

        Assert.Equal(("甲小学", "900"), (Converted.Of(book).School("001", "name"), Converted.Of(book).Stage("001", Stage.Primary, "students")));
    }

    [Theory]
    [InlineData("统一社会信用代码")]
    [InlineData("曾用代码")]
    [InlineData("举办者代码")]
    public void Another_code_is_not_the_schools(string heading)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row(heading, "学校名称", "办学类型", "小学在校生数").Row("001", "甲小学", "小学", 900);

        Assert.Equal(["statistics_no_codes 表!B2"], Converted.Of(book).Refused);
    }

    [Fact]
    public void A_sheet_whose_schools_cannot_be_told_is_refused_once_with_the_heading_seen()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("办学单位", null, "小学", null).Row("学校代码", "办学类型", "在校生数", "班数").Row("001", "小学", 900, 20).Merge("A1:B1", "C1:D1");

        var converted = Converted.Of(book);

        Assert.Equal(["statistics_no_identity 表!A2"], converted.Refused);
        Assert.Contains("办学单位/学校代码", Phrases.Zh(converted.Outcome.Refusals[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_without_kinds_is_refused_once_with_the_headings_that_could_be_theirs()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "机构属性", "小学在校生数").Row("001", "甲小学", "小学", 900).Row("002", "乙小学", "小学", 90);

        var converted = Converted.Of(book);

        Assert.Equal(["statistics_no_kind_column_but 表!1"], converted.Refused);
        Assert.Contains("C“机构属性”", Phrases.Zh(converted.Outcome.Refusals[0]), StringComparison.Ordinal);
    }

    // Degrees as the statistics print them below 按学历分, subjects below 任课.
    [Fact]
    public void Degrees_in_brackets_and_subjects_below_任课_are_known()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("学校代码", "学校名称", "办学类型", "专任教师", null, null, null, "在校生数").Row(null, null, null, "学历", null, "任课", null, null)
            .Row(null, null, null, "研究生毕业（博士）", "研究生毕业（硕士）", "体育与健康", "艺术-计", null)
            .Row("001", "甲小学", "小学", 1, 2, 4, 5, 900)
            .Merge("A1:A3", "B1:B3", "C1:C3", "D1:G1", "D2:E2", "F2:G2", "H1:H3");

        var converted = Converted.Of(book);

        Assert.Equal(("1", "2"), (converted.Stage("001", Stage.Primary, "doctor_teachers"), converted.Stage("001", Stage.Primary, "master_teachers")));
        Assert.Equal(("4", "5"), (converted.Stage("001", Stage.Primary, "pe_teachers"), converted.Stage("001", Stage.Primary, "arts_teachers")));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("专任教师/学历/研究生毕业（博士）"));
    }

    [Theory]
    [InlineData("其中：教学、实习仪器设备资产值", "2101200")]
    [InlineData("其中：教学仪器设备当年新增", "")]
    public void Equipment_below_the_fixed_assets_is_known_and_what_was_added_this_year_is_not_it(string heading, string yuan)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("学校代码", "学校名称", "办学类型", "小学在校生数", "固定资产总值（万元）", null).Row(null, null, null, null, "计", heading)
            .Row("001", "甲小学", "小学", 9, 999, 210.12m).Merge("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1");

        Assert.Equal(yuan, yuan.Length == 0 ? Converted.Of(book).Report.Tables.Schools.Numbers("equipment_value_yuan") is null ? "" : "taken" : Converted.Of(book).School("001", "equipment_value_yuan"));
    }
}
