using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Checks;

/// <summary>Figures of a school among themselves, its parent, its confirmations. Exchange format §2, §4.</summary>
public sealed class SchoolChecksTests
{
    [Theory]
    [InlineData(100, 80, 180, false)]
    [InlineData(100, 80, 181, true)]
    [InlineData(100, null, 500, false)]
    public void Migrants_are_no_more_than_the_compulsory_pupils(int primary, int? junior, int migrants, bool found) =>
        Assert.Equal(
            found ? ["error migrants_exceed_pupils schools.csv:2:migrant_students"] : [],
            new TestDistrict().School("A", "twelve_year", ("migrant_students", migrants))
                .Stage("primary", primary).Stage("junior", junior).Stage("senior", 900).Found());

    [Fact]
    public void Years_do_not_lie_after_the_year_of_the_data() =>
        Assert.Equal(
            ["warning built_after_year schools.csv:2:built_year", "error recognised_after_year district.csv:3:value"],
            new TestDistrict().District(("year", 2023), ("prerequisite.basic_balance_year", 2024))
                .School("A", "primary", ("built_year", 2024)).Stage("primary", 100)
                .School("B", "primary", ("built_year", 2023)).Stage("primary", 100).Found());

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", true)]
    [InlineData("+86 537", true)]
    [InlineData("@甲", true)]
    [InlineData("-", false)]
    [InlineData("甲=乙小学", false)]
    public void A_text_that_a_spreadsheet_would_run_is_reported(string name, bool found) =>
        Assert.Equal(found ? ["warning text_like_formula schools.csv:2:name"] : [], new TestDistrict().School("A", "primary", ("name", name)).Stage("primary", 100).Found());

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    [InlineData(40_000, true)]
    public void A_name_of_more_than_200_characters_is_an_error_with_a_short_sentence(int length, bool found)
    {
        var district = new TestDistrict().School("A", "primary", ("name", new string('甲', length))).Stage("primary", 100, ("classes", 0));

        Assert.Equal(found ? ["error text_too_long schools.csv:2:name"] : [], district.Found().Where(line => line.StartsWith("error", StringComparison.Ordinal)));
        Assert.All(DataChecks.Run(district.Figures, null).Findings, finding => Assert.True(Phrases.Zh(finding).Length < 200));
    }

