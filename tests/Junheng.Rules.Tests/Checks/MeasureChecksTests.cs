using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Checks;

/// <summary>What the catalogue states of its measures.</summary>
public sealed class MeasureChecksTests
{
    [Theory]
    // Within(0, 10_000) pupils a stage, inclusive.
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void A_figure_outside_its_bounds_is_implausible(int pupils, bool found) =>
        Assert.Equal(
            found ? ["warning implausible stages.csv:2:students"] : [],
            new TestDistrict().School("A", "primary").Stage("primary", pupils).Found());

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(10, 11, true)]
    [InlineData(null, 11, false)]
    [InlineData(10, null, false)]
    public void A_figure_may_not_exceed_the_one_that_contains_it(int? teachers, int? backbone, bool found) =>
        Assert.Equal(
            found ? ["error exceeds stages.csv:2:backbone_teachers"] : [],
            new TestDistrict().School("A", "primary").Stage("primary", 100, ("teachers", teachers), ("backbone_teachers", backbone)).Found());

    [Theory]
    [InlineData(116.8, 35.5, null)]
    [InlineData(35.5, 35.5, "longitude")]
    [InlineData(116.8, 55.0, "latitude")]
    public void A_position_outside_of_China_is_pointed_out(double longitude, double latitude, string? column) =>
        Assert.Equal(
            column is null ? [] : [$"warning position_outside_china schools.csv:2:{column}"],
            new TestDistrict().School("A", "primary", ("longitude", longitude), ("latitude", latitude)).Stage("primary", 100).Found());

    [Fact]
    public void District_figures_are_checked_at_their_keys() =>
        Assert.Equal(
            ["warning implausible district.csv:2:value", "error exceeds district.csv:4:value"],
            new TestDistrict().School("A", "primary").Stage("primary", 100)
                .District(("G8.teacher_pay_yuan", 8.5), ("G14.planned", 100), ("G14.allocated", 101)).Found());

    [Fact]
    public void A_measure_added_to_the_catalogue_is_checked_without_touching_the_code()
    {
        var catalogue = Catalogue.Standard.With(new Measure("library_books", "图书册数", "library books", Level.School, MeasureType.Whole)
        {
            Checks = [new Check.Plausible(10, 20), new Check.AtMost("classrooms"), new Check.Jump(0.5m, 1)],
        });

        Assert.Equal(
            [
                "error exceeds schools.csv:2:library_books", "warning implausible schools.csv:2:library_books",
                "warning jump schools.csv:2:library_books",
            ],
            Of(21).Found(Of(12)));

        TestDistrict Of(int books) =>
            new TestDistrict(catalogue).School("A", "primary", ("library_books", books), ("classrooms", 20)).Stage("primary", 100);
    }
}
