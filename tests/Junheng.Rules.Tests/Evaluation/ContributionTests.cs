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

    private static TestDistrict Three() => new TestDistrict()
        .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 1))
        .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 1))
        .School("C", "primary").Stage("primary", 100, ("backbone_teachers", 4));
}
