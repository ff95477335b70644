using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Teaching points and their parents (exchange format §4, setting.teaching_points).</summary>
public sealed class JoiningTests
{
    private const string Setting = "setting.teaching_points";

    /// <summary>900 + 60 pupils, 40 + 3 teachers, 4,500 + 400 ㎡: 43/960 a hundred 4.479…, 4,900/960 ㎡.</summary>
    [Fact]
    public void A_point_of_50_and_more_joins_its_parent_before_dividing()
    {
        var evaluation = Pair(60).Evaluate();
        var parent = evaluation.Row("A", Stage.Primary);
        Assert.Equal(960, evaluation.Rows.PupilsOf(parent));
        Assert.Equal(4300.0 / 960, evaluation.Indicator("A", Stage.Primary, "L1").Value!.Value, 1e-12);
        Assert.Equal(4900.0 / 960, evaluation.Indicator("A", Stage.Primary, "L4").Value!.Value, 1e-12);
        var point = evaluation.Row("P", Stage.Primary);
        Assert.Equal(ScopeReason.Merged, evaluation.Rows.ReasonOf(point));
        Assert.Equal("A", evaluation.Figures.SchoolCode(evaluation.Rows.ParentOf(point)));
        Assert.Equal(1, evaluation.Spread(Stage.Primary, "L1").Schools);
    }

    [Theory]
    [InlineData(60, TeachingPoints.Unit, ScopeReason.Merged)]
    [InlineData(50, TeachingPoints.Unit, ScopeReason.Merged)]
    [InlineData(49, TeachingPoints.Unit, ScopeReason.SmallTeachingPoint)]
    [InlineData(60, TeachingPoints.Own, ScopeReason.InScope)]
    [InlineData(49, TeachingPoints.Own, ScopeReason.SmallTeachingPoint)]
    [InlineData(49, TeachingPoints.MergeAll, ScopeReason.Merged)]
    [InlineData(0, TeachingPoints.MergeAll, ScopeReason.Merged)]
    [InlineData(null, TeachingPoints.MergeAll, ScopeReason.InScope)]
    [InlineData(null, TeachingPoints.Unit, ScopeReason.InScope)]
    public void The_setting_says_which_points_join(int? pupils, TeachingPoints setting, ScopeReason reason)
    {
        var evaluation = Pair(pupils).Evaluate(Reading.Strict, (Setting, (long)setting));
        Assert.Equal(reason, evaluation.Rows.ReasonOf(evaluation.Row("P", Stage.Primary)));
    }

    [Theory]
    [InlineData("true", "A")]
    [InlineData(null, "A")]
    [InlineData("false", "")]
    [InlineData("false", "nobody")]
    [InlineData("false", "J")]
    public void A_counted_point_or_one_without_a_fitting_parent_stays_a_row_of_its_own(string? counted, string parent)
    {
        var evaluation = new TestDistrict()
            .School("A", "primary").Stage("primary", 900)
            .School("J", "junior").Stage("junior", 900)
            .School("P", "teaching_point", ("counted_as_school", counted is null ? null : counted == "true"), ("parent_school_code", parent))
            .Stage("primary", 60)
            .Evaluate();
        Assert.True(evaluation.Rows.InScope(evaluation.Row("P", Stage.Primary)));
    }

    [Fact]
    public void A_blank_on_either_side_makes_the_sum_missing()
    {
        var evaluation = Pair(60, pointTeachers: null).Evaluate();
        Assert.Equal(IndicatorStatus.Missing, evaluation.Indicator("A", Stage.Primary, "L1").Status);
        Assert.Equal(IndicatorStatus.Met, evaluation.Indicator("A", Stage.Primary, "L4").Status);
    }

    [Fact]
    public void A_parent_whose_own_pupils_are_0_takes_the_point_and_is_in_scope()
    {
        var evaluation = Pair(60, parentPupils: 0).Evaluate();
        var row = evaluation.Row("A", Stage.Primary);
        Assert.True(evaluation.Rows.InScope(row));
        Assert.Equal(60, evaluation.Rows.PupilsOf(row));
    }

