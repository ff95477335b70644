using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>The verdict on a district that stands exactly at every limit, and what one step beyond does (exchange format §4, §8).
/// Two primary schools of 90 pupils and two classes of 45; 1 and 3 backbone teachers: mean 2, deviation 1, CV 0.5.</summary>
public sealed class DistrictVerdictTests
{
    [Fact]
    public void A_district_exactly_at_every_limit_passes()
    {
        var evaluation = AtTheLimits().Evaluate();
        Assert.All(evaluation.Items, item => Assert.Equal((item.Item.Id, ItemStatus.Met), (item.Item.Id, item.Status)));
        Assert.All(evaluation.Vetoes, veto => Assert.Equal(VetoStatus.Clear, veto.Status));
        Assert.Equal(0.5, evaluation.Spread(Stage.Primary, "L2").Coefficient!.Value, 1e-12);
        Assert.Equal(Verdict.Pass, evaluation.Verdict);
    }

    [Theory]
    [InlineData("year", 2023, Verdict.Fail)]
    [InlineData("prerequisite.monitoring_kept", false, Verdict.Fail)]
    [InlineData("G1.layout_confirmed", null, Verdict.Pending)]
    [InlineData("G7.special_fund_per_pupil_yuan", 5999.99, Verdict.Fail)]
    [InlineData("G8.teacher_pay_yuan", 89_999, Verdict.Fail)]
    [InlineData("G11.exchanged_backbone", 1, Verdict.Fail)]
    [InlineData("G14.allocated_share", 0.4999, Verdict.Fail)]
    [InlineData("G15.migrant_share", 0.8499, Verdict.Fail)]
    [InlineData("Q1.graduates", 94, Verdict.Fail)]
    [InlineData("Q2.disabled_enrolled", null, Verdict.Pending)]
    [InlineData("Q9.worst_between_school_share", 0.15, Verdict.Fail)]
    [InlineData("S1.satisfied", 84, Verdict.Fail)]
    [InlineData("S1.satisfied", null, Verdict.Pending)]
    [InlineData("V3", "raised", Verdict.Fail)]
    [InlineData("V6", null, Verdict.Pending)]
    public void One_step_beyond_decides(string key, object? value, Verdict verdict) =>
        Assert.Equal(verdict, AtTheLimits().District((key, value)).Evaluate().Verdict);

    [Fact]
    public void A_failure_outweighs_what_is_unknown() =>
        Assert.Equal(Verdict.Fail, AtTheLimits().District(("V6", null), ("S1.satisfied", 84)).Evaluate().Verdict);

    /// <summary>1 and 4 backbone teachers: mean 2.5, deviation 1.5, CV 0.6, though every school passes.</summary>
    [Fact]
    public void One_coefficient_fails_a_district_of_schools_that_pass()
    {
        var evaluation = AtTheLimits(backbone: 4).Evaluate();
        Assert.All([0, 1], row => Assert.Equal(Verdict.Pass, evaluation.VerdictOf(row)));
        Assert.Equal(Verdict.Fail, evaluation.Verdict);
    }

    [Fact]
    public void One_school_that_is_pending_leaves_the_district_pending() =>
        Assert.Equal(Verdict.Pending, AtTheLimits(backbone: null).Evaluate().Verdict);

    /// <summary>3.75 ㎡ a pupil is 83 % of 4.5: below the floor.</summary>
    [Fact]
    public void One_school_that_fails_fails_the_district() =>
        Assert.Equal(Verdict.Fail, AtTheLimits(area: 337.5m).Evaluate().Verdict);

    [Fact]
    public void A_row_out_of_scope_changes_nothing()
    {
        var evaluation = AtTheLimits().School("S", "senior").Stage("senior", 900).Evaluate();
        Assert.Equal(Verdict.Pass, evaluation.Verdict);
        var row = evaluation.Row("S", Stage.Senior);
        Assert.Null(evaluation.VerdictOf(row));
        Assert.Equal(0, evaluation.Met(row));
    }

    [Fact]
    public void Items_alone_never_pass_a_district_without_a_row_in_scope()
    {
        var evaluation = Keys(new TestDistrict().School("S", "senior").Stage("senior", 900)).Evaluate();
        Assert.All(evaluation.Items, item => Assert.Equal(ItemStatus.Met, item.Status));
        Assert.Equal(Verdict.Pending, evaluation.Verdict);
    }

    private static TestDistrict AtTheLimits(int? backbone = 3, decimal area = 405) =>
        Keys(School(School(new TestDistrict(), "A", 1, 405), "B", backbone, area));

    private static TestDistrict School(TestDistrict district, string code, int? backbone, decimal area) => district
        .School(
            code, "primary", ("area", "urban"), ("ownership", "public"), ("boarding", false), ("rooms_listed", true),
            ("public_budget_yuan", 100_000), ("training_budget_yuan", 5_000),
            ("teaching_area_m2", area), ("indoor_sports_area_m2", 0), ("outdoor_sports_area_m2", 675),
            ("equipment_value_yuan", 180_000), ("multimedia_rooms", 3))
        .Stage(
            "primary", 90, ("classes", 2), ("teachers", 10), ("teachers_above_required", 4), ("backbone_teachers", backbone),
            ("pe_teachers", 1), ("arts_teachers", 0), ("trained_teachers", 10), ("certified_teachers", 10), ("in_zone_students", 90))
        .Class("1", "1", 45).Class("1", "2", 45).Room("music", 96).Room("art", 90);

    private static TestDistrict Keys(TestDistrict district) => district.District(
        ("year", 2024), ("prerequisite.basic_balance_year", 2021), ("prerequisite.monitoring_kept", true),
        ("G1.layout_confirmed", true), ("G2.unified_confirmed", true), ("G7.special_fund_per_pupil_yuan", 6000),
        ("G8.teacher_pay_yuan", 90_000), ("G8.civil_servant_pay_yuan", 90_000), ("G8.performance_total_confirmed", true),
        ("G10.allotment_confirmed", true), ("G11.eligible", 100), ("G11.exchanged", 10), ("G11.exchanged_backbone", 2),
        ("G14.allocated_share", 0.5), ("G14.tilts_rural", true), ("G15.care_confirmed", true), ("G15.migrant_share", 0.85),
        ("Q1.graduates", 95), ("Q1.entrants_three_years_ago", 100), ("Q1.transferred_in", 0), ("Q1.transferred_out", 0), ("Q1.deaths", 0),
        ("Q2.disabled_children", 100), ("Q2.disabled_enrolled", 95),
        ("Q3.confirmed", true), ("Q5.confirmed", true), ("Q6.confirmed", true), ("Q7.confirmed", true), ("Q8.confirmed", true),
        ("Q9.worst_level", 3), ("Q9.worst_between_school_share", 0.149999), ("S1.valid", 100), ("S1.satisfied", 85),
        ("V1", "clear"), ("V2", "clear"), ("V3", "clear"), ("V4", "clear"), ("V5", "clear"), ("V6", "clear"));
}
