using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Tests.Evaluation.Items;

public sealed class ItemJudgementTests
{
    private static readonly Standard Standard = Standard.Find("2017-6")!;

    [Fact]
    public void Every_item_of_the_standard_is_judged_in_its_order()
    {
        var figures = new TestDistrict().School("A", "primary").Stage("primary", 100).Figures;

        var items = ItemJudgement.Of(figures, Standard, Settings.Of(figures, new Dictionary<string, long>()), Reading.Strict);

        // Exchange format §4: items holds P1, P2, G1–G15, Q1–Q9, S1.
        string[] ids =
        [
            "P1", "P2", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "G13", "G14", "G15",
            "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9", "S1",
        ];
        Assert.Equal(ids, items.Select(item => item.Item.Id));
    }

    [Fact]
    public void A_district_without_figures_of_its_own_is_unknown_where_it_must_say_something()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 100);
        string[] said = ["P1", "P2", "G1", "G2", "G7", "G8", "G10", "G11", "G14", "G15", "Q1", "Q2", "Q3", "Q5", "Q6", "Q7", "Q8", "Q9", "S1"];

        Assert.All(said, id => Assert.Equal(ItemStatus.Unknown, district.Status(id)));
    }

    [Fact]
    public void An_item_that_the_standard_lacks_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => new TestDistrict().School("A", "primary").Item("G16"));

    [Fact]
    public void A_veto_is_unchecked_until_the_district_says_clear_or_raised()
    {
        var figures = new TestDistrict().School("A", "primary").District(("V1", "clear"), ("V2", "raised"), ("V3", null)).Figures;

        var vetoes = ItemJudgement.Vetoes(figures, Standard);

        Assert.Equal(["V1", "V2", "V3", "V4", "V5", "V6"], vetoes.Select(veto => veto.Veto.Id));
        Assert.Equal(
            [VetoStatus.Clear, VetoStatus.Raised, VetoStatus.Unchecked, VetoStatus.Unchecked, VetoStatus.Unchecked, VetoStatus.Unchecked],
            vetoes.Select(veto => veto.Status));
    }

    [Fact]
    public void Failing_schools_are_named_once_and_in_order_even_when_there_are_hundreds()
    {
        var district = new TestDistrict();
        for (var i = 299; i >= 0; i--) district.School($"S{i:000}", "nine_year").Stage("primary", 1300).Stage("junior", 1201);

        // 1300 + 1201 = 2501 > 2500 in each of the 300 schools.
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"S{i:000}"), district.Item("G4").Failures);
    }
}
