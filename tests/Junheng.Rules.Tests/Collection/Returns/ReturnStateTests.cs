using Junheng.Rules.Collection.Returns;

namespace Junheng.Rules.Tests.Collection.Returns;

/// <summary>The state of a return is what its newest row says.</summary>
public class ReturnStateTests
{
    private static readonly ReviewDecision Town = new(ReviewLevel.Town, "", true);
    private static readonly ReviewDecision Equipment = new(ReviewLevel.Section, "装备", true);
    private static readonly ReviewDecision Office = new(ReviewLevel.District, "", true);

    [Fact]
    public void From_nothing_to_the_lock()
    {
        Assert.Equal(ReturnState.Untouched, Rows(drafted: false, submitted: false).State);
        Assert.Equal(ReturnState.Filling, Rows(submitted: false).State);
        Assert.Equal(ReturnState.Submitted, Rows().State);
        Assert.Equal(ReturnState.TownChecked, Rows(decisions: [Town]).State);
        Assert.Equal(ReturnState.InReview, Rows(decisions: [Town, Equipment]).State);
        Assert.Equal(ReturnState.Approved, Rows(decisions: [Town, Equipment, Office]).State);
        Assert.Equal(ReturnState.Locked, Rows(decisions: [Town, Equipment, Office], locked: true).State);
        Assert.Equal(ReturnState.Returned, Rows(decisions: [Town, Equipment with { Agreed = false }]).State);
    }

    [Fact]
    public void A_silent_school_stays_silent_after_the_lock()
    {
        Assert.Equal(ReturnState.Untouched, Rows(drafted: false, submitted: false, locked: true).State);
        Assert.False(Rows(drafted: false, submitted: false, locked: true).MayFill);
    }

    [Fact]
    public void A_school_writes_until_it_has_submitted_and_again_when_it_is_returned()
    {
        Assert.True(Rows(drafted: false, submitted: false).MayFill);
        Assert.True(Rows(submitted: false).MayFill);
        Assert.False(Rows().MayFill);
        Assert.False(Rows(decisions: [Town]).MayFill);
        Assert.True(Rows(decisions: [Town with { Agreed = false }]).MayFill);
        Assert.False(Rows(decisions: [Office]).MayFill);
    }

    [Fact]
    public void Sections_come_after_the_town_and_nobody_decides_twice()
    {
        Assert.True(Rows().May(ReviewLevel.Town));
        Assert.False(Rows().May(ReviewLevel.Section, "装备"));
        Assert.True(Rows(decisions: [Town]).May(ReviewLevel.Section, "装备"));
        Assert.False(Rows(decisions: [Town]).May(ReviewLevel.Town));
        Assert.False(Rows(decisions: [Town, Equipment]).May(ReviewLevel.Section, "装备"));
        Assert.True(Rows(decisions: [Town, Equipment]).May(ReviewLevel.Section, "人事"));
        Assert.False(Rows(decisions: [Town, Office]).May(ReviewLevel.Section, "人事"));
    }

    [Fact]
    public void A_school_directly_under_the_bureau_has_no_town_step()
    {
        var rows = Rows(town: false);
        Assert.False(rows.May(ReviewLevel.Town));
        Assert.True(rows.May(ReviewLevel.Section, "装备"));
        Assert.Equal(["装备"], rows.Open(["装备"]));
    }

    [Fact]
    public void Steps_that_nobody_has_taken_are_named()
    {
        Assert.Equal(["镇街中心学校", "人事", "装备"], Rows().Open(["人事", "装备"]));
        Assert.Equal(["人事"], Rows(decisions: [Town, Equipment]).Open(["人事", "装备"]));
    }

    [Fact]
    public void Every_state_and_level_has_its_words()
    {
        Assert.Equal(Enum.GetValues<ReturnState>().Length, Enum.GetValues<ReturnState>().Select(state => state.Code()).Distinct().Count());
        Assert.All(Enum.GetValues<ReviewLevel>(), level => Assert.Equal(level, ReturnWords.LevelOf(level.Code())));
    }

    private static ReturnRows Rows(bool drafted = true, bool submitted = true, ReviewDecision[]? decisions = null, bool town = true, bool locked = false) =>
        new(drafted, submitted, decisions ?? [], town, locked);
}
