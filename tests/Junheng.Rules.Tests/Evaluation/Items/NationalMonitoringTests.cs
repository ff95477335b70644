using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>Q9. Exchange format §8; national rules §1.4.</summary>
public sealed class NationalMonitoringTests
{
    [Theory]
    [InlineData(3, 0.149999, ItemStatus.Met)]
    [InlineData(3, 0.15, ItemStatus.Unmet)]
    [InlineData(2, 0.1, ItemStatus.Unmet)]
    [InlineData(3, null, ItemStatus.Unknown)]
    [InlineData(2, null, ItemStatus.Unmet)]
    [InlineData(null, 0.1, ItemStatus.Unknown)]
    [InlineData(null, 0.15, ItemStatus.Unmet)]
    public void A_subject_needs_level_3_and_a_share_below_015(int? level, double? share, ItemStatus status) =>
        Assert.Equal(status, Of(("Q9.数学.level", level), ("Q9.数学.share", (decimal?)share)).Status("Q9"));

    [Fact]
    public void The_lowest_level_and_the_highest_share_decide()
    {
        Assert.Equal(ItemStatus.Met, Of(("Q9.数学.level", 4), ("Q9.数学.share", 0.1m), ("Q9.语文.level", 3), ("Q9.语文.share", 0.14m)).Status("Q9"));
        Assert.Equal(ItemStatus.Unmet, Of(("Q9.数学.level", 4), ("Q9.数学.share", 0.1m), ("Q9.语文.level", 2), ("Q9.语文.share", 0.14m)).Status("Q9"));
        Assert.Equal(ItemStatus.Unmet, Of(("Q9.数学.level", 4), ("Q9.数学.share", 0.2m), ("Q9.语文.level", 3), ("Q9.语文.share", 0.14m)).Status("Q9"));
    }

    [Fact]
    public void A_subject_that_lacks_one_leaves_it_open_unless_another_fails_it()
    {
        var open = Of(("Q9.数学.level", 4), ("Q9.语文.level", 3), ("Q9.语文.share", 0.14m)).Item("Q9");
        Assert.Equal(ItemStatus.Unknown, open.Status);
        Assert.Equal(["Q9.数学.share"], open.Unknowns);

        Assert.Equal(ItemStatus.Unmet, Of(("Q9.数学.level", 4), ("Q9.语文.level", 3), ("Q9.语文.share", 0.15m)).Status("Q9"));
    }

    [Theory]
    [InlineData(3, 0.149999, ItemStatus.Met)]
    [InlineData(2, 0.1, ItemStatus.Unmet)]
    [InlineData(3, 0.15, ItemStatus.Unmet)]
    [InlineData(3, null, ItemStatus.Unknown)]
    [InlineData(null, 0.1, ItemStatus.Unknown)]
    [InlineData(null, 0.15, ItemStatus.Unmet)]
    public void The_worst_keys_decide_when_no_subject_is_given(int? level, double? share, ItemStatus status) =>
        Assert.Equal(status, Of(("Q9.worst_level", level), ("Q9.worst_between_school_share", (decimal?)share)).Status("Q9"));

    [Fact]
    public void The_worst_keys_do_not_fill_what_a_subject_lacks() =>
        Assert.Equal(ItemStatus.Unknown, Of(("Q9.科学.level", 3), ("Q9.worst_level", 1), ("Q9.worst_between_school_share", 0.1m)).Status("Q9"));

    [Fact]
    public void A_subject_of_another_district_is_none_of_ours()
    {
        var dataset = new TestDistrict().In("1").School("A", "primary").District(("Q9.数学.level", 1), ("Q9.数学.share", 0.5m))
            .In("2").School("B", "primary").District(("Q9.worst_level", 3), ("Q9.worst_between_school_share", 0.1m)).Dataset;
        var second = dataset.Districts[1];

        var item = Junheng.Rules.Evaluation.Items.ItemJudgement.Of(
            second, Standards.Standard.Find("2017-6")!, Settings.Of(second, new Dictionary<string, long>()), Reading.Strict, "Q9");

        Assert.Equal(ItemStatus.Met, item.Status);
    }

    [Theory]
    [InlineData("Q9.数学.level", "数学")]
    [InlineData("Q9.a.level", "a")]
    [InlineData("Q9.level", null)]
    [InlineData("Q9..level", null)]
    [InlineData("Q9.worst_level", null)]
    [InlineData("Q8.数学.level", null)]
    [InlineData("Q9.数学.share", null)]
    public void A_subject_stands_between_the_prefix_and_the_tail(string key, string? subject) =>
        Assert.Equal(subject, Junheng.Rules.Evaluation.Items.NationalMonitoring.Subject(key, ".level"));

    private static TestDistrict Of(params (string, object?)[] figures) => new TestDistrict().School("A", "primary").District(figures);
}
