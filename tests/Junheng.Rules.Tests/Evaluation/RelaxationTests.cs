using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>L3 and L5 relaxed (national rules §1.8; exchange format §8).</summary>
public sealed class RelaxationTests
{
    [Theory]
    [InlineData(Reading.Strict, false, 0)]
    [InlineData(Reading.Eligible, false, 2)]
    [InlineData(Reading.Granted, false, 0)]
    [InlineData(Reading.Granted, true, 2)]
    public void Visiting_teachers_count_by_the_reading(Reading reading, bool granted, int counted)
    {
        var result = Small("rural", 99, granted).Evaluate(reading).Indicator("A", Stage.Primary, "L3");
        Assert.Equal(counted, result.Numerator);
    }

    [Theory]
    [InlineData("rural", 50, 2)]
    [InlineData("rural", 49, 0)]
    [InlineData("rural", 100, 0)]
    [InlineData("town", 60, 0)]
    [InlineData(null, 60, 0)]
    public void Only_known_rural_schools_of_50_to_99_pupils(string? area, int pupils, int counted)
    {
        var result = Small(area, pupils, false).Evaluate(Reading.Eligible).Indicator("A", Stage.Primary, "L3");
        Assert.Equal(counted, result.Numerator);
    }

    /// <summary>A nine-year school of 60 + 60: 120 compulsory pupils are too many; with 40 + 40 both stages count their own.</summary>
    [Theory]
    [InlineData(60, 0)]
    [InlineData(40, 1)]
    public void Compulsory_pupils_of_both_stages_decide(int each, int counted)
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("area", "rural"))
            .Stage("primary", each, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 1))
            .Stage("junior", each, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 1))
            .Evaluate(Reading.Eligible);
        Assert.Equal(counted, evaluation.Indicator("A", Stage.Primary, "L3").Numerator);
        Assert.Equal(counted, evaluation.Indicator("A", Stage.Junior, "L3").Numerator);
    }

    [Fact]
    public void A_blank_of_visiting_teachers_adds_nothing_and_a_blank_figure_stays_missing()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("area", "rural")).Stage("primary", 60, ("pe_teachers", 1), ("arts_teachers", 0))
            .School("B", "primary", ("area", "rural")).Stage("primary", 60, ("pe_teachers", 1), ("visiting_pe_arts_teachers", 5))
            .Evaluate(Reading.Eligible);
        Assert.Equal(1, evaluation.Indicator("A", Stage.Primary, "L3").Numerator);
        Assert.Equal(IndicatorStatus.Missing, evaluation.Indicator("B", Stage.Primary, "L3").Status);
    }

    /// <summary>30 + 30 pupils joined are 60: each unit's visiting teachers count; the area is the parent's.</summary>
    [Fact]
    public void A_joined_unit_is_looked_at_as_one()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("area", "rural")).Stage("primary", 10, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 1))
            .School("P", "teaching_point", ("area", "town"), ("counted_as_school", false), ("parent_school_code", "A"))
            .Stage("primary", 55, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 2))
            .Evaluate(Reading.Eligible);
        Assert.Equal(3, evaluation.Indicator("A", Stage.Primary, "L3").Numerator);
    }

    [Theory]
    [InlineData(true, Reading.Strict, 700)]
    [InlineData(true, Reading.Eligible, 800)]
    [InlineData(false, Reading.Eligible, 700)]
    [InlineData(true, Reading.Granted, 700)]
    public void Extra_sports_space_counts_for_dense_centres(bool dense, Reading reading, int area)
    {
        var result = new TestDistrict()
            .School("A", "primary", ("outdoor_sports_area_m2", 500), ("indoor_sports_area_m2", 200), ("extra_sports_area_m2", 100), ("dense_centre", dense))
            .Stage("primary", 100)
            .Evaluate(reading).Indicator("A", Stage.Primary, "L5");
        Assert.Equal(area, result.Numerator);
    }

    /// <summary>The point's own flag decides for the point's space.</summary>
    [Fact]
    public void Each_joined_unit_brings_its_own_flag()
    {
        var result = new TestDistrict()
            .School("A", "primary", ("outdoor_sports_area_m2", 500), ("indoor_sports_area_m2", 0), ("extra_sports_area_m2", 100), ("dense_centre", false))
            .Stage("primary", 100)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("outdoor_sports_area_m2", 50),
                ("indoor_sports_area_m2", 0), ("extra_sports_area_m2", 10), ("dense_centre", true))
            .Stage("primary", 60)
            .Evaluate(Reading.Eligible).Indicator("A", Stage.Primary, "L5");
        Assert.Equal(560, result.Numerator);
    }

    private static TestDistrict Small(string? area, int pupils, bool granted) => new TestDistrict()
        .School("A", "primary", ("area", area), ("relaxation_L3", granted ? true : null))
        .Stage("primary", pupils, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 2));
}
