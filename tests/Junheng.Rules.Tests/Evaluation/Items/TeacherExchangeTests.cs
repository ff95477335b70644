using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G11. Exchange format §8; national rules §1.3.</summary>
public sealed class TeacherExchangeTests
{
    [Theory]
    // 10 % and 20 % exactly; 99 of 1000 and 19 of 100 just below.
    [InlineData(1000, 100, 20, ItemStatus.Met)]
    [InlineData(1000, 99, 20, ItemStatus.Unmet)]
    [InlineData(1000, 100, 19, ItemStatus.Unmet)]
    [InlineData(1000, 100, null, ItemStatus.Unknown)]
    [InlineData(null, 100, 20, ItemStatus.Unknown)]
    [InlineData(1000, null, 20, ItemStatus.Unknown)]
    // A known failure of one condition decides whatever else is blank.
    [InlineData(1000, 99, null, ItemStatus.Unmet)]
    [InlineData(null, 100, 19, ItemStatus.Unmet)]
    // Nobody eligible: unknown whatever the backbone share.
    [InlineData(0, 100, 19, ItemStatus.Unknown)]
    [InlineData(0, 0, 0, ItemStatus.Unknown)]
    [InlineData(0, null, null, ItemStatus.Unknown)]
    // Nobody exchanged.
    [InlineData(1000, 0, 0, ItemStatus.Unmet)]
    [InlineData(1000, 0, null, ItemStatus.Unmet)]
    [InlineData(null, 0, 0, ItemStatus.Unknown)]
    public void One_in_ten_is_exchanged_and_one_in_five_of_them_is_a_backbone_teacher(
        int? eligible, int? exchanged, int? backbone, ItemStatus status) =>
        Assert.Equal(status, Of(eligible, exchanged, backbone).Status("G11"));

    [Fact]
    public void What_leaves_it_open_is_named()
    {
        Assert.Equal(["G11.exchanged_backbone"], Of(1000, 100, null).Item("G11").Unknowns);
        Assert.Equal(["G11.eligible"], Of(0, 100, 20).Item("G11").Unknowns);
        Assert.Equal(["G11.eligible", "G11.exchanged", "G11.exchanged_backbone"], Of(null, null, null).Item("G11").Unknowns);
    }

    private static TestDistrict Of(int? eligible, int? exchanged, int? backbone) => new TestDistrict().School("A", "primary")
        .District(("G11.eligible", eligible), ("G11.exchanged", exchanged), ("G11.exchanged_backbone", backbone));
}
