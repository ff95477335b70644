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
}
