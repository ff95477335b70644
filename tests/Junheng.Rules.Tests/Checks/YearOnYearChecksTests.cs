using Junheng.Rules.Checks;
using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Checks;

/// <summary>This year against last year.</summary>
public sealed class YearOnYearChecksTests
{
    [Theory]
    // Jump(0.3, 50) on pupils: more than 30 % and more than 50.
    [InlineData(200, 260, false)]
    [InlineData(200, 261, true)]
    [InlineData(200, 140, false)]
    [InlineData(200, 139, true)]
    [InlineData(100, 150, false)]
    [InlineData(100, 151, true)]
    [InlineData(null, 900, false)]
    [InlineData(900, null, false)]
    public void A_jump_is_more_than_a_share_and_more_than_an_amount(int? before, int? now, bool found) =>
        Assert.Equal(
            found ? ["warning jump stages.csv:2:students"] : [],
            new TestDistrict().School("A", "primary").Stage("primary", now)
                .Found(new TestDistrict().School("A", "primary").Stage("primary", before)));

    [Fact]
    public void Schools_and_stages_are_matched_by_code_and_not_by_their_order()
    {
        var before = new TestDistrict()
            .School("B", "nine_year", ("classrooms", 40)).Stage("junior", 700).Stage("primary", 300)
            .School("A", "primary", ("classrooms", 10)).Stage("primary", 100);
        var now = new TestDistrict()
            .School("A", "primary", ("classrooms", 10)).Stage("primary", 100)
            .School("B", "nine_year", ("classrooms", 90)).Stage("primary", 300).Stage("junior", 70);

        Assert.Equal(["warning jump schools.csv:3:classrooms", "warning jump stages.csv:4:students"], now.Found(before));
    }

    [Fact]
    public void Schools_that_came_and_went_are_reported_and_not_compared()
    {
        var before = new TestDistrict().School("A", "primary").Stage("primary", 100).School("C", "primary").Stage("primary", 900);
        var now = new TestDistrict().School("B", "primary").Stage("primary", 100).School("C", "primary").Stage("primary", 900);

        Assert.Equal(["info school_closed schools.csv", "info school_new schools.csv:2:school_code"], now.Found(before));
        var closed = DataChecks.Run(now.Figures, before.Figures).Findings[0];
        Assert.Equal("上年数据中的A学校（A）本年没有；已撤并或更换代码的不必处理，漏报的请补报。", Phrases.Zh(closed));
    }

    [Fact]
    public void District_figures_are_compared_at_their_keys() =>
        Assert.Equal(
            ["warning jump district.csv:2:value"],
            Of(100_000).Found(Of(70_000)));

    [Fact]
    public void A_building_year_does_not_change_at_all() =>
        Assert.Equal(["warning jump schools.csv:2:built_year"], Built(2011).Found(Built(2010)));

    [Theory]
    [InlineData(2022, false)]
    [InlineData(2021, true)]
    [InlineData(2023, true)]
    public void Last_year_is_the_year_before(int before, bool found) =>
        Assert.Equal(
            found ? ["warning previous_is_not_last_year district.csv:2:value"] : [],
            new TestDistrict().School("A", "primary").Stage("primary", 1).District(("year", 2023))
                .Found(new TestDistrict().School("A", "primary").Stage("primary", 1).District(("year", before))));

    [Fact]
    public void Schools_before_the_first_and_after_the_last_of_the_other_year_came_or_went()
    {
        // M is there in both years; the year without A and Z sees M alone.
        Assert.Equal(["info school_new schools.csv:2:school_code", "info school_new schools.csv:4:school_code"], All().Found(Middle()));
        Assert.Equal(["info school_closed schools.csv", "info school_closed schools.csv"], Middle().Found(All()));

        static TestDistrict All() => Middle(new TestDistrict().School("A", "primary").Stage("primary", 100))
            .School("Z", "primary").Stage("primary", 100);

        static TestDistrict Middle(TestDistrict? first = null) => (first ?? new TestDistrict()).School("M", "primary").Stage("primary", 100);
    }

    [Fact]
    public void A_new_school_is_compared_with_none_of_last_year()
    {
        var before = new TestDistrict().School("A", "primary", ("classrooms", 10)).Stage("primary", 100)
            .School("C", "primary", ("classrooms", 90)).Stage("primary", 900);
        var now = new TestDistrict().School("A", "primary", ("classrooms", 10)).Stage("primary", 100)
            .School("B", "primary", ("classrooms", 20)).Stage("primary", 300)
            .School("C", "primary", ("classrooms", 90)).Stage("primary", 900);

        Assert.Equal(["info school_new schools.csv:3:school_code"], now.Found(before));
    }

    [Theory]
    [InlineData(2023, null)]
    [InlineData(null, 2021)]
    public void A_year_that_is_not_known_is_not_the_wrong_one(int? year, int? before) =>
        Assert.Empty(In(year).Found(In(before)));

    [Theory]
    [InlineData(2023, 2022, null)]
    [InlineData(2023, 2000, null)]
    [InlineData(2023, 2023, "2023")]
    [InlineData(2023, 2024, "2024")]
    [InlineData(2023, null, null)]
    [InlineData(null, 2023, null)]
    public void Only_an_earlier_year_is_taken_for_last_years(int? year, int? before, string? refused)
    {
        var refusal = LastYear.Refuse(In(year).Figures, In(before).Figures);

        Assert.Equal(refused is not null, refusal is not null);
        if (refusal is null) return;
        Assert.Equal("district.csv:2:value", refusal.Place.ToString());
        Assert.Equal(["370812", "2023", "2022", refused!], refusal.Args);
    }

    private static TestDistrict In(int? year) => new TestDistrict().School("A", "primary").Stage("primary", 1).District(("year", year));

    private static TestDistrict Of(int pay) =>
        new TestDistrict().School("A", "primary").Stage("primary", 1).District(("G8.teacher_pay_yuan", pay));

    private static TestDistrict Built(int year) => new TestDistrict().School("A", "primary", ("built_year", year)).Stage("primary", 1);
}
