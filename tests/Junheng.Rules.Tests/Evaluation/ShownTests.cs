using Junheng.Rules.Common;
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
    [InlineData("L1 L2 L3 L4 L5 L6 L7 G4", "L1–L7 G4")]
    [InlineData("L4 L5 G5", "L4 L5 G5")]
    [InlineData("L1 L3 L4 L5 L7", "L1 L3–L5 L7")]
    [InlineData("G9 G10 G11", "G9 G10 G11")]
    public void Three_indicators_in_a_row_are_a_range(string ids, string shown) => Assert.Equal(shown, string.Join(' ', Shown.Ids(ids.Split(' '))));

    /// <summary>94.9996 % would be 95 % in two places; so near to it that eight places round up it is cut off.</summary>
    [Theory]
    [InlineData("0.0363636", "0.1", "3.64%")]
    [InlineData("0.949996", "0.95", "94.9996%")]
    [InlineData("0.94999999999", "0.95", "94.99999999%")]
    [InlineData("0.95", "0.95", "95%")]
    public void A_share_below_its_limit_never_looks_like_it(string share, string limit, string shown) => Assert.Equal(
        shown, Shown.Share(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1294.2, "1,294.2")]
    [InlineData(3, "3")]
    [InlineData(2594.0625, "2,594.06")]
    public void An_amount_has_thousands_marks_and_at_most_two_places(double amount, string shown) => Assert.Equal(shown, Shown.Amount(amount));

    /// <summary>C of 300 pupils has one backbone teacher: 1/3 a hundred; three are asked for, two are lacking.</summary>
    [Fact]
    public void What_is_lacking_is_said_in_plain_words()
    {
        var result = new TestDistrict().GoodPrimary("C", 300, ("backbone_teachers", 1)).Evaluate().Indicator("C", Stage.Primary, "L2");

        Assert.Equal(("0.33", "还差 2 名县级以上骨干教师"), (Shown.Value(result), Shown.Lacking(result)));
    }

    /// <summary>2 000 yuan each for 300 pupils are 600 000; 151 200 short of it is told in 万元.</summary>
    [Fact]
    public void Large_amounts_of_money_are_told_in_ten_thousands()
    {
        var result = new TestDistrict().GoodPrimary("C", 300, ("equipment_value_yuan", 448_800)).Evaluate().Indicator("C", Stage.Primary, "L6");

        Assert.Equal(("1,496.00", "还差 15.12 万元教学仪器设备值"), (Shown.Value(result), Shown.Lacking(result)));
    }

    /// <summary>A nine-year school of 100 + 100 pupils and 4 rooms: primary has 4 ÷ 2.1, junior 4.4 ÷ 2.1 = 2.095 of 2.4: one lacking, and the
    /// whole school 0.305 × 2.1 ÷ 1.1 = 0.58, a room.</summary>
    [Fact]
    public void What_is_shared_between_stages_is_told_for_the_whole_school_too()
    {
        var evaluation = new TestDistrict().School("N", "nine_year", ("multimedia_rooms", 4)).Stage("primary", 100).Stage("junior", 100).Evaluate();

        Assert.Equal("还差 1 间网络多媒体教室（全校须增加 1 间）", Shown.Lacking(evaluation.Indicator("N", Stage.Junior, "L7")));
    }

    [Fact]
    public void A_missing_value_is_said_to_be_missing() =>
        Assert.Equal("缺", Shown.Value(new TestDistrict().GoodPrimary("C", 300, ("backbone_teachers", null)).Evaluate().Indicator("C", Stage.Primary, "L2")));
}
