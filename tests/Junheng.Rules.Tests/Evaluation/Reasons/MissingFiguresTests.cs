using Junheng.Rules.Evaluation.Reasons;

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
        var entries = MissingFigures.Of(new TestDistrict().GoodPrimary("A", 100, ("backbone_teachers", null)).GoodPrimary("B", 100, ("backbone_teachers", null))
            .School("C", "junior").Stage("junior", 100).Evaluate()).Where(entry => entry.Figure.Code == "backbone_teachers").ToList();
        Assert.Equal(3, entries.Count);
        Assert.True(entries[0].IsSameFigure(entries[1]));
        Assert.False(entries[1].IsSameFigure(entries[2]));
    }

    private static List<string> Lines(TestDistrict district)
    {
        var evaluation = district.Evaluate();
        return [.. MissingFigures.Of(evaluation).Select(entry => $"{entry.Figure.PlaceIn(evaluation.Figures)} {string.Join(' ', entry.For)}")];
    }
}
