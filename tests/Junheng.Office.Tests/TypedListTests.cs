using Junheng.Rules.Common;

namespace Junheng.Office.Tests;

/// <summary>Class and room lists as people paste them.</summary>
public class TypedListTests
{
    [Fact]
    public void Rows_of_a_spreadsheet_are_read_and_written_back()
    {
        const string text = "小学\t1\t1班\t40\n初中\t7\t1班\t45";
        var typed = TypedList.Classes(text, "1", ["primary", "junior"]);
        Assert.Empty(typed.Refusals);
        Assert.Equal([FixedPoint.Of(40), FixedPoint.Of(45)], typed.Rows.Select(row => row.Number));
        Assert.Equal(text, TypedList.OfClasses(typed.Rows));
        const string rooms = "音乐\t音乐室\t96.5\n美术\t画室\t";
        Assert.Equal(rooms, TypedList.OfRooms(TypedList.Rooms(rooms, "1").Rows));
    }

    [Theory]
    [InlineData("1,1班,40")]
    [InlineData("1，1班，40")]
    [InlineData("学段\t年级\t班级名称\t班级人数\n\n小学部\t1\t1班\t40\r\n")]
    public void Headings_commas_and_a_stage_left_out_do_as_well(string text) => Assert.Single(TypedList.Classes(text, "1", ["primary"]).Rows);

    [Theory]
    [InlineData("1\t1班\t40", "list_row_columns")]
    [InlineData("高中\t1\t1班\t40", "list_row_stage")]
    [InlineData("小学\t1\t\t40", "list_row_nameless")]
    [InlineData("小学\t1\t2班\t40\n小学\t1\t2班\t41", "list_row_twice")]
    public void What_is_not_understood_is_told_by_its_row(string text, string code)
    {
        var typed = TypedList.Classes("小学\t1\t1班\t40\n" + text, "1", ["primary", "junior"]);
        var refusal = Assert.Single(typed.Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Equal(1 + text.Count(letter => letter == '\n') + 1, refusal.Place.Row);
    }

    [Fact]
    public void A_number_with_its_unit_and_a_strange_subject_are_refused()
    {
        Assert.Single(TypedList.Classes("1\t1班\t40人", "1", ["primary"]).Refusals);
        Assert.Equal("list_row_subject", Assert.Single(TypedList.Rooms("体育\t馆\t100", "1").Refusals).Code);
    }
}
