using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Every mistake seen in public systems (national rules §3.8), each with a case that tells right from wrong.</summary>
public sealed class MistakesOfOthersTests
{
    /// <summary>100 pupils at 1 and 900 at 3 (backbone teachers a hundred): weighted mean (100·1 + 900·3)/1000 = 2.8,
    /// variance 0.1·1.8² + 0.9·0.2² = 0.36, CV 0.6/2.8. Unweighted: mean 2, CV 0.5.</summary>
    [Fact]
    public void Unweighted_mean_and_coefficient()
    {
        var spread = Primaries((100, 1), (900, 27)).Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal(2.8, spread.Mean!.Value, 1e-12);
        Assert.Equal(0.6 / 2.8, spread.Coefficient!.Value, 1e-12);
    }

    /// <summary>Two schools of equal size at 1 and 3: population deviation 1; the sample form would give √2.</summary>
    [Fact]
    public void Sample_deviation()
    {
        var spread = Primaries((100, 1), (100, 3)).Evaluate().Spread(Stage.Primary, "L2");
        Assert.Equal(1.0, spread.StandardDeviation!.Value, 1e-12);
    }

    /// <summary>1/300 and 1/299 are 0.33 and 0.33 when rounded to two places: a coefficient of 0. It is
    /// |a−b|·√(pq)/mean with p = 300/599: 0.000835… × 2 /2; by the product's own formula Σ P·x = 2 so the mean is 200/599.</summary>
    [Fact]
    public void Rounding_before_the_coefficient()
    {
        var spread = Primaries((300, 1), (299, 1)).Evaluate().Spread(Stage.Primary, "L2");
        var mean = 200.0 / 599;
        var variance = 300.0 / 599 * Math.Pow(1 / 3.0 - mean, 2) + 299.0 / 599 * Math.Pow(100.0 / 299 - mean, 2);
        Assert.Equal(Math.Sqrt(variance) / mean, spread.Coefficient!.Value, 1e-12);
        Assert.NotEqual(0, spread.Coefficient.Value);
    }

    [Fact]
    public void Missing_treated_as_zero()
    {
        var evaluation = new TestDistrict().GoodPrimary("A", 500).GoodPrimary("B", 500, ("backbone_teachers", null)).Evaluate();
        var result = evaluation.Indicator("B", Stage.Primary, "L2");
        Assert.Equal(IndicatorStatus.Missing, result.Status);
        Assert.Null(result.Value);
        Assert.Equal(Verdict.Pending, evaluation.VerdictOf(evaluation.Row("B", Stage.Primary)));
        var spread = evaluation.Spread(Stage.Primary, "L2");
        Assert.Equal(SpreadStatus.Pending, spread.Status);
        Assert.Equal(100.0, spread.Mean!.Value, 1e-12);
        Assert.Equal(1, spread.Schools);
    }

    [Fact]
    public void A_file_uploaded_is_no_met_item()
    {
        // Nothing but an explicit true meets a confirmed item; a district that says nothing is pending.
        var items = new TestDistrict().GoodPrimary("A", 500).Evaluate().Items;
        Assert.Equal(ItemStatus.Unknown, Assert.Single(items, item => item.Item.Id == "G1").Status);
    }

    /// <summary>90 pupils in two classes average 45, but one class has 46.</summary>
    [Fact]
    public void Oversize_classes_guessed_from_averages()
    {
        var items = new TestDistrict().School("A", "primary").Stage("primary", 90, ("classes", 2)).Class("1", "1班", 46).Class("1", "2班", 44).Evaluate().Items;
        Assert.Equal(ItemStatus.Unmet, Assert.Single(items, item => item.Item.Id == "G5").Status);
    }

    /// <summary>A coefficient of 0.6 on one indicator and 0 on the others: the mean of all is far below 0.65, the district
    /// fails all the same.</summary>
    [Fact]
    public void A_composite_coefficient()
    {
        var evaluation = new TestDistrict()
            .GoodPrimary("A", 100, ("backbone_teachers", 2)).GoodPrimary("B", 100, ("backbone_teachers", 8)).Evaluate();
        Assert.Equal(0.6, evaluation.Spread(Stage.Primary, "L2").Coefficient!.Value, 1e-12);
        Assert.Equal(SpreadStatus.Exceeded, evaluation.Spread(Stage.Primary, "L2").Status);
        Assert.Equal(Verdict.Fail, evaluation.Verdict);
    }

