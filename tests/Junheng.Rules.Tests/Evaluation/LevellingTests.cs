using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class LevellingTests
{
    /// <summary>The published example of five schools (books by pupils, mean 1913/302 = 6.3344, CV 0.5153; national rules S11), its
    /// books taken as yuan of equipment. 小学4 has the largest share below the mean: 76 pupils × 6.3344 − 160 = 321.417 to the mean.
    /// Then Σ P·x = 1913 + 321.417 = 2234.417, Σ P·x² = 18047.58, variance 18047.58/302 − 7.3987² = 5.019, CV 2.2403/7.3987 = 0.3028.</summary>
    [Fact]
    public void The_largest_share_below_the_mean_is_brought_up_first()
    {
        var evaluation = Five().Evaluate();
        var spread = evaluation.Spread(Stage.Primary, "L6");
        Assert.Equal(0.5153, spread.Coefficient!.Value, 5e-5);

        var levelling = Levelling.Of(evaluation, spread)!;

        var step = Assert.Single(levelling.Steps);
        Assert.True(levelling.Reaches);
        Assert.Equal("S4", evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(step.Row)));
        Assert.Equal(1913.0 / 302 * 76 - 160, step.Lacking, 1e-9);
        Assert.Equal(0.3028, step.CoefficientAfter, 5e-5);
    }

    /// <summary>Backbone teachers 0, 1 and 11 of 100 pupils each: mean 4. A takes 4, then B 3 more; 4, 4 and 11 are mean 19/3,
    /// variance 98/9, CV 0.5210, still above 0.50.</summary>
    [Fact]
    public void One_school_far_above_may_keep_it_over_the_limit()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 0))
            .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 1))
            .School("C", "primary").Stage("primary", 100, ("backbone_teachers", 11))
            .Evaluate();

        var levelling = Levelling.Of(evaluation, evaluation.Spread(Stage.Primary, "L2"))!;

        Assert.False(levelling.Reaches);
        Assert.Equal([4.0, 3.0], levelling.Steps.Select(step => step.Lacking));
        Assert.Equal(Math.Sqrt(98) / 19, levelling.Steps[^1].CoefficientAfter, 1e-12);
    }

    [Fact]
    public void A_coefficient_within_its_limit_needs_nothing() =>
        Assert.Null(Levelling.Of(Five().Evaluate(), Five().Evaluate().Spread(Stage.Primary, "L1")));

    /// <summary>34 of 100 and none of 300 pupils: the mean is 34/400 = 8.5 a hundred; the 300 lack 25.5, which are 26 teachers.</summary>
    [Fact]
    public void Persons_are_whole()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 34))
            .School("B", "primary").Stage("primary", 300, ("backbone_teachers", 0))
            .Evaluate();

        Assert.Equal(26, Levelling.Of(evaluation, evaluation.Spread(Stage.Primary, "L2"))!.Steps[0].Lacking);
    }

    private static TestDistrict Five()
    {
        (int Pupils, int Books)[] schools = [(45, 279), (37, 137), (89, 935), (76, 160), (55, 402)];
        var district = new TestDistrict();
        for (var i = 0; i < schools.Length; i++)
        {
            district.School($"S{i + 1}", "primary", ("equipment_value_yuan", schools[i].Books))
                .Stage("primary", schools[i].Pupils, ("teachers_above_required", schools[i].Pupils));
        }

        return district;
    }
}
