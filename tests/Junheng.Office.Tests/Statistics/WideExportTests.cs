using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

/// <summary>The county-level export of national rules §3.7: one sheet, headings over merged rows.</summary>
public class WideExportTests
{
    [Fact]
    public void Headings_over_merged_rows_are_found_by_their_text()
    {
        var converted = Converted.Of(Wide());

        // 甲小学: row 7 of the sheet below, cell by cell.
        Assert.Equal(("甲小学", "primary", "urban", "public", "True"), (converted.School("3708120001", "name"), converted.School("3708120001", "kind"),
            converted.School("3708120001", "area"), converted.School("3708120001", "ownership"), converted.School("3708120001", "counted_as_school")));
        Assert.Equal("370812", converted.School("3708120001", "district_code"));
        Assert.Equal(("900", "20", "50"), (converted.Stage("3708120001", Stage.Primary, "students"), converted.Stage("3708120001", Stage.Primary, "classes"), converted.Stage("3708120001", Stage.Primary, "teachers")));
        Assert.Equal(("0", "2", "38", "8"), (converted.Stage("3708120001", Stage.Primary, "doctor_teachers"), converted.Stage("3708120001", Stage.Primary, "master_teachers"),
            converted.Stage("3708120001", Stage.Primary, "bachelor_teachers"), converted.Stage("3708120001", Stage.Primary, "college_teachers")));
        Assert.Equal(("4", "5"), (converted.Stage("3708120001", Stage.Primary, "pe_teachers"), converted.Stage("3708120001", Stage.Primary, "arts_teachers")));
        Assert.Equal("11", converted.Stage("3708120001", Stage.Primary, "backbone_teachers"));
        Assert.Equal(("4800.5", "400", "8000"), (converted.School("3708120001", "teaching_area_m2"), converted.School("3708120001", "indoor_sports_area_m2"), converted.School("3708120001", "outdoor_sports_area_m2")));
        // 210.12345 万元 × 10,000.
        Assert.Equal(("2101234.5", "24"), (converted.School("3708120001", "equipment_value_yuan"), converted.School("3708120001", "multimedia_rooms")));
    }

    [Fact]
    public void A_nine_year_school_keeps_its_stages_apart_and_its_common_resources_whole()
    {
        var converted = Converted.Of(Wide());

        Assert.Equal([Stage.Primary, Stage.Junior], converted.Stages("3708120002"));
        Assert.Equal(("166", "210"), (converted.Stage("3708120002", Stage.Primary, "students"), converted.Stage("3708120002", Stage.Junior, "students")));
        Assert.Equal(("12", "20"), (converted.Stage("3708120002", Stage.Primary, "teachers"), converted.Stage("3708120002", Stage.Junior, "teachers")));
        Assert.Equal(("1", "2"), (converted.Stage("3708120002", Stage.Primary, "backbone_teachers"), converted.Stage("3708120002", Stage.Junior, "backbone_teachers")));
        Assert.Equal("2600", converted.School("3708120002", "teaching_area_m2"));
    }

    [Fact]
    public void Parts_inside_the_arts_total_girls_and_grades_are_not_taken()
    {
        var report = Converted.Of(Wide()).Report;

        Assert.Null(report.Tables.Stages.Numbers("music_teachers"));
        Assert.Null(report.Tables.Stages.Numbers("fine_art_teachers"));
        foreach (var heading in new[] { "专任教师/小学/#按授课课程分/艺术/#音乐", "专任教师/小学/其中：女", "校舍建筑面积(平方米)/其中：危房" })
        {
            Assert.Equal(ColumnStatus.Ignored, report.Columns.Single(column => column.Heading == heading).Status);
        }
    }

    [Fact]
    public void Totals_remarks_and_column_numbers_are_no_schools()
    {
        var converted = Converted.Of(Wide());

        Assert.Equal(3, converted.Report.Tables.Schools.Count);
        Assert.Contains("statistics_total_row 统计表!10", converted.Found);
        Assert.Contains("statistics_remark_row 统计表!11", converted.Found);
    }

