using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Explaining;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class ContributionTests
{
    /// <summary>100 pupils each at 1, 1 and 4: mean 2, squares 1, 1, 4: shares 1/6, 1/6, 4/6. With the third at the mean:
    /// 1, 1, 2: mean 4/3, variance 2/9, CV √2/4 = 0.3536, met; the present one is √2/2 = 0.7071.</summary>
    [Fact]
    public void Each_school_has_its_share_of_the_variance_and_what_the_mean_would_change()
    {
        var evaluation = Three().Evaluate();
        var contributions = Contribution.Of(evaluation, Stage.Primary, "L2");
        Assert.Equal(["C", "A", "B"], contributions.Select(one => evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(one.Row))));
        Assert.Equal(4.0 / 6, contributions[0].Share, 1e-12);
        Assert.Equal(1.0 / 6, contributions[1].Share, 1e-12);
        Assert.Equal(Math.Sqrt(2) / 4, contributions[0].CoefficientAtMean!.Value, 1e-12);
        Assert.True(contributions[0].MetAtMean);
        Assert.False(contributions[1].MetAtMean);
        Assert.Equal(Math.Sqrt(2) / 2, evaluation.Spread(Stage.Primary, "L2").Coefficient!.Value, 1e-12);
    }

    [Fact]
    public void The_explanation_of_a_coefficient_reaches_every_cell()
    {
        var tree = SpreadExplanation.Of(Three().Evaluate(), Stage.Primary, 1)!;
        var cells = tree.Leaves().Where(leaf => leaf.Place != Place.None).Select(leaf => leaf.Place.ToString()).ToList();
        Assert.Superset(
            new HashSet<string> { "stages.csv:2:backbone_teachers", "stages.csv:3:backbone_teachers", "stages.csv:4:backbone_teachers", "stages.csv:2:students" },
            cells.ToHashSet());
        Assert.Equal("exceeded", tree.Status);
    }

    /// <summary>1 and 3: mean 2, deviation 1, CV 0.5; C is a junior school, D has no figure, P is too small, S has no pupils.</summary>
    [Fact]
    public void Only_rows_in_scope_of_the_stage_that_have_the_figure_count()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 1))
            .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 3))
            .School("C", "junior").Stage("junior", 100, ("backbone_teachers", 50))
            .School("D", "primary").Stage("primary", 100, ("backbone_teachers", null))
            .School("P", "teaching_point").Stage("primary", 40, ("backbone_teachers", 9))
            .School("S", "primary").Stage("primary", 0, ("backbone_teachers", 9))
            .Evaluate();
        var contributions = Contribution.Of(evaluation, Stage.Primary, "L2");
        Assert.Equal([("A", 1.0, 100L, 0.5), ("B", 3.0, 100L, 0.5)], contributions.Select(one =>
            (evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(one.Row)), one.Value, one.Pupils, one.Share)));
    }

    /// <summary>2 of 100 and 6 of 300 pupils are both 2 a hundred.</summary>
    [Fact]
    public void Schools_that_are_equal_have_no_share()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 2))
            .School("B", "primary").Stage("primary", 300, ("backbone_teachers", 6))
            .Evaluate();
        Assert.All(Contribution.Of(evaluation, Stage.Primary, "L2"), one => Assert.Equal((0.0, 0.0, true), (one.Share, one.CoefficientAtMean!.Value, one.MetAtMean)));
    }

    /// <summary>A mean of nothing stays nothing: no coefficient, and it is not met.</summary>
    [Fact]
    public void Where_the_mean_is_nothing_there_is_no_coefficient()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 0))
            .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 0))
            .Evaluate();
        Assert.All(Contribution.Of(evaluation, Stage.Primary, "L2"), one =>
        {
            Assert.Null(one.CoefficientAtMean);
            Assert.False(one.MetAtMean);
        });
    }

    /// <summary>2, 6 and 4: mean 4. With the third, already at the mean, the CV stays √(8/3)/4 = 0.4082. With A at the mean: 4, 6, 4:
    /// mean 14/3, variance 8/9, CV 0.2020.</summary>
    [Fact]
    public void The_coefficient_at_the_mean_is_that_of_the_others_as_they_are()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 2))
            .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 6))
            .School("C", "primary").Stage("primary", 100, ("backbone_teachers", 4))
            .Evaluate();
        var contributions = Contribution.Of(evaluation, Stage.Primary, "L2");
        Assert.Equal(Math.Sqrt(8.0 / 9) / (14.0 / 3), contributions[0].CoefficientAtMean!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(8.0 / 3) / 4, contributions[2].CoefficientAtMean!.Value, 1e-12);
        Assert.Equal(0, contributions[2].Share);
    }

    [Fact]
    public void There_are_seven_indicators_and_no_other()
    {
        var evaluation = Three().Evaluate();
        Assert.Empty(Contribution.Of(evaluation, Stage.Junior, "L7"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Contribution.Of(evaluation, Stage.Primary, "L8"));
    }

    private static TestDistrict Three() => new TestDistrict()
        .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 1))
        .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 1))
        .School("C", "primary").Stage("primary", 100, ("backbone_teachers", 4));
}
