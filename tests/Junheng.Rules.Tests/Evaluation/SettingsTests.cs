using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Settings for what the sources leave open (exchange format §2).</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Without_a_word_the_defaults_hold()
    {
        var settings = new TestDistrict().School("A", "primary").Evaluate().Settings;
        Assert.Equal(
            new Settings { TeachingPoints = TeachingPoints.Unit, G7Minimum = 6_000_000_000, S1CountsBasic = false, G13CountsEntrants = false, G9Exempt = 0, Q1Gross = false },
            settings);
    }

    [Fact]
    public void A_districts_own_keys_come_before_the_defaults_and_overrides_before_both()
    {
        var district = new TestDistrict().School("A", "primary").District(
            ("setting.teaching_points", "own"), ("setting.G7_minimum", 8000), ("setting.S1_counts_basic", true), ("setting.G13_counts", "entrants"),
            ("setting.G9_exempt", 3), ("setting.Q1_form", "gross"));
        Assert.Equal(
            new Settings { TeachingPoints = TeachingPoints.Own, G7Minimum = 8_000_000_000, S1CountsBasic = true, G13CountsEntrants = true, G9Exempt = 3, Q1Gross = true },
            district.Evaluate().Settings);
        Assert.Equal(
            new Settings { TeachingPoints = TeachingPoints.MergeAll, G7Minimum = 7_000_000_000, S1CountsBasic = false, G13CountsEntrants = false, G9Exempt = 1, Q1Gross = false },
            district.Evaluate(
                Reading.Strict, ("setting.teaching_points", 2), ("setting.G7_minimum", 7_000_000_000), ("setting.S1_counts_basic", 0),
                ("setting.G13_counts", 0), ("setting.G9_exempt", 1_000_000), ("setting.Q1_form", 0)).Settings);
    }

    [Theory]
    [InlineData("setting.teaching_points", "unit", 0L)]
    [InlineData("setting.teaching_points", "merge_all", 2L)]
    [InlineData("setting.teaching_points", "all", null)]
    [InlineData("setting.S1_counts_basic", "true", 1L)]
    [InlineData("setting.S1_counts_basic", "false", 0L)]
    [InlineData("setting.S1_counts_basic", "yes", null)]
    [InlineData("setting.G7_minimum", "6000.5", 6_000_500_000L)]
    [InlineData("setting.G7_minimum", "0", 0L)]
    [InlineData("setting.G7_minimum", "-1", null)]
    [InlineData("setting.G7_minimum", "６０００", null)]
    [InlineData("setting.G9_exempt", "12", 12_000_000L)]
    [InlineData("setting.G9_exempt", "1.5", null)]
    [InlineData("setting.G9_exempt", "-2", null)]
    public void A_written_value_is_read_as_its_cell_would_be(string key, string text, long? stored) =>
        Assert.Equal(stored, Settings.ReadValue(Catalogue.Standard.Find(Level.District, key)!, text));

    [Fact]
    public void A_text_is_no_value_and_a_position_may_be_negative_and_is_rounded()
    {
        Assert.Null(Settings.ReadValue(Catalogue.Standard.Find(Level.School, "town")!, "新兖镇"));
        Assert.Equal(-116_831_247, Settings.ReadValue(Catalogue.Standard.Find(Level.School, "longitude")!, "-116.8312465"));
    }
}
