using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G9 and G12. Exchange format §8; national rules §1.3.</summary>
public sealed class EveryTeacherTests
{
    [Theory]
    [InlineData(100, 10, 10, ItemStatus.Met)]
    [InlineData(100, 10, 11, ItemStatus.Met)]
    [InlineData(100, 10, 9, ItemStatus.Unmet)]
    [InlineData(100, 10, null, ItemStatus.Unknown)]
    [InlineData(100, 0, null, ItemStatus.Met)]
    [InlineData(100, null, 9, ItemStatus.Unknown)]
    [InlineData(100, null, null, ItemStatus.Unknown)]
    // Without pupils the row is not asked; with blank pupils it may be.
    [InlineData(0, 10, 9, ItemStatus.Met)]
    [InlineData(0, null, null, ItemStatus.Met)]
    [InlineData(null, 10, 9, ItemStatus.Unknown)]
    [InlineData(null, 10, 10, ItemStatus.Met)]
    public void As_many_are_trained_and_certified_as_there_are_teachers(int? pupils, int? teachers, int? having, ItemStatus status)
    {
        var district = new TestDistrict().School("A", "primary")
            .Stage("primary", pupils, ("teachers", teachers), ("trained_teachers", having), ("certified_teachers", having));

        Assert.Equal(status, district.Status("G9"));
        Assert.Equal(status, district.Status("G12"));
    }

    [Fact]
    public void More_in_one_row_does_not_make_up_for_another()
    {
        var item = new TestDistrict()
            .School("B", "nine_year")
            .Stage("primary", 100, ("teachers", 10), ("certified_teachers", 12))
            .Stage("junior", 100, ("teachers", 10), ("certified_teachers", 9)).Item("G12");

        Assert.Equal(ItemStatus.Unmet, item.Status);
        Assert.Equal(["B"], item.Failures);
    }

    [Fact]
    public void An_absent_row_is_unknown_unless_another_one_fails()
    {
        var district = new TestDistrict().School("A", "primary");
        Assert.Equal(ItemStatus.Unknown, district.Status("G9"));

        district.School("B", "special").Stage("primary", 5, ("teachers", 2), ("trained_teachers", 1));
        Assert.Equal(ItemStatus.Unmet, district.Status("G9"));
        Assert.Equal(["B"], district.Item("G9").Failures);
        Assert.Equal(["A"], district.Item("G9").Unknowns);
    }

    [Fact]
    public void Senior_rows_are_not_asked() =>
        Assert.Equal(ItemStatus.Met, new TestDistrict().School("A", "complete_secondary")
            .Stage("junior", 100, ("teachers", 10), ("certified_teachers", 10))
            .Stage("senior", 100, ("teachers", 10), ("certified_teachers", 1)).Status("G12"));

    [Theory]
    // Shortfalls of the two rows: 2 and 1, in all 3.
    [InlineData(3, ItemStatus.Met)]
    [InlineData(2, ItemStatus.Unmet)]
    public void Exempt_teachers_may_lack_the_training_hours_in_all_schools_together(int exempt, ItemStatus status)
    {
        var district = Two(98, exempt);

        Assert.Equal(status, district.Status("G9"));
        Assert.Equal(status == ItemStatus.Unmet ? ["A", "B"] : [], district.Item("G9").Failures);
    }

    [Theory]
    // A lacks 0–10 (blank), B lacks 1: between 1 and 11 of those exempt.
    [InlineData(0, ItemStatus.Unmet)]
    [InlineData(1, ItemStatus.Unknown)]
    [InlineData(10, ItemStatus.Unknown)]
    [InlineData(11, ItemStatus.Met)]
    public void A_blank_training_figure_lacks_between_none_and_all_teachers(int exempt, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().District(("setting.G9_exempt", exempt))
            .School("A", "primary").Stage("primary", 100, ("teachers", 10), ("trained_teachers", null))
            .School("B", "primary").Stage("primary", 100, ("teachers", 10), ("trained_teachers", 9)).Status("G9"));

    [Fact]
    public void A_school_with_a_sure_shortfall_and_a_blank_is_named_as_open()
    {
        // 1 is sure to lack the hours, up to 10 more may: 5 exempt leave it open.
        var item = new TestDistrict().District(("setting.G9_exempt", 5)).School("A", "nine_year")
            .Stage("primary", 100, ("teachers", 10), ("trained_teachers", 9)).Stage("junior", 100, ("teachers", 10)).Item("G9");

        Assert.Equal(ItemStatus.Unknown, item.Status);
        Assert.Equal(["A"], item.Unknowns);
        Assert.Empty(item.Failures);
    }

    /// <summary>A has all of its teachers, B surely lacks one, C may lack some, D has no pupils.</summary>
    [Fact]
    public void Only_schools_that_lack_or_may_lack_are_named()
    {
        var item = new TestDistrict()
            .School("A", "primary").Stage("primary", 100, ("teachers", 10), ("certified_teachers", 10))
            .School("B", "primary").Stage("primary", 100, ("teachers", 10), ("certified_teachers", 9))
            .School("C", "primary").Stage("primary", 100, ("teachers", 10))
            .School("D", "primary").Stage("primary", 0, ("teachers", 10), ("certified_teachers", 1)).Item("G12");

        Assert.Equal(["B"], item.Failures);
        Assert.Equal(["C"], item.Unknowns);
    }

    [Fact]
    public void Blank_teachers_are_never_covered_by_an_exemption() =>
        Assert.Equal(ItemStatus.Unknown, new TestDistrict().District(("setting.G9_exempt", 1000))
            .School("A", "primary").Stage("primary", 100, ("trained_teachers", 3)).Status("G9"));

    [Theory]
    // A lacks 2 if it has pupils, B lacks 1.
    [InlineData(0, ItemStatus.Unmet)]
    [InlineData(1, ItemStatus.Unknown)]
    [InlineData(2, ItemStatus.Unknown)]
    [InlineData(3, ItemStatus.Met)]
    public void A_shortfall_at_blank_pupils_may_count_or_not(int exempt, ItemStatus status) =>
        Assert.Equal(status, Two(null, exempt).Status("G9"));

    [Fact]
    public void No_one_is_exempt_from_the_certificate()
    {
        Assert.Equal(ItemStatus.Unmet, new TestDistrict().District(("setting.G9_exempt", 5))
            .School("A", "primary").Stage("primary", 100, ("teachers", 10), ("certified_teachers", 9)).Status("G12"));
    }

    private static TestDistrict Two(int? pupilsOfA, int exempt) => new TestDistrict().District(("setting.G9_exempt", exempt))
        .School("A", "primary").Stage("primary", pupilsOfA, ("teachers", 10), ("trained_teachers", 8))
        .School("B", "primary").Stage("primary", 100, ("teachers", 10), ("trained_teachers", 9));
}
