using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Explaining;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class ItemExplanationTests
{
    /// <summary>The district says 9,000, the evaluation was asked for 5,000: 6,800 is met, and the tree shows the 5,000.</summary>
    [Fact]
    public void A_setting_is_shown_as_it_was_in_force()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 10)
            .District(("G7.special_fund_per_pupil_yuan", 6_800), ("setting.G7_minimum", 9_000));
        Assert.Equal(("unmet", "9000", null, "district.csv:3:value"), Minimum(district.Evaluate()));
        Assert.Equal(("met", "5000", "override", ""), Minimum(district.Evaluate(Rules.Evaluation.Reading.Strict, ("setting.G7_minimum", 5_000_000_000))));
        var silent = new TestDistrict().School("A", "primary").Stage("primary", 10).District(("G7.special_fund_per_pupil_yuan", 6_800));
        Assert.Equal(("met", "6000", "default", ""), Minimum(silent.Evaluate()));

        static (string?, string?, string?, string) Minimum(Rules.Evaluation.DistrictEvaluation evaluation)
        {
            var tree = ItemExplanation.Of(evaluation, "G7")!;
            var leaf = Assert.Single(tree.Parts, part => part.Id == "setting.G7_minimum");
            return (tree.Status, leaf.Written, leaf.Status, leaf.Place.ToString());
        }
    }

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
        // The limit itself is no failure: 46 is marked, 45 is not.
        var marked = new TestDistrict().School("A", "primary").Stage("primary", 91).Class("1", "1班", 45).Class("1", "2班", 46).Evaluate();
        Assert.Equal(["classes.csv:3:students"], ItemExplanation.Of(marked, "G5")!.Leaves().Where(leaf => leaf.Status == "unmet").Select(leaf => leaf.Place.ToString()));
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

    [Fact]
    public void A_statement_about_a_school_is_followed_to_its_row()
    {
        var tree = ItemExplanation.Of(
            new TestDistrict().School("A", "primary").Confirm("Q3", true).Confirm("Q6", false).School("B", "primary").Confirm("Q6", true).Evaluate(), "Q6")!;
        var failing = Assert.Single(tree.Parts, part => part.Status == "unmet");
        Assert.Equal(("A", "否", "confirmations.csv:3:value"), (failing.Id, Assert.Single(failing.Parts).Written, failing.Parts[0].Place.ToString()));
        // Not a number: yes and no have words only.
        Assert.Null(failing.Parts[0].Value);
        Assert.Equal("是", Assert.Single(tree.Parts[^1].Parts).Parts[0].Written);
    }

    /// <summary>A lacks its training budget, B spends too little, C spends enough, D and K are not asked or have nothing to show.</summary>
    [Fact]
    public void Schools_in_the_way_come_first_and_each_stands_once()
    {
        var tree = ItemExplanation.Of(
            new TestDistrict()
                .School("A", "primary", ("public_budget_yuan", 100)).Stage("primary", 90)
                .School("B", "primary", ("public_budget_yuan", 100), ("training_budget_yuan", 4)).Stage("primary", 90)
                .School("C", "primary", ("public_budget_yuan", 100), ("training_budget_yuan", 5)).Stage("primary", 90)
                .School("K", "kindergarten")
                .Evaluate(), "Q4")!;
        Assert.Equal(["B unmet", "A unknown", " "], tree.Parts.Select(part => $"{part.Id} {part.Status}"));
        Assert.Equal("C", Assert.Single(tree.Parts[2].Parts).Id);
    }

    /// <summary>Shortfall sure in the primary row, possible in the junior one: the school fails and is not shown a second time as open.</summary>
    [Fact]
    public void A_school_that_fails_is_not_shown_as_open_as_well()
    {
        var tree = ItemExplanation.Of(
            new TestDistrict().School("A", "nine_year").Stage("primary", 100, ("teachers", 10), ("certified_teachers", 9)).Stage("junior", 100, ("teachers", 10)).Evaluate(), "G12")!;
        Assert.Equal(["A unmet"], tree.Parts.Where(part => part.Id.Length > 0).Select(part => $"{part.Id} {part.Status}"));
    }

    [Fact]
    public void Subjects_of_the_monitoring_stand_in_order_and_blank_ones_do_not()
    {
        var tree = ItemExplanation.Of(
            new TestDistrict().School("A", "primary").District(("Q9.b.level", 3), ("Q9.b.share", 0.1m), ("Q9.a.level", 4), ("Q9.a.share", null)).Evaluate(), "Q9")!;
        Assert.Equal(["Q9.a.level", "Q9.b.level", "Q9.b.share"], tree.Parts.Select(part => part.Id).Where(id => id.StartsWith("Q9.a", StringComparison.Ordinal) || id.StartsWith("Q9.b", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_choice_is_shown_in_words_and_a_row_that_is_not_there_has_no_place()
    {
        var figures = new TestDistrict().School("A", "primary", ("area", "rural")).School("B", "nine_year").Stage("primary", 10).Figures;
        var area = MeasureExplanation.OfSchool(figures, 0, "area");
        Assert.Equal("乡村", area.Written);
        Assert.Null(area.Value);
        var students = MeasureExplanation.OfStage(figures, 1, Stage.Junior, "students");
        Assert.Equal((null, null, Place.None), (students.Written, students.Value, students.Place));
    }
}
