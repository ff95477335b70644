using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G13. Exchange format §8; national rules §1.3, §3.5.</summary>
public sealed class EnrolmentByZoneTests
{
    private static readonly (string, object?)[] Asked = [("area", "urban"), ("ownership", "public"), ("boarding", false)];

    [Theory]
    [InlineData("primary", 100, ItemStatus.Met)]
    [InlineData("primary", 99, ItemStatus.Unmet)]
    [InlineData("junior", 95, ItemStatus.Met)]
    [InlineData("junior", 94, ItemStatus.Unmet)]
    public void All_primary_pupils_and_95_of_100_junior_pupils_are_in_their_zone(string stage, int inZone, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", stage, Asked).Stage(stage, 100, ("in_zone_students", inZone)).Status("G13"));

    [Fact]
    public void The_schools_of_a_stage_are_added_up()
    {
        // (180 + 98) / (200 + 100) = 0.926… < 0.95; A has 0.9, B 0.98: A is in the way.
        var item = Junior(180).Item("G13");
        Assert.Equal(ItemStatus.Unmet, item.Status);
        Assert.Equal(["A"], item.Failures);

        // (187 + 98) / 300 = 0.95.
        Assert.Equal(ItemStatus.Met, Junior(187).Status("G13"));
        Assert.Equal(ItemStatus.Unmet, Junior(186).Status("G13"));

        static TestDistrict Junior(int inZone) => new TestDistrict()
            .School("A", "junior", Asked).Stage("junior", 200, ("in_zone_students", inZone))
            .School("B", "junior", Asked).Stage("junior", 100, ("in_zone_students", 98));
    }

    [Fact]
    public void Each_stage_must_hold()
    {
        Assert.Equal(ItemStatus.Unmet, NineYear(99, 95).Status("G13"));
        Assert.Equal(ItemStatus.Unmet, NineYear(100, 94).Status("G13"));
        Assert.Equal(ItemStatus.Met, NineYear(100, 95).Status("G13"));
        Assert.Equal(ItemStatus.Unknown, NineYear(100, null).Status("G13"));
        Assert.Equal(ItemStatus.Unmet, NineYear(99, null).Status("G13"));

        static TestDistrict NineYear(int? primary, int? junior) => new TestDistrict().School("A", "nine_year", Asked)
            .Stage("primary", 100, ("in_zone_students", primary)).Stage("junior", 100, ("in_zone_students", junior));
    }

    [Theory]
    [InlineData("rural", "public", false)]
    [InlineData("urban", "private", false)]
    [InlineData("town", "public", true)]
    // One that rules it out is enough; the others may be blank.
    [InlineData("rural", null, null)]
    [InlineData(null, "private", null)]
    [InlineData(null, null, true)]
    public void Rural_private_and_boarding_schools_are_not_asked(string? area, string? ownership, bool? boarding) =>
        Assert.Equal(ItemStatus.Met, new TestDistrict()
            .School("A", "primary", ("area", area), ("ownership", ownership), ("boarding", boarding))
            .Stage("primary", 100, ("in_zone_students", 1)).Status("G13"));

    [Theory]
    [InlineData("special", ItemStatus.Met)]
    [InlineData("teaching_point", ItemStatus.Unmet)]
    public void Teaching_points_are_asked_and_special_schools_are_not(string kind, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", kind, Asked).Stage("primary", 100, ("in_zone_students", 1)).Status("G13"));

    [Theory]
    [InlineData(null, "public", false)]
    [InlineData("town", null, false)]
    [InlineData("urban", "public", null)]
    public void A_row_that_may_be_asked_lacks_a_figure_and_the_share_decides(string? area, string? ownership, bool? boarding)
    {
        Assert.Equal(ItemStatus.Unknown, Of(null).Status("G13"));
        Assert.Equal(["G13.primary_in_zone_share"], Of(null).Item("G13").Unknowns);
        Assert.Equal(ItemStatus.Met, Of(1).Status("G13"));
        Assert.Equal(ItemStatus.Unmet, Of(0.999999m).Status("G13"));

        TestDistrict Of(decimal? share) => new TestDistrict().District(("G13.primary_in_zone_share", share))
            .School("A", "primary", ("area", area), ("ownership", ownership), ("boarding", boarding))
            .Stage("primary", 100, ("in_zone_students", 100));
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(null, 100)]
    public void A_blank_figure_of_a_row_makes_the_share_decide(int? pupils, int? inZone)
    {
        Assert.Equal(ItemStatus.Met, Of(0.95m).Status("G13"));
        Assert.Equal(ItemStatus.Unmet, Of(0.949999m).Status("G13"));
        Assert.Equal(ItemStatus.Unknown, Of(null).Status("G13"));

        TestDistrict Of(decimal? share) => new TestDistrict().District(("G13.junior_in_zone_share", share))
            .School("A", "junior", Asked).Stage("junior", pupils, ("in_zone_students", inZone));
    }

    [Fact]
    public void Where_the_schools_tell_everything_the_share_is_not_asked() =>
        Assert.Equal(ItemStatus.Unmet, new TestDistrict().District(("G13.primary_in_zone_share", 1))
            .School("A", "primary", Asked).Stage("primary", 100, ("in_zone_students", 99)).Status("G13"));

    [Fact]
    public void A_stage_without_such_a_row_is_met_whatever_its_share() =>
        Assert.Equal(ItemStatus.Met, new TestDistrict().District(("G13.junior_in_zone_share", 0.1m))
            .School("A", "primary", Asked).Stage("primary", 100, ("in_zone_students", 100))
            .School("B", "junior", Asked).Stage("junior", 0).Status("G13"));

    [Theory]
    [InlineData("1", 30, ItemStatus.Met)]
    [InlineData("一年级", 30, ItemStatus.Met)]
    [InlineData("一年级", 29, ItemStatus.Unmet)]
    public void With_the_setting_entrants_the_entry_grade_is_the_denominator(string grade, int inZone, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().District(("setting.G13_counts", "entrants"))
            .School("A", "primary", Asked).Stage("primary", 60, ("in_zone_students", inZone))
            .Class(grade, "1班", 30).Class("2", "1班", 30).Status("G13"));

    [Theory]
    [InlineData("7")]
    [InlineData("七年级")]
    [InlineData("初一")]
    public void The_junior_entry_grade_goes_by_three_names(string grade) =>
        // 19 / 20 = 0.95.
        Assert.Equal(ItemStatus.Met, new TestDistrict().District(("setting.G13_counts", "entrants"))
            .School("A", "junior", Asked).Stage("junior", 60, ("in_zone_students", 19))
            .Class(grade, "1班", 20).Class("8", "1班", 40).Status("G13"));

    [Fact]
    public void Without_a_class_of_the_entry_grade_there_is_no_share() =>
        Assert.Equal(ItemStatus.Unknown, new TestDistrict()
            .District(("setting.G13_counts", "entrants"), ("G13.primary_in_zone_share", 1))
            .School("A", "primary", Asked).Stage("primary", 60, ("in_zone_students", 0)).Class("2", "1班", 60).Status("G13"));

    [Theory]
    [InlineData(29)]
    [InlineData(null)]
    public void Entrants_are_known_only_when_the_classes_account_for_every_pupil(int? lastClass) =>
        Assert.Equal(["G13.primary_in_zone_share"], new TestDistrict().District(("setting.G13_counts", "entrants"))
            .School("A", "primary", Asked).Stage("primary", 60, ("in_zone_students", 30))
            .Class("1", "1班", 30).Class("2", "1班", lastClass).Item("G13").Unknowns);
}
