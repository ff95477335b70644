using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Evaluation.Reasons;

public sealed class MissingFiguresTests
{
    [Fact]
    public void Each_blank_stands_once_with_all_that_asks_for_it()
    {
        // Indoor sports are taken from L4 and added to L5; the pupils of B are asked for by everything.
        var list = Lines(new TestDistrict().GoodPrimary("A", 100, ("indoor_sports_area_m2", null)).GoodPrimary("B", 100).District(("year", 2024)));
        Assert.Contains("schools.csv:2:indoor_sports_area_m2 L4 L5", list);
        Assert.DoesNotContain(list, line => line.StartsWith("stages.csv:2:students", StringComparison.Ordinal));
        Assert.Contains("stages.csv:3:students L1 L2 L3 L4 L5 L6 L7 G4 G5 G6 G9 G12", Lines(new TestDistrict().GoodPrimary("A", 100)
            .School("B", "primary", ("area", "rural")).Stage("primary", null, ("teachers", 3), ("trained_teachers", 2), ("certified_teachers", 2))));
    }

    /// <summary>L4–L7 of the primary stage ask for the junior pupils before L1 of the junior stage does.</summary>
    [Fact]
    public void What_asks_stands_in_the_order_of_the_standard() => Assert.Contains(
        "stages.csv:3:students L1 L2 L3 L4 L5 L6 L7 G4 G5", Lines(new TestDistrict().School("A", "nine_year").Stage("primary", 100).Stage("junior", null)));

    [Fact]
    public void Files_come_in_their_order_and_measures_in_that_of_the_catalogue()
    {
        var list = Lines(new TestDistrict().School("B", "primary").Stage("primary", 90).School("A", "junior").Stage("junior", 100).District(("year", 2024)));
        string[] expected =
        [
            "schools.csv:2:area G6", "schools.csv:3:teaching_area_m2 L4", "schools.csv:2:teaching_area_m2 L4", "schools.csv:3:indoor_sports_area_m2 L4 L5",
        ];
        Assert.Equal(expected, list.Where(line => line.Contains("area", StringComparison.Ordinal) && !line.Contains("outdoor", StringComparison.Ordinal)).Where(expected.Contains));
        Assert.StartsWith("schools.csv", list[0], StringComparison.Ordinal);
        Assert.Equal(["district.csv V1", "district.csv V2", "district.csv V3", "district.csv V4", "district.csv V5", "district.csv V6"], list.TakeLast(6));
    }

