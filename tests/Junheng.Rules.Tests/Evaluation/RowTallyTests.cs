using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class RowTallyTests
{
    /// <summary>C of 300 pupils has one backbone teacher, lacking two of three; D of 400 has none, lacking four: six together.</summary>
    [Fact]
    public void Gaps_of_rows_are_added_by_stage_and_indicator()
    {
        var evaluation = Four().Evaluate();

        var gap = Assert.Single(RowTally.Of(evaluation, Stage.Primary).Gaps);

        Assert.Equal(("L2", Stage.Primary, 2, 6.0, 4.0), (gap.Indicator.Id, gap.Stage, gap.Rows, gap.Sum, gap.Worst));
        Assert.Equal("D", evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(gap.WorstRow)));
    }

    /// <summary>A and B pass; C and D miss the floor of one indicator; the teaching point of 40 pupils is not evaluated.</summary>
    [Fact]
    public void Verdicts_are_counted_and_rows_out_of_scope_apart()
    {
        var tally = RowTally.Of(Four().Evaluate(), Stage.Primary);

        Assert.Equal((2, 2, 0, 1), (tally.Pass, tally.Fail, tally.Pending, tally.OutOfScope));
        Assert.Equal((4, 1000L), (tally.Evaluated, tally.Pupils));
    }

    /// <summary>C and D alone: none passes.</summary>
    [Fact]
    public void Any_rows_can_be_added_up()
    {
        var evaluation = Four().Evaluate();

        var tally = RowTally.Of(evaluation, [evaluation.Row("C", Stage.Primary), evaluation.Row("D", Stage.Primary)]);

        Assert.Equal((0, 2, 700L), (tally.Pass, tally.Fail, tally.Pupils));
    }

    [Fact]
    public void The_verdict_on_a_school_is_the_worse_of_its_stages()
    {
        var evaluation = new TestDistrict().School("N", "nine_year").Stage("primary", 100).Stage("junior", 0).School("K", "kindergarten").Evaluate();

        Assert.Equal(Verdict.Pending, evaluation.VerdictOfSchool(evaluation.Figures.Find("N")));
        Assert.Null(evaluation.VerdictOfSchool(evaluation.Figures.Find("K")));
    }

    private static TestDistrict Four() => new TestDistrict()
        .GoodPrimary("A", 100)
        .GoodPrimary("B", 200)
        .GoodPrimary("C", 300, ("backbone_teachers", 1))
        .GoodPrimary("D", 400, ("backbone_teachers", 0))
        .School("P", "teaching_point").Stage("primary", 40);
}
