using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Who is evaluated (exchange format §2, §4; national rules §1.2, §3.2).</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("special", "primary", 80, ScopeReason.Special)]
    [InlineData("special", "junior", 0, ScopeReason.Special)]
    [InlineData("teaching_point", "primary", 49, ScopeReason.SmallTeachingPoint)]
    [InlineData("teaching_point", "primary", 50, ScopeReason.InScope)]
    [InlineData("primary", "primary", 0, ScopeReason.NoPupils)]
    [InlineData("primary", "primary", 1, ScopeReason.InScope)]
    [InlineData("senior", "senior", 900, ScopeReason.SeniorStage)]
    public void A_row_is_in_scope_or_says_why_not(string kind, string stage, int pupils, ScopeReason reason)
    {
        var evaluation = new TestDistrict().School("A", kind).Stage(stage, pupils).Evaluate();
        Assert.Equal(reason, evaluation.Rows.ReasonOf(0));
        Assert.Equal(reason == ScopeReason.InScope, evaluation.VerdictOf(0) is not null);
    }

    /// <summary>The rows come in the order of codes and stages, whatever the order of the input.</summary>
    [Fact]
    public void Rows_are_ordered_by_school_code_and_stage()
    {
        var evaluation = new TestDistrict()
            .School("B", "nine_year").Stage("junior", 300).Stage("primary", 200)
            .School("A", "primary").Stage("primary", 100)
            .Evaluate();
        Assert.Equal(
            ["A Primary", "B Primary", "B Junior"],
            Enumerable.Range(0, 3).Select(row => $"{evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(row))} {evaluation.Rows.StageOf(row)}"));
    }

    /// <summary>A nine-year school without its junior row: a row of blanks, pending, and the shared resources of the primary
    /// stage cannot be split; its teachers are known.</summary>
    [Fact]
    public void A_row_that_a_kind_must_have_counts_as_blanks()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 30)).Stage("primary", 500, ("teachers_above_required", 24))
            .Evaluate();
        Assert.Equal(Verdict.Pending, evaluation.VerdictOf(evaluation.Row("A", Stage.Junior)));
        Assert.Equal(IndicatorStatus.Missing, evaluation.Indicator("A", Stage.Primary, "L7").Status);
        Assert.Equal(IndicatorStatus.Met, evaluation.Indicator("A", Stage.Primary, "L1").Status);
    }

    /// <summary>十二年一贯: 100·1 + 100·1.1 + 100·1.32 = 342; of 3,420 yuan the primary stage gets 1,000 (10 a pupil), the junior
    /// 1,100 (11).</summary>
    [Fact]
    public void A_twelve_year_school_splits_in_three()
    {
        var evaluation = new TestDistrict()
            .School("A", "twelve_year", ("equipment_value_yuan", 3420)).Stage("primary", 100).Stage("junior", 100).Stage("senior", 100)
            .Evaluate();
        Assert.Equal(10, evaluation.Indicator("A", Stage.Primary, "L6").Value!.Value, 1e-12);
        Assert.Equal(11, evaluation.Indicator("A", Stage.Junior, "L6").Value!.Value, 1e-12);
        Assert.Equal(1000, evaluation.Indicator("A", Stage.Primary, "L6").Numerator!.Value, 1e-9);
    }

    /// <summary>完全中学 1 : 1.2 is the same ratio as 1.1 : 1.32: 600 junior and 900 senior pupils, 52 rooms:
    /// 52·600/(600 + 1.2·900) = 18.571… rooms, 3.095… a hundred.</summary>
    [Fact]
    public void A_complete_secondary_school_splits_one_to_one_point_two()
    {
        var result = new TestDistrict()
            .School("A", "complete_secondary", ("multimedia_rooms", 52)).Stage("junior", 600).Stage("senior", 900)
            .Evaluate().Indicator("A", Stage.Junior, "L7");
        Assert.Equal(52.0 * 600 / 1680, result.Numerator!.Value, 1e-9);
        Assert.Equal(5200.0 / 1680, result.Value!.Value, 1e-12);
    }

    /// <summary>A stage without pupils is out of scope and takes no share.</summary>
    [Fact]
    public void A_stage_without_pupils_takes_nothing()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 23)).Stage("primary", 1000).Stage("junior", 0)
            .Evaluate();
        Assert.Equal(2.3, evaluation.Indicator("A", Stage.Primary, "L7").Value!.Value, 1e-12);
        Assert.Equal(IndicatorStatus.Met, evaluation.Indicator("A", Stage.Primary, "L7").Status);
        Assert.DoesNotContain(evaluation.Spreads, spread => spread.Stage == Stage.Junior);
    }

    /// <summary>500 primary and 400 junior pupils (weighted 940) with 20 rooms: the junior stage has 20·440/940 = 9.3617 of the
    /// 9.6 that 2.4 a hundred ask for: gap 0.2383, one room; for the whole school 0.2383·940/440 = 0.50909….</summary>
    [Fact]
    public void A_gap_of_a_stage_is_told_for_the_stage_and_for_the_whole_school()
    {
        var result = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 20)).Stage("primary", 500).Stage("junior", 400)
            .Evaluate().Indicator("A", Stage.Junior, "L7");
        Assert.Equal(1, result.Gap);
        Assert.Equal((9.6 - 20.0 * 440 / 940) * 940 / 440, result.GapOfSchool!.Value, 1e-9);
    }

    /// <summary>L4 1,000 pupils, 4,400 ㎡: 100 ㎡ short of 4.5, not rounded.</summary>
    [Fact]
    public void A_gap_of_area_is_not_rounded()
    {
        var result = new TestDistrict()
            .School("A", "primary", ("teaching_area_m2", 4400.5m), ("indoor_sports_area_m2", 0)).Stage("primary", 1000)
            .Evaluate().Indicator("A", Stage.Primary, "L4");
        Assert.Equal(99.5, result.Gap!.Value, 1e-9);
        Assert.Null(result.GapOfSchool);
    }

    /// <summary>A mean of 0: no coefficient, no verdict.</summary>
    [Fact]
    public void A_mean_of_nothing_has_no_coefficient()
    {
        var spread = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("backbone_teachers", 0))
            .School("B", "primary").Stage("primary", 100, ("backbone_teachers", 0))
            .Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal(SpreadStatus.Undefined, spread.Status);
        Assert.Null(spread.Coefficient);
        Assert.Equal(0, spread.Mean);
    }

    [Fact]
    public void One_school_alone_has_a_coefficient_of_0()
    {
        var spread = new TestDistrict().GoodPrimary("A", 100).Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal(0, spread.Coefficient);
        Assert.Equal(SpreadStatus.Met, spread.Status);
    }

    /// <summary>A school of one stage has no gap of its own beside the stage's, wherever it stands in the list.</summary>
    [Fact]
    public void Only_a_school_of_several_stages_has_a_gap_of_the_whole_school()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 0)).Stage("primary", 500).Stage("junior", 400)
            .School("B", "primary", ("multimedia_rooms", 0)).Stage("primary", 100)
            .School("C", "junior", ("multimedia_rooms", 0)).Stage("junior", 100)
            .Evaluate();
        Assert.NotNull(evaluation.Indicator("A", Stage.Primary, "L7").GapOfSchool);
        Assert.Null(evaluation.Indicator("B", Stage.Primary, "L7").GapOfSchool);
        Assert.Null(evaluation.Indicator("C", Stage.Junior, "L7").GapOfSchool);
        Assert.Null(evaluation.Indicator("A", Stage.Primary, "L1").GapOfSchool);
    }

    /// <summary>20 primary pupils at 40 rooms leave the junior stage of 980 more than the 23.52 it needs of its 39.27.</summary>
    [Fact]
    public void A_stage_that_lacks_nothing_lacks_nothing_of_the_whole_school()
    {
        var result = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 40)).Stage("primary", 20).Stage("junior", 980)
            .Evaluate().Indicator("A", Stage.Junior, "L7");
        Assert.Equal((IndicatorStatus.Met, 0.0, 0.0), (result.Status, result.Gap!.Value, result.GapOfSchool!.Value));
    }

    /// <summary>What is known of an indicator that is missing: its limits, and the numerator of a figure that is not split.</summary>
    [Fact]
    public void A_missing_indicator_keeps_its_limits_and_has_neither_value_nor_gap()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("multimedia_rooms", 40)).Stage("primary", null, ("backbone_teachers", 7)).Stage("junior", 300)
            .Evaluate();
        var backbone = evaluation.Indicator("A", Stage.Primary, "L2");
        Assert.Equal((7.0, null, null, 1.0, 0.85, null), (backbone.Numerator, backbone.Denominator, backbone.Value, backbone.Threshold, backbone.Floor, backbone.Gap));
        Assert.False(backbone.Borderline);
        var rooms = evaluation.Indicator("A", Stage.Junior, "L7");
        Assert.Equal((null, 300.0, null, 2.4, 2.04, null), (rooms.Numerator, rooms.Denominator, rooms.Value, rooms.Threshold, rooms.Floor, rooms.Gap));
        Assert.Null(rooms.GapOfSchool);
        Assert.Null(evaluation.Rows.PupilsOf(evaluation.Row("A", Stage.Primary)));
    }

    [Fact]
    public void A_row_that_is_not_there_is_not_found()
    {
        var rows = new TestDistrict().School("A", "primary").Stage("primary", 90).School("K", "kindergarten").School("Z", "junior").Stage("junior", 90).Evaluate().Rows;
        Assert.Equal([0, -1, -1, 1], [rows.Find(0, Stage.Primary), rows.Find(0, Stage.Junior), rows.Find(1, Stage.Primary), rows.Find(2, Stage.Junior)]);
    }
}
