using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G6. Exchange format §8; national rules §1.3.</summary>
public sealed class SmallSchoolFundsTests
{
    [Theory]
    [InlineData("primary", "rural", 99, 100, ItemStatus.Met)]
    [InlineData("primary", "rural", 99, 99, ItemStatus.Unmet)]
    [InlineData("teaching_point", "rural", 1, 99, ItemStatus.Unmet)]
    [InlineData("primary", "rural", 1, null, ItemStatus.Unknown)]
    // 0 and 100 pupils are not 1–99: nobody asks for their funds.
    [InlineData("primary", "rural", 0, null, ItemStatus.Met)]
    [InlineData("primary", "rural", 100, 1, ItemStatus.Met)]
    [InlineData("primary", "town", 50, 1, ItemStatus.Met)]
    [InlineData("primary", "urban", 50, 1, ItemStatus.Met)]
    // Pupils blank: met only if funded as 100, else unknown.
    [InlineData("primary", "rural", null, 100, ItemStatus.Met)]
    [InlineData("primary", "rural", null, 99, ItemStatus.Unknown)]
    [InlineData("primary", "rural", null, null, ItemStatus.Unknown)]
    // Area blank: it may be rural.
    [InlineData("primary", null, 50, 99, ItemStatus.Unknown)]
    [InlineData("primary", null, 50, 100, ItemStatus.Met)]
    [InlineData("primary", null, 100, 1, ItemStatus.Met)]
    [InlineData("primary", null, null, 1, ItemStatus.Unknown)]
    [InlineData("special", "rural", 50, 1, ItemStatus.Met)]
    public void Rural_primary_schools_and_points_of_1_to_99_are_funded_as_100(
        string kind, string? area, int? pupils, int? funded, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", kind, ("area", area), ("funded_students", funded))
            .Stage("primary", pupils).Status("G6"));

    [Fact]
    public void Nine_year_and_junior_schools_are_not_asked() =>
        Assert.Equal(ItemStatus.Met, new TestDistrict()
            .School("A", "nine_year", ("area", "rural"), ("funded_students", 1)).Stage("primary", 30).Stage("junior", 20)
            .School("B", "junior", ("area", "rural"), ("funded_students", 1)).Stage("junior", 20).Status("G6"));

    [Fact]
    public void The_school_is_named()
    {
        var district = new TestDistrict().School("A", "primary", ("area", "rural"), ("funded_students", 90)).Stage("primary", 90)
            .School("B", "primary", ("area", "rural")).Stage("primary", 90);

        Assert.Equal(["A"], district.Item("G6").Failures);
        Assert.Equal(["B"], district.Item("G6").Unknowns);
    }
}
