using Junheng.Rules.Common;

namespace Junheng.Rules.Tests;

public sealed class TestDistrictTests
{
    [Fact]
    public void Figures_keep_their_values_blanks_and_places()
    {
        var figures = new TestDistrict()
            .School("B", "nine_year", ("area", "rural"), ("teaching_area_m2", 12.5m))
            .Stage("primary", 90).Class("1", "1班", 30)
            .Stage("junior", null)
            .School("A", "primary", ("boarding", true)).Confirm("Q3", false).Room("art", 90)
            .District(("year", 2023), ("Q9.数学.level", 3))
            .Figures;

        Assert.Equal(["A", "B"], Enumerable.Range(0, figures.SchoolCount).Select(figures.SchoolCode));
        Assert.Equal(90_000_000, figures.StageValue("students", 1, Stage.Primary));
        Assert.Equal(FixedPoint.Missing, figures.StageValue("students", 1, Stage.Junior));
        Assert.Equal(12_500_000, figures.SchoolValue("teaching_area_m2", 1));
        Assert.Equal(1, figures.SchoolValue("boarding", 0));
        Assert.Equal(FixedPoint.Missing, figures.SchoolValue("boarding", 1));
        Assert.Equal(3_000_000, figures.DistrictValue("Q9.数学.level"));
        Assert.Equal("stages.csv:3:students", figures.Stages.Places.At(figures.StageRow(1, Stage.Junior), "students").ToString());
        Assert.Equal("district.csv:3:value", figures.Districts.Places.At(0, "Q9.数学.level").ToString());
    }
}
