using CsCheck;
using Junheng.Rules.Common;
using Junheng.Rules.Demonstration;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using static Junheng.Rules.Tests.Demonstration.DemonstrationTables;

namespace Junheng.Rules.Tests.Demonstration;

public class DemonstrationFiguresTests
{
    [Fact]
    public void The_same_seed_gives_the_same_figures() => Assert.Equal(Lines(Of(seed: 5)), Lines(Of(seed: 5)));

    [Fact]
    public void Another_seed_gives_other_figures_of_the_same_schools()
    {
        var (one, other) = (Of(seed: 5), Of(seed: 6));

        Assert.NotEqual(Lines(one.Stages), Lines(other.Stages));
        Assert.Equal(Names(one), Names(other));
    }

    [Fact]
    public void A_district_is_the_same_whatever_comes_after_it() =>
        Assert.Equal(Lines(Of().Schools), Lines(Of(districts: 3).Schools).Take(90));

    [Fact]
    public void Every_size_and_seed_is_accepted() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 60], Gen.Int[0, 300], Gen.Int[DemonstrationScale.FirstYear, DemonstrationScale.LastYear])
            .Sample((seed, districts, more, year) => Dataset.Of(Of(seed, year, districts, districts + more)).IsOk, iter: 60);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 37)]
    [InlineData(1, 500)]
    [InlineData(7, 7)]
    [InlineData(7, 100)]
    public void There_are_as_many_schools_and_districts_as_asked_for(int districts, int schools)
    {
        var tables = Of(districts: districts, schools: schools);

        Assert.Equal(schools, tables.Schools.Count);
        Assert.Equal(districts, RowsOf(tables.Schools).Select(row => tables.Schools.Text("district_code", row)).Distinct().Count());
    }

    [Fact]
    public void The_first_district_is_yanzhou_and_the_others_are_invented()
    {
        var tables = Of(districts: 3);

        Assert.Equal(
            ["370812", "990001", "990002"],
            RowsOf(tables.Schools).Select(row => tables.Schools.Text("district_code", row)).Distinct());
    }

    [Fact]
    public void Every_district_says_that_it_is_a_demonstration()
    {
        var districts = Of(districts: 4).Districts;

        Assert.All(RowsOf(districts), row => Assert.True(districts.YesNo("demonstration", row)));
    }

    [Fact]
    public void More_than_fifty_districts_have_schools_and_stages_only()
    {
        var (few, many) = (Of(districts: 50, schools: 50), Of(districts: 51, schools: 51));

        Assert.Equal(50, few.Districts.Count);
        Assert.Equal((0, 0, 0, 0), (many.Districts.Count, many.Classes.Count, many.Rooms.Count, many.Confirmations.Count));
    }

    [Fact]
    public void A_sound_district_without_lists_is_pending()
    {
        var evaluation = DistrictEvaluation.Of(Dataset.Of(Of(districts: 51)).Value!.Districts[1], EvaluationOptions.Default);

        Assert.Equal(Verdict.Pending, evaluation.Verdict);
        Assert.DoesNotContain(evaluation.Items, item => item.Status == ItemStatus.Unmet);
    }

    [Fact]
    public void All_tables_can_be_had_for_many_districts_too() =>
        Assert.Equal(51, Of(districts: 51, schools: 51, full: true).Districts.Count);

    [Fact]
    public void A_district_of_any_size_has_the_cast_in_proportion()
    {
        var half = Of(schools: 45).Schools;

        // The cast has 47 primary schools and points outside the city and 15 primary schools in it.
        Assert.InRange(RowsOf(half).Count(row => Kind(half, row) is SchoolKind.Primary or SchoolKind.TeachingPoint), 28, 34);
        // 16 junior schools.
        Assert.InRange(RowsOf(half).Count(row => Kind(half, row) == SchoolKind.Junior), 6, 10);
    }

    [Fact]
    public void Positions_lie_inside_the_box_of_the_district()
    {
        var schools = Of().Schools;

        // The outline's box: 116.596–116.897° E, 35.392–35.725° N.
        Assert.All(RowsOf(schools), row =>
        {
            Assert.InRange(schools.Value("longitude", row), 116_596_332, 116_897_484);
            Assert.InRange(schools.Value("latitude", row), 35_391_666, 35_724_838);
        });
    }

    private static IEnumerable<string> Names(Tables tables) => RowsOf(tables.Schools).Select(row => tables.Schools.Text("name", row));

    private static SchoolKind Kind(FigureTable schools, int row) => (SchoolKind)schools.Value("kind", row);
}
