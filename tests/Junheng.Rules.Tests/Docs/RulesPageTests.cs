using System.Text.RegularExpressions;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Tests.Docs;

/// <summary>docs/domain/rules.md is where an inspector reads the rules: it may not say other than the code.</summary>
public partial class RulesPageTests
{
    private static readonly IReadOnlyList<string[]> Rows = Page.Rows("docs/domain/rules.md");

    private static readonly Standard Standard = Standard.Find("2017-6")!;

    [Fact]
    public void Every_indicator_stands_there_with_its_numerator_thresholds_and_floors()
    {
        var expected = Standard.Indicators.Select(indicator => new[]
        {
            indicator.Id, indicator.NameZh,
            string.Concat(indicator.Terms.Select((term, at) => (term.Sign < 0 ? " − " : at > 0 ? " + " : "") + $"`{term.Code}`")).Trim(),
            $"{indicator.Per}", indicator.Shared ? "yes" : "no",
            FixedPoint.Format(indicator.Threshold(Stage.Primary)), FixedPoint.Format(indicator.Floor(Stage.Primary)),
            FixedPoint.Format(indicator.Threshold(Stage.Junior)), FixedPoint.Format(indicator.Floor(Stage.Junior)),
            indicator.Clause,
        });
        var actual = Rows.Where(cells => cells.Length == 11).Select(cells => cells[..10]);
        Assert.Equal(expected.Select(Joined), actual.Select(Joined));
    }

    [Fact]
    public void Every_item_and_veto_stands_there_with_its_requirement_and_clause()
    {
        var expected = Standard.Items.Concat(Standard.Vetoes).Select(item => Joined([item.Id, item.NameZh, item.RequirementZh, item.Clause]));
        var actual = Rows.Where(cells => cells.Length == 7).Select(cells => Joined(cells[..4]));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_numbers_of_limits_split_and_size_are_those_of_the_standard()
    {
        var coefficient = Assert.Single(Rows, cells => cells[0] == "coefficient");
        Assert.Contains(
            $"limits {FixedPoint.Format(Standard.SpreadLimits[0])} primary, {FixedPoint.Format(Standard.SpreadLimits[1])} junior",
            coefficient[1], StringComparison.Ordinal);
        Assert.Equal([100, 110, 132], Standard.SplitWeights);
        Assert.Contains("primary 1, junior 1.1, senior 1.32", Assert.Single(Rows, cells => cells[0] == "split")[1], StringComparison.Ordinal);
        Assert.Contains($"at least {Standard.MustMeet} of {Standard.Indicators.Count}", Assert.Single(Rows, cells => cells[0] == "school verdict")[1], StringComparison.Ordinal);
        Assert.Contains($"under {Standard.SmallTeachingPoint} pupils", Assert.Single(Rows, cells => cells[0] == "scope")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_of_the_items_stands_there()
    {
        var limits = Standard.Limits;
        var actual = Rows.Where(cells => cells[0].StartsWith("`ItemLimits.", StringComparison.Ordinal)).ToDictionary(
            cells => cells[0].Trim('`')["ItemLimits.".Length..], cells => cells[2]);
        var expected = typeof(ItemLimits).GetProperties().ToDictionary(property => property.Name, property => Written(property.Name, property.GetValue(limits)!));
        Assert.Equal(expected.OrderBy(limit => limit.Key, StringComparer.Ordinal), actual.OrderBy(limit => limit.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_stands_there_with_its_choices_and_default()
    {
        var expected = Catalogue.Standard.At(Level.District).Where(measure => measure.Default is not null).Select(measure => Joined(
        [
            $"`{measure.Code}`",
            measure.Type switch
            {
                MeasureType.Choice => string.Join(", ", measure.Choices.Select(choice => $"`{choice.Code}`")),
                MeasureType.YesNo => "`true`, `false`",
                _ => "",
            },
            $"`{measure.Default}`",
        ]));
        var actual = Rows.Where(cells => cells[0].StartsWith("`setting.", StringComparison.Ordinal))
            .Select(cells => Joined([cells[0], cells[1].StartsWith('`') ? cells[1] : "", cells[2]]));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_data_check_stands_there()
    {
        var actual = Rows.Where(cells => cells.Length == 3).Select(cells => cells[0].Trim('`'));
        Assert.Equal(Phrases.CheckCodes.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    /// <summary>Where a rule stands in code and which test holds it: both exist.</summary>
    [Fact]
    public void Every_type_and_test_named_there_exists()
    {
        var names = Rows.SelectMany(cells => cells).SelectMany(cell => Names().Matches(cell)).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.True(names.Count > 40, $"{names.Count}");
        Assert.All(names, name => Assert.True(
            Exists(typeof(Measure).Assembly, name) || Exists(typeof(RulesPageTests).Assembly, name), name));
    }

    private static bool Exists(System.Reflection.Assembly assembly, string name)
    {
        var parts = name.Split('.');
        var type = assembly.GetTypes().FirstOrDefault(candidate => candidate.Name == parts[0]);
        return type is not null && (parts.Length == 1 || type.GetMember(parts[1]).Length > 0 || type.GetNestedType(parts[1]) is not null);
    }

    /// <summary>Counts as they are; areas and shares from millionths.</summary>
    private static string Written(string name, object limit) => limit switch
    {
        RoomAreas areas => $"{FixedPoint.Format(areas.Music)}, {FixedPoint.Format(areas.Art)}",
        SchoolSizes sizes => $"{sizes.Single}, {sizes.Through}",
        (long from, long to) => $"{from}, {to}",
        IReadOnlyList<long> values when name == nameof(ItemLimits.InZone) => string.Join(", ", values.Select(FixedPoint.Format)),
        IReadOnlyList<long> values => string.Join(", ", values),
        long count when name is nameof(ItemLimits.FundedAs) or nameof(ItemLimits.SmallRuralPupils) or nameof(ItemLimits.SmallRuralClass) => $"{count}",
        long millionths => FixedPoint.Format(millionths),
        _ => $"{limit}",
    };

    private static string Joined(IEnumerable<string> cells) => string.Join(" | ", cells);

    /// <summary>Names of types begin with a capital; codes of measures and checks do not.</summary>
    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+(\\.[A-Z][A-Za-z]+)?)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
