using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Checks;

public sealed class DataChecksTests
{
    [Fact]
    public void Sound_figures_have_no_findings() => Assert.Empty(Sound().Found());

    [Fact]
    public void Sound_figures_that_did_not_change_have_none_against_last_year_either() =>
        Assert.Empty(Sound().District(("year", 2023)).Found(Sound().District(("year", 2022))));

    [Fact]
    public void Blanks_alone_are_no_findings() =>
        Assert.Empty(new TestDistrict().School("A", "primary").Stage("primary", null).School("B", "nine_year").Stage("primary", null)
            .Stage("junior", null).Found());

    [Fact]
    public void Findings_stand_in_the_order_of_files_and_rows() => Assert.Equal(
        [
            "warning implausible schools.csv:2:built_year",
            "error exceeds schools.csv:3:indoor_sports_area_m2",
            "info no_pupils_left_out stages.csv:2:students",
            "error exceeds stages.csv:3:certified_teachers",
            "warning implausible classes.csv:2:students",
            "warning implausible rooms.csv:2:area_m2",
            "error exceeds district.csv:3:value",
        ],
        new TestDistrict()
            .District(("G11.eligible", 10), ("G11.exchanged", 11))
            .School("B", "primary", ("built_year", 1800)).Stage("primary", 0).Room("art", 900)
            .School("A", "primary", ("teaching_area_m2", 100), ("indoor_sports_area_m2", 101))
            .Stage("primary", 81, ("teachers", 4), ("certified_teachers", 5)).Class("1", "1班", 81)
            .Found());

    [Fact]
    public void A_sentence_names_the_school_the_figures_and_what_to_do()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 90, ("teachers", 10), ("trained_teachers", 12));

        var finding = Assert.Single(DataChecks.Run(district.Figures, null).Findings);

        Assert.Equal(
            "A学校小学的五年培训满360学时教师数为 12，大于专任教师数 10；前者包含在后者之内，请核对这两个数。", Phrases.Zh(finding));
    }

    [Fact]
    public void Each_district_is_checked_for_itself()
    {
        var dataset = new TestDistrict()
            .In("1").School("A", "primary").ClassAt("primary", "1", "1班", 30)
            .In("2").School("A", "primary").Stage("primary", 100).Dataset;

        // District 1 lacks the stage row, its class row is alone; district 2 is sound.
        Assert.Equal(["stage_row_missing", "class_without_stage"], DataChecks.Run(dataset.Districts[0], null).Findings.Select(f => f.Code));
        Assert.Empty(DataChecks.Run(dataset.Districts[1], null).Findings);
    }

    [Fact]
    public void Figures_without_a_place_are_found_all_the_same()
    {
        var tables = new TestDistrict().School("A", "primary").Stage("primary", 90, ("teachers", 10), ("trained_teachers", 12)).Tables;
        var nowhere = new FigureTable(
            tables.Stages.Level, 1, tables.Stages.NumberColumns.ToDictionary(code => code, code => tables.Stages.Numbers(code)!),
            tables.Stages.TextColumns.ToDictionary(code => code, code => tables.Stages.Texts(code)!));
        var figures = Dataset.Of(tables with { Stages = nowhere }).Value!.Districts[0];

        Assert.Equal(Place.None, Assert.Single(DataChecks.Run(figures, null).Findings).Place);
    }

    [Fact]
    public void District_figures_are_checked_in_each_district_that_has_some()
    {
        // 10 exchanged of 10 in district 2 are all of them, 11 in district 3 are too many; district 1 has no figures of its own.
        var districts = new TestDistrict()
            .In("1").School("A", "primary").Stage("primary", 100)
            .In("2").School("A", "primary").Stage("primary", 100).District(("G11.eligible", 10), ("G11.exchanged", 10))
            .In("3").School("A", "primary").Stage("primary", 100).District(("G11.eligible", 10), ("G11.exchanged", 11)).Dataset.Districts;

        var findings = districts.Select(district => DataChecks.Run(district, null).Findings).ToList();

        Assert.Empty(findings[0]);
        Assert.Empty(findings[1]);
        Assert.Equal("exceeds district.csv:5:value", Assert.Single(findings[2].Select(finding => $"{finding.Code} {finding.Place}")));
    }

    [Fact]
    public void A_row_is_called_by_its_school_and_where_it_has_one_its_stage()
    {
        var district = new TestDistrict()
            .School("A", "primary", ("built_year", 1800)).Stage("primary", 81, ("classes", 201)).Class("1", "1班", 81).Room("art", 900)
            .School("B", "primary", ("name", null), ("built_year", 1800)).Stage("primary", 10);

        Assert.Equal(
            ["A学校", "B", "B", "A学校小学", "A学校小学", "A学校小学", "A学校"],
            DataChecks.Run(district.Figures, null).Findings.Select(finding => finding.Args[0]));
    }

    [Fact]
    public void A_column_that_is_left_out_is_no_finding()
    {
        var tables = Sound().Tables;
        foreach (var code in tables.Stages.NumberColumns.Where(code => code != Codes.Stage))
        {
            Assert.Empty(Findings(tables with { Stages = Without(tables.Stages, code) }));
        }

        foreach (var code in tables.Schools.NumberColumns.Where(code => code != Codes.Kind))
        {
            Assert.Empty(Findings(tables with { Schools = Without(tables.Schools, code) }));
        }

        static IReadOnlyList<Finding> Findings(Tables tables) => DataChecks.Run(Dataset.Of(tables).Value!.Districts[0], null).Findings;

        static FigureTable Without(FigureTable table, string code) => new(
            table.Level, table.Count, table.NumberColumns.Where(column => column != code).ToDictionary(column => column, column => table.Numbers(column)!),
            table.TextColumns.ToDictionary(column => column, column => table.Texts(column)!), table.Places);
    }

    internal static TestDistrict Sound() => new TestDistrict()
        .District(("year", 2023), ("prerequisite.basic_balance_year", 2014), ("G11.eligible", 100), ("G11.exchanged", 12))
        .School("A", "nine_year", ("area", "rural"), ("built_year", 2005), ("teaching_area_m2", 3000), ("indoor_sports_area_m2", 400),
            ("outdoor_sports_area_m2", 6000), ("equipment_value_yuan", 1_200_000), ("multimedia_rooms", 15), ("migrant_students", 20),
            ("longitude", 116.8), ("latitude", 35.5), ("public_budget_yuan", 500_000), ("training_budget_yuan", 25_000))
        .Stage("primary", 60, ("classes", 2), ("teachers", 6), ("college_teachers", 1), ("bachelor_teachers", 4), ("master_teachers", 0),
            ("doctor_teachers", 0), ("teachers_above_required", 5))
        .Class("1", "1班", 30).Class("2", "1班", 30)
        .Stage("junior", 100, ("classes", 2), ("teachers", 10)).Class("7", "1班", 50).Class("7", "2班", 50)
        .Room("music", 96).Confirm("Q3", true);
}
