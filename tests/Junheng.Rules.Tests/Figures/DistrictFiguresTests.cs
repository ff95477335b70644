using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Figures;

public sealed class DistrictFiguresTests
{
    [Theory]
    [InlineData("370812", null, false)]
    [InlineData("370812", false, false)]
    [InlineData("370812", true, true)]
    // No code of the country begins with 99.
    [InlineData("990001", null, true)]
    [InlineData("990001", false, true)]
    [InlineData("199001", null, false)]
    public void Figures_are_invented_when_they_say_so_or_their_code_is_nowhere(string code, bool? said, bool demonstration) =>
        Assert.Equal(
            demonstration,
            new TestDistrict().In(code).School("A", "primary").Stage("primary", 1).District(("demonstration", said)).Figures.IsDemonstration);

    [Fact]
    public void Districts_stand_in_the_order_of_their_codes_even_those_without_schools()
    {
        var districts = new TestDistrict()
            .In("3").School("A", "primary").Stage("primary", 3)
            .In("4").District(("year", 2024))
            .In("2").District(("year", 2024))
            .In("1").School("A", "primary").Stage("primary", 1).District(("year", 2023)).Dataset.Districts;

        Assert.Equal(["1", "2", "3", "4"], districts.Select(district => district.Code));
        Assert.Equal([1, 0, 1, 0], districts.Select(district => district.SchoolCount));
        Assert.Equal([2, 1, -1, 0], districts.Select(district => district.DistrictRow));
    }

    [Fact]
    public void An_input_without_schools_has_no_districts() => Assert.Empty(
        Dataset.Of(new Tables(
            Junheng.Rules.Measures.Catalogue.Standard,
            FigureTable.Empty(Junheng.Rules.Measures.Level.School),
            FigureTable.Empty(Junheng.Rules.Measures.Level.Stage))).Value!.Districts);
}
