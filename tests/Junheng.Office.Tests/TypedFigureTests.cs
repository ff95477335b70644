using Junheng.Rules.Collection;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests;

/// <summary>A figure typed on a page is taken or refused as in a cell of a file.</summary>
public sealed class TypedFigureTests
{
    [Theory]
    [InlineData("teaching_area_m2", "1200.5", 1_200_500_000)]
    [InlineData("boarding", "是", 1_000_000)]
    [InlineData("boarding", "false", 0)]
    public void What_a_cell_takes_is_taken(string code, string text, long stored)
    {
        Assert.Null(TypedFigure.Read(Measure(code), text, out var value));
        Assert.Equal(FigureValue.Of(stored), value);
    }

    [Theory]
    [InlineData("kind", "九年一贯制学校", "nine_year")]
    [InlineData("kind", "primary", "primary")]
    [InlineData("town", " 新驿镇 ", "新驿镇")]
    public void Words_become_their_codes(string code, string text, string stored)
    {
        Assert.Null(TypedFigure.Read(Measure(code), text, out var value));
        Assert.Equal(FigureValue.Of(stored), value);
    }

    [Fact]
    public void A_blank_is_missing()
    {
        Assert.Null(TypedFigure.Read(Measure("teaching_area_m2"), "  ", out var value));
        Assert.Equal(FigureValue.Missing, value);
    }

    /// <summary>Source: exchange format §1.</summary>
    [Theory]
    [InlineData("teaching_area_m2", "-1", "cell_negative")]
    [InlineData("teaching_area_m2", "1,200", "cell_thousands")]
    [InlineData("teaching_area_m2", "１２", "cell_full_width")]
    [InlineData("teaching_area_m2", "1.1234567", "cell_decimals")]
    [InlineData("teaching_area_m2", "12㎡", "cell_unit_behind")]
    [InlineData("multimedia_rooms", "1.5", "cell_fraction")]
    [InlineData("boarding", "也许", "cell_yes_no")]
    [InlineData("kind", "大学", "cell_word")]
    public void What_a_cell_refuses_is_refused(string code, string text, string refusal)
    {
        Assert.Equal(refusal, TypedFigure.Read(Measure(code), text, out var value)!.Code);
        Assert.Equal(FigureValue.Missing, value);
    }

    private static Measure Measure(string code) => Catalogue.Standard.Find(Level.School, code)!;
}
