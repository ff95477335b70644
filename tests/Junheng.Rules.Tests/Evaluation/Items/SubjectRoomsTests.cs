using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G3. Exchange format §8; national rules §1.3, §1.8.</summary>
public sealed class SubjectRoomsTests
{
    [Theory]
    [InlineData(12, 1, ItemStatus.Met)]
    [InlineData(13, 1, ItemStatus.Unmet)]
    [InlineData(13, 2, ItemStatus.Met)]
    [InlineData(24, 2, ItemStatus.Met)]
    [InlineData(25, 2, ItemStatus.Unmet)]
    public void For_every_twelve_classes_begun_there_is_a_room_of_each_subject(int classes, int rooms, ItemStatus status)
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 500, ("classes", classes));
        for (var i = 0; i < rooms; i++) district.Room("music", 96).Room("art", 90);

        Assert.Equal(status, district.Status("G3"));
    }

    [Theory]
    [InlineData(96.0, 90.0, ItemStatus.Met)]
    [InlineData(95.99, 90.0, ItemStatus.Unmet)]
    [InlineData(96.0, 89.99, ItemStatus.Unmet)]
    [InlineData(null, 90.0, ItemStatus.Unmet)]
    public void A_smaller_room_and_one_without_an_area_do_not_count(double? music, double? art, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "primary").Stage("primary", 500, ("classes", 12))
            .Room("music", (decimal?)music).Room("art", (decimal?)art).Status("G3"));

    [Fact]
    public void Rooms_of_one_subject_do_not_stand_in_for_the_other()
    {
        var item = new TestDistrict().School("A", "primary").Stage("primary", 500, ("classes", 12))
            .Room("music", 96).Room("music", 96).Item("G3");

        Assert.Equal(ItemStatus.Unmet, item.Status);
        Assert.Equal(["A"], item.Failures);
    }

    [Fact]
    public void Classes_of_both_compulsory_stages_are_added_before_dividing()
    {
        // ⌈(7 + 6) / 12⌉ = 2; senior classes do not count: with the 9 of them it would still be ⌈22/12⌉ = 2.
        var district = new TestDistrict().School("A", "twelve_year")
            .Stage("primary", 300, ("classes", 7)).Stage("junior", 300, ("classes", 6)).Stage("senior", 400, ("classes", 90))
            .Room("music", 96).Room("art", 90);

        Assert.Equal(ItemStatus.Unmet, district.Status("G3"));
        Assert.Equal(ItemStatus.Met, district.Room("music", 96).Room("art", 90).Status("G3"));
    }

    [Fact]
    public void A_school_without_room_rows_is_unknown_even_when_it_needs_none()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 0, ("classes", 0));

        var item = district.Item("G3");
        Assert.Equal(ItemStatus.Unknown, item.Status);
        Assert.Equal(["A"], item.Unknowns);
    }

    [Fact]
    public void Rooms_listed_completely_without_a_row_are_none()
    {
        Assert.Equal(ItemStatus.Unmet, Listed(1).Status("G3"));
        Assert.Equal(ItemStatus.Met, Listed(0).Status("G3"));

        static TestDistrict Listed(int classes) =>
            new TestDistrict().School("A", "primary", ("rooms_listed", true)).Stage("primary", 500, ("classes", classes));
    }

    [Fact]
    public void Blank_classes_leave_it_unknown_unless_the_known_ones_already_need_more()
    {
        Assert.Equal(ItemStatus.Unknown, NineYear(12).Status("G3"));
        Assert.Equal(ItemStatus.Unmet, NineYear(13).Status("G3"));

        static TestDistrict NineYear(int primary) => new TestDistrict().School("A", "nine_year")
            .Stage("primary", 500, ("classes", primary)).Stage("junior", 400).Room("music", 96).Room("art", 90);
    }

    [Fact]
    public void A_stage_row_that_should_be_there_counts_as_blank_classes() =>
        Assert.Equal(ItemStatus.Unknown, new TestDistrict().School("A", "nine_year").Stage("primary", 500, ("classes", 12))
            .Room("music", 96).Room("art", 90).Status("G3"));

    [Fact]
    public void One_school_that_fails_decides_and_the_open_ones_are_still_named()
    {
        var item = new TestDistrict()
            .School("C", "primary").Stage("primary", 500, ("classes", 12))
            .School("B", "junior", ("rooms_listed", true)).Stage("junior", 500, ("classes", 12))
            .School("A", "primary").Stage("primary", 500, ("classes", 12)).Room("music", 96).Room("art", 90)
            .Item("G3");

        Assert.Equal(ItemStatus.Unmet, item.Status);
        Assert.Equal(["B"], item.Failures);
        Assert.Equal(["C"], item.Unknowns);
    }

    [Theory]
    [InlineData("teaching_point", "primary")]
    [InlineData("special", "primary")]
    public void Only_ordinary_schools_are_asked(string kind, string stage) =>
        Assert.Equal(ItemStatus.Met, new TestDistrict().School("A", kind, ("rooms_listed", true)).Stage(stage, 60, ("classes", 2)).Status("G3"));

    [Theory]
    [InlineData(2016, 73, 67, ItemStatus.Met)]
    [InlineData(2016, 72.99, 67, ItemStatus.Unmet)]
    [InlineData(2016, 73, 66.99, ItemStatus.Unmet)]
    [InlineData(2017, 73, 67, ItemStatus.Unmet)]
    [InlineData(null, 73, 67, ItemStatus.Unmet)]
    public void Relaxed_a_school_built_until_2016_needs_73_and_67(int? built, double music, double art, ItemStatus status)
    {
        var district = new TestDistrict().School("A", "primary", ("built_year", built)).Stage("primary", 500, ("classes", 12))
            .Room("music", (decimal)music).Room("art", (decimal)art);

        Assert.Equal(status, district.Status("G3", Reading.Eligible));
        Assert.Equal(ItemStatus.Unmet, district.Status("G3"));
    }

    [Theory]
    [InlineData("primary", 54, ItemStatus.Met)]
    [InlineData("primary", 53.99, ItemStatus.Unmet)]
    [InlineData("nine_year", 61, ItemStatus.Met)]
    [InlineData("nine_year", 60.99, ItemStatus.Unmet)]
    public void Relaxed_a_small_rural_school_needs_54_or_61_of_both(string kind, double area, ItemStatus status) =>
        Assert.Equal(status, SmallRural(kind, area).Status("G3", Reading.Eligible));

    [Fact]
    public void Where_both_relaxations_hold_the_lower_area_applies()
    {
        // Built 2016: 73 and 67; small rural: 54. A room of 54 counts, whichever comes first.
        var district = new TestDistrict().School("A", "primary", ("area", "rural"), ("built_year", 2016))
            .Stage("primary", 29, ("classes", 1)).Class("1", "1班", 29).Room("music", 54).Room("art", 54);

        Assert.Equal(ItemStatus.Met, district.Status("G3", Reading.Eligible));
    }

    [Theory]
    [InlineData("rural", 199, 29, 29, ItemStatus.Met)]
    [InlineData("town", 199, 29, 29, ItemStatus.Unmet)]
    [InlineData(null, 199, 29, 29, ItemStatus.Unmet)]
    // 200 pupils are not fewer than 200; a class of 30 is not fewer than 30; classes of 170 do not tell of 199 pupils.
    [InlineData("rural", 200, 29, 30, ItemStatus.Unmet)]
    [InlineData("rural", 199, 30, 28, ItemStatus.Unmet)]
    [InlineData("rural", 199, 29, 28, ItemStatus.Unmet)]
    [InlineData("rural", 199, 29, null, ItemStatus.Unmet)]
    [InlineData("rural", null, 29, 29, ItemStatus.Unmet)]
    public void Small_and_rural_must_be_known(string? area, int? pupils, int first, int? last, ItemStatus status)
    {
        // Classes: first, five times 28, 1 and last; 29 + 5 × 28 + 1 + 29 = 199.
        var district = new TestDistrict().School("A", "primary", ("area", area)).Stage("primary", pupils, ("classes", 8))
            .Class("1", "1", first).Class("1", "2", 28).Class("2", "1", 28).Class("2", "2", 28).Class("3", "1", 28)
            .Class("3", "2", 28).Class("4", "1", 1).Class("5", "1", last)
            .Room("music", 54).Room("art", 54);

        Assert.Equal(status, district.Status("G3", Reading.Eligible));
    }

    /// <summary>Seven classes of 28 are 196 pupils; with a class of 3 there are 199, with one of 4 the 200 that are not fewer than 200.</summary>
    [Theory]
    [InlineData(3, ItemStatus.Met)]
    [InlineData(4, ItemStatus.Unmet)]
    public void Two_hundred_pupils_are_no_small_school(int pupilsOfLast, ItemStatus status)
    {
        var district = new TestDistrict().School("A", "primary", ("area", "rural")).Stage("primary", 196 + pupilsOfLast, ("classes", 8));
        for (var i = 0; i < 7; i++) district.Class("1", $"{i}", 28);

        Assert.Equal(status, district.Class("2", "1", pupilsOfLast).Room("music", 54).Room("art", 54).Status("G3", Reading.Eligible));
    }

    [Fact]
    public void A_row_without_pupils_does_not_ask_for_classes()
    {
        var district = new TestDistrict().School("A", "nine_year", ("area", "rural"))
            .Stage("primary", 20, ("classes", 1)).Class("1", "1班", 20)
            .Stage("junior", 0, ("classes", 0)).Class("7", "1班", 40).Room("music", 61).Room("art", 61);

        Assert.Equal(ItemStatus.Met, district.Status("G3", Reading.Eligible));
    }

    [Theory]
    [InlineData(true, 2016, ItemStatus.Met)]
    [InlineData(false, 2016, ItemStatus.Unmet)]
    [InlineData(null, 2016, ItemStatus.Unmet)]
    [InlineData(true, 2017, ItemStatus.Unmet)]
    public void A_granted_relaxation_counts_only_with_the_grant_and_its_condition(bool? granted, int built, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict()
            .School("A", "primary", ("built_year", built), ("relaxation_G3", granted)).Stage("primary", 500, ("classes", 12))
            .Room("music", 73).Room("art", 67).Status("G3", Reading.Granted));

    private static TestDistrict SmallRural(string kind, double area)
    {
        var district = new TestDistrict().School("A", kind, ("area", "rural")).Stage("primary", 29, ("classes", 1)).Class("1", "1班", 29);
        if (kind == "nine_year") district.Stage("junior", 20, ("classes", 1)).Class("7", "1班", 20);
        return district.Room("music", (decimal)area).Room("art", (decimal)area);
    }
}
