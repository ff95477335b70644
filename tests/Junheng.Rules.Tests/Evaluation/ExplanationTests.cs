using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Explaining;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class ExplanationTests
{
    [Fact]
    public void A_stages_share_is_followed_through_joined_points_to_the_cells()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 20)).Stage("primary", 200).Stage("junior", 300)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("multimedia_rooms", 2)).Stage("primary", 60)
            .Evaluate();
        var tree = IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Junior), 6);
        Assert.Equal(
            ["schools.csv:2:multimedia_rooms", "schools.csv:3:multimedia_rooms", "stages.csv:2:students", "stages.csv:4:students", "stages.csv:3:students", "stages.csv:3:students"],
            tree.Leaves().Where(leaf => leaf.Place != Place.None).Select(leaf => leaf.Place.ToString()));
        Assert.Equal("share_of_stage", tree.Parts[0].Formula);
        Assert.Equal(22, tree.Parts[0].Parts[0].Value);
        Assert.Equal(590, tree.Parts[0].Parts[1].Value);
    }

    [Fact]
    public void A_derived_whole_is_followed_to_its_parts()
    {
        var evaluation = new TestDistrict().School("A", "junior")
            .Stage("junior", 100, ("bachelor_teachers", 5), ("master_teachers", 1), ("doctor_teachers", 0), ("teachers_above_required", 7))
            .Evaluate();
        var tree = IndicatorExplanation.Of(evaluation, 0, 0);
        Assert.Equal(6, tree.Value);
        Assert.Equal(
            ["stages.csv:2:bachelor_teachers", "stages.csv:2:master_teachers", "stages.csv:2:doctor_teachers", "stages.csv:2:students"],
            tree.Leaves().Where(leaf => leaf.Place != Place.None).Select(leaf => leaf.Place.ToString()));
    }

    [Fact]
    public void A_missing_figure_shows_the_empty_cell()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 100, ("backbone_teachers", null)).Evaluate();
        var leaf = Assert.Single(IndicatorExplanation.Of(evaluation, 0, 1).Leaves(), one => one.Id == "backbone_teachers");
        Assert.Null(leaf.Written);
        Assert.Equal("stages.csv:2:backbone_teachers", leaf.Place.ToString());
    }

    [Fact]
    public void A_relaxation_that_counted_is_shown()
    {
        var evaluation = new TestDistrict().School("A", "primary", ("area", "rural"))
            .Stage("primary", 60, ("pe_teachers", 0), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 2))
            .Evaluate(Reading.Eligible);
        var leaf = Assert.Single(IndicatorExplanation.Of(evaluation, 0, 2).Leaves(), one => one.Status == "relaxed");
        Assert.Equal(2, leaf.Value);
    }

    /// <summary>A measure added in one place is explained without further ado.</summary>
    [Fact]
    public void A_throw_away_measure_is_explained()
    {
        var catalogue = Catalogue.Standard.With(new Measure("swings", "秋千数", "swings", Level.School, MeasureType.Whole) { Unit = "架", Meaning = "操场上的秋千。" });
        var figures = new TestDistrict(catalogue).School("A", "primary", ("swings", 3)).Stage("primary", 100).Figures;
        var tree = MeasureExplanation.OfSchool(figures, 0, "swings");
        Assert.Equal(("秋千数", "3", "架", "操场上的秋千。", "schools.csv:2:swings"), (tree.NameZh, tree.Written, tree.Unit, tree.Meaning, tree.Place.ToString()));
    }

    [Fact]
    public void Every_formula_has_words_in_both_languages()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 2), ("teaching_area_m2", 10)).Stage("primary", 200).Stage("junior", 300, ("teachers_above_required", 1))
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("multimedia_rooms", 2)).Stage("primary", 60)
            .Evaluate();
        var trees = Enumerable.Range(0, 7).SelectMany(k => new[] { 0, 1 }.Select(row => IndicatorExplanation.Of(evaluation, row, k)))
            .Concat(Enumerable.Range(0, 7).Select(k => SpreadExplanation.Of(evaluation, Stage.Junior, k)!));
        foreach (var node in trees.SelectMany(All).Where(node => node.Formula is not null))
        {
            Assert.NotEmpty(Phrases.Formula(node, false));
            Assert.NotEmpty(Phrases.Formula(node, true));
        }

        static IEnumerable<Explanation> All(Explanation node) => node.Parts.SelectMany(All).Prepend(node);
    }
}
