using Junheng.Rules.Collection;
using Junheng.Rules.Measures;
using static Junheng.Rules.Tests.Collection.Records;

namespace Junheng.Rules.Tests.Collection;

public sealed class FigureDifferenceTests
{
    private static TestDistrict Two => new TestDistrict()
        .School("A", "nine_year", ("teaching_area_m2", 900)).Stage("primary", 80).Class("1", "1班", 40).Class("1", "2班", 40).Stage("junior", 60).Class("7", "1班", 60)
        .School("B", "primary", ("rooms_listed", true)).Stage("primary", 30).Room("music", 96);

    /// <summary>A list that somebody typed says nothing about other lists, figures and schools.</summary>
    [Fact]
    public void A_list_by_itself_replaces_the_list_of_its_school_only()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), YearFigures.OfList(Level.Class, "A", [new ListRow("A", "primary", "1", "3班", 40, default)]));

        var list = Assert.Single(difference.Classes);
        Assert.Equal(("A", 3, "3班"), (list.School, list.Before.Count, Assert.Single(list.After).Name));
        Assert.Empty(difference.Figures);
        Assert.Empty(difference.Rooms);
        Assert.Empty(difference.AbsentSchools);
        Assert.Empty(Assert.Single(FigureDifference.Of(Two.ToRecord(), YearFigures.OfList(Level.Room, "B", [])).Rooms).After);
    }

    [Fact]
    public void The_same_input_twice_changes_nothing()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), Two.ToFigures());
        Assert.True(difference.IsEmpty);
        Assert.Empty(difference.NewSchools);
        Assert.Empty(difference.AbsentSchools);
    }

    [Fact]
    public void One_changed_figure_is_one_change()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict()
            .School("A", "nine_year", ("teaching_area_m2", 901)).Stage("primary", 80).School("B", "primary").ToFigures());
        var change = Assert.Single(difference.Figures);
        Assert.Equal(new FigureKey("A", "", "teaching_area_m2"), change.Key);
        Assert.Equal((Whole(900), Whole(901)), (change.Before, change.After.Value));
        Assert.Empty(difference.Classes);
    }

    [Fact]
    public void A_figure_blanked_is_missing_and_a_zero_is_another_change()
    {
        var blank = FigureDifference.Of(Two.ToRecord(), new TestDistrict().School("A", "nine_year", ("teaching_area_m2", null)).ToFigures());
        Assert.Equal(FigureValue.Missing, Assert.Single(blank.Figures).After.Value);
        var zero = FigureDifference.Of(Two.ToRecord().With(blank), new TestDistrict().School("A", "nine_year", ("teaching_area_m2", 0)).ToFigures());
        Assert.Equal(Whole(0), Assert.Single(zero.Figures).After.Value);
    }

    [Fact]
    public void Whether_a_school_is_new_or_absent_is_told_by_its_code()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict().School("C", "primary").School("A", "nine_year").ToFigures());
        Assert.Equal(["C"], difference.NewSchools);
        Assert.Equal(["B"], difference.AbsentSchools);
    }

    [Fact]
    public void An_input_without_schools_leaves_none_absent()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict().District(("V1", "clear")).ToFigures());
        Assert.Empty(difference.AbsentSchools);
        Assert.Equal(new FigureKey("", "", "V1"), Assert.Single(difference.Figures).Key);
    }

    [Fact]
    public void A_list_is_replaced_as_a_whole_and_left_when_it_is_not_named()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict()
            .School("A", "nine_year").ClassAt("primary", "1", "1班", 80).School("B", "primary").ToFigures());
        var list = Assert.Single(difference.Classes);
        Assert.Equal(("A", 3, 1), (list.School, list.Before.Count, list.After.Count));
        Assert.Empty(difference.Rooms);
        Assert.Single(Two.ToRecord().With(difference).Classes["A"]);
        Assert.Single(Two.ToRecord().With(difference).Rooms["B"]);
    }

    [Fact]
    public void A_complete_list_without_rows_empties_the_recorded_one()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict().School("A", "nine_year").School("B", "primary", ("rooms_listed", true)).ToFigures());
        Assert.Empty(Assert.Single(difference.Rooms).After);
        Assert.Empty(Two.ToRecord().With(difference).Rooms["B"]);
    }

    /// <summary>Otherwise the year could never be put right again: the junior row would not fit the kind (exchange format §1).</summary>
    [Fact]
    public void A_stage_that_the_new_kind_does_not_have_ends_with_its_classes()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict().School("A", "primary").Stage("primary", 80).School("B", "primary").ToFigures());
        Assert.Equal([("A", "junior")], difference.EndedStages);
        var after = Two.ToRecord().With(difference);
        Assert.Null(after.Value("A", "junior", "students"));
        Assert.Equal(Whole(80), after.Value("A", "primary", "students"));
        Assert.All(after.Classes["A"], row => Assert.Equal("primary", row.Group));
        Assert.Empty(Fitting.Of(Two.ToRecord(), difference, [], District, 2024).Refusals);
    }

    [Fact]
    public void A_stage_stays_while_the_kind_does_not_change()
    {
        var difference = FigureDifference.Of(Two.ToRecord(), new TestDistrict().School("A", "nine_year").Stage("primary", 80).School("B", "primary").ToFigures());
        Assert.True(difference.IsEmpty);
        Assert.Empty(difference.EndedStages);
    }

    [Fact]
    public void Without_a_school_all_that_it_had_is_gone()
    {
        var record = Two.ToRecord().Without(new HashSet<string> { "B" });
        Assert.Equal(["A"], record.Schools);
        Assert.DoesNotContain(record.Figures.Keys, key => key.School == "B");
        Assert.Empty(record.Rooms);
    }
}
