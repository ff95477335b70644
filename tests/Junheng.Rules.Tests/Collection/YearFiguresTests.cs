using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using static Junheng.Rules.Tests.Collection.Records;

namespace Junheng.Rules.Tests.Collection;

public sealed class YearFiguresTests
{
    [Fact]
    public void A_blank_cell_is_missing_and_an_absent_column_says_nothing()
    {
        var figures = new TestDistrict().School("A", "primary", ("teaching_area_m2", null)).ToFigures().Figures;
        Assert.Equal(FigureValue.Missing, figures[new FigureKey("A", "", "teaching_area_m2")].Value);
        Assert.DoesNotContain(new FigureKey("A", "", "outdoor_sports_area_m2"), figures.Keys);
    }

    [Fact]
    public void Every_type_is_kept_as_what_it_is()
    {
        var figures = new TestDistrict().School("A", "nine_year", ("boarding", true), ("dense_centre", false), ("longitude", 116.785432m), ("town", "新驿镇"))
            .Stage("junior", 300).District(("setting.Q1_form", "gross"), ("Q9.数学.level", 3)).ToFigures().Figures;
        Assert.Equal(FigureValue.Of("nine_year"), figures[new FigureKey("A", "", "kind")].Value);
        Assert.Equal(Whole(1), figures[new FigureKey("A", "", "boarding")].Value);
        Assert.Equal(Whole(0), figures[new FigureKey("A", "", "dense_centre")].Value);
        Assert.Equal(FigureValue.Of(116_785_432), figures[new FigureKey("A", "", "longitude")].Value);
        Assert.Equal(FigureValue.Of("新驿镇"), figures[new FigureKey("A", "", "town")].Value);
        Assert.Equal(Whole(300), figures[new FigureKey("A", "junior", "students")].Value);
        Assert.Equal(FigureValue.Of("gross"), figures[new FigureKey("", "", "setting.Q1_form")].Value);
        Assert.Equal(Whole(3), figures[new FigureKey("", "", "Q9.数学.level")].Value);
    }

    [Fact]
    public void A_figure_knows_the_cell_that_it_was_read_from()
    {
        var figures = new TestDistrict().School("A", "primary").School("B", "primary").Stage("primary", 90).ToFigures().Figures;
        Assert.Equal(new Place("schools.csv", null, 3, "name"), figures[new FigureKey("B", "", "name")].Place);
        Assert.Equal(new Place("stages.csv", null, 2, "students"), figures[new FigureKey("B", "primary", "students")].Place);
    }

    [Fact]
    public void Rows_of_other_districts_are_left_out()
    {
        var figures = new TestDistrict().School("A", "primary").Stage("primary", 10).In("370883").School("Z", "primary").Stage("primary", 20)
            .Class("1", "1班", 20).Room("music", 96).Confirm("Q3", true).District(("V1", "clear")).ToFigures();
        Assert.Equal(["A"], figures.Schools);
        Assert.All(figures.Figures.Keys, key => Assert.Equal("A", key.School));
        Assert.Empty(figures.Classes);
        Assert.Empty(figures.Rooms);
    }

    [Fact]
    public void Lists_keep_their_rows_in_order()
    {
        var figures = new TestDistrict().School("A", "primary").Stage("primary", 81).Class("2", "乙", 41).Class("1", "甲", null).Room("art", 90.5m).ToFigures();
        Assert.Equal(
            [("primary", "2", "乙", FixedPoint.Of(41)), ("primary", "1", "甲", FixedPoint.Missing)],
            figures.Classes["A"].Select(row => (row.Group, row.Grade, row.Name, row.Number)));
        Assert.Equal(("art", 90_500_000L), (figures.Rooms["A"][0].Group, figures.Rooms["A"][0].Number));
    }

    /// <summary>Exchange format §2: rooms_listed says that the rows are complete, even when there are none.</summary>
    [Fact]
    public void A_list_that_is_said_to_be_complete_is_there_even_without_a_row()
    {
        var figures = new TestDistrict().School("A", "primary", ("rooms_listed", true)).School("B", "primary", ("rooms_listed", null)).ToFigures();
        Assert.Empty(figures.Rooms["A"]);
        Assert.DoesNotContain("B", figures.Rooms.Keys);
    }

    [Fact]
    public void A_confirmation_is_a_figure_of_its_school()
    {
        var figures = new TestDistrict().School("A", "primary").Confirm("Q3", true).Confirm("Q6", null).ToFigures().Figures;
        Assert.Equal(Whole(1), figures[new FigureKey("A", "", "confirmation.Q3")].Value);
        Assert.Equal(FigureValue.Missing, figures[new FigureKey("A", "", "confirmation.Q6")].Value);
    }

    [Fact]
    public void Grounds_of_a_confirmation_come_back()
    {
        var grounds = new ConfirmationGrounds("优秀", "2024-09-30", "教办〔2024〕3号，“章程”");
        Assert.Equal(grounds, ConfirmationGrounds.Read(grounds.ToText()));
        Assert.Null(new ConfirmationGrounds("", "", "").ToText());
    }
}
