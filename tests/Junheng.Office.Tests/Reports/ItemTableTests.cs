using Junheng.Rules.Tests;
using static Junheng.Office.Tests.Reports.Reported;

namespace Junheng.Office.Tests.Reports;

public class ItemTableTests
{
    [Fact]
    public void Items_tell_clause_requirement_value_and_schools_in_the_way()
    {
        using var book = Report(new TestDistrict().School("01", "primary", ("name", "甲小学")).Stage("primary", 2001)
            .District(("year", 2023), ("prerequisite.basic_balance_year", 2019)));
        var size = book.Row("项目", book.Find("项目", "G4"));

        Assert.Equal("未达标", size[4]);
        Assert.Equal("不达标 1 个：甲小学：义务教育段学生 2001 人，超过 2000 人", size[6]);
        Assert.Contains("政府保障程度 第4项", size[3], StringComparison.Ordinal);
        Assert.Equal("4", book.Row("项目", book.Find("项目", "P1"))[5]);
    }

    [Fact]
    public void A_class_in_the_way_is_named_in_words()
    {
        using var book = Report(new TestDistrict().School("01", "primary", ("name", "甲小学")).Stage("primary", 46).Class("三年级", "2班", 46));

        Assert.Equal("不达标 1 个：甲小学：小学三年级2班 46 人，超过 45 人", book.Row("项目", book.Find("项目", "G5"))[6]);
    }

    [Fact]
    public void Of_many_schools_in_the_way_the_first_tell_their_figures_and_the_others_are_named()
    {
        var district = new TestDistrict();
        for (var code = 10; code < 20; code++) district.School($"{code}", "primary", ("name", $"{code}小学")).Stage("primary", 2001);
        using var book = Report(district);

        var lines = book.Row("项目", book.Find("项目", "G4"))[6].Split('\n');
        Assert.Equal("不达标 10 个：10小学：义务教育段学生 2001 人，超过 2000 人", lines[0]);
        Assert.Equal((7, "其余：16小学、17小学、18小学、19小学"), (lines.Length, lines[6]));
    }

    [Fact]
    public void A_ratio_of_the_district_stands_beside_its_item()
    {
        using var book = Report(TwoPrimaries().District(("G11.eligible", 100), ("G11.exchanged", 12), ("G11.exchanged_backbone", 2)));

        Assert.Equal(
            "实际交流教师数 12 ÷ 符合交流条件教师数 100 ＝ 12%，达到 10%\n交流教师中骨干教师数 2 ÷ 实际交流教师数 12 ＝ 16.67%，低于 20%",
            book.Row("项目", book.Find("项目", "G11"))[6]);
    }
}