    /// <summary>Nine-year parent: 200 + 60 primary, 300 junior; 5,900 ㎡ in all. Weighted 260 + 330 = 590: 10 ㎡ a primary
    /// pupil, 11 a junior one.</summary>
    [Fact]
    public void What_a_point_brings_joins_the_parents_total_before_the_split()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("teaching_area_m2", 5000), ("indoor_sports_area_m2", 0)).Stage("primary", 200).Stage("junior", 300)
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("teaching_area_m2", 900), ("indoor_sports_area_m2", 0))
            .Stage("primary", 60)
            .Evaluate();
        Assert.Equal(10, evaluation.Indicator("A", Stage.Primary, "L4").Value!.Value, 1e-12);
        Assert.Equal(11, evaluation.Indicator("A", Stage.Junior, "L4").Value!.Value, 1e-12);
    }

    [Fact]
    public void Every_other_way_to_count_points_is_named_when_it_changes_a_status()
    {
        // Alone the point has 3 teachers for 60 pupils (met) but 400 ㎡: 6.67; joined the parent's 4.479 is met as well.
        // Alone the parent has 40 for 900: 4.44, met. Nothing but the rows themselves changes.
        var alternatives = Alternatives.Of(Pair(60).Evaluate());
        var own = Assert.Single(alternatives, one => one.Setting == Setting);
        Assert.Equal("own", own.Value);
        Assert.Contains("school P primary", own.Changes);
    }

    /// <summary>The point has primary pupils only: its teachers are no teachers of the parent's junior stage.</summary>
    [Fact]
    public void A_points_teachers_join_the_primary_stage_only()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year").Stage("primary", 940, ("teachers_above_required", 40)).Stage("junior", 1000, ("teachers_above_required", 53))
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 60, ("teachers_above_required", 3))
            .Evaluate();
        Assert.Equal(4.3, evaluation.Indicator("A", Stage.Primary, "L1").Value!.Value, 1e-12);
        Assert.Equal(5.3, evaluation.Indicator("A", Stage.Junior, "L1").Value!.Value, 1e-12);
    }

    /// <summary>Two points join A and one joins B; each row holds what its own points bring.</summary>
    [Fact]
    public void Several_points_join_their_own_parents()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("multimedia_rooms", 10)).Stage("primary", 400, ("backbone_teachers", 4))
            .School("B", "primary", ("multimedia_rooms", 20)).Stage("primary", 500, ("backbone_teachers", 5))
            .School("C", "primary", ("multimedia_rooms", 30)).Stage("primary", 600, ("backbone_teachers", 6))
            .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "B"), ("multimedia_rooms", 1)).Stage("primary", 50, ("backbone_teachers", 1))
            .School("Q", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("multimedia_rooms", 2)).Stage("primary", 60, ("backbone_teachers", 0))
            .School("R", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("multimedia_rooms", 3)).Stage("primary", 70, ("backbone_teachers", 2))
            .Evaluate();
        Assert.Equal(
            [("A", 530L, 6.0, 15.0), ("B", 550L, 6.0, 21.0), ("C", 600L, 6.0, 30.0)],
            new[] { "A", "B", "C" }.Select(code => (
                code, evaluation.Rows.PupilsOf(evaluation.Row(code, Stage.Primary))!.Value,
                evaluation.Indicator(code, Stage.Primary, "L2").Numerator!.Value, evaluation.Indicator(code, Stage.Primary, "L7").Numerator!.Value)));
    }

    private static TestDistrict Pair(int? pupils, int? pointTeachers = 3, int parentPupils = 900) => new TestDistrict()
        .School("A", "primary", ("teaching_area_m2", 4500), ("indoor_sports_area_m2", 0))
        .Stage("primary", parentPupils, ("teachers_above_required", 40))
        .School("P", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A"), ("teaching_area_m2", 400), ("indoor_sports_area_m2", 0))
        .Stage("primary", pupils, ("teachers_above_required", pointTeachers));
}
