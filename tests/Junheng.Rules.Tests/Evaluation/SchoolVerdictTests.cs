using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>The 6-of-7 and 85 % rule (national rules §1.2). 1,000 pupils: L2 is met from 10, near from 8.5 backbone teachers;
/// L7 met from 23, near from 19.55 rooms.</summary>
public sealed class SchoolVerdictTests
{
    [Theory]
    [InlineData(10, 23, Verdict.Pass)]
    [InlineData(9, 23, Verdict.Pass)]
    [InlineData(8, 23, Verdict.Fail)]
    [InlineData(9, 20, Verdict.Fail)]
    [InlineData(null, 23, Verdict.Pending)]
    [InlineData(null, 20, Verdict.Pending)]
    [InlineData(null, 19, Verdict.Fail)]
    [InlineData(9, null, Verdict.Pending)]
    [InlineData(8, null, Verdict.Fail)]
    public void Six_met_and_the_seventh_at_85_percent(int? backbone, int? rooms, Verdict verdict)
    {
        var evaluation = new TestDistrict().GoodPrimary("A", 1000, ("backbone_teachers", backbone), ("multimedia_rooms", rooms)).Evaluate();
        Assert.Equal(verdict, evaluation.VerdictOf(0));
    }

    [Fact]
    public void Two_near_fail_however_much_is_missing()
    {
        var evaluation = new TestDistrict()
            .GoodPrimary("A", 1000, ("backbone_teachers", 9), ("multimedia_rooms", 20), ("equipment_value_yuan", null)).Evaluate();
        Assert.Equal(Verdict.Fail, evaluation.VerdictOf(0));
    }

    [Fact]
    public void A_row_with_blank_pupils_is_pending_and_stays_in_scope()
    {
        var evaluation = new TestDistrict().School("A", "primary").Stage("primary", null).Evaluate();
        Assert.True(evaluation.Rows.InScope(0));
        Assert.Equal(Verdict.Pending, evaluation.VerdictOf(0));
    }

    [Fact]
    public void A_district_that_says_nothing_else_is_pending_when_its_schools_pass()
    {
        Assert.Equal(Verdict.Pending, new TestDistrict().GoodPrimary("A", 1000).Evaluate().Verdict);
    }

    [Fact]
    public void A_district_without_a_row_in_scope_is_pending()
    {
        Assert.Equal(Verdict.Pending, new TestDistrict().School("A", "kindergarten").Evaluate().Verdict);
    }
}
