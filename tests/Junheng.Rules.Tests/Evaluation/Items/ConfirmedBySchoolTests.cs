using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>Q3, Q5–Q8. Exchange format §8.</summary>
public sealed class ConfirmedBySchoolTests
{
    [Theory]
    [InlineData("Q3")]
    [InlineData("Q5")]
    [InlineData("Q6")]
    [InlineData("Q7")]
    [InlineData("Q8")]
    public void Without_rows_of_the_item_the_district_decides(string id)
    {
        var other = id == "Q3" ? "Q5" : "Q3";
        Assert.Equal(ItemStatus.Met, Of(true).Status(id));
        Assert.Equal(ItemStatus.Unmet, Of(false).Status(id));
        Assert.Equal([id + ".confirmed"], Of(null).Item(id).Unknowns);

        TestDistrict Of(bool? value) =>
            new TestDistrict().School("A", "primary").Confirm(other, false).District((id + ".confirmed", value));
    }

    [Theory]
    [InlineData("Q3")]
    [InlineData("Q5")]
    [InlineData("Q6")]
    [InlineData("Q7")]
    [InlineData("Q8")]
    public void With_rows_every_ordinary_school_must_be_confirmed_whatever_the_district_says(string id)
    {
        var district = new TestDistrict().District((id + ".confirmed", false))
            .School("A", "primary").Confirm(id, true)
            .School("B", "nine_year").Confirm(id, true)
            .School("C", "special").School("D", "teaching_point").Confirm(id, false).School("E", "senior");
        Assert.Equal(ItemStatus.Met, district.Status(id));

        district.School("F", "complete_secondary");
        Assert.Equal(ItemStatus.Unknown, district.Status(id));
        Assert.Equal(["F"], district.Item(id).Unknowns);

        district.School("G", "junior").Confirm(id, false);
        Assert.Equal(ItemStatus.Unmet, district.Status(id));
        Assert.Equal(["G"], district.Item(id).Failures);
    }

    [Fact]
    public void A_row_of_any_school_makes_it_school_by_school() =>
        Assert.Equal(["A"], new TestDistrict().District(("Q6.confirmed", true))
            .School("A", "primary").School("B", "teaching_point").Confirm("Q6", true).Item("Q6").Unknowns);

    [Fact]
    public void A_row_without_a_value_leaves_its_school_open()
    {
        Assert.Equal(ItemStatus.Unknown, new TestDistrict().District(("Q6.confirmed", true)).School("A", "primary").Confirm("Q6", null).Status("Q6"));
        Assert.Equal(["A"], new TestDistrict().District(("Q6.confirmed", true))
            .School("A", "primary").Confirm("Q6", null).School("B", "primary").Confirm("Q6", true).Item("Q6").Unknowns);
    }
}