    [Fact]
    public void What_an_item_that_is_met_or_a_row_out_of_scope_lacks_is_not_asked_for()
    {
        var list = Lines(new TestDistrict().School("P", "teaching_point").Stage("primary", 20).School("K", "kindergarten"));
        Assert.DoesNotContain(list, line => line.Contains(" L", StringComparison.Ordinal) || line.Contains("schools.csv:3", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_blank_of_two_schools_is_one_line_of_a_list_and_another_stage_is_not()
    {
        var lines = MissingFigures.Lines(new TestDistrict().GoodPrimary("A", 100, ("backbone_teachers", null)).GoodPrimary("B", 100, ("backbone_teachers", null))
            .School("C", "junior").Stage("junior", 100).Evaluate()).Where(line => line.Figure.Code == "backbone_teachers").ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal([0, 1], lines[0].Schools);
        Assert.Equal([2], lines[1].Schools);
    }

    /// <summary>G6 funds small rural schools: the pupils of a school in town are none of its business.</summary>
    [Fact]
    public void Schools_that_lack_a_figure_for_other_reasons_stand_in_lines_of_their_own()
    {
        var evaluation = new TestDistrict().School("A", "primary", ("area", "rural")).Stage("primary", null)
            .School("B", "primary", ("area", "urban")).Stage("primary", null).School("C", "primary", ("area", "rural")).Stage("primary", null).Evaluate();

        var lines = MissingFigures.Lines(evaluation);

        var pupils = lines.Where(line => line.Figure is { Level: Level.Stage, Code: Codes.Students }).ToList();
        Assert.Equal([[0, 2], [1]], pupils.Select(line => line.Schools));
        Assert.Equal(["G6"], pupils[0].For.Except(pupils[1].For));
        Assert.Equal(
            MissingFigures.Of(evaluation).Select(entry => (entry.Figure, string.Join(' ', entry.For))).ToHashSet(),
            lines.SelectMany(line => line.Schools.Select(school => (line.Figure with { School = school }, string.Join(' ', line.For)))).ToHashSet());
    }

    [Fact]
    public void Whole_rows_come_before_their_cells_then_the_stages_then_the_schools() => Assert.Equal(
        ["stage A Junior", "teachers A Primary", "teachers B Primary", "teachers C Junior"],
        Figures(
            new TestDistrict().School("A", "nine_year").Stage("primary", 100).School("B", "primary").Stage("primary", 100).School("C", "junior").Stage("junior", 100),
            Codes.Stage, Codes.Teachers));

    [Fact]
    public void Statements_stand_apart_by_their_item_and_keys_made_from_a_pattern_come_last()
    {
        var evaluation = new TestDistrict().School("A", "primary").Confirm("Q6", null).Confirm("Q5", null).School("B", "primary").Confirm("Q5", true)
            .District(("Q9.数学.level", 3)).Evaluate();

        var list = MissingFigures.Of(evaluation);

        Assert.Equal(
            ["Q5 A confirmations.csv:3:value", "Q6 A confirmations.csv:2:value", "Q6 B confirmations.csv"],
            list.Where(entry => entry.Figure.Level == Level.Confirmation).Select(entry =>
                $"{Assert.Single(entry.For)} {evaluation.Figures.SchoolCode(entry.Figure.School)} {entry.Figure.PlaceIn(evaluation.Figures)}"));
        Assert.Equal("Q9.数学.share", list[^1].Figure.Code);
    }

    /// <summary>3 teachers whose training is not known are no more than the 5 who may lack it: G9 is met, G12 exempts nobody.</summary>
    [Fact]
    public void What_cannot_turn_an_item_is_not_asked_for()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", 100, ("teachers", 3))
            .Evaluate(Reading.Strict, ("setting.G9_exempt", 5_000_000));

        var asked = MissingFigures.Of(evaluation).Select(entry => entry.Figure.Code).ToList();

        Assert.DoesNotContain(Codes.TrainedTeachers, asked);
        Assert.Contains(Codes.CertifiedTeachers, asked);
    }

    /// <summary>Tables that are not there have no cell to name; a district without figures of its own is sent to the file of the others.</summary>
    [Fact]
    public void A_blank_without_a_row_is_named_by_its_table_if_there_is_one()
    {
        var alone = new TestDistrict().School("A", "primary").Stage("primary", 90).Evaluate();
        Assert.All(
            MissingFigures.Of(alone).Where(entry => entry.Figure.Level is Level.District or Level.Class),
            entry => Assert.Equal(Place.None, entry.Figure.PlaceIn(alone.Figures)));

        var beside = new TestDistrict().In("1").School("A", "primary").Stage("primary", 90)
            .In("2").School("A", "primary").Stage("primary", 1).Class("1", "1班", 1).District(("year", 2024)).Dataset.Districts[0].Evaluate();
        Assert.Equal(
            ["classes.csv", "district.csv"],
            MissingFigures.Of(beside).Where(entry => entry.Figure.Level is Level.District or Level.Class)
                .Select(entry => entry.Figure.PlaceIn(beside.Figures).ToString()).Distinct());
    }

    [Fact]
    public void Every_kind_of_blank_has_a_name()
    {
        var figures = new TestDistrict().School("A", "nine_year").Stage("primary", 100).Figures;

        Assert.Equal(new ReasonWord("初中整行（学段表）", "junior whole row (stages)"), new MissingFigure(Level.Stage, Codes.Stage, 0, Stage.Junior, "L1").NameIn(figures));
        Assert.Equal(new ReasonWord("小学专任教师数", "primary full-time teachers"), new MissingFigure(Level.Stage, Codes.Teachers, 0, Stage.Primary, "G9").NameIn(figures));
        Assert.Equal(
            new ReasonWord("小学各班人数（班级表）", "primary pupils of each class (classes)"),
            new MissingFigure(Level.Class, Codes.Students, 0, Stage.Primary, "G5").NameIn(figures));
        Assert.Equal(
            new ReasonWord("音乐、美术教室（专用教室表）", "music and art rooms (rooms)"),
            new MissingFigure(Level.Room, Codes.RoomsListed, 0, null, "G3").NameIn(figures));
        Assert.Equal(new ReasonWord("逐校认定（Q6）", "statement about Q6"), new MissingFigure(Level.Confirmation, Codes.Value, 0, null, "Q6").NameIn(figures));
        Assert.Equal("Q9.无此项", new MissingFigure(Level.District, "Q9.无此项", -1, null, "Q9").NameIn(figures));
    }

    [Fact]
    public void A_key_of_the_district_is_nobodys_and_stands_where_its_blank_stands()
    {
        var evaluation = new TestDistrict().School("A", "primary").School("B", "primary")
            .District(("prerequisite.basic_balance_year", 2014), ("year", null)).Evaluate();

        var keys = MissingFigures.Of(evaluation).Where(entry => entry.Figure.Level == Level.District).ToList();

        Assert.All(keys, entry => Assert.Equal(-1, entry.Figure.School));
        Assert.Equal("district.csv:3:value", Assert.Single(keys, entry => entry.Figure.Code == Codes.Year).Figure.PlaceIn(evaluation.Figures).ToString());
    }

    private static List<string> Lines(TestDistrict district)
    {
        var evaluation = district.Evaluate();
        return [.. MissingFigures.Of(evaluation).Select(entry => $"{entry.Figure.PlaceIn(evaluation.Figures)} {string.Join(' ', entry.For)}")];
    }

    private static IEnumerable<string> Figures(TestDistrict district, params string[] codes)
    {
        var evaluation = district.Evaluate();
        return MissingFigures.Of(evaluation).Where(entry => entry.Figure.Level == Level.Stage && codes.Contains(entry.Figure.Code))
            .Select(entry => $"{entry.Figure.Code} {evaluation.Figures.SchoolCode(entry.Figure.School)} {entry.Figure.Stage}");
    }
}
