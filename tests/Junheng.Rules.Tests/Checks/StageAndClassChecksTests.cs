using Junheng.Rules.Checks;

namespace Junheng.Rules.Tests.Checks;

/// <summary>Rows of stages.csv and classes.csv. Exchange format §2; national rules §3.4.</summary>
public sealed class StageAndClassChecksTests
{
    [Theory]
    [InlineData("primary", 1)]
    [InlineData("nine_year", 2)]
    [InlineData("twelve_year", 3)]
    [InlineData("complete_secondary", 2)]
    [InlineData("special", 0)]
    [InlineData("vocational", 0)]
    public void Every_stage_row_that_the_kind_must_have_and_has_not_is_an_error(string kind, int rows) =>
        Assert.Equal(Enumerable.Repeat("error stage_row_missing schools.csv:2:kind", rows), new TestDistrict().School("A", kind).Found());

    [Theory]
    [InlineData(100, 0, 5, "warning pupils_without_classes stages.csv:2:classes")]
    [InlineData(100, 4, 0, "warning pupils_without_teachers stages.csv:2:teachers")]
    [InlineData(100, 4, null, null)]
    // 600 / 60 = 10 teachers are enough, 9 are not.
    [InlineData(600, 12, 10, null)]
    [InlineData(600, 12, 9, "warning teachers_out_of_proportion stages.csv:2:teachers")]
    [InlineData(20, 2, 20, null)]
    [InlineData(20, 2, 21, "warning teachers_out_of_proportion stages.csv:2:teachers")]
    [InlineData(19, 2, 21, null)]
    public void Pupils_need_classes_and_teachers_in_proportion(int pupils, int? classes, int? teachers, string? found) =>
        Assert.Equal(
            found is null ? [] : [found],
            new TestDistrict().School("A", "primary").Stage("primary", pupils, ("classes", classes), ("teachers", teachers)).Found());

    [Fact]
    public void A_row_without_pupils_is_reported_and_its_teachers_are_odd() =>
        Assert.Equal(
            ["info no_pupils_left_out stages.csv:2:students", "warning teachers_without_pupils stages.csv:2:teachers"],
            new TestDistrict().School("A", "primary").Stage("primary", 0, ("teachers", 3)).Found().Order());

    [Theory]
    [InlineData("senior", "senior")]
    [InlineData("special", "primary")]
    [InlineData("teaching_point", "primary")]
    public void Rows_that_are_not_evaluated_anyway_are_not_reported_for_having_no_pupils(string kind, string stage) =>
        Assert.Empty(new TestDistrict().School("A", kind).Stage(stage, 0).Found());

    [Fact]
    public void A_parent_without_pupils_that_takes_a_teaching_point_is_not_left_out() =>
        Assert.Empty(new TestDistrict().School("A", "primary").Stage("primary", 0)
            .School("B", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 50).Found());

    [Theory]
    [InlineData(60, 30, 30, false)]
    [InlineData(61, 30, 30, true)]
    [InlineData(59, 30, 30, true)]
    [InlineData(60, 30, null, false)]
    [InlineData(30, 30, null, false)]
    // One class of 30 alone is more than 29.
    [InlineData(29, 30, null, true)]
    [InlineData(null, 30, 30, false)]
    public void Classes_add_up_to_the_pupils(int? pupils, int? first, int? second, bool found) =>
        Assert.Equal(
            found ? ["error class_sizes_differ stages.csv:2:students"] : [],
            new TestDistrict().School("A", "primary").Stage("primary", pupils).Class("1", "1班", first).Class("1", "2班", second).Found());

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(1, true)]
    [InlineData(null, false)]
    public void There_are_as_many_class_rows_as_classes(int? classes, bool found) =>
        Assert.Equal(
            found ? ["error class_count_differs stages.csv:2:classes"] : [],
            new TestDistrict().School("A", "primary").Stage("primary", 60, ("classes", classes)).Class("1", "1班", 30).Class("1", "2班", 30).Found());

    [Fact]
    public void A_class_without_its_stage_row_is_an_error() =>
        Assert.Equal(
            ["error stage_row_missing schools.csv:2:kind", "error class_without_stage classes.csv:2:stage"],
            new TestDistrict().School("A", "nine_year").Stage("primary", 60).ClassAt("junior", "7", "1班", 30).Found());

    [Fact]
    public void A_missing_stage_row_is_told_once_however_many_classes_it_has()
    {
        var district = new TestDistrict().School("A", "twelve_year").Stage("primary", 60);
        for (var i = 1; i <= 30; i++) district.ClassAt("junior", "7", $"{i}班", 30).ClassAt("senior", "10", $"{i}班", 30);

        Assert.Equal(
            ["error stage_row_missing schools.csv:2:kind", "error stage_row_missing schools.csv:2:kind",
                "error class_without_stage classes.csv:2:stage", "error class_without_stage classes.csv:3:stage"],
            district.Found());
        Assert.Equal("30", DataChecks.Run(district.Figures, null).Findings[^1].Args[1]);
    }

    [Fact]
    public void Without_pupils_neither_classes_nor_teachers_are_missed() =>
        Assert.Equal(
            ["info no_pupils_left_out stages.csv:2:students"],
            new TestDistrict().School("A", "primary").Stage("primary", 0, ("classes", 0), ("teachers", 0)).Found());

    /// <summary>10,000 × 2,147,483,647 × 1,000,000 millionths are more than 64 bits hold; each class is implausible as it is.</summary>
    [Fact]
    public void Class_sizes_beyond_all_bounds_are_not_added_up()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 100);
        for (var i = 0; i < 10_000; i++) district.Class("1", $"{i}班", int.MaxValue);

        Assert.All(district.Found(), found => Assert.StartsWith("warning implausible classes.csv", found, StringComparison.Ordinal));
    }
}
