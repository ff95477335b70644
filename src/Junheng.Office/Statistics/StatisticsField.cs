using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>A column of the CSV folder, or something needed on the way, and how the statistics head it.</summary>
/// <param name="Code">The column's code; a code of <see cref="StatisticsFields"/> for what is needed on the way.</param>
/// <param name="Level">School or stage.</param>
/// <param name="Quantity">What it is counted in.</param>
/// <param name="Headings">The statistics' own headings, with contexts left out; the first is shown where the field is missing.</param>
/// <param name="Synonyms">Headings that mean the same by our judgement: matched as guessed.</param>
/// <param name="Contexts">Headings that may stand above and change nothing.</param>
internal sealed record StatisticsField(
    string Code, Level Level, Quantity Quantity, string[] Headings, string[] Synonyms, string[] Contexts)
{
    private readonly HashSet<string> contexts = [.. Contexts];

    /// <summary>The statistics tables in which a heading without its first part is this one: in 教基4155 本科 is 专任教师/本科.</summary>
    public string[] Tables { get; init; } = [];

    /// <summary>What stands in front in those tables.</summary>
    public string TablePrefix { get; init; } = "";

    /// <summary>Whether an export of the statistics should have it.</summary>
    public bool Expected { get; init; }

    /// <summary>A path without the headings that may stand above.</summary>
    public string Core(IReadOnlyList<string> segments) => string.Join('/', segments.Where(segment => !contexts.Contains(segment)));
}
