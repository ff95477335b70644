using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G5. Exchange format §8; national rules §1.3.</summary>
public sealed class ClassSizeTests
{
    [Theory]
    [InlineData("primary", 45, ItemStatus.Met)]
    [InlineData("primary", 46, ItemStatus.Unmet)]
    [InlineData("junior", 50, ItemStatus.Met)]
    [InlineData("junior", 51, ItemStatus.Unmet)]
    public void A_class_has_at_most_45_or_50_pupils(string stage, int pupils, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", stage).Stage(stage, pupils).Class("1", "1班", pupils).Status("G5"));

    [Fact]
    public void Classes_too_large_are_named_by_school_stage_grade_and_name()
    {
        var item = new TestDistrict()
            .School("B", "nine_year")
            .Stage("junior", 51).Class("7", "1班", 51)
            .Stage("primary", 137).Class("2", "3班", 46).Class("2", "1班", 46).Class("1", "1班", 45)
            .School("A", "primary").Stage("primary", 99).Class("6", "甲", 99)
            .Item("G5");

        Assert.Equal(["A/primary/6/甲", "B/primary/2/1班", "B/primary/2/3班", "B/junior/7/1班"], item.Failures);
    }

    [Fact]
    public void Oversize_is_never_guessed_from_averages()
    {
        // 900 pupils in 10 classes are 90 a class, but which class is not known (national rules §3.8).
        var item = new TestDistrict().School("A", "primary").Stage("primary", 900, ("classes", 10)).Item("G5");

        Assert.Equal(ItemStatus.Unknown, item.Status);
        Assert.Equal(["A"], item.Unknowns);
    }

    [Theory]
    [InlineData(80, 40, 39, ItemStatus.Unknown)]
    [InlineData(80, 40, 41, ItemStatus.Unknown)]
    [InlineData(80, 40, null, ItemStatus.Unknown)]
    [InlineData(80, 40, 40, ItemStatus.Met)]
    [InlineData(80, 46, null, ItemStatus.Unmet)]
    [InlineData(80, 46, 1, ItemStatus.Unmet)]
    [InlineData(null, 40, 40, ItemStatus.Unknown)]
    [InlineData(null, 46, 40, ItemStatus.Unmet)]
    public void Classes_must_account_for_all_pupils_unless_one_already_fails(int? pupils, int? first, int? second, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "primary").Stage("primary", pupils)
            .Class("1", "1班", first).Class("1", "2班", second).Status("G5"));

    [Fact]
    public void A_row_without_pupils_is_not_asked_and_an_absent_row_is()
    {
        Assert.Equal(ItemStatus.Met, new TestDistrict().School("A", "primary").Stage("primary", 0).Status("G5"));
        Assert.Equal(ItemStatus.Met, new TestDistrict().School("A", "primary").Stage("primary", 0).Class("1", "1班", 60).Status("G5"));
        Assert.Equal(ItemStatus.Unknown, new TestDistrict().School("A", "primary").Status("G5"));
    }

    [Fact]
    public void Special_schools_and_teaching_points_are_asked_and_senior_stages_are_not()
    {
        Assert.Equal(ItemStatus.Unmet, Of("special", "primary", 46).Status("G5"));
        Assert.Equal(ItemStatus.Unmet, Of("teaching_point", "primary", 46).Status("G5"));
        Assert.Equal(ItemStatus.Met, Of("senior", "senior", 70).Status("G5"));

        static TestDistrict Of(string kind, string stage, int pupils) =>
            new TestDistrict().School("A", kind).Stage(stage, pupils).Class("1", "1班", pupils);
    }

    [Fact]
    public void A_special_school_may_lack_a_stage() =>
        Assert.Equal(ItemStatus.Met, new TestDistrict().School("A", "special").Stage("junior", 8).Class("7", "1班", 8).Status("G5"));

    [Fact]
    public void A_failing_school_is_not_named_as_open_as_well()
    {
        var item = new TestDistrict().School("A", "nine_year").Stage("primary", 46).Class("1", "1班", 46).Stage("junior", null)
            .School("B", "primary").Stage("primary", 40).Item("G5");

        Assert.Equal(["A/primary/1/1班"], item.Failures);
        Assert.Equal(["B"], item.Unknowns);
    }

    /// <summary>A class without pupils is not a class of none: two classes of 45 make up 90 pupils, and the third may hold any number.</summary>
    [Fact]
    public void A_class_without_a_number_leaves_it_open_even_when_the_others_add_up() =>
        Assert.Equal(ItemStatus.Unknown, new TestDistrict().School("A", "primary").Stage("primary", 90)
            .Class("1", "1", 45).Class("1", "2", null).Class("1", "3", 45).Status("G5"));
}
