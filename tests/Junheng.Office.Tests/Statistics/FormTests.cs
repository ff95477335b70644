using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

/// <summary>The forms of a single school: a row a figure. Layouts after the table map of national rules §3.7.</summary>
public class FormTests
{
    [Fact]
    public void Figures_are_found_by_the_names_of_rows_and_columns()
    {
        var converted = Converted.Of(Forms());

        Assert.Equal(("乙学校", "nine_year", "town"), (converted.School("3708120002", "name"), converted.School("3708120002", "kind"), converted.School("3708120002", "area")));
        Assert.Equal(("166", "210"), (converted.Stage("3708120002", Stage.Primary, "students"), converted.Stage("3708120002", Stage.Junior, "students")));
        Assert.Equal(("12", "10", "1", "0", "0"), (converted.Stage("3708120002", Stage.Primary, "teachers"), converted.Stage("3708120002", Stage.Primary, "bachelor_teachers"),
            converted.Stage("3708120002", Stage.Primary, "college_teachers"), converted.Stage("3708120002", Stage.Primary, "master_teachers"), converted.Stage("3708120002", Stage.Primary, "doctor_teachers")));
        Assert.Equal(("2", "3"), (converted.Stage("3708120002", Stage.Primary, "pe_teachers"), converted.Stage("3708120002", Stage.Primary, "arts_teachers")));
        Assert.Equal("20", converted.Stage("3708120002", Stage.Junior, "teachers"));
        Assert.Equal(("2600", "300", "4000", "1000000", "10"), (converted.School("3708120002", "teaching_area_m2"), converted.School("3708120002", "indoor_sports_area_m2"),
            converted.School("3708120002", "outdoor_sports_area_m2"), converted.School("3708120002", "equipment_value_yuan"), converted.School("3708120002", "multimedia_rooms")));
    }

    [Fact]
    public void Every_figure_of_a_form_is_reported_as_guessed() =>
        Assert.All(Converted.Of(Forms()).Report.Columns.Where(column => column.Status != ColumnStatus.Missing), column => Assert.Equal(ColumnStatus.Guessed, column.Status));

    [Fact]
    public void Where_no_label_is_known_the_cells_of_one_year_are_a_reported_last_resort()
    {
        var book = Identity();
        book.Sheet("教基3112").Row("指标名称", "代码", "在校生数").Row("总计", "01", 166);
        var sheet = book.Sheet("教基5170");
        for (var row = 1; row < 10; row++) sheet.Row($"第{row}行");
        sheet.Row("甲类用房", "04", 2600);
        for (var row = 11; row < 17; row++) sheet.Row($"第{row}行");
        sheet.Row("乙类用房", "11", 300);

        var converted = Converted.Of(book);

        Assert.Equal(("2600", "300"), (converted.School("3708120002", "teaching_area_m2"), converted.School("3708120002", "indoor_sports_area_m2")));
        Assert.Equal(ColumnStatus.Guessed, converted.Status("教基5170!C10"));
    }

    [Fact]
    public void Forms_without_the_code_of_their_school_are_refused()
    {
        var book = new TestWorkbook();
        book.Sheet("教基3112").Row("指标名称", "代码", "在校生数").Row("总计", "01", 166);

        Assert.Equal(["statistics_form_no_code 统计.xlsx"], Converted.Of(book).Refused);
    }

    private static TestWorkbook Identity()
    {
        var book = new TestWorkbook();
        book.Sheet("教基1001").Row("学校（机构）基本情况").Row("学校（机构）名称（章）：乙学校", null, "学校（机构）标识码", "3708120002").Row("办学类型", "九年一贯制学校", "城乡类型", 121);
        return book;
    }

    private static TestWorkbook Forms()
    {
        var book = Identity();
        book.Sheet("教基3112").Row("小学学生数").Row("指标名称", "代码", "毕业生数", "在校生数", null).Row(null, null, null, "合计", "一年级").Row("甲", "乙", 1, 2, 3)
            .Row("总计", "01", 30, 166, 28).Row("#女", "02", 14, 80, 13).Merge("A2:A3", "B2:B3", "C2:C3", "D2:E2");
        book.Sheet("教基3115").Row("指标名称", "代码", "在校生数").Row("总计", "01", 210);
        book.Sheet("教基4155").Row("小学专任教师分课程、分学历情况").Row("指标名称", "代码", "合计", "#女", "语文", "体育与健康", "艺术", "音乐", "美术")
            .Row("总计", "01", 12, 8, 4, 2, 3, 2, 1).Row("#女", "02", 8, "-", 3, 0, 2, 1, 1).Row("博士研究生", "04", 0, 0, 0, 0, 0, 0, 0).Row("硕士研究生", "05", 0, 0, 0, 0, 0, 0, 0)
            .Row("本科", "06", 10, 7, 3, 1, 2, 1, 1).Row("专科", "07", 1, 1, 1, 1, 1, 1, 0).Row("高中阶段", "08", 1, 0, 0, 0, 0, 0, 0);
        book.Sheet("教基4156").Row("初中专任教师分课程、分学历情况").Row("指标名称", "代码", "合计").Row("总计", "01", 20).Row("本科", "06", 19);
        book.Sheet("教基5170").Row("指标名称", "代码", "合计", "学校产权").Row("总计", "01", 5000, 5000).Row("一、教学及辅助用房", "04", 2600, 2500).Row("教室", "05", 2000, 2000).Row("室内体育用房", "11", 300, 300);
        book.Sheet("教基5176").Row("指标名称", "代码", "计量单位", "数量").Row("占地面积", "01", "平方米", 9000).Row("#运动场地面积", "02", "平方米", 4000)
            .Row("网络多媒体教室", "03", "间", 10).Row("教学仪器设备资产值", "04", "万元", 100);
        return book;
    }
}
