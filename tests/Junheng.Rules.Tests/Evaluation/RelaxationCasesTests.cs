using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Which conditions of a relaxation hold (national rules §1.8), and that the evaluation counts exactly those that do.</summary>
public sealed class RelaxationCasesTests
{
    [Theory]
    [InlineData("rural", 50, Holding.Holds)]
    [InlineData("rural", 99, Holding.Holds)]
    [InlineData("rural", 49, Holding.Fails)]
    [InlineData("rural", 100, Holding.Fails)]
    [InlineData("town", 60, Holding.Fails)]
    [InlineData(null, 60, Holding.Unknown)]
    [InlineData(null, 100, Holding.Fails)]
    [InlineData("rural", null, Holding.Unknown)]
    public void L3_asks_for_a_rural_school_of_50_to_99_pupils(string? area, int? pupils, Holding expected) =>
        Assert.Equal(expected, Case("L3", new TestDistrict().School("A", "primary", ("area", area)).Stage("primary", pupils)).Holding);

    [Theory]
    [InlineData(2, Holding.Holds)]
    [InlineData(0, Holding.Fails)]
    [InlineData(null, Holding.Unknown)]
    public void L3_tells_whether_there_is_anybody_to_count(int? visiting, Holding expected)
    {
        var found = Case("L3", new TestDistrict().School("A", "teaching_point", ("area", "rural")).Stage("primary", 60, ("visiting_pe_arts_teachers", visiting)));
        Assert.Equal((Holding.Holds, expected), (found.Holding, found.Adds!.Holding));
    }

    /// <summary>A joined point is part of its parent's unit: 10 + 55 = 65 pupils, and the parent asks.</summary>
    [Fact]
    public void A_joined_point_asks_through_its_parent()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("area", "rural")).Stage("primary", 10)
            .School("P", "teaching_point", ("area", "rural"), ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 55)
            .Evaluate();
        var cases = new RelaxationCases(evaluation);
        Assert.Equal(Holding.Holds, cases.Of("L3", 0)!.Holding);
        var point = cases.Of("L3", 1)!;
        Assert.Equal((Holding.Fails, "joined"), (point.Holding, point.Ways[0][0].Code));
        Assert.Equal("A", point.Ways[0][0].Args[0]);
    }

    [Theory]
    [InlineData(true, Holding.Holds)]
    [InlineData(false, Holding.Fails)]
    [InlineData(null, Holding.Unknown)]
    public void L5_asks_for_a_dense_centre(bool? dense, Holding expected)
    {
        var found = Case("L5", new TestDistrict().School("A", "primary", ("dense_centre", dense), ("extra_sports_area_m2", 120)).Stage("primary", 500));
        Assert.Equal((expected, Holding.Holds), (found.Holding, found.Adds!.Holding));
    }

    /// <summary>Built until 2016 is one way, small and rural the other; one that fails leaves the other open.</summary>
    [Theory]
    [InlineData(2016, "urban", 500, null, Holding.Holds)]
    [InlineData(2017, "urban", 500, null, Holding.Fails)]
    [InlineData(null, "urban", 500, null, Holding.Unknown)]
    [InlineData(2017, "rural", 29, 29, Holding.Holds)]
    [InlineData(2017, "rural", 30, 30, Holding.Fails)]
    [InlineData(2017, "rural", 60, 29, Holding.Unknown)]
    [InlineData(2017, "rural", 200, 29, Holding.Fails)]
    public void G3_asks_for_an_old_or_a_small_rural_school(int? built, string area, int pupils, int? largest, Holding expected)
    {
        var district = new TestDistrict().School("A", "primary", ("built_year", built), ("area", area)).Stage("primary", pupils);
        if (largest is { } one) district.Class("1", "1班", one);
        Assert.Equal(expected, Case("G3", district).Holding);
    }

    /// <summary>1,051 of 2,100 are more than half; 1,050 are exactly half and not more.</summary>
    [Theory]
    [InlineData(2010, null, Holding.Holds)]
    [InlineData(2011, 1050, Holding.Fails)]
    [InlineData(2011, 1051, Holding.Holds)]
    [InlineData(2011, null, Holding.Unknown)]
    [InlineData(null, 100, Holding.Unknown)]
    public void G4_asks_for_an_old_school_or_a_majority_of_migrants(int? built, int? migrants, Holding expected) =>
        Assert.Equal(expected, Case("G4", new TestDistrict().School("A", "primary", ("built_year", built), ("migrant_students", migrants)).Stage("primary", 2100)).Holding);

    /// <summary>2,100 pupils are too many strictly and within 2,400 relaxed: G4 is met as eligible exactly where the case holds.</summary>
    [Theory]
    [InlineData(2010, null)]
    [InlineData(2011, 1050)]
    [InlineData(2011, 1051)]
    [InlineData(null, null)]
    public void The_evaluation_counts_G4_exactly_where_its_case_holds(int? built, int? migrants)
    {
        var district = new TestDistrict().School("A", "primary", ("built_year", built), ("migrant_students", migrants)).Stage("primary", 2100);
        var met = district.Evaluate(Reading.Eligible).Items.Single(item => item.Item.Id == "G4").Status == ItemStatus.Met;
        Assert.Equal(met, Case("G4", district).Holding == Holding.Holds);
    }

    [Theory]
    [InlineData("special", "G3", false)]
    [InlineData("teaching_point", "G4", false)]
    [InlineData("teaching_point", "L3", true)]
    [InlineData("kindergarten", "L3", false)]
    [InlineData("complete_secondary", "G4", true)]
    public void Only_schools_that_are_asked_have_a_case(string kind, string id, bool expected) =>
        Assert.Equal(expected, new RelaxationCases(new TestDistrict().School("A", kind).Evaluate()).Of(id, 0) is not null);

    [Fact]
    public void A_blank_is_said_to_be_one()
    {
        var found = Case("G4", new TestDistrict().School("A", "primary").Stage("primary", 2100));
        Assert.Equal("", found.Ways[0][0].Args[0]);
        Assert.DoesNotContain("{", Phrases.Condition(found.Ways[0][0]), StringComparison.Ordinal);
    }

    private static RelaxationCase Case(string id, TestDistrict district) => new RelaxationCases(district.Evaluate()).Of(id, 0)!;
}
