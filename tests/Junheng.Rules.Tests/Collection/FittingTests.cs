using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using static Junheng.Rules.Tests.Collection.Records;

namespace Junheng.Rules.Tests.Collection;

/// <summary>Source: exchange format §1, what is refused.</summary>
public sealed class FittingTests
{
    [Fact]
    public void A_stage_that_the_recorded_kind_does_not_have_is_refused_at_its_cell()
    {
        var record = new TestDistrict().School("A", "primary").Stage("primary", 80).ToRecord();
        var key = new FigureKey("A", "junior", "students");
        var change = new FigureChange(key, null, new Figure(key, Whole(50), new Place("学段.xlsx", "学段", 7, "D")));
        var difference = new FigureDifference([change], [], [], [], [], []);
        var refusal = Assert.Single(Fitting.Of(record, difference, [], District, 2024).Refusals);
        Assert.Equal("stage_not_of_kind", refusal.Code);
        Assert.Equal(["A", "小学", "初中", "这一行"], refusal.Args);
    }

    [Fact]
    public void What_fits_is_the_year_as_it_would_be()
    {
        var record = new TestDistrict().School("A", "primary").Stage("primary", 80).School("B", "primary").Stage("primary", 20).ToRecord();
        var difference = FigureDifference.Of(record, new TestDistrict().School("A", "primary").Stage("primary", 81).ToFigures());
        var fitting = Fitting.Of(record, difference, ["B"], District, 2024);
        var district = Assert.Single(fitting.Value!.Districts);
        Assert.Equal(1, district.SchoolCount);
        Assert.Equal(FixedPoint.Of(81), district.StageValue("students", 0, Stage.Primary));
        Assert.Equal(FixedPoint.Of(2024), district.DistrictValue("year"));
    }
}
