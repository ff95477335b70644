using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation;

/// <summary>Another value of an open setting that would change a status.</summary>
/// <param name="Setting">The key, or <c>--relax</c>.</param>
/// <param name="Value">The other value.</param>
/// <param name="Changes"><c>district verdict</c>, <c>school CODE STAGE</c>, <c>spread STAGE L2</c>, <c>item G7</c>, in this order.</param>
public sealed record Alternative(string Setting, string Value, IReadOnlyList<string> Changes);

/// <summary>What would be different if an open question were answered otherwise: every choice that the sources leave open
/// and the relaxations are tried, one at a time. Source: exchange format §4 (<c>alternatives</c>).</summary>
public static class Alternatives
{
    /// <summary>The choices, and the one item that each touches; null where rows change.</summary>
    private static readonly (string Key, string? Item)[] Choices =
    [
        ("setting.teaching_points", null), ("setting.S1_counts_basic", "S1"), ("setting.G13_counts", "G13"), ("setting.Q1_form", "Q1"),
    ];

    /// <summary>Each other value that changes any status, in the order of the settings, <c>--relax</c> last.</summary>
    public static IReadOnlyList<Alternative> Of(DistrictEvaluation evaluation)
    {
        var alternatives = new List<Alternative>();
        foreach (var (key, item) in Choices)
        {
            if (item is null && !HasUncountedPoints(evaluation.Figures)) continue;
            var current = Current(evaluation.Settings, key);
            foreach (var (value, stored) in Values(evaluation, key))
            {
                if (stored != current) Try(key, value, item, evaluation.Options with { Overrides = With(evaluation, key, stored) });
            }
        }

        if (evaluation.Options.Reading != Reading.Eligible) Try("--relax", "true", null, evaluation.Options with { Reading = Reading.Eligible });
        if (evaluation.Options.Reading != Reading.Strict) Try("--relax", "false", null, evaluation.Options with { Reading = Reading.Strict });
        return alternatives;

        void Try(string setting, string value, string? item, EvaluationOptions options)
        {
            var other = item is null ? DistrictEvaluation.Of(evaluation.Figures, options) : evaluation.WithItem(options, item);
            var changes = Changes(evaluation, other);
            if (changes.Count > 0) alternatives.Add(new Alternative(setting, value, changes));
        }
    }

    private static bool HasUncountedPoints(DistrictFigures figures)
    {
        if (figures.Schools.Numbers("counted_as_school") is not { } counted) return false;
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            if (counted[figures.SchoolRow(school)] == 0 && figures.Kind(school) == SchoolKind.TeachingPoint) return true;
        }

        return false;
    }

    /// <summary>Every status that differs between two evaluations of one district.</summary>
    public static IReadOnlyList<string> Changes(DistrictEvaluation one, DistrictEvaluation other)
    {
        var changes = new List<string>();
        if (one.Verdict != other.Verdict) changes.Add("district verdict");
        for (var row = 0; row < one.Rows.Count; row++)
        {
            if (!SameRow(one, other, row))
            {
                changes.Add($"school {one.Figures.SchoolCode(one.Rows.SchoolOf(row))} {one.Rows.StageOf(row).Code()}");
            }
        }

        var spreads = one.Spreads.Concat(other.Spreads).Select(spread => (spread.Stage, spread.Indicator.Id)).Distinct().Order();
        foreach (var (stage, id) in spreads)
        {
            if (StatusOf(one, stage, id) != StatusOf(other, stage, id)) changes.Add($"spread {stage.Code()} {id}");
        }

        for (var i = 0; i < one.Items.Count; i++)
        {
            if (one.Items[i].Status != other.Items[i].Status) changes.Add($"item {one.Items[i].Item.Id}");
        }

        return changes;
    }

    private static bool SameRow(DistrictEvaluation one, DistrictEvaluation other, int row)
    {
        if (one.Rows.ReasonOf(row) != other.Rows.ReasonOf(row) || one.VerdictOf(row) != other.VerdictOf(row)) return false;
        if (!one.Rows.InScope(row)) return true;
        for (var k = 0; k < one.Standard.Indicators.Count; k++)
        {
            if (one.Attainment.Status(row, k) != other.Attainment.Status(row, k)) return false;
        }

        return true;
    }

    private static SpreadStatus? StatusOf(DistrictEvaluation evaluation, Stage stage, string id) =>
        evaluation.Spreads.FirstOrDefault(spread => spread.Stage == stage && spread.Indicator.Id == id)?.Status;

    private static IEnumerable<(string Value, long Stored)> Values(DistrictEvaluation evaluation, string key)
    {
        var measure = evaluation.Figures.Catalogue.Find(Level.District, key);
        return measure?.Type == MeasureType.Choice
            ? measure.Choices.Select((choice, index) => (choice.Code, (long)index))
            : [("true", 1L), ("false", 0L)];
    }

    private static long Current(Settings settings, string key) => key switch
    {
        "setting.teaching_points" => (long)settings.TeachingPoints,
        "setting.S1_counts_basic" => settings.S1CountsBasic ? 1 : 0,
        "setting.G13_counts" => settings.G13CountsEntrants ? 1 : 0,
        _ => settings.Q1Gross ? 1 : 0,
    };

    private static Dictionary<string, long> With(DistrictEvaluation evaluation, string key, long stored) =>
        new(evaluation.Options.Overrides) { [key] = stored };
}