    [Fact]
    public void A_school_without_a_name_is_told_and_a_column_without_names_once()
    {
        Assert.Equal(
            ["warning name_blank schools.csv:3:name"],
            new TestDistrict().School("A", "primary").Stage("primary", 100).School("B", "primary", ("name", null)).Stage("primary", 100).Found());
        var nameless = new TestDistrict().School("A", "primary", ("name", null)).Stage("primary", 100).School("B", "primary", ("name", null)).Stage("primary", 100);
        Assert.Equal(["warning name_blank schools.csv:2:name"], nameless.Found());
        Assert.Contains("2 所", Phrases.Zh(DataChecks.Run(nameless.Figures, null).Findings[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void One_parent_that_is_not_there_is_told_once_for_all_its_points()
    {
        var district = new TestDistrict();
        for (var i = 1; i <= 5; i++) district.School($"T{i}", "teaching_point", ("parent_school_code", i < 5 ? "X" : "Y")).Stage("primary", 20);

        Assert.Equal(["warning parent_unknown schools.csv:2:parent_school_code", "warning parent_unknown schools.csv:6:parent_school_code"], district.Found());
        Assert.Contains("等 4 所", Phrases.Zh(DataChecks.Run(district.Figures, null).Findings[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_a_parent_that_a_spreadsheet_spoilt_is_an_error() => Assert.Equal(
        ["error code_scientific schools.csv:2:parent_school_code"],
        new TestDistrict().School("T", "teaching_point", ("parent_school_code", "3.7E+09")).Stage("primary", 20).Found());

    [Theory]
    [InlineData("teaching_point", true)]
    [InlineData("special", true)]
    [InlineData("complete_secondary", false)]
    public void A_confirmation_about_a_school_that_nobody_asks_is_reported(string kind, bool found)
    {
        var district = new TestDistrict().School("A", kind).Stage(kind == "complete_secondary" ? "junior" : "primary", 100).Confirm("Q3", true);
        if (kind == "complete_secondary") district.Stage("senior", 100);

        Assert.Equal(found ? ["info confirmation_not_asked confirmations.csv:2:school_code"] : [], district.Found());
    }

    [Theory]
    [InlineData(50, null, "parent_blank")]
    [InlineData(50, "X", "parent_unknown")]
    [InlineData(50, "J", "parent_unfit")]
    [InlineData(50, "N", "parent_unfit")]
    [InlineData(50, "P", null)]
    // Under 50 pupils a point joins nobody by the default setting: a parent is not missed, but an unknown code is a mistake.
    [InlineData(49, null, null)]
    [InlineData(49, "J", null)]
    [InlineData(49, "X", "parent_unknown")]
    [InlineData(null, null, null)]
    public void A_teaching_point_that_cannot_join_its_parent_is_reported(int? pupils, string? parent, string? code) =>
        Assert.Equal(
            code is null ? [] : [$"warning {code} schools.csv:5:parent_school_code"],
            WithPoint(pupils, parent).Found().Where(found => !found.Contains("stage_row_missing", StringComparison.Ordinal)));

    [Theory]
    [InlineData(TeachingPoints.MergeAll, 1)]
    [InlineData(TeachingPoints.Unit, 0)]
    [InlineData(TeachingPoints.Own, 0)]
    public void Only_what_the_setting_would_join_misses_a_parent(TeachingPoints setting, int found)
    {
        var figures = WithPoint(10, null).Figures;

        var report = DataChecks.Run(figures, null, Settings.Of(figures, new Dictionary<string, long>()) with { TeachingPoints = setting });

        Assert.Equal(found, report.Findings.Count(finding => finding.Code == "parent_blank"));
    }

    [Fact]
    public void A_counted_point_needs_no_parent() =>
        Assert.Empty(new TestDistrict().School("A", "teaching_point", ("counted_as_school", true)).Stage("primary", 60)
            .School("B", "teaching_point").Stage("primary", 60).Found());

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_stage_that_the_school_has_not_needs_no_pupils(int migrants, bool found) =>
        Assert.Equal(
            found ? ["error migrants_exceed_pupils schools.csv:2:migrant_students"] : [],
            new TestDistrict().School("A", "primary", ("migrant_students", migrants)).Stage("primary", 100).Found());

    [Fact]
    public void Where_no_compulsory_pupils_are_counted_migrants_are_not_compared() =>
        Assert.Empty(new TestDistrict().School("A", "kindergarten", ("migrant_students", 5)).Found());

    [Fact]
    public void A_district_may_be_recognised_in_the_year_of_the_data() =>
        Assert.Empty(new TestDistrict().School("A", "primary").Stage("primary", 100)
            .District(("year", 2023), ("prerequisite.basic_balance_year", 2023)).Found());

    [Fact]
    public void Without_the_year_of_the_data_no_year_lies_after_it() =>
        Assert.Empty(new TestDistrict().School("A", "primary", ("built_year", 2024)).Stage("primary", 100)
            .District(("prerequisite.basic_balance_year", 2024)).Found());

    [Fact]
    public void A_point_misses_its_parent_even_if_the_table_has_no_column_for_it() =>
        Assert.Equal(
            ["warning parent_blank schools.csv:2:parent_school_code"],
            new TestDistrict().School("T", "teaching_point", ("counted_as_school", false)).Stage("primary", 60).Found());

    [Fact]
    public void An_unknown_parent_is_reported_even_if_nobody_says_which_schools_count() =>
        Assert.Equal(
            ["warning parent_unknown schools.csv:2:parent_school_code"],
            new TestDistrict().School("T", "teaching_point", ("parent_school_code", "X")).Stage("primary", 60).Found());

    [Fact]
    public void A_parent_without_pupils_is_not_left_out_wherever_it_stands() =>
        Assert.Equal(
            ["info no_pupils_left_out stages.csv:4:students"],
            new TestDistrict().School("A", "primary").Stage("primary", 0)
                .School("T", "teaching_point", ("counted_as_school", false), ("parent_school_code", "A")).Stage("primary", 60)
                .School("Z", "primary").Stage("primary", 0).Found());

    /// <summary>A primary school P, a junior school J, a nine-year school N without its primary row, and a point on line 5.</summary>
    private static TestDistrict WithPoint(int? pupils, string? parent) => new TestDistrict()
        .School("P", "primary").Stage("primary", 300)
        .School("J", "junior").Stage("junior", 300)
        .School("N", "nine_year").Stage("junior", 300)
        .School("T", "teaching_point", ("counted_as_school", false), ("parent_school_code", parent)).Stage("primary", pupils);
}
