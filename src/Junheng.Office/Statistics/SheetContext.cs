using System.Globalization;
using System.Text.RegularExpressions;
using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>What a sheet's name and titles say about all of its columns.</summary>
internal sealed partial record SheetContext(string? Table, StageSet Stages, string? MoneyUnit, SchoolKind? Kind)
{
    /// <summary>The title of a sheet that is only about 专任教师: below it 本科 alone is one of their degrees. Null elsewhere.</summary>
    public string? Teachers { get; init; }

    /// <summary>The years that name and titles speak of; both of a school year.</summary>
    public IReadOnlySet<int> Years { get; init; } = new HashSet<int>();

    /// <summary>The context of a sheet.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="titles">The texts above its headings.</param>
    public static SheetContext Of(string name, IReadOnlyList<string> titles)
    {
        var texts = titles.Prepend(name).Select(HeadingText.Narrow).ToList();
        var tables = texts.SelectMany(text => TableNumbers().Matches(text).Select(match => match.Groups["number"].Value)).Distinct().ToList();
        var table = tables.Count == 1 ? tables[0] : null;
        var money = texts.Where(text => text.Contains("单位", StringComparison.Ordinal)).Select(Units.MoneyOf).OfType<string>().Distinct().ToList();
        return new SheetContext(
            table, StagesOf(table, texts), money.Count == 1 ? money[0] : null,
            texts.Select(text => SchoolWords.KindOf(KindAround().Replace(text, ""))).FirstOrDefault(kind => kind is not null))
        {
            Teachers = texts.Find(text => TeachersTitle().IsMatch(text)),
            Years = texts.SelectMany(text => YearNumbers().Matches(text))
                .SelectMany(match => match.Groups["year"].Captures).Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).ToHashSet(),
        };
    }

    /// <summary>The stages that a statistics table counts. Words in its title decide; 教基4155 and 4156 differ from year to year,
    /// so that more than one may be left. Source: national rules §3.7.</summary>
    public static StageSet OfTable(string table, string title)
    {
        var named = Heading.StagesIn(title);
        var counted = table switch
        {
            "3112" or "2106" => StageSet.Primary,
            "3115" or "2107" => StageSet.Junior,
            "3118" => StageSet.Senior,
            "4155" => named.HasFlag(StageSet.Junior) ? StageSet.Primary | StageSet.Junior : StageSet.Primary,
            "4156" => named is StageSet.Junior or StageSet.Senior ? named : StageSet.Junior | StageSet.Senior,
            _ => StageSet.None,
        };
        return counted;
    }

    private static StageSet StagesOf(string? table, IReadOnlyList<string> texts)
    {
        if (table is not null) return OfTable(table, string.Concat(texts.Where(text => TableNumbers().IsMatch(text))));
        // A sheet that is only called 小学 lists the schools of that kind; 小学学段 or 小学部 speaks of the figures.
        var stages = texts.SelectMany(text => StageTitles().Matches(text).Select(match => Heading.StagesIn(match.Value)))
            .Concat(texts.Where(text => CountedTitle().IsMatch(text)).Select(Heading.StagesIn)).Aggregate(StageSet.None, (set, stage) => set | stage);
        return stages.Single() is null ? StageSet.None : stages;
    }

    [GeneratedRegex(@"(?:教基|基础基)(?<number>\d{3,4})", RegexOptions.NonBacktracking)]
    private static partial Regex TableNumbers();

    [GeneratedRegex(@"(?:小学|初中|高中)(?:学段|阶段|段|部)", RegexOptions.NonBacktracking)]
    private static partial Regex StageTitles();

    [GeneratedRegex(@"(?:(?<year>20\d\d)[-/])?(?<year>20\d\d)(?:年|学年)", RegexOptions.NonBacktracking)]
    private static partial Regex YearNumbers();

    // 小学专任教师学历情况, 初中学生数: what is counted is of that stage. 小学、初中专任教师 names both and tells neither.
    [GeneratedRegex(@"^(?:小学|初中|普通初中|高中|普通高中)(?:专任教师|学生|在校生|在校学生)", RegexOptions.NonBacktracking)]
    private static partial Regex CountedTitle();

    [GeneratedRegex(@"^(?:小学|初中|普通初中|高中|普通高中)?专任教师(?:数|人数|学历|任课|授课|课程|学科|分|按|及|和|、|情况|统计|明细|基本|表)*$", RegexOptions.NonBacktracking)]
    private static partial Regex TeachersTitle();

    [GeneratedRegex(@"(?:教基|基础基)\d{3,4}(?:\(?续\d?\)?)?[-/:]?|\(.*\)$|\d{4}年|学年|(?:基本情况|情况|明细|统计|数据)?表?$", RegexOptions.NonBacktracking)]
    private static partial Regex KindAround();
}
