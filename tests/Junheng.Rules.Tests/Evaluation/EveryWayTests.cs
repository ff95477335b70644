using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>A district made by hand walks every item and veto through met, unmet and unknown: one step beyond the limit, then a blank
/// (exchange format §8).</summary>
public sealed class EveryWayTests
{
    /// <summary>Item, figure, a value one step beyond its limit. The blank of the same figure leaves it open.</summary>
    private static readonly (string Id, string Figure, object Beyond)[] Ways =
    [
        ("P1", "prerequisite.basic_balance_year", 2022), ("P2", "prerequisite.monitoring_kept", false),
        ("G1", "G1.layout_confirmed", false), ("G2", "G2.unified_confirmed", false), ("G3", "room", 95.99m), ("G4", "students", 2001), ("G5", "class", 46),
        ("G6", "funded_students", 99), ("G7", "G7.special_fund_per_pupil_yuan", 5999), ("G8", "G8.teacher_pay_yuan", 89_999), ("G9", "trained_teachers", 9),
        ("G10", "G10.allotment_confirmed", false), ("G11", "G11.exchanged", 9), ("G12", "certified_teachers", 9), ("G13", "in_zone_students", 59),
        ("G14", "G14.allocated_share", 0.49m), ("G15", "G15.migrant_share", 0.84m),
        ("Q1", "Q1.graduates", 94), ("Q2", "Q2.disabled_enrolled", 94), ("Q3", "Q3.confirmed", false), ("Q4", "training_budget_yuan", 4_999),
        ("Q5", "Q5.confirmed", false), ("Q6", "Q6.confirmed", false), ("Q7", "Q7.confirmed", false), ("Q8", "Q8.confirmed", false),
        ("Q9", "Q9.worst_level", 2), ("S1", "S1.satisfied", 84),
        ("V1", "V1", "raised"), ("V2", "V2", "raised"), ("V3", "V3", "raised"), ("V4", "V4", "raised"), ("V5", "V5", "raised"), ("V6", "V6", "raised"),
    ];

    public static TheoryData<string> Ids => [.. Ways.Select(way => way.Id)];

    [Fact]
    public void Every_item_and_veto_of_the_standard_is_walked() =>
        Assert.Equal(Standard.All[^1].Items.Concat(Standard.All[^1].Vetoes).Select(one => one.Id), Ways.Select(way => way.Id));

    [Fact]
    public void As_it_stands_everything_is_met() => Assert.All(Statuses(District()), one => Assert.Equal((one.Key, "met"), (one.Key, one.Value)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_step_beyond_the_limit_is_unmet(string id)
    {
        var way = Ways.Single(one => one.Id == id);
        Assert.Equal("unmet", Statuses(District((way.Figure, way.Beyond)))[id]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_blank_is_unknown_and_neither_met_nor_unmet(string id)
    {
        var way = Ways.Single(one => one.Id == id);
        Assert.Equal("unknown", Statuses(District((way.Figure, null)))[id]);
    }

    private static Dictionary<string, string> Statuses(TestDistrict district)
    {
        var evaluation = district.Evaluate();
        return evaluation.Items.Select(item => (item.Item.Id, Status: item.Status.Code()))
            .Concat(evaluation.Vetoes.Select(veto => (veto.Veto.Id, Status: veto.Status switch { VetoStatus.Clear => "met", VetoStatus.Raised => "unmet", _ => "unknown" })))
            .ToDictionary(one => one.Id, one => one.Status);
    }

    /// <summary>An urban school of 60 pupils in two classes, at every limit, and a village school of 40 that is funded for 100; one figure
    /// changed. <c>room</c> is the area of the urban school's music room, <c>class</c> the larger of its classes.</summary>
    private static TestDistrict District(params (string Figure, object? Value)[] changes)
    {
        var changed = changes.ToDictionary(one => one.Figure, one => one.Value);
        object? Of(string figure, object? otherwise) => changed.TryGetValue(figure, out var value) ? value : otherwise;
        var pupils = changed.TryGetValue("students", out var students) ? (int?)students : 60;
        var district = new TestDistrict()
            .School(
                "A", "primary", ("area", "urban"), ("ownership", "public"), ("boarding", false), ("rooms_listed", Of("room", 96m) is null ? null : true),
                ("public_budget_yuan", 100_000), ("training_budget_yuan", Of("training_budget_yuan", 5_000)))
            .Stage(
                "primary", pupils, ("classes", 2), ("teachers", 10), ("trained_teachers", Of("trained_teachers", 10)),
                ("certified_teachers", Of("certified_teachers", 10)), ("in_zone_students", Of("in_zone_students", 60)));
        // 45 + 15, or 46 + 14: they add up to the 60.
        if (Of("class", 45) is int largest) district.Class("1", "1班", largest).Class("1", "2班", 60 - largest);
        if (Of("room", 96m) is decimal area) district.Room("music", area).Room("art", 90);
        district.School(
                "B", "primary", ("area", "rural"), ("ownership", "public"), ("boarding", false), ("rooms_listed", true), ("funded_students", Of("funded_students", 100)),
                ("public_budget_yuan", 100_000), ("training_budget_yuan", 5_000))
            .Stage("primary", 40, ("classes", 1), ("teachers", 5), ("trained_teachers", 5), ("certified_teachers", 5)).Class("1", "1班", 40).Room("music", 96).Room("art", 90);
        return district.District([.. Keys.Select(key => (key.Code, Of(key.Code, key.Value)))]);
    }

    private static readonly (string Code, object? Value)[] Keys =
    [
        ("year", 2024), ("prerequisite.basic_balance_year", 2021), ("prerequisite.monitoring_kept", true), ("G1.layout_confirmed", true), ("G2.unified_confirmed", true),
        ("G7.special_fund_per_pupil_yuan", 6000), ("G8.teacher_pay_yuan", 90_000), ("G8.civil_servant_pay_yuan", 90_000), ("G8.performance_total_confirmed", true),
        ("G10.allotment_confirmed", true), ("G11.eligible", 100), ("G11.exchanged", 10), ("G11.exchanged_backbone", 2), ("G14.allocated_share", 0.5m), ("G14.tilts_rural", true),
        ("G15.care_confirmed", true), ("G15.migrant_share", 0.85m), ("Q1.graduates", 95), ("Q1.entrants_three_years_ago", 100), ("Q1.transferred_in", 0),
        ("Q1.transferred_out", 0), ("Q1.deaths", 0), ("Q2.disabled_children", 100), ("Q2.disabled_enrolled", 95), ("Q3.confirmed", true), ("Q5.confirmed", true),
        ("Q6.confirmed", true), ("Q7.confirmed", true), ("Q8.confirmed", true), ("Q9.worst_level", 3), ("Q9.worst_between_school_share", 0.14m), ("S1.valid", 100),
        ("S1.satisfied", 85), ("V1", "clear"), ("V2", "clear"), ("V3", "clear"), ("V4", "clear"), ("V5", "clear"), ("V6", "clear"),
    ];
}
