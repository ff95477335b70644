using CsCheck;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Figures exactly at a limit, and a hair beside it: limits are inclusive and nothing is rounded before comparing.</summary>
public sealed class LimitTests
{
    /// <summary>Two schools of equal size at a and 3a: mean 2a, deviation a, CV 1/2.</summary>
    [Fact]
    public void A_primary_coefficient_of_exactly_one_half_is_met()
    {
        var spread = TwoPrimaries(7, 21).Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal(SpreadStatus.Met, spread.Status);
        Assert.False(spread.Borderline);
        Assert.Equal(0.5, spread.Coefficient!.Value, 1e-12);
    }

    /// <summary>Equal sizes at 11 and 29: mean 20, deviation 9, CV 0.45.</summary>
    [Fact]
    public void A_junior_coefficient_of_exactly_045_is_met()
    {
        var spread = new TestDistrict()
            .School("A", "junior").Stage("junior", 700, ("backbone_teachers", 11))
            .School("B", "junior").Stage("junior", 700, ("backbone_teachers", 29))
            .Evaluate().Spread(Stage.Junior, "L2");
        Assert.Equal(SpreadStatus.Met, spread.Status);
        Assert.Equal(0.45, spread.Coefficient!.Value, 1e-12);
    }

    /// <summary>One millionth of a yuan in a million more is too much: CV = (3a+e−a)/(4a+e) &gt; 1/2. The double nearest to it is
    /// 0.5 within 1e-13, the fraction is not. Rounded to four places it would be met: borderline.</summary>
    [Fact]
    public void A_coefficient_a_hair_above_one_half_is_exceeded_and_borderline()
    {
        var spread = new TestDistrict()
            .School("A", "primary", ("equipment_value_yuan", 1_000_000m)).Stage("primary", 100)
            .School("B", "primary", ("equipment_value_yuan", 3_000_000.000001m)).Stage("primary", 100)
            .Evaluate().Spread(Stage.Primary, "L6");
        Assert.Equal(0.5, spread.Coefficient!.Value, 1e-12);
        Assert.Equal(SpreadStatus.Exceeded, spread.Status);
        Assert.True(spread.Borderline);
    }

    /// <summary>CV 0.50005 rounds up to 0.5001 (half away from zero): no longer borderline. (b−a)/(b+a) = 0.50005 for
    /// a = 49,995 and b = 150,005.</summary>
    [Theory]
    [InlineData(49_995, 150_005, false)]
    [InlineData(49_996, 150_004, true)]
    public void Four_places_round_half_away_from_zero(int a, int b, bool borderline)
    {
        var spread = new TestDistrict()
            .School("A", "primary", ("equipment_value_yuan", a)).Stage("primary", 100)
            .School("B", "primary", ("equipment_value_yuan", b)).Stage("primary", 100)
            .Evaluate().Spread(Stage.Primary, "L6");
        Assert.Equal(SpreadStatus.Exceeded, spread.Status);
        Assert.Equal(borderline, spread.Borderline);
    }

    /// <summary>4.2 a hundred: 21 teachers for 500 pupils are exactly enough. 3.57 a hundred, 85 % of it: 357 for 10,000.</summary>
    [Theory]
    [InlineData(500, 21, IndicatorStatus.Met, 0)]
    [InlineData(501, 21, IndicatorStatus.Near, 1)]
    [InlineData(10_000, 357, IndicatorStatus.Near, 63)]
    [InlineData(10_000, 356, IndicatorStatus.Below, 64)]
    public void Threshold_and_floor_are_inclusive(int pupils, int teachers, IndicatorStatus status, double gap)
    {
        var result = new TestDistrict().School("A", "primary").Stage("primary", pupils, ("teachers_above_required", teachers))
            .Evaluate().Indicator("A", Stage.Primary, "L1");
        Assert.Equal(status, result.Status);
        Assert.Equal(gap, result.Gap);
    }

