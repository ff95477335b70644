namespace Junheng.Cli.Tests.Explain;

/// <summary><c>explain</c>: a tree down to the cells.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly TinyFolder folder = new();

    public ExplainCommandTests()
    {
        folder.Write(
            "schools.csv", TinyFolder.SchoolHeader + ",teaching_area_m2,indoor_sports_area_m2,multimedia_rooms",
            "1,A,甲小学,primary,500,20,1", "1,B,乙小学,primary,,,3", "1,D,丁教学点,teaching_point,,,");
        folder.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,100", "1,B,primary,100", "1,D,primary,20");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_indicator_is_explained_down_to_its_cells()
    {
        var run = Run.Of("explain", folder.Input, "--school", "A", "--stage", "primary", "--indicator", "L4");

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("= 4.8", run.Output, StringComparison.Ordinal);
        foreach (var cell in new[] { "@schools.csv:2:teaching_area_m2", "@schools.csv:2:indoor_sports_area_m2", "@stages.csv:2:students" })
        {
            Assert.Contains(cell, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_blank_cell_is_shown_as_missing_with_its_place()
    {
        var line = Run.Of("explain", folder.Input, "--school", "B", "--stage", "primary", "--indicator", "L4").Output
            .Split('\n').Single(one => one.Contains("@schools.csv:3:teaching_area_m2", StringComparison.Ordinal));

        Assert.Contains("缺", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coefficient_shows_each_schools_share_of_the_variance()
    {
        var output = Run.Of("explain", folder.Input, "--spread", "L7", "--stage", "primary").Output;

        // 1 and 3 a hundred, the same number of pupils: half of the variance each, CV 1 ÷ 2.
        Assert.Contains("= 0.5", output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(2, output.Split('\n').Count(line => line.Contains("小学（", StringComparison.Ordinal) && line.Contains("= 50.0%", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_school_out_of_scope_says_why()
    {
        var run = Run.Of("explain", folder.Input, "--school", "D", "--stage", "primary", "--indicator", "L4");

        Assert.Equal(0, run.Status);
        Assert.Contains("50", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_are_English_with_lang_en()
    {
        var output = Run.Of("explain", folder.Input, "--school", "A", "--stage", "primary", "--indicator", "L4", "--lang", "en").Output;

        Assert.StartsWith("teaching area per pupil", output, StringComparison.Ordinal);
        Assert.DoesNotContain("平方米", output, StringComparison.Ordinal);
        Assert.Contains("= 4.8 m²", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_tells_its_reasons_at_the_head_and_at_each_school()
    {
        using var other = TinyFolder.WithOneSchool();
        other.Write("schools.csv", TinyFolder.SchoolHeader + ",public_budget_yuan,training_budget_yuan", "370812,A,甲小学,primary,100,4");
        other.Write("district.csv", "district_code,key,value", "370812,G8.teacher_pay_yuan,90000", "370812,G8.civil_servant_pay_yuan,95000");

        Assert.Contains("│ 未达标：教师 90000 元，低于公务员 95000 元\n", Run.Of("explain", other.Input, "--item", "G8").Output, StringComparison.Ordinal);
        Assert.Contains(
            "甲小学（A）  未达标：教师培训经费预算 4 ÷ 年度公用经费预算总额 100 ＝ 4%，低于 5%\n", Run.Of("explain", other.Input, "--item", "Q4").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_is_explained()
    {
        var run = Run.Of("explain", folder.Input, "--item", "P1");

        Assert.Equal(0, run.Status);
        Assert.Contains("P1", run.Output, StringComparison.Ordinal);
    }
}
