using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Checks;

/// <summary>Wholes beside their parts. Exchange format §2: the parts decide and a differing whole is an error.</summary>
public sealed class WholeAndDistrictChecksTests
{
    [Theory]
    // 1 + 4 + 2 + 0 = 7 above the required degree in a primary school; a junior school counts from the bachelor: 4 + 2 + 0 = 6.
    [InlineData("primary", 7, false)]
    [InlineData("primary", 6, true)]
    [InlineData("junior", 6, false)]
    [InlineData("junior", 7, true)]
    [InlineData("junior", null, false)]
    public void A_whole_that_differs_from_its_parts_is_an_error(string stage, int? whole, bool found) =>
        Assert.Equal(
            found ? ["error whole_differs_from_parts stages.csv:2:teachers_above_required"] : [],
            new TestDistrict().School("A", stage).Stage(
                stage, 100, ("college_teachers", 1), ("bachelor_teachers", 4), ("master_teachers", 2), ("doctor_teachers", 0),
                ("teachers_above_required", whole)).Found());

    [Fact]
    public void District_figures_without_a_school_are_a_mistyped_code()
    {
        var districts = new TestDistrict().School("A", "primary").Stage("primary", 100).In("370813").District(("year", 2024)).Dataset.Districts;
        var finding = Assert.Single(DataChecks.Run(Assert.Single(districts, one => one.Code == "370813"), null).Findings);
        Assert.Equal(("district_without_schools", "district.csv:2:value"), (finding.Code, finding.Place.ToString()));
    }

    [Fact]
    public void With_a_part_missing_there_is_nothing_to_compare() =>
        Assert.Empty(new TestDistrict().School("A", "primary")
            .Stage("primary", 100, ("music_teachers", 3), ("fine_art_teachers", 3), ("arts_teachers", 5)).Found());

    [Theory]
    // 600 / 1000 = 0.6.
    [InlineData(1000, 600, 0.6, false)]
    [InlineData(1000, 600, 0.61, true)]
    [InlineData(1000, 600, 0.599999, true)]
    [InlineData(1000, null, 0.9, false)]
    [InlineData(0, 0, 0.9, false)]
    [InlineData(null, 600, 0.9, false)]
    // 125 / 1000 lies in the middle of 0.12 and 0.13: either is a rounding of it.
    [InlineData(1000, 125, 0.12, false)]
    [InlineData(1000, 125, 0.13, false)]
    [InlineData(1000, 125, 0.14, true)]
    // 667 / 1000 written with two decimals is 0.67, with one it would be 0.7: at least two are expected.
    [InlineData(1000, 667, 0.67, false)]
    [InlineData(1000, 667, 0.7, true)]
    [InlineData(1000, 667, 0.668, true)]
    // 2 / 3 rounded to any number of decimals.
    [InlineData(3, 2, 0.666667, false)]
    [InlineData(3, 2, 0.666666, true)]
    public void A_share_agrees_with_its_counts_as_far_as_it_is_written(int? planned, int? allocated, double share, bool found) =>
        Assert.Equal(
            found ? ["error share_differs_from_parts district.csv:4:value"] : [],
            District(("G14.planned", planned), ("G14.allocated", allocated), ("G14.allocated_share", (decimal)share)).Found());

    [Fact]
    public void The_share_of_migrants_is_held_against_both_kinds_of_places() =>
        Assert.Equal(
            ["error share_differs_from_parts district.csv:5:value"],
            District(("G15.eligible", 1000), ("G15.public", 800), ("G15.purchased", 100), ("G15.migrant_share", 0.8m)).Found());

    [Theory]
    [InlineData(900, 100, false)]
    [InlineData(900, 101, true)]
    [InlineData(1000, 1, true)]
    [InlineData(1, 1000, true)]
    [InlineData(null, 1000, false)]
    [InlineData(1000, null, false)]
    public void Migrants_placed_are_no_more_than_those_eligible(int? inPublic, int? purchased, bool found) =>
        Assert.Equal(
            found ? ["error parts_exceed_whole district.csv:3:value"] : [],
            District(("G15.eligible", 1000), ("G15.public", inPublic), ("G15.purchased", purchased)).Found());

    [Theory]
    [InlineData(900, 100, false)]
    [InlineData(900, 101, true)]
    public void Satisfied_and_basically_satisfied_are_no_more_than_the_valid_answers(int satisfied, int basically, bool found) =>
        Assert.Equal(
            found ? ["error parts_exceed_whole district.csv:3:value"] : [],
            District(("S1.valid", 1000), ("S1.satisfied", satisfied), ("S1.basically_satisfied", basically)).Found());

