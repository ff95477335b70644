using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Common;

/// <summary>How places are written. Exchange format §7 (<c>at</c>) and §6 (in front of a refusal).</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("stages.csv", null, 12, "students", "stages.csv:12:students", "stages.csv:12:students")]
    [InlineData("stages.csv", null, 12, null, "stages.csv:12", "stages.csv:12")]
    [InlineData("stages.csv", null, 0, null, "stages.csv", "stages.csv")]
    [InlineData("figures.xlsx", "学段", 12, "F", "学段!F12", "figures.xlsx:学段:12:F")]
    [InlineData("figures.xlsx", "学段", 12, null, "学段!12", "figures.xlsx:学段:12")]
    [InlineData("figures.xlsx", "学段", 1, "F", "学段!F1", "figures.xlsx:学段:1:F")]
    [InlineData("figures.xlsx", "学段", 0, "F", "学段!F", "figures.xlsx:学段:F")]
    [InlineData("figures.xlsx", "学段", 0, null, "学段", "figures.xlsx:学段")]
    [InlineData(null, null, 0, null, "", "")]
    public void A_place_is_written_as_far_as_it_is_known(string? file, string? sheet, int row, string? column, string at, string refusal)
    {
        var place = new Place(file, sheet, row, column);

        Assert.Equal((at, refusal), (place.ToString(), place.ToRefusal()));
    }

    [Fact]
    public void Rows_of_a_text_file_stand_at_their_lines_and_the_names_of_their_columns()
    {
        var places = new RowPlaces("stages.csv", null, [2, 5]);

        Assert.Equal(new Place("stages.csv", null, 5, "students"), places.At(1, "students"));
        Assert.Equal(new Place("stages.csv", null, 2, null), places.At(0, null));
    }

    [Fact]
    public void Rows_of_a_workbook_stand_at_the_letters_of_their_columns()
    {
        var places = new RowPlaces("figures.xlsx", "学段", [4, 5], new Dictionary<string, string> { ["students"] = "F" });

        Assert.Equal(new Place("figures.xlsx", "学段", 5, "F"), places.At(1, "students"));
        Assert.Equal(new Place("figures.xlsx", "学段", 4, null), places.At(0, null));
        Assert.Equal(new Place("figures.xlsx", "学段", 4, null), places.At(0, "teachers"));
    }

    [Fact]
    public void Keys_stand_where_their_value_stands()
    {
        var places = new KeyPlaces("district.csv", null, new Dictionary<(int, string), int> { [(0, "year")] = 3 }, "value");

        Assert.Equal(new Place("district.csv", null, 3, "value"), places.At(0, "year"));
        Assert.Equal(Place.OfFile("district.csv"), places.At(1, "year"));
        Assert.Equal(Place.OfFile("district.csv"), places.At(0, null));
    }
}
