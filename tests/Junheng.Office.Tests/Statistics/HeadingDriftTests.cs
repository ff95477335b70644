using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

public class HeadingDriftTests
{
    [Theory]
    [InlineData("在校生数", "students")]
    [InlineData("在 校 生 数（人）", "students")]
    [InlineData("在校\n学生数-合计", "students")]
    [InlineData("在校生数（合计）", "students")]
    [InlineData("小学在校生数", "students")]
    [InlineData("在校生数(小学)", "students")]
    [InlineData("小学－在校生数－计", "students")]
    [InlineData("小学阶段在校生", "students")]
    [InlineData("在校生总计", "students")]
    [InlineData("一、在校生人数", "students")]
    [InlineData("班级数", "classes")]
    [InlineData("教学班数（个）", "classes")]
    [InlineData("专任教师-合计", "teachers")]
    [InlineData("教职工/其中：专任教师", "teachers")]
    [InlineData("专任教师-#按学历分-本科", "bachelor_teachers")]
    [InlineData("专任教师→其中：本科毕业", "bachelor_teachers")]
    [InlineData("专任教师中-本科毕业", "bachelor_teachers")]
    [InlineData("专任教师学历情况-本科", "bachelor_teachers")]
    [InlineData("专任教师-#按学历分-本科-小学", "bachelor_teachers")]
    [InlineData("专任教师-#按学历分-小学-本科", "bachelor_teachers")]
    [InlineData("小学专任教师中：本科学历", "bachelor_teachers")]
    [InlineData("本科学历专任教师数", "bachelor_teachers")]
    [InlineData("专任教师-#按授课课程分-小学-体育与健康", "pe_teachers")]
    [InlineData("体育专任教师数", "pe_teachers")]
    [InlineData("专任教师-#按授课课程分-体育与健康", "pe_teachers")]
    [InlineData("专任教师-#按授课课程分-体育(与健康)", "pe_teachers")]
    [InlineData("专任教师-#按授课课程分-艺术-计", "arts_teachers")]
    [InlineData("专任教师-艺术(计)", "arts_teachers")]
    [InlineData("县级以上骨干教师(小学)", "backbone_teachers")]
    [InlineData("县级及以上骨干教师数", "backbone_teachers")]
    public void A_stage_figure_is_found_under_its_headings(string heading, string column)
    {
        var converted = Converted.Of(SmallExport.OfOne([heading, "小学学生数"], 7, 7));

        Assert.Equal("7", converted.Stage("001", Stage.Primary, column));
    }

    [Theory]
    [InlineData("教学及辅助用房（平方米）", "teaching_area_m2")]
    [InlineData("教学及辅助用房-计", "teaching_area_m2")]
    [InlineData("教学及辅助用房面积(㎡)", "teaching_area_m2")]
    [InlineData("校舍建筑面积/教学及辅助用房/合计", "teaching_area_m2")]
    [InlineData("教学及辅助用房-公共教学用房-#室内体育用房", "indoor_sports_area_m2")]
    [InlineData("占地面积-其中:运动场地面积", "outdoor_sports_area_m2")]
    [InlineData("教室-其中：网络多媒体教室", "multimedia_rooms")]
    [InlineData("网络多媒体教室间数(间)", "multimedia_rooms")]
    public void A_figure_of_the_school_is_found_under_its_headings(string heading, string column)
    {
        var converted = Converted.Of(SmallExport.OfOne([heading, "小学学生数"], 70, 7));

        Assert.Equal("70", converted.School("001", column));
    }

