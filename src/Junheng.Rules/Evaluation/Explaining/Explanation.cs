using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Explaining;

/// <summary>
/// How one figure came about: a tree whose leaves are cells of the input. A missing figure has neither
/// <see cref="Value"/> nor <see cref="Written"/>.
/// </summary>
/// <param name="NameZh">What it is, in Chinese.</param>
/// <param name="NameEn">What it is, in English.</param>
public sealed record Explanation(string NameZh, string NameEn)
{
    /// <summary>The id of an indicator or item, or the code of a measure; empty for a step between them.</summary>
    public string Id { get; init; } = "";

    /// <summary>The number, unrounded; null when missing or not a number.</summary>
    public double? Value { get; init; }

    /// <summary>A collected figure exactly as it counts: a number, a choice's Chinese words, 是 or 否, a text; a coefficient or a
    /// share of the variance as it is shown. Null when missing, and for other computed figures.</summary>
    public string? Written { get; init; }

    /// <summary>The same in English, where it is a word; else null.</summary>
    public string? WrittenEn { get; init; }

    /// <summary>The unit, in Chinese; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The unit, in English; empty when there is none.</summary>
    public string UnitEn => Words.UnitEn(Unit);

    /// <summary>How it follows from its parts: a code whose words are made by <see cref="Phrases.Formula"/>; null for a leaf.</summary>
    public string? Formula { get; init; }

    /// <summary>What the formula's words name.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>口径, for a collected figure.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The clause behind it; empty when there is none.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The time it speaks of.</summary>
    public TimeBasis Basis { get; init; } = TimeBasis.None;

    /// <summary>The cell it was read from; <see cref="Place.None"/> for a computed figure.</summary>
    public Place Place { get; init; }

    /// <summary>Where it stands, as in the result file: <c>met</c>, <c>near</c>, <c>exceeded</c> …; null where nothing is judged.</summary>
    public string? Status { get; init; }

    /// <summary>Why it stands there: the conditions that fail or are open, and of ratios those that hold; empty where nothing is to be told.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>What it follows from.</summary>
    public IReadOnlyList<Explanation> Parts { get; init; } = [];

    /// <summary>Every leaf below, in order; the node itself when it has no parts.</summary>
    public IEnumerable<Explanation> Leaves() => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Leaves());
}
