using Junheng.Office.Statistics;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Statistics;

/// <summary>Degrees (L1) and subjects (L3): national rules §3.4 and the mistakes of §3.8.</summary>
public class TeacherTests
{
    private static readonly string[] AllDegrees = ["在校生数", "专任教师-合计", "专任教师-博士", "专任教师-硕士", "专任教师-本科", "专任教师-专科", "专任教师-高中阶段及以下"];

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(49, false)]
    public void Teachers_are_held_against_the_sum_of_all_their_degrees(int teachers, bool agrees)
    {
        // 0 + 2 + 38 + 8 + 2 = 50.
        var converted = Converted.Of(SmallExport.OfOne(AllDegrees, 900, teachers, 0, 2, 38, 8, 2));

        Assert.Equal(agrees ? [] : ["statistics_degrees_differ 表!E2"], converted.Found);
        Assert.Equal("38", converted.Stage("001", Stage.Primary, "bachelor_teachers"));
    }

    [Theory]
    [InlineData("小学专任教师学历、任课情况", "38")]
    [InlineData("小学专任教师", "38")]
    [InlineData("专任教师学历情况", "38")]
    [InlineData("小学教职工学历情况", null)]
    [InlineData("专任教师变动情况", null)]
    [InlineData("小学代课教师、兼任教师", null)]
    public void Degrees_beside_their_teachers_are_theirs_when_the_title_says_so(string title, string? bachelors)
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row(title).Row("学校代码", "学校名称", "办学类型", "专任教师", null, "按学历分", null, "小学在校生数").Row(null, null, null, "计", "女", "本科", "专科", null)
            .Row("001", "甲小学", "小学", 50, 30, 38, 8, 900).Merge("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:H3");

        var converted = Converted.Of(book);

        Assert.Equal(bachelors ?? "", converted.Report.Tables.Stages.Numbers("bachelor_teachers") is null ? "" : converted.Stage("001", Stage.Primary, "bachelor_teachers"));
        if (bachelors is not null) Assert.Equal(ColumnStatus.Guessed, converted.Status("按学历分/本科"));
    }

    [Theory]
    [InlineData("初中专任教师", "20")]
    [InlineData("小学、初中专任教师", "")]
    public void A_title_about_the_teachers_of_one_stage_tells_the_stage(string title, string teachers)
    {
        var book = new TestWorkbook();
        book.Sheet("学生").Row("学校代码", "学校名称", "办学类型", "小学在校生数", "初中在校生数").Row("002", "乙学校", "九年一贯制学校", 166, 210);
        book.Sheet(title).Row("学校代码", "学校名称", "专任教师").Row("002", "乙学校", 20);

        Assert.Equal(teachers, teachers.Length == 0 && Converted.Of(book).Report.Tables.Stages.Numbers("teachers") is null ? "" : Converted.Of(book).Stage("002", Stage.Junior, "teachers"));
    }

    [Fact]
    public void A_blank_whole_of_the_arts_stays_missing_also_when_its_parts_stand_on_another_sheet()
    {
        var book = new TestWorkbook();
        book.Sheet("一").Row("学校代码", "学校名称", "办学类型", "小学在校生数", "小学专任教师-艺术-计").Row("001", "甲", "小学", 900, null).Row("002", "乙", "小学", 90, 5);
        book.Sheet("二").Row("学校代码", "学校名称", "小学专任教师-音乐", "小学专任教师-美术").Row("001", "甲", 2, 2).Row("002", "乙", 2, 2);

        Assert.Equal(("", "5"), (Converted.Of(book).Stage("001", Stage.Primary, "arts_teachers"), Converted.Of(book).Stage("002", Stage.Primary, "arts_teachers")));
    }

    // 5 is more than 2 + 2: the figures would not tell.
    [Fact]
    public void Arts_before_其中_is_their_whole_whatever_the_figures()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-艺术", "其中：音乐", "其中：美术"], 900, 5, 2, 2));
        var grouped = new TestWorkbook();
        grouped.Sheet("表").Row("学校代码", "学校名称", "办学类型", "小学在校生数", "专任教师", null, null).Row(null, null, null, null, "艺术", "其中：音乐", "其中：美术")
            .Row("001", "甲小学", "小学", 900, 5, 2, 2).Merge("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1");

        Assert.Equal("5", converted.Stage("001", Stage.Primary, "arts_teachers"));
        Assert.Equal("5", Converted.Of(grouped).Stage("001", Stage.Primary, "arts_teachers"));
        Assert.Null(Converted.Of(grouped).Report.Tables.Stages.Numbers("music_teachers"));
    }

    // The number of the table stands for 专任教师 only where nothing else is named.
    [Theory]
    [InlineData("小学教职工", "本科")]
    [InlineData("教职工数", "合计")]
    [InlineData("代课教师", "本科")]
    [InlineData("小学教职工", "体育")]
    public void Other_staff_in_a_table_of_teachers_is_no_teacher(string group, string heading)
    {
        var book = new TestWorkbook();
        book.Sheet("教基4155").Row("学校代码", "学校名称", "办学类型", group, null, "小学在校生数").Row(null, null, null, heading, "其他", null)
            .Row("001", "甲小学", "小学", 38, 1, 900).Merge("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2");

        Assert.Equal(ColumnStatus.Ignored, Converted.Of(book).Status($"{group}/{heading}"));
    }

    [Fact]
    public void A_blank_whole_of_the_arts_stays_missing_and_is_said()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-艺术-计", "专任教师-艺术-音乐", "专任教师-艺术-美术"], 900, null, 2, 2));

        Assert.Equal("", converted.Stage("001", Stage.Primary, "arts_teachers"));
        Assert.Equal(["statistics_whole_blank 表!E2"], converted.Found);
    }

    [Fact]
    public void With_every_degree_there_the_parts_are_given_and_the_whole_is_left_to_the_engine()
    {
        var converted = Converted.Of(SmallExport.OfOne(
            ["在校生数", "专任教师-博士研究生", "专任教师-硕士研究生", "专任教师-本科", "专任教师-专科", "专任教师-高中阶段"], 900, 0, 2, 38, 10, 3));

        Assert.Equal(("0", "2", "38", "10"), (converted.Stage("001", Stage.Primary, "doctor_teachers"), converted.Stage("001", Stage.Primary, "master_teachers"),
            converted.Stage("001", Stage.Primary, "bachelor_teachers"), converted.Stage("001", Stage.Primary, "college_teachers")));
        Assert.Null(converted.Report.Tables.Stages.Numbers("teachers_above_required"));
    }

    // The export of national rules §3.7 has 硕士研究生, 本科, 专科 and no 博士: 2 + 38 + 10 at the primary, 1 + 18 at the junior stage.
    [Fact]
    public void Without_a_column_of_doctors_the_sum_of_the_others_is_given_as_the_whole_and_said()
    {
        string[] headings = ["在校生数", "专任教师-#按学历分-硕士研究生", "专任教师-#按学历分-本科", "专任教师-#按学历分-专科"];

        var converted = Converted.Of(SmallExport.Of(headings, ["001", "甲", "小学", 900, 2, 38, 10], ["002", "乙", "初级中学", 200, 1, 18, 3]));

        Assert.Equal(("50", "19"), (converted.Stage("001", Stage.Primary, "teachers_above_required"), converted.Stage("002", Stage.Junior, "teachers_above_required")));
        Assert.Equal(["statistics_no_doctors 统计.xlsx"], converted.Found);
    }

    [Fact]
    public void Doctors_and_masters_in_one_column_make_the_whole_with_the_others()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-研究生毕业", "专任教师-本科毕业", "专任教师-专科毕业"], 900, 2, 38, 10));

        Assert.Equal("50", converted.Stage("001", Stage.Primary, "teachers_above_required"));
    }

    /// <summary>0 doctors left blank: 2 + 38 + 10 + 3 are the 53 teachers there are, so nobody is left for the blank. The second
    /// school's add up to 12 of 13: its blank may be one or none.</summary>
    [Fact]
    public void A_blank_degree_is_0_only_where_the_others_add_up_to_all_teachers()
    {
        var converted = Converted.Of(SmallExport.Of(
            ["在校生数", "专任教师-合计", "专任教师-博士研究生", "专任教师-硕士研究生", "专任教师-本科", "专任教师-专科", "专任教师-高中阶段及以下"],
            ["001", "甲", "小学", 900, 53, null, 2, 38, 10, 3], ["002", "乙", "小学", 200, 13, null, 1, 8, 3, 0]));

        Assert.Equal(("0", ""), (converted.Stage("001", Stage.Primary, "doctor_teachers"), converted.Stage("002", Stage.Primary, "doctor_teachers")));
        Assert.Equal(["statistics_blank_degrees 表!E2"], converted.Found);
        Assert.DoesNotContain("below_college", converted.Report.Tables.Stages.NumberColumns);
    }

    [Fact]
    public void A_blank_degree_leaves_the_whole_missing()
    {
        var converted = Converted.Of(SmallExport.Of(
            ["在校生数", "专任教师-硕士研究生", "专任教师-本科", "专任教师-专科"], ["001", "甲", "小学", 900, 2, null, 10], ["002", "乙", "小学", 90, 0, 3, 1]));

        Assert.Equal(("", "4"), (converted.Stage("001", Stage.Primary, "teachers_above_required"), converted.Stage("002", Stage.Primary, "teachers_above_required")));
    }

    [Fact]
    public void 艺术计_holds_its_parts_already()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-艺术-计", "专任教师-艺术-音乐", "专任教师-艺术-美术"], 900, 5, 3, 2));

        Assert.Equal("5", converted.Stage("001", Stage.Primary, "arts_teachers"));
        Assert.Null(converted.Report.Tables.Stages.Numbers("music_teachers"));
        Assert.Equal(ColumnStatus.Ignored, converted.Status("专任教师-艺术-音乐"));
    }

    // 艺术 beside 音乐 and 美术: 5 = 3 + 2 and never less makes it their whole.
    [Fact]
    public void 艺术_beside_its_parts_is_the_whole_when_the_figures_say_so()
    {
        string[] headings = ["在校生数", "专任教师-艺术", "专任教师-音乐", "专任教师-美术"];

        var whole = Converted.Of(SmallExport.Of(headings, ["001", "甲", "小学", 900, 5, 3, 2], ["002", "乙", "小学", 90, 2, 1, 0]));

        Assert.Equal(("5", "2"), (whole.Stage("001", Stage.Primary, "arts_teachers"), whole.Stage("002", Stage.Primary, "arts_teachers")));
        Assert.Null(whole.Report.Tables.Stages.Numbers("music_teachers"));
    }

    // 1 < 3 + 2: general art, to be added.
    [Fact]
    public void 艺术_beside_its_parts_is_general_art_when_it_is_less_than_they_are()
    {
        var part = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-音乐", "专任教师-美术", "专任教师-艺术"], 900, 3, 2, 1));

        Assert.Equal(("3", "2", "1"), (part.Stage("001", Stage.Primary, "music_teachers"), part.Stage("001", Stage.Primary, "fine_art_teachers"), part.Stage("001", Stage.Primary, "general_art_teachers")));
        Assert.Null(part.Report.Tables.Stages.Numbers("arts_teachers"));
    }

    [Fact]
    public void 艺术_that_could_be_either_is_refused_until_the_mapping_says()
    {
        var book = SmallExport.OfOne(["在校生数", "专任教师-艺术", "专任教师-音乐", "专任教师-美术"], 900, 7, 3, 2);

        Assert.Equal(["statistics_arts_unclear 表!E1"], Converted.Of(book).Refused);
        var mapping = new StatisticsMapping { Columns = new Dictionary<string, string> { ["专任教师-艺术"] = "general_art_teachers" } };
        Assert.Equal("7", Converted.Of(book, mapping).Stage("001", Stage.Primary, "general_art_teachers"));
    }

    [Fact]
    public void Music_and_fine_art_alone_are_added_and_said()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-音乐", "专任教师-美术"], 900, 3, 2));

        Assert.Equal("5", converted.Stage("001", Stage.Primary, "arts_teachers"));
        Assert.Contains("statistics_no_general_art 统计.xlsx", converted.Found);
    }

    // National rules §3.7: an independent junior counts 本科 + 硕士 + 博士, never 专科.
    [Fact]
    public void A_degree_called_高中_beside_other_degrees_is_no_stage()
    {
        var converted = Converted.Of(SmallExport.OfOne(["在校生数", "专任教师-本科", "专任教师-高中", "专任教师"], 900, 30, 4, 40));

        Assert.Equal("40", converted.Stage("001", Stage.Primary, "teachers"));
        Assert.Equal(ColumnStatus.Ignored, converted.Status("专任教师-高中"));
    }
}
