namespace Junheng.Rules.Tests.Checks;

/// <summary>Grades and dates of the lists.</summary>
public sealed class ListChecksTests
{
    [Theory]
    [InlineData("primary", "十年级", true)]
    [InlineData("primary", "10", true)]
    [InlineData("primary", "七年级", true)]
    [InlineData("primary", "初一", true)]
    [InlineData("primary", "0", true)]
    [InlineData("primary", "六年级", false)]
    [InlineData("primary", "６", false)]
    [InlineData("primary", "小学三年级", false)]
    [InlineData("primary", "2019级", false)]
    [InlineData("primary", "混合", false)]
    [InlineData("junior", "七年级", false)]
    [InlineData("junior", "初三", false)]
    [InlineData("junior", "初中9年级", false)]
    // Five years of primary school and four of junior school: grades 6 to 9, or 1 to 4.
    [InlineData("junior", "六年级", false)]
    [InlineData("junior", "1", false)]
    [InlineData("junior", "五年级", true)]
    [InlineData("junior", "高一", true)]
    [InlineData("senior", "十二年级", false)]
    [InlineData("senior", "高二", false)]
    [InlineData("senior", "九年级", true)]
    [InlineData("senior", "二十一", true)]
    public void A_grade_that_the_stage_does_not_have_is_a_warning(string stage, string grade, bool found)
    {
        var kind = stage == "primary" ? "primary" : stage == "junior" ? "junior" : "senior";

        Assert.Equal(
            found ? ["warning grade_outside_stage classes.csv:2:grade"] : [],
            new TestDistrict().School("A", kind).Stage(stage, 30).Class(grade, "1班", 30).Found());
    }

    [Fact]
    public void A_grade_is_told_once_however_many_classes_it_has()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 90).Class("3", "1班", 20)
            .Class("十年级", "1班", 20).Class("十年级", "2班", 20).Class("八年级", "1班", 30);

        Assert.Equal(["warning grade_outside_stage classes.csv:3:grade", "warning grade_outside_stage classes.csv:5:grade"], district.Found());
    }

    [Theory]
    [InlineData("2024-09-30", null)]
    [InlineData("2024-02-29", null)]
    [InlineData("2024/9/30", null)]
    [InlineData("2024年9月30日", null)]
    [InlineData("2024年9月", null)]
    [InlineData("2024.9.30", null)]
    [InlineData("20240930", null)]
    [InlineData("2024-09-30 00:00:00", null)]
    [InlineData("2023-02-29", "error date_impossible")]
    [InlineData("2024-13-01", "error date_impossible")]
    [InlineData("2024-09-31", "error date_impossible")]
    [InlineData("2024-00-10", "error date_impossible")]
    [InlineData("0024-09-30", "error date_impossible")]
    [InlineData("20240931", "error date_impossible")]
    [InlineData("去年秋天", "warning date_unreadable")]
    [InlineData("24-9-30", "warning date_unreadable")]
    [InlineData("2024", "warning date_unreadable")]
    [InlineData(null, null)]
    public void A_date_that_there_is_not_is_found(string? date, string? found) => Assert.Equal(
        found is null ? [] : [$"{found} confirmations.csv:2:date"],
        new TestDistrict().School("A", "primary").Stage("primary", 30).Confirm("Q3", true, date).Found());
}