    [Fact]
    public void What_is_missing_is_reported_and_stays_missing()
    {
        var converted = Converted.Of(Wide());

        Assert.Contains(converted.Report.Columns, column => column is { Status: ColumnStatus.Missing, Field: "junior.classes" });
        Assert.Equal("", converted.Stage("3708120002", Stage.Junior, "classes"));
        Assert.DoesNotContain(converted.Report.Columns, column => column is { Status: ColumnStatus.Missing, Field: "primary.students" });
    }

    [Fact]
    public void Each_figure_knows_its_cell()
    {
        var tables = Converted.Of(Wide()).Report.Tables;

        Assert.Equal("统计表!G7", tables.Stages.Places.At(0, "students").ToString());
        Assert.Equal("统计表!D7", tables.Schools.Places.At(0, "area").ToString());
    }

    // Columns A–AE; the school 丙 is a teaching point that is not counted as a school.
    private static TestWorkbook Wide()
    {
        var book = new TestWorkbook();
        book.Sheet("统计表")
            .Row("兖州区2023年基础教育学校基本情况")
            .Row("学校（机构）标识码", "学校名称", "办学类型", "城乡类型", "举办者类型", "是否计校数", "在校生数", null, "小学班数（个）",
                "专任教师", null, null, null, null, null, null, null, null, null, null, null, null, null, "教基1102（续）", null,
                "校舍建筑面积(平方米)", null, null, "占地面积", "网络多媒体教室（间）", "固定资产总值")
            .Row(null, null, null, null, null, null, "小学", "初中", null,
                "小学", null, null, null, null, null, null, null, null, null, null, "初中", null, null, "县级以上骨干教师(小学)", "县级以上骨干教师（初中）",
                "教学及辅助用房", null, "其中：危房", "其中:运动场地面积", null, "#教学仪器设备资产值（万元）")
            .Row(null, null, null, null, null, null, "合计", "计", null,
                "计", "其中：女", "#按学历分", null, null, null, null, "#按授课课程分", null, null, null, "计", "#按学历分", null, null, null,
                "计", "#室内体育用房", null, null, null, null)
            .Row(null, null, null, null, null, null, null, null, null,
                null, null, "博士研究生", "硕士研究生", "本科", "专科", "高中阶段", "体育与健康", "艺术", null, null, null, "本科", "硕士研究生", null, null)
            .Row(null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, "计", "#音乐", "#美术")
            .Row("3708120001", "甲小学", "小学", "主城区", "县级教育部门", 1, 900, null, 20,
                50, 30, 0, 2, 38, 8, 2, 4, 5, 3, 2, null, null, null, 11, null, 4800.5m, 400, 0, 8000, 24, 210.12345m)
            .Row("3708120002", "乙学校", "九年一贯制学校", "镇中心区", "民办", 1, 166, 210, 6,
                12, 8, 0, 0, 10, 2, 0, 1, 1, 1, 0, 20, 19, 1, 1, 2, 2600, 0, 0, 4000, 10, 100)
            .Row("3708120003", "丙教学点", "小学教学点", "村庄", "县级教育部门", 0, 60, null, 3,
                5, 4, 0, 0, 3, 2, 0, 1, 0, 0, 0, null, null, null, 0, null, 500, 0, 0, 900, 3, 12)
            .Row(null, "合计", null, null, null, null, 1126, 210, 29,
                67, 42, 0, 2, 51, 12, 2, 6, 6, 4, 2, 20, 19, 1, 12, 2, 7900.5m, 400, 0, 12900, 37, 322.12345m)
            .Row("注：统计时点为2023年9月1日。")
            .Merge("A1:AE1", "A2:A6", "B2:B6", "C2:C6", "D2:D6", "E2:E6", "F2:F6", "G2:H2", "I2:I6", "J2:W2", "J3:T3", "U3:W3", "J4:J6", "K4:K6",
                "L4:P4", "Q4:T4", "U4:U6", "V4:W4", "X2:Y2", "X3:X6", "Y3:Y6", "Z2:AB2", "Z3:AA3", "Z4:Z6", "AA4:AA6", "AB3:AB6", "AC3:AC6", "AD2:AD6", "AE3:AE6", "G4:G6", "H4:H6", "L5:L6", "M5:M6", "N5:N6", "O5:O6", "P5:P6", "Q5:Q6", "R5:T5", "V5:V6", "W5:W6");
        return book;
    }
}