    /// <summary>4.195 rounds to 4.20 half away from zero and would be met: 839 for 20,000 is exactly 4.195; 4.1949… is not.
    /// The floor 3.57: 3.565 rounds to 3.57.</summary>
    [Theory]
    [InlineData(20_000, 839, IndicatorStatus.Near, true)]
    [InlineData(20_001, 839, IndicatorStatus.Near, false)]
    [InlineData(20_000, 840, IndicatorStatus.Met, false)]
    [InlineData(20_000, 713, IndicatorStatus.Below, true)]
    [InlineData(20_001, 713, IndicatorStatus.Below, false)]
    public void Borderline_means_that_two_places_would_change_the_status(int pupils, int teachers, IndicatorStatus status, bool borderline)
    {
        var result = new TestDistrict().School("A", "primary").Stage("primary", pupils, ("teachers_above_required", teachers))
            .Evaluate().Indicator("A", Stage.Primary, "L1");
        Assert.Equal(status, result.Status);
        Assert.Equal(borderline, result.Borderline);
    }

    /// <summary>The junior floor of L4 has three places: 4.93; that of L1 too: 4.505. 4.5050 is near, 4.5049 rounds to 4.50.</summary>
    [Theory]
    [InlineData(100_000, 4_505, IndicatorStatus.Near)]
    [InlineData(100_000, 4_504, IndicatorStatus.Below)]
    public void The_floor_is_85_percent_with_all_its_places(int pupils, int teachers, IndicatorStatus status)
    {
        var result = new TestDistrict().School("A", "junior").Stage("junior", pupils, ("teachers_above_required", teachers))
            .Evaluate().Indicator("A", Stage.Junior, "L1");
        Assert.Equal(status, result.Status);
    }

    /// <summary>A millionth of a yuan below 85 % of the threshold is below, whatever the doubles say: 1,700 and 2,125 a pupil.</summary>
    [Theory]
    [InlineData("primary", 1_700_000, 0, IndicatorStatus.Near)]
    [InlineData("primary", 1_700_000, -0.000001, IndicatorStatus.Below)]
    [InlineData("junior", 2_125_000, 0, IndicatorStatus.Near)]
    [InlineData("junior", 2_125_000, -0.000001, IndicatorStatus.Below)]
    [InlineData("primary", 2_000_000, 0, IndicatorStatus.Met)]
    [InlineData("primary", 2_000_000, -0.000001, IndicatorStatus.Near)]
    [InlineData("junior", 2_500_000, 0, IndicatorStatus.Met)]
    [InlineData("junior", 2_500_000, -0.000001, IndicatorStatus.Near)]
    public void A_hair_beside_a_limit_decides(string kind, int value, double more, IndicatorStatus status)
    {
        var evaluation = new TestDistrict().School("A", kind, ("equipment_value_yuan", value + (decimal)more)).Stage(kind, 1_000).Evaluate();
        Assert.Equal(status, evaluation.Indicator(0, 5).Status);
    }

    /// <summary>Equipment of a nine-year school, a few millionths of a yuan about what threshold or floor ask of it: the status is
    /// that of plain decimal arithmetic, R × 1.1 ÷ (1.1·P + Q) against 2,500 and 2,125 a junior pupil.</summary>
    [Fact]
    public void Doubles_never_decide_what_only_whole_numbers_can()
    {
        var cases =
            from junior in Gen.Long[1, 3_000]
            from primary in Gen.Long[0, 3_000]
            from cut in Gen.Bool.Select(threshold => threshold ? 2_500m : 2_125m)
            from away in Gen.Int[-3, 3]
            let needed = cut * (1.1m * junior + primary) / 1.1m
            select (Junior: junior, Primary: primary, Yuan: Math.Round(needed, 6) + away * 0.000001m);
        cases.Sample(one =>
        {
            var value = one.Yuan * 1.1m;
            var weighted = 1.1m * one.Junior + one.Primary;
            var expected = value >= 2_500 * weighted ? IndicatorStatus.Met : value >= 2_125 * weighted ? IndicatorStatus.Near : IndicatorStatus.Below;
            var evaluation = new TestDistrict().School("A", "nine_year", ("equipment_value_yuan", one.Yuan))
                .Stage("primary", (int)one.Primary).Stage("junior", (int)one.Junior).Evaluate();
            Assert.Equal(expected, evaluation.Indicator("A", Stage.Junior, "L6").Status);
        });
    }

    private static TestDistrict TwoPrimaries(int a, int b) => new TestDistrict()
        .School("A", "primary").Stage("primary", 333, ("backbone_teachers", a))
        .School("B", "primary").Stage("primary", 333, ("backbone_teachers", b));
}
