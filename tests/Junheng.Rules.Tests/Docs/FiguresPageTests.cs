using System.Text.RegularExpressions;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Docs;

/// <summary>docs/domain/figures.md is what someone without C# reads instead of the catalogue.</summary>
public partial class FiguresPageTests
{
    [Fact]
    public void The_page_lists_every_column_and_key_as_the_catalogue_has_it()
    {
        var expected = Enum.GetValues<Level>().SelectMany(level => Catalogue.Standard.At(level)).Select(Row).ToList();
        var page = Page.Rows("docs/domain/figures.md").Select(cells => string.Join(" | ", cells)).ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), page.Order(StringComparer.Ordinal));
    }

    private static string Row(Measure measure) => string.Join(
        " | ", $"`{measure.Code}`", measure.NameZh, measure.NameEn, Holds(measure), Basis(measure.Basis), UsedFor(measure)).TrimEnd();

    private static string Holds(Measure measure) => measure.Type switch
    {
        MeasureType.Whole => $"whole, {measure.Unit}",
        MeasureType.Number => $"number, {measure.Unit}",
        MeasureType.Share => "0–1",
        MeasureType.YesNo => "`true`, `false`",
        MeasureType.Choice => string.Join(", ", measure.Choices.Select(choice => $"`{choice.Code}`")),
        _ => "text",
    };

    private static string Basis(TimeBasis basis) => basis switch
    {
        TimeBasis.FirstOfSeptember => "1 September",
        TimeBasis.SchoolYear => "school year",
        TimeBasis.BudgetYear => "budget year",
        TimeBasis.FiveYears => "five years",
        TimeBasis.MonitoringYear => "monitoring year",
        _ => "—",
    };

    private static string UsedFor(Measure measure) =>
        measure.Clause.Length == 0 ? "—" : string.Join(", ", Ids().Matches(measure.Clause).Select(match => match.Groups["id"].Value));

    [GeneratedRegex("（(?<id>[LGQPSV][0-9]*)）", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
