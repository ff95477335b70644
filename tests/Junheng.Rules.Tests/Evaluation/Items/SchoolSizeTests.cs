using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G4. Exchange format §8; national rules §1.3, §1.8.</summary>
public sealed class SchoolSizeTests
{
    [Theory]
    [InlineData("primary", "primary", 2000, ItemStatus.Met)]
    [InlineData("primary", "primary", 2001, ItemStatus.Unmet)]
    [InlineData("junior", "junior", 2000, ItemStatus.Met)]
    [InlineData("junior", "junior", 2001, ItemStatus.Unmet)]
    [InlineData("primary", "primary", null, ItemStatus.Unknown)]
    [InlineData("teaching_point", "primary", 2001, ItemStatus.Met)]
    [InlineData("special", "primary", 2001, ItemStatus.Met)]
    public void A_school_of_one_compulsory_stage_has_at_most_2000(string kind, string stage, int? pupils, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", kind).Stage(stage, pupils).Status("G4"));

    [Fact]
    public void Senior_pupils_do_not_count()
    {
        Assert.Equal(ItemStatus.Met, Complete(2000).Status("G4"));
        Assert.Equal(ItemStatus.Unmet, Complete(2001).Status("G4"));

        static TestDistrict Complete(int junior) =>
            new TestDistrict().School("A", "complete_secondary").Stage("junior", junior).Stage("senior", 3000);
    }

    [Theory]
    [InlineData("nine_year", 1300, 1200, ItemStatus.Met)]
    [InlineData("nine_year", 1300, 1201, ItemStatus.Unmet)]
    [InlineData("nine_year", 2500, null, ItemStatus.Unknown)]
    [InlineData("nine_year", 2501, null, ItemStatus.Unmet)]
    [InlineData("twelve_year", 1300, 1200, ItemStatus.Met)]
    [InlineData("twelve_year", 1300, 1201, ItemStatus.Unmet)]
    public void A_through_school_has_at_most_2500_in_both_stages(string kind, int? primary, int? junior, ItemStatus status)
    {
        var district = new TestDistrict().School("A", kind).Stage("primary", primary).Stage("junior", junior);
        if (kind == "twelve_year") district.Stage("senior", 900);

        Assert.Equal(status, district.Status("G4"));
    }

    [Fact]
    public void A_stage_row_that_should_be_there_leaves_it_unknown() =>
        Assert.Equal(["A"], new TestDistrict().School("A", "nine_year").Stage("primary", 100).Item("G4").Unknowns);

    [Theory]
    [InlineData(2010, null, 2400, ItemStatus.Met)]
    [InlineData(2010, null, 2401, ItemStatus.Unmet)]
    [InlineData(2011, null, 2400, ItemStatus.Unmet)]
    // More than half: 1201 of 2400, not 1200.
    [InlineData(null, 1201, 2400, ItemStatus.Met)]
    [InlineData(null, 1200, 2400, ItemStatus.Unmet)]
    [InlineData(null, null, 2400, ItemStatus.Unmet)]
    public void Relaxed_an_old_school_or_one_with_mostly_migrants_has_at_most_2400(int? built, int? migrants, int pupils, ItemStatus status)
    {
        var district = new TestDistrict().School("A", "primary", ("built_year", built), ("migrant_students", migrants)).Stage("primary", pupils);

        Assert.Equal(status, district.Status("G4", Reading.Eligible));
        Assert.Equal(ItemStatus.Unmet, district.Status("G4"));
    }

    [Theory]
    [InlineData(1600, 1400, ItemStatus.Met)]
    [InlineData(1600, 1401, ItemStatus.Unmet)]
    // 2600 known pupils are within 3000 but not settled; blank pupils never settle the share of migrants.
    [InlineData(2600, null, ItemStatus.Unknown)]
    public void Relaxed_a_through_school_has_at_most_3000(int primary, int? junior, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "nine_year", ("built_year", 2010))
            .Stage("primary", primary).Stage("junior", junior).Status("G4", Reading.Eligible));

    [Fact]
    public void Blank_pupils_never_settle_that_migrants_are_more_than_half() =>
        Assert.Equal(ItemStatus.Unmet, new TestDistrict().School("A", "nine_year", ("migrant_students", 9000))
            .Stage("primary", 2600).Stage("junior", null).Status("G4", Reading.Eligible));

    [Theory]
    [InlineData(true, ItemStatus.Met)]
    [InlineData(false, ItemStatus.Unmet)]
    [InlineData(null, ItemStatus.Unmet)]
    public void Granted_counts_with_the_schools_own_grant(bool? granted, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "primary", ("built_year", 2000), ("relaxation_G4", granted))
            .Stage("primary", 2400).Status("G4", Reading.Granted));

    /// <summary>Blank primary pupils add nothing to what is known: 2,501 junior ones fail by themselves, 2,500 leave it open.</summary>
    [Theory]
    [InlineData(null, 2501, ItemStatus.Unmet)]
    [InlineData(null, 2500, ItemStatus.Unknown)]
    [InlineData(2501, null, ItemStatus.Unmet)]
    public void What_is_known_of_a_through_school_may_fail_it(int? primary, int? junior, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "nine_year").Stage("primary", primary).Stage("junior", junior).Status("G4"));

    [Fact]
    public void Every_school_that_is_open_is_named() =>
        Assert.Equal(["A", "C"], new TestDistrict().School("A", "primary").Stage("primary", null)
            .School("B", "primary").Stage("primary", 5).School("C", "primary").Stage("primary", null).Item("G4").Unknowns);
}
