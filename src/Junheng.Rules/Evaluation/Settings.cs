using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation;

/// <summary>Which relaxations an evaluation counts. Source: exchange format §8; national rules §1.8.</summary>
public enum Reading
{
    /// <summary>None: the thresholds as they stand.</summary>
    Strict,

    /// <summary>Every relaxation whose conditions are known to hold (<c>--relax</c>).</summary>
    Eligible,

    /// <summary>Those of them that are granted to the school by its column <c>relaxation_*</c> (<c>--granted</c>).</summary>
    Granted,
}

/// <summary>What happens to teaching points that are not counted as schools: <c>setting.teaching_points</c>.</summary>
public enum TeachingPoints
{
    /// <summary>Points of 50 pupils and more join their parent.</summary>
    Unit,

    /// <summary>None joins.</summary>
    Own,

    /// <summary>Every one joins, also below 50 and with no pupils.</summary>
    MergeAll,
}

/// <summary>The settings for what the sources leave open, of one district. Source: exchange format §2.</summary>
public sealed record Settings
{
    /// <summary><c>setting.teaching_points</c>.</summary>
    public TeachingPoints TeachingPoints { get; init; }

    /// <summary><c>setting.G7_minimum</c>, millionths of a yuan.</summary>
    public long G7Minimum { get; init; }

    /// <summary><c>setting.S1_counts_basic</c>.</summary>
    public bool S1CountsBasic { get; init; }

    /// <summary><c>setting.G13_counts</c> is <c>entrants</c>.</summary>
    public bool G13CountsEntrants { get; init; }

    /// <summary><c>setting.G9_exempt</c>, teachers.</summary>
    public long G9Exempt { get; init; }

    /// <summary><c>setting.Q1_form</c> is <c>gross</c>.</summary>
    public bool Q1Gross { get; init; }

    /// <summary>The settings of a district: overrides first, then its own keys, then the defaults of the catalogue.</summary>
    /// <param name="figures">The district.</param>
    /// <param name="overrides">Values by key as stored in a table (choice index, 0/1, millionths).</param>
    public static Settings Of(DistrictFigures figures, IReadOnlyDictionary<string, long> overrides)
    {
        return new Settings
        {
            TeachingPoints = (TeachingPoints)Value("setting.teaching_points"),
            G7Minimum = Value("setting.G7_minimum"),
            S1CountsBasic = Value("setting.S1_counts_basic") != 0,
            G13CountsEntrants = Value("setting.G13_counts") != 0,
            G9Exempt = Value("setting.G9_exempt") / FixedPoint.Scale,
            Q1Gross = Value("setting.Q1_form") != 0,
        };

        long Value(string key)
        {
            if (overrides.TryGetValue(key, out var value)) return value;
            value = figures.DistrictValue(key);
            if (value != FixedPoint.Missing) return value;
            var measure = figures.Catalogue.Find(Level.District, key);
            return measure?.Default is null ? 0 : ReadValue(measure, measure.Default) ?? 0;
        }
    }

    /// <summary>A written value of a measure as it is kept in a table, or null when it cannot be read.</summary>
    public static long? ReadValue(Measure measure, string text)
    {
        switch (measure.Type)
        {
            case MeasureType.YesNo:
                return text switch { "true" => 1, "false" => 0, _ => null };
            case MeasureType.Choice:
                return measure.ChoiceIndex(text) is var index && index >= 0 ? index : null;
            case MeasureType.Text:
                return null;
            default:
                var fault = FixedPoint.Parse(System.Text.Encoding.UTF8.GetBytes(text), measure.Rounds, out var value, out _);
                return fault == NumberFault.Ok && (measure.MayBeNegative || value >= 0)
                    && (measure.Type != MeasureType.Whole || value % FixedPoint.Scale == 0) ? value : null;
        }
    }
}
