using System.Text.RegularExpressions;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>A column of the CSV folder, or something needed on the way, and how the statistics head it.</summary>
/// <param name="Code">The column's code; a code of <see cref="StatisticsFields"/> for what is needed on the way.</param>
/// <param name="Level">School or stage.</param>
/// <param name="Quantity">What it is counted in.</param>
/// <param name="Headings">The statistics' own headings, with contexts left out; the first is shown where the field is missing.</param>
/// <param name="Synonyms">Headings that mean the same by our judgement: matched as guessed.</param>
/// <param name="Contexts">Headings that may stand above and change nothing.</param>
internal sealed partial record StatisticsField(
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
    public string Core(IReadOnlyList<string> segments) => string.Join('/', segments.Where(segment => !contexts.Contains(segment) && !Group().IsMatch(segment)));

    /// <summary>The place of a heading among its headings and synonyms: of two words about a school the first one is taken.</summary>
    public int Order(string path) => Math.Max(0, Array.IndexOf([.. Headings, .. Synonyms], path));

    // 学校基本信息, 教师队伍情况: words for a part of the table.
    [GeneratedRegex(@"^(?:全校|(?:学校|机构|单位|办学|学生|教师|教职工|师资|校舍|资产|信息化|班级)?(?:基本|其他|队伍)*(?:信息|情况|资料|概况|属性|条件|数据|队伍))$", RegexOptions.NonBacktracking)]
    private static partial Regex Group();
}
