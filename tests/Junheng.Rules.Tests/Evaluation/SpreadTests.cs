using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Coefficients of schools of unlike sizes, exactly at a limit, and means that are nearly nothing.</summary>
public sealed class SpreadTests
{
    /// <summary>100 pupils at 8,000 and 400 at 3,000: mean 4,000, variance 0.2·4,000² + 0.8·1,000² = 4,000,000, deviation 2,000,
    /// CV exactly 0.5. A millionth of a yuan more or less in the school above the mean decides, and no double can tell.</summary>
    [Theory]
    [InlineData(0, SpreadStatus.Met, false)]
    [InlineData(0.000001, SpreadStatus.Exceeded, true)]
    [InlineData(-0.000001, SpreadStatus.Met, false)]
    public void Schools_of_unlike_sizes_are_compared_exactly(double more, SpreadStatus status, bool borderline)
    {
        var spread = new TestDistrict()
            .School("A", "primary", ("equipment_value_yuan", 800_000 + (decimal)more)).Stage("primary", 100)
            .School("B", "primary", ("equipment_value_yuan", 1_200_000)).Stage("primary", 400)
            .Evaluate().Spread(Stage.Primary, "L6");
        Assert.Equal(0.5, spread.Coefficient!.Value, 1e-12);
        Assert.Equal(4000, spread.Mean!.Value, 1e-6);
        Assert.Equal(2000, spread.StandardDeviation!.Value, 1e-6);
        Assert.Equal((2, 0.5, status, borderline), (spread.Schools, spread.Limit, spread.Status, spread.Borderline));
    }

    /// <summary>A nine-year school of 110 and 100 pupils: weighted 110·100 + 100·110 = 22,000, so that its 2,200 yuan make
    /// 2,200·110/22,000 = 11 a junior pupil. Beside 100 junior pupils at 29: mean 20, deviation 9, CV exactly 0.45.</summary>
    [Theory]
    [InlineData(0, SpreadStatus.Met)]
    [InlineData(0.000001, SpreadStatus.Met)]
    [InlineData(-0.000001, SpreadStatus.Exceeded)]
    public void Split_resources_are_compared_exactly(double more, SpreadStatus status)
    {
        var spread = new TestDistrict()
            .School("A", "nine_year", ("equipment_value_yuan", 2_200 + (decimal)more)).Stage("primary", 110).Stage("junior", 100)
            .School("B", "junior", ("equipment_value_yuan", 2_900)).Stage("junior", 100)
            .Evaluate().Spread(Stage.Junior, "L6");
        Assert.Equal(0.45, spread.Coefficient!.Value, 1e-9);
        Assert.Equal((0.45, status), (spread.Limit, spread.Status));
    }

    /// <summary>Indoor sports beyond the teaching area make L4 negative. 100 pupils at +10,000 and 300 at −10,000/3: the sum is
    /// nothing, and doubles leave some rounding of it; a millionth of a square metre more makes it positive.</summary>
    [Theory]
    [InlineData(0, SpreadStatus.Undefined)]
    [InlineData(0.000001, SpreadStatus.Exceeded)]
    [InlineData(-0.000001, SpreadStatus.Undefined)]
    public void A_mean_that_is_nearly_nothing_is_decided_exactly(double more, SpreadStatus status)
    {
        var spread = new TestDistrict()
            .School("A", "primary", ("teaching_area_m2", 1_000_000 + (decimal)more), ("indoor_sports_area_m2", 0)).Stage("primary", 100)
            .School("B", "primary", ("teaching_area_m2", 0), ("indoor_sports_area_m2", 1_000_000)).Stage("primary", 300)
            .Evaluate().Spread(Stage.Primary, "L4");
        Assert.Equal(status, spread.Status);
        Assert.Equal(status == SpreadStatus.Undefined, spread.Coefficient is null);
        Assert.False(spread.Borderline);
    }

    /// <summary>The same of a nine-year school: 110 and 100 pupils, 2,200 ㎡ make 10 a primary pupil. Beside 110 primary pupils at −10
    /// the sum of 110·10 − 110·10 is nothing.</summary>
    [Theory]
    [InlineData(2_200, SpreadStatus.Undefined)]
    [InlineData(2_200.000002, SpreadStatus.Exceeded)]
    public void A_mean_of_split_figures_that_is_nearly_nothing_is_decided_exactly(double area, SpreadStatus status)
    {
        var spread = new TestDistrict()
            .School("A", "nine_year", ("teaching_area_m2", (decimal)area), ("indoor_sports_area_m2", 0)).Stage("primary", 110).Stage("junior", 100)
            .School("B", "primary", ("teaching_area_m2", 0), ("indoor_sports_area_m2", 1_100)).Stage("primary", 110)
            .Evaluate().Spread(Stage.Primary, "L4");
        Assert.Equal(status, spread.Status);
    }

    [Fact]
    public void A_mean_below_nothing_has_no_coefficient()
    {
        var spread = new TestDistrict()
            .School("A", "primary", ("teaching_area_m2", 0), ("indoor_sports_area_m2", 300)).Stage("primary", 100)
            .Evaluate().Spread(Stage.Primary, "L4");
        Assert.Equal((SpreadStatus.Undefined, -3.0, 0.0), (spread.Status, spread.Mean, spread.StandardDeviation));
        Assert.Null(spread.Coefficient);
    }

    [Fact]
    public void Without_a_known_figure_there_is_neither_mean_nor_deviation()
    {
        var spread = new TestDistrict().School("A", "primary").Stage("primary", 100).Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal((SpreadStatus.Pending, 0), (spread.Status, spread.Schools));
        Assert.Null(spread.Mean);
        Assert.Null(spread.StandardDeviation);
        Assert.Null(spread.Coefficient);
    }

    /// <summary>100 pupils at 1 and 300 at 3: mean 2.5, variance (1.5² + 3·0.5²)/4 = 0.75, CV √0.75 / 2.5; a third one is blank.</summary>
    [Fact]
    public void The_coefficient_of_the_known_rows_is_given_beside_pending()
    {
        var spread = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 1))
            .School("B", "primary").Stage("primary", 300, ("backbone_teachers", 9))
            .School("C", "primary").Stage("primary", 50, ("backbone_teachers", null))
            .Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal((SpreadStatus.Pending, 2), (spread.Status, spread.Schools));
        Assert.Equal(2.5, spread.Mean!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(0.75) / 2.5, spread.Coefficient!.Value, 1e-12);
        Assert.False(spread.Borderline);
    }

    /// <summary>0.4998 and 0.5 to four places are both within the limit, and so are they unrounded; 0.5002 and 0.51 are not.</summary>
    [Theory]
    [InlineData(50_020, 149_980, SpreadStatus.Met)]
    [InlineData(49_980, 150_020, SpreadStatus.Exceeded)]
    [InlineData(49_000, 151_000, SpreadStatus.Exceeded)]
    public void A_coefficient_that_rounds_to_the_same_side_is_not_borderline(int a, int b, SpreadStatus status)
    {
        var spread = new TestDistrict()
            .School("A", "primary", ("equipment_value_yuan", a)).Stage("primary", 100)
            .School("B", "primary", ("equipment_value_yuan", b)).Stage("primary", 100)
            .Evaluate().Spread(Stage.Primary, "L6");
        Assert.Equal((status, false), (spread.Status, spread.Borderline));
    }
}
