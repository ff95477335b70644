using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

public class StageTests
{
    [Fact]
    public void A_heading_without_a_stage_speaks_of_the_only_stage_of_the_kind()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数-合计"],
            ["001", "甲", "小学", 10], ["002", "乙", "初级中学", 20], ["003", "丙", "小学教学点", 30], ["004", "丁", "高级中学", 40]));

        Assert.Equal("10", converted.Stage("001", Stage.Primary, "students"));
        Assert.Equal("20", converted.Stage("002", Stage.Junior, "students"));
        Assert.Equal("30", converted.Stage("003", Stage.Primary, "students"));
        Assert.Equal("40", converted.Stage("004", Stage.Senior, "students"));
    }

    // National rules §3.8: the whole school's pupils are no stage's.
    [Fact]
    public void A_school_of_several_stages_whose_figure_is_not_split_stays_blank_and_is_named_by_cell()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲", "小学", 10], ["002", "乙", "九年一贯制学校", 376]));

        Assert.Equal(("", ""), (converted.Stage("002", Stage.Primary, "students"), converted.Stage("002", Stage.Junior, "students")));
        Assert.Contains("statistics_stage_untold 表!D3", converted.Found);
    }

    [Fact]
    public void A_total_beside_its_stages_is_only_held_against_their_sum()
    {
        string[] headings = ["在校生数-合计", "在校生数-小学", "在校生数-初中"];

        var right = Converted.Of(SmallExport.Of(headings, ["002", "乙", "九年一贯制学校", 376, 166, 210], ["001", "甲", "小学", 10, null, null]));
        var wrong = Converted.Of(SmallExport.Of(headings, ["002", "乙", "九年一贯制学校", 377, 166, 210]));

        Assert.Equal(("166", "210"), (right.Stage("002", Stage.Primary, "students"), right.Stage("002", Stage.Junior, "students")));
        Assert.Equal("10", right.Stage("001", Stage.Primary, "students"));
        Assert.Empty(right.Outcome.Findings);
        Assert.Contains("statistics_sum_differs 表!D2", wrong.Found);
    }

    // A kindergarten class is in the total and in no stage.
    [Fact]
    public void A_total_above_the_only_stage_of_a_school_is_said_and_less_than_it_is_refused()
    {
        string[] headings = ["在校生数-合计", "在校生数-学前", "在校生数-小学"];

        var with = Converted.Of(SmallExport.Of(headings, ["001", "甲", "小学", 130, 30, 100]));

        Assert.Equal("100", with.Stage("001", Stage.Primary, "students"));
        Assert.Equal(["statistics_sum_differs 表!D2"], with.Found);
        Assert.Equal(["statistics_two_columns 表!D2"], Converted.Of(SmallExport.Of(headings, ["001", "甲", "小学", 90, 0, 100])).Refused);
    }

    [Theory]
    [InlineData("高中阶段在校生")]
    [InlineData("高中阶段-在校生数")]
    [InlineData("普通高中在校生数")]
    [InlineData("在校生数（高中）")]
    public void 高中阶段_at_the_top_is_a_stage(string heading)
    {
        var converted = Converted.Of(SmallExport.Of(["初中在校生数", heading], ["001", "甲", "完全中学", 300, 200]));

        Assert.Equal("200", converted.Stage("001", Stage.Senior, "students"));
    }

    [Fact]
    public void A_total_of_zero_is_zero_at_each_stage()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲", "小学", 1], ["002", "乙", "九年一贯制学校", 0]));

        Assert.Equal(("0", "0"), (converted.Stage("002", Stage.Primary, "students"), converted.Stage("002", Stage.Junior, "students")));
    }

    // National rules §3.8: 完全中学 has no 小学部.
    [Fact]
    public void A_figure_at_a_stage_that_the_kind_lacks_is_refused_and_a_zero_there_is_not()
    {
        string[] headings = ["小学在校生数", "初中在校生数", "高中在校生数"];

        Assert.Equal([Stage.Junior, Stage.Senior], Converted.Of(SmallExport.Of(headings, ["001", "甲", "完全中学", 0, 300, 200])).Stages("001"));
        Assert.Equal(["statistics_foreign_stage 表!D2"], Converted.Of(SmallExport.Of(headings, ["001", "甲", "完全中学", 5, 300, 200])).Refused);
    }

    [Fact]
    public void A_row_for_each_stage_is_read_by_its_column_of_stages()
    {
        var book = new TestWorkbook();
        book.Sheet("表")
            .Row("学校代码", "学校名称", "办学类型", "学段", "在校生数", "专任教师", "教学及辅助用房")
            .Row("002", "乙学校", "九年一贯制学校", "小学", 166, 12, 2600)
            .Row(null, null, null, "初中", 210, 20, null)
            .Merge("A2:A3", "B2:B3", "C2:C3", "G2:G3");

        var converted = Converted.Of(book);

        Assert.Equal(("166", "210"), (converted.Stage("002", Stage.Primary, "students"), converted.Stage("002", Stage.Junior, "students")));
        Assert.Equal(("12", "20"), (converted.Stage("002", Stage.Primary, "teachers"), converted.Stage("002", Stage.Junior, "teachers")));
        Assert.Equal("2600", converted.School("002", "teaching_area_m2"));
    }

    [Fact]
    public void A_row_for_each_part_of_a_school_is_read_by_the_end_of_its_name()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["002", "乙学校（小学部）", "九年一贯制学校", 166], ["002", "乙学校（初中部）", "九年一贯制学校", 210]));

        Assert.Equal(("166", "210"), (converted.Stage("002", Stage.Primary, "students"), converted.Stage("002", Stage.Junior, "students")));
    }

    [Fact]
    public void A_heading_with_its_own_stage_is_not_narrowed_by_the_end_of_a_name()
    {
        var converted = Converted.Of(SmallExport.Of(["小学在校生数", "初中在校生数"], ["002", "实验学校初中部", "九年一贯制学校", 166, 210]));

        Assert.Equal(("166", "210"), (converted.Stage("002", Stage.Primary, "students"), converted.Stage("002", Stage.Junior, "students")));
    }

    [Fact]
    public void A_sheet_called_小学_lists_schools_of_that_kind_and_says_nothing_about_parts_of_others()
    {
        var book = new TestWorkbook();
        book.Sheet("小学").Row("学校代码", "学校名称", "办学类型", "在校生数").Row("001", "甲", "小学", 10).Row("002", "乙", "九年一贯制学校", 376);

        var converted = Converted.Of(book);

        Assert.Equal("", converted.Stage("002", Stage.Primary, "students"));
        Assert.Contains("statistics_stage_untold 小学!D3", converted.Found);
    }

    [Fact]
    public void A_special_school_has_the_stages_that_are_given()
    {
        var converted = Converted.Of(SmallExport.Of(["小学在校生数", "初中在校生数"], ["001", "甲", "特殊教育学校", 30, null], ["002", "乙", "小学", 9, null]));

        Assert.Equal([Stage.Primary], converted.Stages("001"));
    }

    [Fact]
    public void A_stage_that_the_kind_must_have_is_a_row_of_blanks_when_nothing_is_known()
    {
        var converted = Converted.Of(SmallExport.Of(["小学在校生数", "初中在校生数"], ["001", "甲", "九年一贯制学校", 30, null]));

        Assert.Equal([Stage.Primary, Stage.Junior], converted.Stages("001"));
        Assert.Equal("", converted.Stage("001", Stage.Junior, "students"));
    }

    [Fact]
    public void Schools_without_stages_of_ours_are_registered_and_nothing_more()
    {
        var converted = Converted.Of(SmallExport.Of(["在校生数"], ["001", "甲", "小学", 30], ["002", "乙", "幼儿园", 90], ["003", "丙", "职业高中学校", 800]));

        Assert.Equal("kindergarten", converted.School("002", "kind"));
        Assert.Empty(converted.Stages("002"));
        Assert.Empty(converted.Stages("003"));
    }
}