    // Each of these is another figure, though the words look alike.
    [Theory]
    [InlineData("在校生数-女")]
    [InlineData("在校生数-一年级")]
    [InlineData("在校生数（寄宿生）")]
    [InlineData("教职工数")]
    [InlineData("教职工-本科")]
    [InlineData("代课教师-按学历分-本科")]
    [InlineData("专任教师-按学历分-高中")]
    [InlineData("专任教师-按学历分-初中毕业")]
    [InlineData("专任教师-按学位分-硕士")]
    [InlineData("专任教师-其中：女")]
    [InlineData("专任教师-25-29岁")]
    [InlineData("附设小学班班数")]
    [InlineData("市级以上骨干教师")]
    [InlineData("教学及辅助用房（不含室内体育用房）")]
    [InlineData("教学及辅助用房-危房")]
    [InlineData("正在施工校舍建筑面积-教学及辅助用房")]
    [InlineData("运动场馆面积")]
    [InlineData("体育运动场(馆)面积是否达标")]
    [InlineData("教学仪器设备资产值(万元)-当年新增")]
    [InlineData("占地面积")]
    [InlineData("固定资产总值（万元）")]
    [InlineData("毕业生数")]
    [InlineData("招生数")]
    [InlineData("建校年份")]
    public void Another_figure_is_left_alone(string heading)
    {
        var converted = Converted.Of(SmallExport.OfOne([heading, "小学学生数"], 7, 9));

        Assert.Equal(ColumnStatus.Ignored, converted.Report.Columns.Single(column => column.Place.Column == "D").Status);
        Assert.Equal("9", converted.Stage("001", Stage.Primary, "students"));
    }

    [Theory]
    [InlineData("学校（机构）标识码", "学校(机构)名称", "学校办学类型")]
    [InlineData("学校代码", "学校名称", "办学类型")]
    [InlineData("机构编码", "机构名称", "学校类型")]
    [InlineData("标识码", "单位名称", "学校类别")]
    [InlineData("*学校代码(10位)", "学校名称（全称）", "办学类型（小类）")]
    public void Codes_names_and_kinds_are_found_under_their_headings(string code, string name, string kind)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row(code, name, kind, "在校生数").Row("001", "甲小学", "小学", 9);

        var converted = Converted.Of(book);