    /// <summary>5.0 ㎡ a pupil are not enough for a junior school: the threshold is 5.8, the floor 4.93.</summary>
    [Fact]
    public void Junior_teaching_area_typed_as_five()
    {
        var result = new TestDistrict().School("A", "junior", ("teaching_area_m2", 500), ("indoor_sports_area_m2", 0)).Stage("junior", 100)
            .Evaluate().Indicator("A", Stage.Junior, "L4");
        Assert.Equal(5.8, result.Threshold);
        Assert.Equal(IndicatorStatus.Near, result.Status);
    }

    [Fact]
    public void A_complete_secondary_school_given_a_primary_stage()
    {
        var evaluation = new TestDistrict().School("A", "complete_secondary").Stage("junior", 600).Stage("senior", 900).Evaluate();
        Assert.Equal([Stage.Junior, Stage.Senior], Enumerable.Range(0, evaluation.Rows.Count).Select(evaluation.Rows.StageOf));
        var refused = Rules.Figures.Dataset.Of(new TestDistrict().School("A", "complete_secondary").Stage("primary", 10).Tables);
        Assert.Equal("stage_not_of_kind", Assert.Single(refused.Refusals).Code);
    }

    /// <summary>Five PE teachers and four of music, fine art and art for 1,000 pupils: 0.9, exactly met. Without the arts 0.5;
    /// with 艺术-计 and its parts both counted 1.3. The parts take the place of the whole, they are never added to it.</summary>
    [Fact]
    public void Arts_dropped_or_counted_twice()
    {
        var result = new TestDistrict().School("A", "primary")
            .Stage("primary", 1000, ("pe_teachers", 5), ("arts_teachers", 4), ("music_teachers", 2), ("fine_art_teachers", 2), ("general_art_teachers", 0))
            .Evaluate().Indicator("A", Stage.Primary, "L3");
        Assert.Equal(9, result.Numerator);
        Assert.Equal(IndicatorStatus.Met, result.Status);
    }

    /// <summary>Teachers are reported by stage: 24 of 500 primary pupils are 4.8 a hundred, whatever the junior stage has.</summary>
    [Fact]
    public void Splitting_teachers()
    {
        var result = new TestDistrict().School("A", "nine_year")
            .Stage("primary", 500, ("teachers_above_required", 24)).Stage("junior", 400, ("teachers_above_required", 25))
            .Evaluate().Indicator("A", Stage.Primary, "L1");
        Assert.Equal(4.8, result.Value!.Value, 1e-12);
        Assert.Null(result.GapOfSchool);
    }

    /// <summary>5,000 ㎡ with 800 indoor sports for 1,000 pupils: 4.2 of teaching area, and the 800 count for L5.</summary>
    [Fact]
    public void Teaching_area_without_subtracting_indoor_sports()
    {
        var evaluation = new TestDistrict()
            .School("A", "primary", ("teaching_area_m2", 5000), ("indoor_sports_area_m2", 800), ("outdoor_sports_area_m2", 6700))
            .Stage("primary", 1000).Evaluate();
        Assert.Equal(4.2, evaluation.Indicator("A", Stage.Primary, "L4").Value!.Value, 1e-12);
        Assert.Equal(7.5, evaluation.Indicator("A", Stage.Primary, "L5").Value!.Value, 1e-12);
        Assert.Equal(IndicatorStatus.Met, evaluation.Indicator("A", Stage.Primary, "L5").Status);
    }

    /// <summary>Five of seven met and two at 85 %: a total score would let it pass, the rule does not.</summary>
    [Fact]
    public void Weights_and_total_scores()
    {
        var evaluation = new TestDistrict().GoodPrimary("A", 1000, ("backbone_teachers", 9), ("multimedia_rooms", 22)).Evaluate();
        Assert.Equal(5, evaluation.Met(0));
        Assert.Equal(Verdict.Fail, evaluation.VerdictOf(0));
    }

    /// <summary>600 junior pupils of a school with 900 senior ones: five backbone teachers are 0.833 a hundred, not 0.333.</summary>
    [Fact]
    public void The_whole_schools_pupils_as_denominator_of_a_stage()
    {
        var result = new TestDistrict().School("A", "complete_secondary")
            .Stage("junior", 600, ("backbone_teachers", 5)).Stage("senior", 900)
            .Evaluate().Indicator("A", Stage.Junior, "L2");
        Assert.Equal(600, result.Denominator);
        Assert.Equal(500.0 / 600, result.Value!.Value, 1e-12);
    }

    private static TestDistrict Primaries(params (int Pupils, int Backbone)[] schools)
    {
        var district = new TestDistrict();
        for (var i = 0; i < schools.Length; i++)
        {
            district.School($"{i}", "primary").Stage("primary", schools[i].Pupils, ("backbone_teachers", schools[i].Backbone));
        }

        return district;
    }
}
