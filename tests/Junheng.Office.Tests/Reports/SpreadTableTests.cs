using Junheng.Rules.Tests;
using static Junheng.Office.Tests.Reports.Reported;

namespace Junheng.Office.Tests.Reports;

public class SpreadTableTests
{
    [Fact]
    public void The_coefficients_stand_as_worked_out_by_hand()
    {
        using var book = Report(TwoPrimaries());

        // 100 pupils each, 4 and 6 teachers: mean 5, deviation 1, coefficient 0.2, limit 0.5.
        Assert.Equal(["小学", "全县平均值", "5"], book.Row("差异系数", 4).Take(3));
        Assert.Equal("1", book.Text("差异系数", "C5"));
        Assert.Equal(0.2, double.Parse(book.Text("差异系数", "C6"), null), 1e-12);
        Assert.Equal(("0.5", "达标", "2"), (book.Text("差异系数", "C7"), book.Text("差异系数", "C8"), book.Text("差异系数", "C9")));
        Assert.Equal(["参评学生数（人）", "200"], book.Row("差异系数", 10).Skip(1).Take(2));
        Assert.Equal("0.000_ ", book.Format("差异系数", "C6"));
    }

    [Fact]
    public void The_whole_is_the_plain_mean_of_the_seven_and_decides_nothing()
    {
        using var book = Report(TwoPrimaries());
        var seven = "CDEFGHI".Select(letter => double.Parse(book.Text("差异系数", letter + "6"), null)).ToList();

        Assert.Equal(seven.Average(), double.Parse(book.Text("差异系数", "J6"), null), 1e-12);
        Assert.Equal("—", book.Text("差异系数", "J8"));
    }

    [Fact]
    public void Nobody_gets_a_mean_of_seven_while_one_of_them_is_pending()
    {
        using var book = Report(TwoPrimaries().School("03", "primary", GoodSchool).Stage("primary", 100, [.. GoodStage, ("backbone_teachers", null)]));

        Assert.Equal("待定", book.Text("差异系数", "J6"));
        Assert.Equal(("2", "3"), (book.Text("差异系数", "D9"), book.Text("差异系数", "C9")));
        Assert.Equal(("200", "300"), (book.Text("差异系数", "D10"), book.Text("差异系数", "C10")));
    }

    /// <summary>Rooms 8 and 2 for pupils of 300 each: 2.67 and 0.67, mean 1.67, deviation 1, coefficient 0.6. 8 and 24 of 300: 8/16 = 0.5, the limit itself.</summary>
    [Theory]
    [InlineData(8, 2, "0.000_ ")]
    [InlineData(8, 24, "0.000_ ")]
    // 1 and 3.003 of 1.0 and 3.003: deviation 1.0015, mean 2.0015, coefficient 0.50037, which three places would show as the limit.
    [InlineData(1000, 3003, "0.0000_ ")]
    // 1 and 3.0002: 1.0001 ÷ 2.0001 = 0.500025, which rounds to the limit even in four places: borderline.
    [InlineData(10000, 30002, "0.0000\"*\"")]
    public void A_coefficient_has_four_places_where_three_would_mislead(int one, int other, string format)
    {
        using var book = Report(new TestDistrict().School("01", "primary", ("multimedia_rooms", one)).Stage("primary", 300)
            .School("02", "primary", ("multimedia_rooms", other)).Stage("primary", 300));

        Assert.Equal(format, book.Format("差异系数", "I6"));
    }
}
