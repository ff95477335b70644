using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>P1, P2, G1, G2, G7, G8, G10, Q2: figures of the district alone. Exchange format §8.</summary>
public sealed class DistrictItemTests
{
    [Theory]
    [InlineData(2023, 2020, ItemStatus.Met, 3.0)]
    [InlineData(2023, 2021, ItemStatus.Unmet, 2.0)]
    [InlineData(2023, 2014, ItemStatus.Met, 9.0)]
    [InlineData(null, 2014, ItemStatus.Unknown, null)]
    [InlineData(2023, null, ItemStatus.Unknown, null)]
    public void P1_asks_for_three_years_since_basic_balance(int? year, int? recognised, ItemStatus status, double? years)
    {
        var item = District(("year", year), ("prerequisite.basic_balance_year", recognised)).Item("P1");

        Assert.Equal(status, item.Status);
        Assert.Equal(years, item.Value);
    }

    [Fact]
    public void P1_names_the_blank_keys() =>
        Assert.Equal(["year", "prerequisite.basic_balance_year"], District().Item("P1").Unknowns);

    [Theory]
    [InlineData("P2", "prerequisite.monitoring_kept")]
    [InlineData("G1", "G1.layout_confirmed")]
    [InlineData("G2", "G2.unified_confirmed")]
    [InlineData("G10", "G10.allotment_confirmed")]
    public void A_confirmed_key_decides_an_item(string id, string key)
    {
        Assert.Equal(ItemStatus.Met, District((key, true)).Status(id));
        Assert.Equal(ItemStatus.Unmet, District((key, false)).Status(id));
        Assert.Equal(ItemStatus.Unknown, District((key, null)).Status(id));
        Assert.Equal([key], District().Item(id).Unknowns);
    }

    [Theory]
    [InlineData(6000.0, null, ItemStatus.Met)]
    [InlineData(5999.999999, null, ItemStatus.Unmet)]
    [InlineData(null, null, ItemStatus.Unknown)]
    [InlineData(7999.0, 8000, ItemStatus.Unmet)]
    [InlineData(8000.0, 8000, ItemStatus.Met)]
    public void G7_compares_the_fund_with_the_setting(double? fund, int? minimum, ItemStatus status)
    {
        var item = District(("G7.special_fund_per_pupil_yuan", (decimal?)fund), ("setting.G7_minimum", minimum)).Item("G7");

        Assert.Equal(status, item.Status);
        Assert.Equal(fund, item.Value);
    }

    [Theory]
    [InlineData(80_000.0, 80_000.0, true, ItemStatus.Met)]
    [InlineData(79_999.99, 80_000.0, true, ItemStatus.Unmet)]
    [InlineData(80_000.0, 80_000.0, false, ItemStatus.Unmet)]
    [InlineData(80_000.0, 80_000.0, null, ItemStatus.Unknown)]
    [InlineData(null, 80_000.0, true, ItemStatus.Unknown)]
    [InlineData(80_000.0, null, true, ItemStatus.Unknown)]
    // A known failure decides whatever else is blank.
    [InlineData(null, 80_000.0, false, ItemStatus.Unmet)]
    [InlineData(79_999.0, 80_000.0, null, ItemStatus.Unmet)]
    public void G8_asks_for_pay_and_for_performance_pay(double? teachers, double? servants, bool? granted, ItemStatus status) =>
        Assert.Equal(status, District(
            ("G8.teacher_pay_yuan", (decimal?)teachers),
            ("G8.civil_servant_pay_yuan", (decimal?)servants),
            ("G8.performance_total_confirmed", granted)).Status("G8"));

    [Fact]
    public void G8_names_what_is_blank() =>
        Assert.Equal(
            ["G8.civil_servant_pay_yuan", "G8.performance_total_confirmed"],
            District(("G8.teacher_pay_yuan", 1)).Item("G8").Unknowns);

    [Theory]
    // 95/100 is the limit exactly; 949/1000 just below; 1/0 has no ratio.
    [InlineData(95, 100, ItemStatus.Met, 0.95)]
    [InlineData(949, 1000, ItemStatus.Unmet, 0.949)]
    [InlineData(0, 0, ItemStatus.Unknown, null)]
    [InlineData(null, 100, ItemStatus.Unknown, null)]
    [InlineData(95, null, ItemStatus.Unknown, null)]
    public void Q2_asks_for_95_of_100_disabled_children(int? enrolled, int? children, ItemStatus status, double? ratio)
    {
        var item = District(("Q2.disabled_enrolled", enrolled), ("Q2.disabled_children", children)).Item("Q2");

        Assert.Equal(status, item.Status);
        Assert.Equal(ratio, item.Value);
    }

    private static TestDistrict District(params (string Code, object? Value)[] figures) =>
        new TestDistrict().School("A", "primary").Stage("primary", 100).District(figures);

    [Fact]
    public void Q2_names_what_is_blank()
    {
        Assert.Equal(["Q2.disabled_children", "Q2.disabled_enrolled"], new TestDistrict().School("A", "primary").Item("Q2").Unknowns);
        Assert.Equal(["Q2.disabled_enrolled"], new TestDistrict().School("A", "primary").District(("Q2.disabled_children", 10)).Item("Q2").Unknowns);
        Assert.Equal(["Q2.disabled_children"], new TestDistrict().School("A", "primary").District(("Q2.disabled_enrolled", 10)).Item("Q2").Unknowns);
    }

    [Theory]
    [InlineData(false, "S1.valid")]
    [InlineData(true, "S1.valid", "S1.basically_satisfied")]
    public void S1_names_what_is_blank_and_counts(bool basic, params string[] keys) =>
        Assert.Equal(keys, new TestDistrict().School("A", "primary").District(("S1.satisfied", 85), ("setting.S1_counts_basic", basic)).Item("S1").Unknowns);
}
