using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Explaining;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Every step between an indicator and its cells: its formula's code, what the formula names, its number.</summary>
public sealed class IndicatorExplanationTests
{
    [Fact]
    public void A_figure_a_hundred_and_a_figure_a_pupil_have_their_own_formula()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 100).Evaluate();
        Assert.Equal(
            ["per_hundred", "per_hundred", "per_hundred", "per_pupil", "per_pupil", "per_pupil", "per_hundred"],
            Enumerable.Range(0, 7).Select(k => IndicatorExplanation.Of(evaluation, 0, k).Formula));
    }

    /// <summary>The rooms of a school of two stages are shared out, its teachers are each stage's own.</summary>
    [Fact]
    public void The_formula_names_the_steps_below_it_and_the_stage_they_speak_of()
    {
        var evaluation = new TestDistrict().School("A", "nine_year").Stage("primary", 500).Stage("junior", 400).School("B", "primary").Stage("primary", 100).Evaluate();
        Assert.All([0, 1, 2], row => Assert.All(Enumerable.Range(0, 7), k =>
        {
            var tree = IndicatorExplanation.Of(evaluation, row, k);
            Assert.Equal([tree.Parts[0].NameZh, tree.Parts[1].NameZh, tree.Parts[0].NameEn, tree.Parts[1].NameEn], tree.Args);
        }));
        Assert.Equal(["初中县级以上骨干教师合计", "初中在校生数"], IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Junior), 1).Args.Take(2));
        Assert.Equal(["初中分摊的网络多媒体教室", "初中在校生数"], IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Junior), 6).Args.Take(2));
        Assert.Equal(["网络多媒体教室合计", "小学在校生数"], IndicatorExplanation.Of(evaluation, evaluation.Row("B", Stage.Primary), 6).Args.Take(2));
    }

    /// <summary>L3 adds two figures, L4 takes one from another, L2 is a figure by itself.</summary>
    [Theory]
    [InlineData(1, "县级及以上骨干教师数")]
    [InlineData(2, "体育专任教师数 ＋ 艺术专任教师数")]
    [InlineData(3, "教学及辅助用房面积 − 室内体育用房面积")]
    [InlineData(4, "运动场地面积 ＋ 室内体育用房面积")]
    public void The_terms_are_named_with_their_signs(int k, string terms)
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 100).Evaluate();
        var numerator = IndicatorExplanation.Of(evaluation, 0, k).Parts[0];
        Assert.Equal("terms", numerator.Formula);
        Assert.Equal(terms, numerator.Args[0]);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", numerator.Args[1]);
    }

    /// <summary>5.5 of 100 pupils: 4.2 asked for, 3.57 at the floor, nothing lacking.</summary>
    [Fact]
    public void Numerator_pupils_threshold_and_floor_stand_in_this_order()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 200, ("teachers_above_required", 11)).Evaluate();
        var tree = IndicatorExplanation.Of(evaluation, 0, 0);
        Assert.Equal(("L1", 5.5, "met"), (tree.Id, tree.Value!.Value, tree.Status));
        Assert.Equal(["", "students", "threshold", "floor"], tree.Parts.Select(part => part.Id));
        Assert.Equal([11.0, 200.0, 4.2, 3.57], tree.Parts.Select(part => part.Value!.Value));
        Assert.Equal("11", tree.Parts[0].Written);
    }

    /// <summary>4.2 of 200 are 8.4: five lack 3.4, four whole ones. L4: 4.5·200 = 900, 850.5 lack 49.5.</summary>
    [Fact]
    public void What_is_lacking_is_a_part_of_its_own()
    {
        var evaluation = new TestDistrict().School("A", "primary", ("teaching_area_m2", 850.5m), ("indoor_sports_area_m2", 0))
            .Stage("primary", 200, ("teachers_above_required", 5)).Evaluate();
        var (teachers, area) = (IndicatorExplanation.Of(evaluation, 0, 0).Parts[^1], IndicatorExplanation.Of(evaluation, 0, 3).Parts[^1]);
        Assert.Equal(("gap_whole", 4.0), (teachers.Formula, teachers.Value!.Value));
        Assert.Equal("gap", area.Formula);
        Assert.Equal(49.5, area.Value!.Value, 1e-9);
    }

    /// <summary>500 and 400 pupils: 20 rooms, junior 20·440/940 of 9.6: see ScopeTests; 500 + 440 = 940 weighted pupils.</summary>
    [Fact]
    public void A_stages_share_names_the_weights_and_what_the_whole_school_lacks()
    {
        var evaluation = new TestDistrict().School("A", "nine_year", ("multimedia_rooms", 20)).Stage("primary", 500).Stage("junior", 400).Evaluate();
        var tree = IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Junior), 6);
        Assert.Equal(["gap_whole", "gap_of_school"], tree.Parts.Skip(4).Select(part => part.Formula));
        var weighted = tree.Parts[0].Parts[1];
        Assert.Equal(("weighted_pupils", 940.0), (weighted.Formula, weighted.Value!.Value));
        Assert.Equal(["1", "1.1", "1.32"], weighted.Args);
        Assert.Equal([500.0, 400.0], weighted.Parts.Select(part => part.Value!.Value));
    }

    [Fact]
    public void A_school_of_several_stages_shares_nothing_of_its_teachers()
    {
        var evaluation = new TestDistrict().School("A", "nine_year").Stage("primary", 500, ("backbone_teachers", 5)).Stage("junior", 400).Evaluate();
        Assert.Equal("terms", IndicatorExplanation.Of(evaluation, 0, 1).Parts[0].Formula);
    }

    [Fact]
    public void What_is_blank_has_no_number_on_any_step()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", null)).Stage("primary", 100).Stage("junior", null)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 60)
            .Evaluate();
        var tree = IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Junior), 6);
        Assert.Equal("missing", tree.Status);
        Assert.Null(tree.Value);
        var (numerator, weighted) = (tree.Parts[0].Parts[0], tree.Parts[0].Parts[1]);
        Assert.Null(numerator.Value);
        Assert.Null(numerator.Written);
        Assert.Null(weighted.Value);
        Assert.Equal("pupils_joined", weighted.Parts[0].Formula);
        Assert.Equal(160, weighted.Parts[0].Value);
    }

    [Fact]
    public void Joined_pupils_are_blank_when_the_parents_are()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", null)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 60)
            .Evaluate();
        var pupils = IndicatorExplanation.Of(evaluation, 0, 1).Parts[1];
        Assert.Equal("pupils_joined", pupils.Formula);
        Assert.Null(pupils.Value);
        Assert.Equal([null, "60"], pupils.Parts.Select(part => part.Written));
    }

    /// <summary>Figures of several schools side by side say whose they are; the junior stage takes none of a point's teachers.</summary>
    [Fact]
    public void Joined_points_are_named_where_they_count()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 20)).Stage("primary", 200, ("backbone_teachers", 2)).Stage("junior", 300, ("backbone_teachers", 3))
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("multimedia_rooms", 2)).Stage("primary", 60, ("backbone_teachers", 1))
            .Evaluate();
        var primary = IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Primary), 1).Parts[0];
        Assert.Equal(("terms_joined", 3.0), (primary.Formula, primary.Value!.Value));
        Assert.Equal(["2", "1"], primary.Parts.Select(part => part.Written));
        Assert.All(primary.Parts.Zip(["A学校", "P学校"]), pair => Assert.Contains(pair.Second, pair.First.NameZh, StringComparison.Ordinal));

        var junior = IndicatorExplanation.Of(evaluation, evaluation.Row("A", Stage.Junior), 1).Parts[0];
        Assert.Equal(("terms", 3.0), (junior.Formula, junior.Value!.Value));
        Assert.Equal("3", Assert.Single(junior.Parts).Written);
    }

    [Fact]
    public void A_school_by_itself_is_not_named_beside_each_of_its_figures()
    {
        var leaf = IndicatorExplanation.Of(new TestDistrict().School("A", "primary").Stage("primary", 100, ("backbone_teachers", 2)).Evaluate(), 0, 1).Parts[0].Parts[0];
        Assert.DoesNotContain("A学校", leaf.NameZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Reading.Strict, null, true, false)]
    [InlineData(Reading.Eligible, null, true, true)]
    [InlineData(Reading.Eligible, true, false, false)]
    [InlineData(Reading.Eligible, true, null, false)]
    [InlineData(Reading.Granted, true, true, true)]
    [InlineData(Reading.Granted, false, true, false)]
    [InlineData(Reading.Granted, null, true, false)]
    public void Extra_sports_space_is_shown_where_it_counted(Reading reading, bool? granted, bool? dense, bool shown)
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("dense_centre", dense), ("relaxation_L5", granted), ("outdoor_sports_area_m2", 600), ("indoor_sports_area_m2", 0), ("extra_sports_area_m2", 200))
            .Stage("primary", 100).Evaluate(reading);
        var numerator = IndicatorExplanation.Of(evaluation, 0, 4).Parts[0];
        Assert.Equal(shown ? 800 : 600, numerator.Value);
        Assert.Equal(shown ? ["600", "0", "200"] : ["600", "0"], numerator.Parts.Select(part => part.Written));
    }

    [Theory]
    [InlineData(Reading.Eligible, null, "rural", true)]
    [InlineData(Reading.Eligible, null, "town", false)]
    [InlineData(Reading.Granted, true, "rural", true)]
    [InlineData(Reading.Granted, true, "town", false)]
    [InlineData(Reading.Granted, false, "rural", false)]
    [InlineData(Reading.Strict, true, "rural", false)]
    public void Visiting_teachers_are_shown_where_they_counted(Reading reading, bool? granted, string area, bool shown)
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("area", area), ("relaxation_L3", granted))
            .Stage("primary", 60, ("pe_teachers", 1), ("arts_teachers", 0), ("visiting_pe_arts_teachers", 2)).Evaluate(reading);
        var numerator = IndicatorExplanation.Of(evaluation, 0, 2).Parts[0];
        Assert.Equal(shown ? 3 : 1, numerator.Value);
        Assert.Equal(shown ? ["1", "0", "2"] : ["1", "0"], numerator.Parts.Select(part => part.Written));
    }

    /// <summary>1, 1 and 4 of 100: mean 2, variance (1 + 1 + 4)/3 = 2; D has no figure. See ContributionTests for the shares.</summary>
    [Fact]
    public void A_coefficient_is_followed_to_mean_deviation_limit_and_each_school()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 1))
            .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 1))
            .School("C", "primary").Stage("primary", 100, ("backbone_teachers", 4))
            .School("D", "primary").Stage("primary", 100)
            .School("J", "junior").Stage("junior", 100)
            .School("P", "teaching_point").Stage("primary", 10)
            .Evaluate();
        var tree = SpreadExplanation.Of(evaluation, Stage.Primary, 1)!;
        Assert.Equal(("L2", "coefficient", "pending"), (tree.Id, tree.Formula, tree.Status));
        Assert.Equal(["weighted_mean", "weighted_deviation", null, "variance_share_met", "variance_share", "variance_share", null], tree.Parts.Select(part => part.Formula));
        Assert.Equal(["", "", "limit", "C", "A", "B", "D"], tree.Parts.Select(part => part.Id));
        Assert.Equal([2, Math.Sqrt(2), 0.5], tree.Parts.Take(3).Select(part => part.Value!.Value));
        // A third of the pupils at 4, mean 2, variance 2: (4 − 2)²/3 ÷ 2 is two thirds of it. √2/2 is pending, so no side of the limit is taken.
        Assert.Equal(("0.707", "66.7%"), (tree.Written, tree.Parts[3].Written));
        Assert.Equal("missing", tree.Parts[6].Status);
        // C at the mean: √2/4 = 0.35355…
        Assert.Equal(["4.00", "100", "0.354"], tree.Parts[3].Args);
        Assert.Null(SpreadExplanation.Of(new TestDistrict().School("A", "primary").Stage("primary", 9).Evaluate(), Stage.Junior, 1));
    }
}
