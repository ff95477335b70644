using Junheng.Rules.Evaluation.Explaining;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class ItemExplanationTests
{
    [Fact]
    public void A_district_item_shows_the_cells_of_its_keys()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 10)
            .District(("G8.teacher_pay_yuan", 90_000), ("G8.civil_servant_pay_yuan", 95_000)).Evaluate();
        var tree = ItemExplanation.Of(evaluation, "G8")!;
        Assert.Equal("unmet", tree.Status);
        Assert.Equal(
            [("G8.teacher_pay_yuan", "90000", "district.csv:2:value"), ("G8.civil_servant_pay_yuan", "95000", "district.csv:3:value"), ("G8.performance_total_confirmed", null, "district.csv")],
            tree.Parts.Select(leaf => (leaf.Id, leaf.Written, leaf.Place.ToString())));
    }

    [Fact]
    public void Monitoring_shows_each_subject_that_the_district_gave()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 10)
            .District(("Q9.数学.level", 3), ("Q9.数学.share", 0.1m)).Evaluate();
        Assert.Superset(
            new HashSet<string> { "Q9.数学.level", "Q9.数学.share" },
            ItemExplanation.Of(evaluation, "Q9")!.Parts.Select(leaf => leaf.Id).ToHashSet());
    }

    [Fact]
    public void A_class_that_is_too_large_is_followed_to_its_row()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 90).Class("1", "1班", 46).Class("1", "2班", 44).Evaluate();
        var school = Assert.Single(ItemExplanation.Of(evaluation, "G5")!.Parts, part => part.Status == "unmet");
        Assert.Equal("A", school.Id);
        Assert.Contains(school.Leaves(), leaf => leaf.Place.ToString() == "classes.csv:2:students" && leaf.Written == "46");
    }

    [Fact]
    public void Schools_that_lack_a_figure_are_shown_as_unknown()
    {
        var evaluation = new TestDistrict().School("A", "primary", ("public_budget_yuan", 100_000)).Stage("primary", 90).Evaluate();
        var school = Assert.Single(ItemExplanation.Of(evaluation, "Q4")!.Parts, part => part.Status == "unknown");
        Assert.Contains(school.Parts, leaf => leaf.Id == "training_budget_yuan" && leaf.Written is null);
    }

    [Fact]
    public void Every_item_and_veto_of_the_standard_can_be_explained()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 90).Evaluate();
        foreach (var id in evaluation.Standard.Items.Concat(evaluation.Standard.Vetoes).Select(item => item.Id))
        {
            Assert.Contains(ItemExplanation.Of(evaluation, id)!.Leaves(), leaf => leaf.Meaning.Length > 0);
        }

        Assert.Null(ItemExplanation.Of(evaluation, "X1"));
    }
}
