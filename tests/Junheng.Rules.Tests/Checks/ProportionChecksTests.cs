using Junheng.Rules.Checks;

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
    [InlineData(100, 2_000_000, false)]
    [InlineData(100, 2_000_001, true)]
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

    [Theory]
    [InlineData(500, null)]
    [InlineData(0, 5_000_000)]
    [InlineData(null, 5_000_000)]
    public void A_school_without_pupils_or_without_the_figure_does_not_count_towards_a_median(int? pupils, int? value) =>
        Assert.DoesNotContain(
            Others(3, 500, 90_000_000).School("C", "primary", ("equipment_value_yuan", value)).Stage("primary", pupils).Found(),
            found => found.Contains("outlier", StringComparison.Ordinal));

    [Fact]
    public void The_median_does_not_depend_on_where_the_outlier_stands()
    {
        var district = new TestDistrict();
        foreach (var (code, value) in new[] { ("A", 1), ("B", 1), ("C", 90), ("D", 1), ("E", 1) })
        {
            district.School(code, "primary", ("equipment_value_yuan", 1_000_000 * value)).Stage("primary", 500);
        }

        Assert.Equal(["warning outlier schools.csv:4:equipment_value_yuan"], district.Found());
    }

    /// <summary>The two in the middle of 1, 1, 1, 25, 25, 25 (2,000 yuan a pupil each time) are 1 and 25: 26,000 yuan a pupil.
    /// Ten times less is 2,600; ten times more is 260,000.</summary>
    [Fact]
    public void The_median_of_an_even_number_lies_in_the_middle_of_two() => Assert.Equal(
        ["schools.csv:2", "schools.csv:3", "schools.csv:4"],
        DataChecks.Run(Halves().Figures, null).Findings.Where(finding => finding.Code == "outlier")
            .Select(finding => $"{finding.Place.File}:{finding.Place.Row}"));

    [Fact]
    public void Where_the_middle_has_nothing_nobody_is_far_from_it()
    {
        var district = new TestDistrict();
        for (var i = 0; i < 4; i++) district.School($"A{i}", "primary", ("multimedia_rooms", 0)).Stage("primary", 500);

        Assert.Empty(district.School("B", "primary", ("multimedia_rooms", 10)).Stage("primary", 500).Found());
    }

    [Fact]
    public void A_slip_of_the_unit_is_not_an_outlier_as_well() =>
        Assert.Equal(["warning unit_slip schools.csv:6:equipment_value_yuan"], Others(4, 500, 100).Found());

    [Fact]
    public void Sentences_name_the_figure_a_pupil_to_four_decimals_and_the_median()
    {
        // 100 / 300 = 0.3333…; 9,000,000 / 300 = 30,000 against 1,000,000 / 500 = 2,000.
        Assert.Equal(["B学校", "教学仪器设备资产值", "100元", "0.3333元"], Assert.Single(Args(Others(4, 300, 100))));
        Assert.Equal(["B学校", "教学仪器设备资产值", "9000000元", "30000元", "2000元"], Assert.Single(Args(Others(4, 300, 9_000_000))));

        static IEnumerable<IReadOnlyList<string>> Args(TestDistrict district) =>
            DataChecks.Run(district.Figures, null).Findings.Select(finding => finding.Args);
    }

    private static TestDistrict Others(int others, int pupils, long value)
    {
        var district = new TestDistrict();
        for (var i = 0; i < others; i++) district.School($"A{i}", "primary", ("equipment_value_yuan", 1_000_000)).Stage("primary", 500);
        return district.School("B", "primary", ("equipment_value_yuan", value)).Stage("primary", pupils);
    }

    private static TestDistrict Halves()
    {
        var district = new TestDistrict();
        for (var i = 0; i < 6; i++)
        {
            district.School($"A{i}", "primary", ("equipment_value_yuan", i < 3 ? 1_000_000 : 25_000_000)).Stage("primary", 500);
        }

        return district;
    }
}
