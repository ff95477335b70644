using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class FlipsTests
{
    [Fact]
    public void Nothing_turns_between_the_same_figures() =>
        Assert.Empty(Flips.Of(new TestDistrict().GoodPrimary("A", 100).Evaluate(), new TestDistrict().GoodPrimary("A", 100).Evaluate()));

    /// <summary>L6 of a primary school: threshold 2,000 yuan, floor 1,700 (85 %): 1,600 is below the floor, so the school fails.</summary>
    [Fact]
    public void A_figure_below_the_floor_turns_indicator_school_and_district()
    {
        var flips = Flips.Of(
            new TestDistrict().GoodPrimary("A", 100).Evaluate(),
            new TestDistrict().GoodPrimary("A", 100, ("equipment_value_yuan", 160_000)).Evaluate());
        Assert.Equal(
            ["District   pending fail", "School A Primary pass fail", "Indicator A L6 met below"],
            flips.Select(flip => $"{flip.Subject} {flip.School} {(flip.Id.Length > 0 ? flip.Id : flip.Stage)} {flip.Before?.Code} {flip.After?.Code}"));
    }

    [Fact]
    public void Schools_that_come_and_go_have_a_verdict_on_one_side_only()
    {
        var flips = Flips.Of(new TestDistrict().GoodPrimary("A", 100).GoodPrimary("B", 100).Evaluate(), new TestDistrict().GoodPrimary("A", 100).GoodPrimary("C", 100).Evaluate());
        Assert.Contains(flips, flip => flip is { Subject: FlipSubject.School, School: "B", After: null, Before.Code: "pass" });
        Assert.Contains(flips, flip => flip is { Subject: FlipSubject.School, School: "C", Before: null, After.Code: "pass" });
        Assert.DoesNotContain(flips, flip => flip.School == "A");
    }

    [Fact]
    public void Items_and_vetoes_turn_too()
    {
        var flips = Flips.Of(
            new TestDistrict().GoodPrimary("A", 100).District(("V1", "clear"), ("G1.layout_confirmed", true)).Evaluate(),
            new TestDistrict().GoodPrimary("A", 100).District(("V1", "raised"), ("G1.layout_confirmed", null)).Evaluate());
        Assert.Contains(flips, flip => flip is { Subject: FlipSubject.Item, Id: "G1", Before.Code: "met", After.Code: "unknown" });
        Assert.Contains(flips, flip => flip is { Subject: FlipSubject.Veto, Id: "V1", Before.Code: "clear", After.Code: "raised" });
    }
}
