using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>S1. Exchange format §8; national rules §1.5.</summary>
public sealed class PublicRecognitionTests
{
    [Theory]
    [InlineData(1000, 850, ItemStatus.Met, 0.85)]
    [InlineData(1000, 849, ItemStatus.Unmet, 0.849)]
    [InlineData(0, 0, ItemStatus.Unknown, null)]
    [InlineData(null, 850, ItemStatus.Unknown, null)]
    [InlineData(1000, null, ItemStatus.Unknown, null)]
    public void Satisfied_are_85_of_100_valid_answers(int? valid, int? satisfied, ItemStatus status, double? ratio)
    {
        // Many more are basically satisfied, which does not count by default.
        var item = Of(valid, satisfied, 140).Item("S1");

        Assert.Equal(status, item.Status);
        Assert.Equal(ratio, item.Value);
    }

    [Theory]
    [InlineData(1000, 800, 50, ItemStatus.Met, 0.85)]
    [InlineData(1000, 800, 49, ItemStatus.Unmet, 0.849)]
    // Blank: more could only help.
    [InlineData(1000, 850, null, ItemStatus.Met, null)]
    [InlineData(1000, 849, null, ItemStatus.Unknown, null)]
    [InlineData(0, 0, null, ItemStatus.Unknown, null)]
    [InlineData(1000, null, 850, ItemStatus.Met, null)]
    [InlineData(1000, null, 849, ItemStatus.Unknown, null)]
    public void With_the_setting_the_basically_satisfied_count_too(int valid, int? satisfied, int? basically, ItemStatus status, double? ratio)
    {
        var item = Of(valid, satisfied, basically).District(("setting.S1_counts_basic", true)).Item("S1");

        Assert.Equal(status, item.Status);
        Assert.Equal(ratio, item.Value);
    }

    private static TestDistrict Of(int? valid, int? satisfied, int? basically) => new TestDistrict().School("A", "primary")
        .District(("S1.valid", valid), ("S1.satisfied", satisfied), ("S1.basically_satisfied", basically));
}
