using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>Q1. Exchange format §8; national rules §1.4, §3.4.</summary>
public sealed class RetentionTests
{
    [Theory]
    // Net: 960 / (1000 + 30 − 15 − 5) = 960/1010 = 0.9505…; 959/1010 = 0.94950…
    [InlineData(960, 1000, 30, 15, 5, ItemStatus.Met, 960 / 1010.0)]
    [InlineData(959, 1000, 30, 15, 5, ItemStatus.Unmet, 959 / 1010.0)]
    [InlineData(950, 1000, 0, 0, 0, ItemStatus.Met, 0.95)]
    [InlineData(0, 0, 0, 0, 0, ItemStatus.Unknown, null)]
    [InlineData(10, 10, 0, 20, 0, ItemStatus.Unknown, null)]
    public void Net_adjusts_the_entrants(int graduates, int entrants, int moved, int left, int deaths, ItemStatus status, double? ratio)
    {
        var item = Of(graduates, entrants, moved, left, deaths).Item("Q1");

        Assert.Equal(status, item.Status);
        Assert.Equal(ratio, item.Value);
    }

    [Theory]
    // Gross: (961 − 30 + 15) / (1000 − 5) = 946/995 = 0.95075…; 945/995 = 0.94974…
    [InlineData(961, 1000, 30, 15, 5, ItemStatus.Met, 946 / 995.0)]
    [InlineData(960, 1000, 30, 15, 5, ItemStatus.Unmet, 945 / 995.0)]
    [InlineData(1, 5, 0, 0, 5, ItemStatus.Unknown, null)]
    public void Gross_adjusts_the_graduates(int graduates, int entrants, int moved, int left, int deaths, ItemStatus status, double? ratio)
    {
        var item = Of(graduates, entrants, moved, left, deaths).District(("setting.Q1_form", "gross")).Item("Q1");

        Assert.Equal(status, item.Status);
        Assert.Equal(ratio, item.Value);
    }

    [Theory]
    [InlineData("Q1.graduates")]
    [InlineData("Q1.entrants_three_years_ago")]
    [InlineData("Q1.transferred_in")]
    [InlineData("Q1.transferred_out")]
    [InlineData("Q1.deaths")]
    public void Any_blank_leaves_it_unknown(string key)
    {
        var item = Of(1000, 1000, 0, 0, 0).District((key, null)).Item("Q1");

        Assert.Equal(ItemStatus.Unknown, item.Status);
        Assert.Null(item.Value);
        Assert.Equal([key], item.Unknowns);
    }

    private static TestDistrict Of(int graduates, int entrants, int moved, int left, int deaths) =>
        new TestDistrict().School("A", "junior").District(
            ("Q1.graduates", graduates), ("Q1.entrants_three_years_ago", entrants), ("Q1.transferred_in", moved),
            ("Q1.transferred_out", left), ("Q1.deaths", deaths));
}