    [Theory]
    [InlineData(3, 0.14, null)]
    [InlineData(4, 0.14, "error worst_differs_from_subjects district.csv:6:value")]
    [InlineData(3, 0.13, "error worst_differs_from_subjects district.csv:7:value")]
    public void The_worst_of_the_subjects_is_the_worst(int level, double share, string? found) =>
        Assert.Equal(
            found is null ? [] : [found],
            District(
                ("Q9.数学.level", 4), ("Q9.数学.share", 0.14m), ("Q9.语文.level", 3), ("Q9.语文.share", 0.1m),
                ("Q9.worst_level", level), ("Q9.worst_between_school_share", (decimal)share)).Found());

    [Fact]
    public void Without_subjects_the_worst_stands_alone() =>
        Assert.Empty(District(("Q9.worst_level", 1), ("Q9.worst_between_school_share", 0.9m)).Found());

    [Theory]
    [InlineData(1001, 100, "error exceeds district.csv:3:value")]
    [InlineData(100, 1001, "error exceeds district.csv:4:value")]
    public void A_part_that_exceeds_the_whole_alone_is_reported_once(int inPublic, int purchased, string found) =>
        Assert.Equal([found], District(("G15.eligible", 1000), ("G15.public", inPublic), ("G15.purchased", purchased)).Found());

    [Fact]
    public void Nothing_is_a_part_of_nobody_only_the_figure_itself_is_too_great() =>
        Assert.Equal(
            ["error exceeds district.csv:3:value"],
            District(("G14.planned", 0), ("G14.allocated", 5), ("G14.allocated_share", 0.9m)).Found());

    [Fact]
    public void Subjects_without_a_worst_have_nothing_to_agree_with() =>
        Assert.Empty(District(("Q9.数学.level", 4), ("Q9.数学.share", 0.14m)).Found());

    [Fact]
    public void Sentences_name_the_measures_and_both_figures() => Assert.Equal(
        [
            // 600 / 1000 = 0.6.
            "优质高中指标分配比例填为 0.7，与按人数计算的 0.6 不符，以人数为准；请核对比例或人数。",
            "公办学校就读的随迁子女数 900 与政府购买学位就读的随迁子女数 101 相加，大于符合条件的随迁子女数 1000；请核对这三个数。",
        ],
        DataChecks.Run(
            District(
                ("G14.planned", 1000), ("G14.allocated", 600), ("G14.allocated_share", 0.7m),
                ("G15.eligible", 1000), ("G15.public", 900), ("G15.purchased", 101)).Figures,
            null).Findings.Select(Phrases.Zh));

    [Fact]
    public void A_district_that_only_names_itself_is_reported_as_a_whole()
    {
        var districts = new TestDistrict().School("A", "primary").Stage("primary", 100).In("370813").District(("year", null)).Dataset.Districts;

        var finding = Assert.Single(DataChecks.Run(Assert.Single(districts, one => one.Code == "370813"), null).Findings);

        Assert.Equal(("district_without_schools", Place.OfFile("district.csv")), (finding.Code, finding.Place));
    }

    [Fact]
    public void Wholes_and_shares_added_to_the_catalogue_are_checked_at_schools_and_districts_too()
    {
        var catalogue = Catalogue.Standard
            .With(new Measure("all_rooms", "教室合计", "all rooms", Level.School, MeasureType.Whole)
            {
                Derivation = new Derivation.SumOf([Codes.Classrooms, Codes.MultimediaRooms]),
            })
            .With(new Measure("G11.share", "交流比例", "share exchanged", Level.District, MeasureType.Share)
            {
                Derivation = new Derivation.ShareOf([Codes.G11Exchanged], Codes.G11Eligible),
            });

        // 20 + 5 = 25; 10 of 100 are 0.1.
        Assert.Empty(Of(25, 0.1m).Found());
        Assert.Equal(
            ["error whole_differs_from_parts schools.csv:2:all_rooms", "error share_differs_from_parts district.csv:4:value"],
            Of(26, 0.2m).Found());

        TestDistrict Of(int rooms, decimal share) => new TestDistrict(catalogue)
            .School("A", "primary", ("all_rooms", rooms), ("classrooms", 20), ("multimedia_rooms", 5)).Stage("primary", 100)
            .District(("G11.eligible", 100), ("G11.exchanged", 10), ("G11.share", share));
    }

    private static TestDistrict District(params (string, object?)[] figures) =>
        new TestDistrict().School("A", "primary").Stage("primary", 100).District(figures);
}
