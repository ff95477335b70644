using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Figures;

/// <summary>Teachers above the required degree: in a primary stage college, bachelor, master and doctor together, in a junior one
/// without college, in a senior one not derived. Exchange format §2.</summary>
public sealed class DerivedFiguresTests
{
    private static readonly Measure AboveRequired = Catalogue.Standard.Find(Level.Stage, Codes.TeachersAboveRequired)!;

    [Fact]
    public void A_whole_is_the_sum_of_its_parts_as_soon_as_all_are_known()
    {
        // 1 + 4 + 2 + 3 = 10; 4 + 2 + 3 = 9.
        Assert.Equal(FixedPoint.Of(10), Whole("primary", Degrees(1, null)));
        Assert.Equal(FixedPoint.Of(10), Whole("primary", Degrees(1, 8)));
        Assert.Equal(FixedPoint.Of(9), Whole("junior", Degrees(1, 8)));
        Assert.Equal(FixedPoint.Of(9), Whole("junior", Degrees(null, 8)));
    }

    [Fact]
    public void With_a_part_blank_the_given_whole_stays_and_a_blank_one_stays_blank()
    {
        Assert.Equal(FixedPoint.Of(8), Whole("primary", Degrees(null, 8)));
        Assert.Equal(FixedPoint.Missing, Whole("primary", Degrees(null, null)));
    }

    [Fact]
    public void A_table_without_the_whole_gets_it() =>
        Assert.Equal(FixedPoint.Of(10), Whole("primary", [.. Degrees(1, null).SkipLast(1)]));

    [Fact]
    public void A_table_without_a_part_keeps_the_whole_where_the_part_is_needed()
    {
        var degrees = Degrees(1, 8)[1..];

        Assert.Equal(FixedPoint.Of(8), Whole("primary", degrees));
        Assert.Equal(FixedPoint.Of(9), Whole("junior", degrees));
    }

    [Fact]
    public void In_a_senior_stage_the_given_whole_counts() => Assert.Equal(FixedPoint.Of(8), Whole("senior", Degrees(1, 8)));

    [Fact]
    public void Parts_are_those_of_the_stage()
    {
        Assert.Equal(
            ["college_teachers", "bachelor_teachers", "master_teachers", "doctor_teachers"], DerivedFigures.PartsOf(AboveRequired, Stage.Primary));
        Assert.Equal(["bachelor_teachers", "master_teachers", "doctor_teachers"], DerivedFigures.PartsOf(AboveRequired, Stage.Junior));
        Assert.Empty(DerivedFigures.PartsOf(AboveRequired, Stage.Senior));
        Assert.Equal(4, DerivedFigures.PartsOf(AboveRequired, null).Count);
        Assert.Empty(DerivedFigures.PartsOf(Catalogue.Standard.Find(Level.Stage, Codes.Teachers)!, Stage.Primary));
    }

    [Fact]
    public void A_sum_is_missing_as_soon_as_a_part_is_and_without_parts()
    {
        var stages = new TestDistrict().School("A", "primary").Stage("primary", 100, Degrees(null, null)).Tables.Stages;

        Assert.Equal(FixedPoint.Of(9), DerivedFigures.Sum(stages, ["bachelor_teachers", "master_teachers", "doctor_teachers"], 0));
        Assert.Equal(FixedPoint.Missing, DerivedFigures.Sum(stages, ["bachelor_teachers", "college_teachers"], 0));
        Assert.Equal(FixedPoint.Missing, DerivedFigures.Sum(stages, [], 0));
    }

    private static long Whole(string stage, (string, object?)[] degrees)
    {
        var kind = stage == "primary" ? "primary" : stage == "junior" ? "junior" : "senior";
        return new TestDistrict().School("A", kind).Stage(stage, 100, degrees).Dataset.Tables.Stages.Value(Codes.TeachersAboveRequired, 0);
    }

    private static (string, object?)[] Degrees(int? college, int? whole) =>
    [
        ("college_teachers", college), ("bachelor_teachers", 4), ("master_teachers", 2), ("doctor_teachers", 3),
        ("teachers_above_required", whole),
    ];
}