        Assert.Equal(("甲小学", "primary"), (converted.School("001", "name"), converted.School("001", "kind")));
    }

    [Fact]
    public void Own_headings_are_matched_and_others_only_guessed()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "教学班", "教学辅助用房", "随便什么"], 9, 1, 100, 5));

        Assert.Equal(ColumnStatus.Matched, converted.Status("在校生数"));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("教学班"));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("教学辅助用房"));
        Assert.Equal(ColumnStatus.Ignored, converted.Status("随便什么"));
        Assert.All(converted.Report.Columns.Where(column => column.Status == ColumnStatus.Guessed), column => Assert.NotNull(column.Reason));
    }

    [Fact]
    public void A_surer_column_wins_over_a_guess()
    {
        var converted = Converted.Of(SmallExport.OfOne(["学生人数", "在校生数"], 8, 9));

        Assert.Equal("9", converted.Stage("001", Stage.Primary, "students"));
        Assert.Equal(ColumnStatus.Ignored, converted.Status("学生人数"));
    }

    [Fact]
    public void Without_merged_cells_a_group_reaches_to_the_next_one_and_is_reported_as_guessed()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("学校代码", "学校名称", "办学类型", "在校生数", null, "专任教师", null)
            .Row(null, null, null, "合计", "女", "合计", "本科")
            .Row("001", "甲小学", "小学", 90, 40, 9, 5);

        var converted = Converted.Of(book);

        Assert.Equal(("90", "9", "5"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("001", Stage.Primary, "teachers"), converted.Stage("001", Stage.Primary, "bachelor_teachers")));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("专任教师/本科"));
        Assert.Equal(ColumnStatus.Ignored, converted.Status("在校生数/女"));
    }

    [Fact]
    public void 其中_speaks_of_the_column_to_its_left_and_is_reported_as_guessed()
    {
        var converted = Converted.Of(SmallExport.OfOne(
            ["在校生数", "其中：女", "专任教师", "其中：女", "其中：本科", "固定资产总值（万元）", "其中：教学仪器设备资产值"], 90, 40, 9, 4, 5, 500, 100));

        Assert.Equal(("90", "9", "5", "1000000"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("001", Stage.Primary, "teachers"),
            converted.Stage("001", Stage.Primary, "bachelor_teachers"), converted.School("001", "equipment_value_yuan")));
        Assert.Equal((ColumnStatus.Guessed, ColumnStatus.Guessed, ColumnStatus.Ignored), (converted.Status("其中：本科"), converted.Status("其中：教学仪器设备资产值"), converted.Status("其中：女")));
    }

    [Fact]
    public void Groups_of_columns_say_nothing_but_another_school_does()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row("表一")
            .Row("学校基本信息", null, null, "所属学校", null, "学生情况", "全校")
            .Row("学校代码", "学校名称", "办学类型", "学校代码", "学校名称", "在校生数", "教学及辅助用房面积")
            .Row("1", "甲", "小学", null, null, 9, 700).Row("2", "乙点", "教学点", "1", "甲", 9, 70)
            .Merge("A1:G1", "A2:C2", "D2:E2");

        var converted = Converted.Of(book);

        Assert.Equal(("1", "70"), (converted.School("2", "parent_school_code"), converted.School("2", "teaching_area_m2")));
    }

    [Fact]
    public void Group_headings_repeated_over_each_column_are_read_too()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("教基1001", "教基1001", "教基1001", "教基3112", "教基3112", "教基4155 小学专任教师", "教基4155 小学专任教师")
            .Row("学校名称", "学校代码", "办学类型", "在校生数", "在校生数", "专任教师", "专任教师")
            .Row("学校名称", "学校代码", "办学类型", "合计", "女", "合计", "#按学历分")
            .Row("学校名称", "学校代码", "办学类型", "合计", "女", "合计", "本科")
            .Row("甲校", "001", "九年一贯制学校", 90, 40, 9, 5);

        var converted = Converted.Of(book);

        Assert.Equal(("90", "9", "5"), (converted.Stage("001", Stage.Primary, "students"), converted.Stage("001", Stage.Primary, "teachers"), converted.Stage("001", Stage.Primary, "bachelor_teachers")));
        Assert.Equal("", converted.Stage("001", Stage.Junior, "students"));
    }

    [Fact]
    public void The_line_of_column_numbers_is_neither_heading_nor_school()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("学校代码", "学校名称", "办学类型", "在校生数", "班数")
            .Row("甲", "乙", "丙", 1, 2)
            .Row("001", "甲小学", "小学", 90, 2);

        Assert.Equal("90", Converted.Of(book).Stage("001", Stage.Primary, "students"));
        Assert.Equal(1, Converted.Of(book).Report.Tables.Schools.Count);
    }

    [Fact]
    public void Totals_of_districts_and_towns_and_titles_of_parts_are_no_schools()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"],
            [null, "兖州区", null, 30], [null, "一、小学", null, null], [null, "新兖镇", null, 10], ["001", "甲小学", "小学", 10], ["002", "乙小学", "小学", 20]));

        Assert.Equal(2, converted.Report.Tables.Schools.Count);
        Assert.Equal(["statistics_total_row 表!2", "statistics_remark_row 表!3", "statistics_total_row 表!4"], converted.Found);
    }

    [Fact]
    public void Titles_and_notes_above_the_headings_say_nothing_about_columns()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row(null, null, "2023年兖州区小学、初中基本情况")
            .Row("填报单位：兖州区教育和体育局", null, null, null, "单位：人、平方米、万元")
            .Row("学校代码", "学校名称", "办学类型", "在校生数", "教学仪器设备资产值")
            .Row("001", "甲小学", "小学", 90, 2);

        var converted = Converted.Of(book);

        Assert.Equal("90", converted.Stage("001", Stage.Primary, "students"));
        // 2 万元, by the note.
        Assert.Equal("20000", converted.School("001", "equipment_value_yuan"));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("教学仪器设备资产值"));
    }
}
