using Junheng.Rules.Collection;
using static Junheng.Rules.Tests.Collection.Records;

namespace Junheng.Rules.Tests.Collection;

public sealed class NewYearTests
{
    [Fact]
    public void Attributes_and_settings_are_carried_and_nothing_that_was_counted_or_granted()
    {
        var last = new TestDistrict()
            .School("A", "nine_year", ("area", "rural"), ("town", "新驿镇"), ("built_year", 1998), ("longitude", 116.7m), ("relaxation_G3", true),
                ("teaching_area_m2", 900), ("equipment_value_yuan", 5_000), ("rooms_listed", true), ("boarding", null))
            .Stage("primary", 80, ("teachers", 9)).Class("1", "1班", 40).Confirm("Q3", true)
            .District(("year", 2024), ("setting.Q1_form", "gross"), ("prerequisite.basic_balance_year", 2015), ("prerequisite.monitoring_kept", true),
                ("G1.layout_confirmed", true), ("V1", "clear"), ("G11.eligible", 300)).ToRecord();
        var carried = NewYear.Of(last);
        Assert.Equal(["A"], carried.Schools);
        Assert.Equal(
            ["area", "built_year", "kind", "longitude", "name", "prerequisite.basic_balance_year", "setting.Q1_form", "town"],
            carried.Figures.Keys.Select(key => key.Measure).Order(StringComparer.Ordinal));
        Assert.Equal(FigureValue.Of("gross"), carried.Figures[new FigureKey("", "", "setting.Q1_form")].Value);
        Assert.Empty(carried.Classes);
    }

    [Fact]
    public void What_is_carried_fits_into_an_empty_year() => Assert.Empty(Fitting.Of(
        YearRecord.Empty,
        FigureDifference.Of(YearRecord.Empty, NewYear.Of(new TestDistrict().School("A", "primary").Stage("primary", 80).ToRecord())), [], District, 2025).Refusals);
}
