namespace Junheng.Cli.Tests.Oracle;

/// <summary>What the sources leave open, as one district chose it.</summary>
internal sealed record OracleChoices(
    OracleReading Reading, string TeachingPoints, string S1CountsBasic, string G13Counts, string Q1Form, Rational G7Minimum, Rational G9Exempt)
{
    public static OracleChoices Of(OracleDistrict district, OracleReading reading, IReadOnlyDictionary<string, string> set)
    {
        string Setting(string key, string otherwise) => set.TryGetValue(key, out var given) ? given : district.Text(key) ?? otherwise;
        return new(
            reading,
            Setting("setting.teaching_points", "unit"),
            Setting("setting.S1_counts_basic", "false"),
            Setting("setting.G13_counts", "pupils"),
            Setting("setting.Q1_form", "net"),
            Rational.Parse(Setting("setting.G7_minimum", "6000")),
            Rational.Parse(Setting("setting.G9_exempt", "0")));
    }

    /// <summary>Whether a relaxation may be used for a school at all; its own conditions come on top.</summary>
    public bool Allows(string relaxation, OracleSchool school) => Reading switch
    {
        OracleReading.Eligible => true,
        OracleReading.Granted => school.Flag("relaxation_" + relaxation) == true,
        _ => false,
    };

    /// <summary>Every other value of every choice, in the order of exchange.md §2, then the other readings.</summary>
    public IEnumerable<(string Setting, string Value, OracleChoices Choices)> Others()
    {
        foreach (var value in new[] { "unit", "own", "merge_all" })
            if (value != TeachingPoints) yield return ("setting.teaching_points", value, this with { TeachingPoints = value });
        foreach (var value in new[] { "false", "true" })
            if (value != S1CountsBasic) yield return ("setting.S1_counts_basic", value, this with { S1CountsBasic = value });
        foreach (var value in new[] { "pupils", "entrants" })
            if (value != G13Counts) yield return ("setting.G13_counts", value, this with { G13Counts = value });
        foreach (var value in new[] { "net", "gross" })
            if (value != Q1Form) yield return ("setting.Q1_form", value, this with { Q1Form = value });
        if (Reading != OracleReading.Eligible) yield return ("--relax", "true", this with { Reading = OracleReading.Eligible });
        if (Reading != OracleReading.Strict) yield return ("--relax", "false", this with { Reading = OracleReading.Strict });
    }
}
