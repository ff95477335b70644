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

    /// <summary>Double and whole-number judgement agree wherever both may decide, and the whole-number one is plain decimal
    /// arithmetic: per × R × W ÷ D ≥ cut.</summary>
    [Fact]
    public void The_fast_comparison_is_the_exact_one()
    {
        long[] cuts = [4_200_000, 3_570_000, 1_000_000, 850_000, 2_500_000_000, 4_505_000];
        var values =
            from pupils in Gen.Long[1, 3_000]
            from others in Gen.Long[0, 3_000]
            from resource in Gen.Long[0, 2_000_000_000]
            from per in Gen.Bool.Select(hundred => hundred ? 100 : 1)
            from cut in Gen.Int[0, cuts.Length - 1].Select(i => cuts[i])
            from exact in Gen.Bool
            let weighted = 110 * pupils + 100 * others
            select (Value: new RowValue(per, exact ? Floor(cut, weighted, per) : resource, 110, weighted, pupils), Cut: cut);
        values.Sample(pair =>
        {
            var left = (decimal)pair.Value.Resource * pair.Value.Per * pair.Value.Weight;
            var right = (decimal)pair.Cut * pair.Value.Weighted;
            Assert.Equal(left >= right, Limit.Reaches(pair.Value, pair.Cut));
        });

        // The largest resource that does not exceed the cut, so that the two sides nearly touch.
        static long Floor(long cut, long weighted, int per) => (long)((decimal)cut * weighted / (per * 110));
    }

    private static TestDistrict TwoPrimaries(int a, int b) => new TestDistrict()
        .School("A", "primary").Stage("primary", 333, ("backbone_teachers", a))
        .School("B", "primary").Stage("primary", 333, ("backbone_teachers", b));
}
