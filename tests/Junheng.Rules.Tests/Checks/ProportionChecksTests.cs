namespace Junheng.Rules.Tests.Checks;

/// <summary>Slips of the unit and outliers.</summary>
public sealed class ProportionChecksTests
{
    [Theory]
    // 2000 yuan a pupil for 500 pupils are 1,000,000 yuan; typed in 万元 they are 100: 0.2 a pupil.
    [InlineData("equipment_value_yuan", 1_000_000, false)]
    [InlineData("equipment_value_yuan", 100, true)]
    [InlineData("equipment_value_yuan", 2500, false)]
    [InlineData("equipment_value_yuan", 2499, true)]
    [InlineData("equipment_value_yuan", 0, false)]
    [InlineData("public_budget_yuan", 40, true)]
    // 12 亩 are 8000 ㎡; typed as 12 they are 0.024 ㎡ a pupil.
    [InlineData("outdoor_sports_area_m2", 12, true)]
    [InlineData("outdoor_sports_area_m2", 8000, false)]
    [InlineData("teaching_area_m2", 49, true)]
    [InlineData("teaching_area_m2", 50, false)]
    public void A_figure_in_another_unit_is_pointed_out(string code, int value, bool found) =>
        Assert.Equal(
            found ? [$"warning unit_slip schools.csv:2:{code}"] : [],
            new TestDistrict().School("A", "primary", (code, value)).Stage("primary", 500).Found());

    [Theory]
    // The other four have 2000 yuan a pupil: above 20,000 or below 200 a pupil is far.
    [InlineData(500, 10_000_000, false)]
    [InlineData(500, 10_000_001, true)]
    [InlineData(500, 100_000, false)]
    [InlineData(500, 99_999, true)]
    [InlineData(99, 9_000_000, false)]
    public void A_school_ten_times_off_the_median_is_an_outlier(int pupils, int value, bool found) =>
        Assert.Equal(
            found ? ["warning outlier schools.csv:6:equipment_value_yuan"] : [], Others(4, pupils, value).Found());

    /// <summary>2,000 yuan a pupil in the others, 2,000,000,000 in this one: it breaks the catalogue's bound and is an outlier, and
    /// nobody else is accused.</summary>
    [Fact]
    public void One_absurd_figure_does_not_accuse_the_others() => Assert.Equal(
        ["warning implausible schools.csv:6:equipment_value_yuan", "warning outlier schools.csv:6:equipment_value_yuan"],
        Others(4, 500, 999_999_999_999).Found());

    [Fact]
    public void Four_schools_make_no_median() => Assert.Empty(Others(3, 500, 90_000_000).Found());

    [Fact]
    public void Classes_are_compared_within_their_stage()
    {
        // 12 classes for 500 pupils in the others; 10 × 12 = 120 would still pass.
        Assert.Empty(Of(120).Found());
        Assert.Equal(["warning outlier stages.csv:7:classes"], Of(121).Found());

        TestDistrict Of(int classes)
        {
            var all = new TestDistrict();
            for (var i = 0; i < 5; i++) all.School($"A{i}", "primary").Stage("primary", 500, ("classes", 12));
            return all.School("B", "primary").Stage("primary", 500, ("classes", classes));
        }
    }

    [Fact]
    public void Blank_pupils_make_no_proportion() =>
        Assert.Empty(new TestDistrict().School("A", "nine_year", ("equipment_value_yuan", 1))
            .Stage("primary", 500).Stage("junior", null).Found());

    private static TestDistrict Others(int others, int pupils, long value)
    {
        var district = new TestDistrict();
        for (var i = 0; i < others; i++) district.School($"A{i}", "primary", ("equipment_value_yuan", 1_000_000)).Stage("primary", 500);
        return district.School("B", "primary", ("equipment_value_yuan", value)).Stage("primary", pupils);
    }
}
