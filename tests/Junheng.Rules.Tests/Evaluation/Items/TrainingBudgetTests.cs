using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>Q4. Exchange format §8; national rules §1.4.</summary>
public sealed class TrainingBudgetTests
{
    [Theory]
    [InlineData(1_000_000.0, 50_000.0, ItemStatus.Met)]
    [InlineData(1_000_000.0, 49_999.99, ItemStatus.Unmet)]
    [InlineData(0.0, 0.0, ItemStatus.Unknown)]
    [InlineData(0.0, 1.0, ItemStatus.Unknown)]
    [InlineData(null, 50_000.0, ItemStatus.Unknown)]
    [InlineData(1_000_000.0, null, ItemStatus.Unknown)]
    public void Every_ordinary_school_spends_a_twentieth_on_training(double? budget, double? training, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict()
            .School("A", "primary", ("public_budget_yuan", (decimal?)budget), ("training_budget_yuan", (decimal?)training))
            .Stage("primary", 100).Status("Q4"));

    [Fact]
    public void Schools_without_pupils_are_asked_and_other_kinds_are_not()
    {
        var district = new TestDistrict()
            .School("A", "primary", ("public_budget_yuan", 100), ("training_budget_yuan", 4)).Stage("primary", 0)
            .School("B", "special", ("public_budget_yuan", 100), ("training_budget_yuan", 0)).Stage("primary", 10)
            .School("C", "teaching_point").Stage("primary", 10)
            .School("D", "senior").Stage("senior", 10)
            .School("E", "junior").Stage("junior", 100);

        Assert.Equal(["A"], district.Item("Q4").Failures);
        Assert.Equal(["E"], district.Item("Q4").Unknowns);
    }
}
