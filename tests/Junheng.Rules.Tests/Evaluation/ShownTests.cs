using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

public sealed class ShownTests
{
    [Theory]
    [InlineData(0.1444, true, false, "0.144")]
    [InlineData(0.1445, true, false, "0.145")]
    // Above the limit, and 0.500 in three places: four tell why it is exceeded.
    [InlineData(0.5004, false, false, "0.5004")]
    [InlineData(0.50004, false, true, "0.5000")]
    [InlineData(0.5006, false, false, "0.501")]
    public void A_coefficient_has_three_places_and_four_where_three_would_mislead(double value, bool met, bool borderline, string shown) =>
        Assert.Equal(shown, Shown.Coefficient(value, 0.5, met, borderline));

    [Theory]
    [InlineData(0.134584, "13.5%")]
    [InlineData(1, "100.0%")]
    [InlineData(0.0005, "0.1%")]
    public void A_share_is_in_per_cent_with_one_place(double share, string shown) => Assert.Equal(shown, Shown.Percent(share));

    [Theory]
    [InlineData(1294.2, "1,294.2")]
    [InlineData(3, "3")]
    [InlineData(2594.0625, "2,594.06")]
    public void An_amount_has_thousands_marks_and_at_most_two_places(double amount, string shown) => Assert.Equal(shown, Shown.Amount(amount));
}
