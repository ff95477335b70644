using Junheng.Rules.Common;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>Why a condition of an item, or an indicator of a row, stands where it stands 原因: one of possibly many.</summary>
/// <param name="Code">What it is; the sentence is made by <see cref="Phrases.Reason"/>.</param>
/// <param name="Status">Whether the condition fails, is left open, or holds (told beside one that does not).</param>
/// <param name="Args">What the sentence names, in the code's order.</param>
public sealed record Reason(string Code, ItemStatus Status, IReadOnlyList<ReasonWord> Args)
{
    /// <summary>The position of the school that it is about; -1 for the district.</summary>
    public int School { get; init; } = -1;

    /// <summary>The figures whose absence is the reason; empty when something else is.</summary>
    public IReadOnlyList<MissingFigure> Missing { get; init; } = [];
}

/// <summary>A name or number in a sentence, in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public readonly record struct ReasonWord(string Zh, string En)
{
    /// <summary>What is written alike in both.</summary>
    public static implicit operator ReasonWord(string text) => new(text, text);

    /// <summary>Two words that are added up.</summary>
    public static ReasonWord Sum(ReasonWord one, ReasonWord other) => new($"{one.Zh}＋{other.Zh}", $"{one.En} + {other.En}");

    /// <summary>Several words as a list.</summary>
    public static ReasonWord List(IEnumerable<ReasonWord> words)
    {
        var all = words.ToList();
        return new ReasonWord(string.Join('、', all.Select(word => word.Zh)), string.Join(", ", all.Select(word => word.En)));
    }
}
