using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class AlternativesTests
{
    /// <summary>80 of 100 satisfied, 10 basically: 0.80 strictly, 0.90 with the basically satisfied.</summary>
    [Fact]
    public void A_setting_that_changes_one_item_names_it()
    {
        var alternative = Assert.Single(Alternatives.Of(new TestDistrict().GoodPrimary("A", 500)
            .District(("S1.valid", 100), ("S1.satisfied", 80), ("S1.basically_satisfied", 10)).Evaluate()));
        Assert.Equal(("setting.S1_counts_basic", "true"), (alternative.Setting, alternative.Value));
        Assert.Equal(["district verdict", "item S1"], alternative.Changes);
    }

    /// <summary>Two of 100 transferred out: net 95/98 and gross 97/100 are both met.</summary>
    [Fact]
    public void A_setting_that_changes_nothing_is_not_named()
    {
        Assert.Empty(Alternatives.Of(new TestDistrict().GoodPrimary("A", 500)
            .District(("Q1.graduates", 95), ("Q1.entrants_three_years_ago", 100), ("Q1.transferred_in", 0), ("Q1.transferred_out", 2), ("Q1.deaths", 0)).Evaluate()));
    }

    /// <summary>94 of 100, one in and two out: net 94/(100 + 1 − 2) = 0.9495 unmet, gross (94 − 1 + 2)/100 = 0.95 met.</summary>
    [Fact]
    public void The_form_of_retention_is_named_when_it_decides()
    {
        var alternative = Assert.Single(Alternatives.Of(new TestDistrict().GoodPrimary("A", 500)
            .District(("Q1.graduates", 94), ("Q1.entrants_three_years_ago", 100), ("Q1.transferred_in", 1), ("Q1.transferred_out", 2), ("Q1.deaths", 0)).Evaluate()));
        Assert.Equal("gross", alternative.Value);
        Assert.Contains("item Q1", alternative.Changes);
    }

    [Fact]
    public void Relaxing_is_named_when_it_changes_a_school()
    {
        var district = new TestDistrict().School("A", "primary", ("area", "rural"))
            .Stage("primary", 60, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 2));
        var strict = Assert.Single(Alternatives.Of(district.Evaluate()));
        Assert.Equal(("--relax", "true"), (strict.Setting, strict.Value));
        Assert.Equal(["district verdict", "school A primary", "spread primary L3"], strict.Changes);
        var eligible = Assert.Single(Alternatives.Of(district.Evaluate(Reading.Eligible)));
        Assert.Equal(("--relax", "false"), (eligible.Setting, eligible.Value));
    }

    /// <summary>What is in force is not another value: the one that is not in force is tried.</summary>
    [Fact]
    public void A_setting_in_force_is_tried_the_other_way()
    {
        var district = new TestDistrict()
            .School("A", "primary", ("area", "urban"), ("ownership", "public"), ("boarding", false))
            // Five of six pupils came by zone, of the entry grade's one pupil five: 0.83 is unmet, 5 ÷ 1 is met.
            .Stage("primary", 6, ("in_zone_students", 5)).Class("1", "1班", 1).Class("2", "1班", 5)
            .District(
                ("S1.valid", 100), ("S1.satisfied", 80), ("S1.basically_satisfied", 10), ("setting.S1_counts_basic", true),
                ("Q1.graduates", 94), ("Q1.entrants_three_years_ago", 100), ("Q1.transferred_in", 1), ("Q1.transferred_out", 2), ("Q1.deaths", 0),
                ("setting.Q1_form", "gross"), ("setting.G13_counts", "entrants"));
        Assert.Equal(
            ["setting.S1_counts_basic=false: item S1", "setting.G13_counts=pupils: item G13", "setting.Q1_form=net: item Q1"],
            Alternatives.Of(district.Evaluate()).Select(one => $"{one.Setting}={one.Value}: {one.Changes[^1]}"));
    }

    /// <summary>L1 and L3 both below: relaxing meets L3 and the school fails as before.</summary>
    [Fact]
    public void A_school_is_named_when_only_one_of_its_indicators_changes()
    {
        var alternative = Assert.Single(Alternatives.Of(new TestDistrict().School("A", "primary", ("area", "rural"))
            .Stage("primary", 60, ("teachers_above_required", 1), ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 2)).Evaluate()));
        Assert.Equal("--relax", alternative.Setting);
        Assert.Equal(["school A primary", "spread primary L3"], alternative.Changes);
    }

    /// <summary>The parent has no pupils of its own and the point 30: joined by merge_all they make a row, and the stage a spread.</summary>
    [Fact]
    public void A_stage_that_comes_into_being_is_named_spread_by_spread()
    {
        var alternative = Assert.Single(Alternatives.Of(new TestDistrict()
            .GoodPrimary("A", 0)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 30)
            .Evaluate()));
        Assert.Equal(("setting.teaching_points", "merge_all"), (alternative.Setting, alternative.Value));
        Assert.Equal(
            ["school A primary", "school P primary", .. Enumerable.Range(1, 7).Select(k => $"spread primary L{k}")], alternative.Changes);
    }

    /// <summary>The same school before and after backbone teachers and rooms were known.</summary>
    [Fact]
    public void Spreads_are_named_by_stage_and_indicator()
    {
        var one = new TestDistrict().School("A", "nine_year").Stage("primary", 500).Stage("junior", 500).Evaluate();
        var other = new TestDistrict().School("A", "nine_year", ("multimedia_rooms", 12)).Stage("primary", 500, ("backbone_teachers", 5))
            .Stage("junior", 500, ("backbone_teachers", 5)).Evaluate();
        Assert.Equal(
            ["school A primary", "school A junior", "spread primary L2", "spread primary L7", "spread junior L2", "spread junior L7"],
            Alternatives.Changes(one, other).Where(change => change != "district verdict"));
    }
}
