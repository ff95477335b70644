using System.Text.RegularExpressions;

namespace Junheng.Office.Statistics;

/// <summary>What the heading of one column says, top to bottom: 教基4155 小学专任教师 / #按学历分 / 本科.</summary>
internal sealed partial class Heading
{
    private static readonly (string Word, StageSet Stage)[] StageWords =
    [
        ("小学学段", StageSet.Primary), ("小学阶段", StageSet.Primary), ("小学部", StageSet.Primary), ("小学段", StageSet.Primary), ("小学", StageSet.Primary),
        ("普通初中", StageSet.Junior), ("初中学段", StageSet.Junior), ("初中阶段", StageSet.Junior), ("初中部", StageSet.Junior), ("初中段", StageSet.Junior), ("初中", StageSet.Junior),
        ("普通高中", StageSet.Senior), ("高中阶段", StageSet.Senior), ("高中学段", StageSet.Senior), ("高中部", StageSet.Senior), ("高中段", StageSet.Senior), ("高中", StageSet.Senior),
    ];

    // Words that stand around a stage without saying more: 小学及一贯制小学部.
    private static readonly string[] AroundStages = ["独立", "九年", "十二年", "一贯制", "学校", "完全中学", "及", "和", "与", "、", "的", "阶段"];

    // Remarks in brackets that change nothing.
    private static readonly HashSet<string> Remarks = ["机构", "续", "账面原值", "原值", "含室内体育用房", "与健康", "必填", "选填", "学年初", "9月1日", "人数"];

    // Words that add nothing below a heading: 在校生 / 人数.
    private static readonly HashSet<string> Amounts = ["人数", "数", "数量", "间数", "个数", "面积", "总数量"];

    private readonly List<string> segments = [];
    private readonly HashSet<string> remarks = new(StringComparer.Ordinal);
    private bool afterDegrees;

    /// <param name="cells">The texts from the top down, each merged range once.</param>
    /// <param name="degrees">Whether the columns beside it are degrees, so that 高中 is one of them and no stage.</param>
    public Heading(IReadOnlyList<string> cells, bool degrees = false)
    {
        Shown = string.Join('/', cells.Select(cell => Spaces().Replace(cell, "")));
        var parts = new List<string>();
        foreach (var cell in cells)
        {
            var narrow = HeadingText.Narrow(cell);
            if (Table is null && TableName().Match(narrow) is { Success: true } table)
            {
                Table = table.Groups["number"].Value;
                TableTitle = table.Groups["title"].Value;
                // 教基4156-初中专任教师-计: a path in one cell, of which the table's number is only the beginning.
                var path = HeadingText.Parts(TableTitle).ToList();
                if (path.Count > 1 || cells.Count == 1) parts.AddRange(path);
                continue;
            }

            parts.AddRange(HeadingText.Parts(narrow));
        }

        for (var i = 0; i < parts.Count; i++) Add(parts[i], i == parts.Count - 1 && (degrees || afterDegrees));
    }

    /// <summary>As it stands in the file: the key of the saved mapping and of the report.</summary>
    public string Shown { get; }

    /// <summary>What is left when stage, unit, totals and the table's name are taken out.</summary>
    public IReadOnlyList<string> Segments => segments;

    /// <summary>The same without remarks in brackets that say something of their own.</summary>
    public IEnumerable<string> WithoutRemarks => segments.Where(segment => !remarks.Contains(segment));

    /// <summary>The stages named; none when the heading names none.</summary>
    public StageSet Stages { get; private set; }

    /// <summary>The unit named last; null when none is named.</summary>
    public string? Unit { get; private set; }

    /// <summary>The number of the statistics table when the heading starts with it: 3112.</summary>
    public string? Table { get; }

    /// <summary>The words behind the table's number.</summary>
    public string TableTitle { get; } = "";

    /// <summary>Whether it says 合计, 计 …</summary>
    public bool IsTotal { get; private set; }

    /// <summary>The stages that a title or sheet name speaks of; none when it names none.</summary>
    public static StageSet StagesIn(string text)
    {
        var narrow = HeadingText.Narrow(text);
        var found = StageSet.None;
        foreach (var (word, stage) in StageWords)
        {
            if (narrow.Contains(word, StringComparison.Ordinal)) found |= stage;
        }

        return narrow.Contains("义务教育", StringComparison.Ordinal) ? found | StageSet.Primary | StageSet.Junior : found;
    }

    private void Add(string part, bool degree)
    {
        var bare = Brackets().Replace(part, match =>
        {
            foreach (var inner in match.Groups["inner"].Value.Split(',', '、', ';')) AddRemark(inner);
            return "";
        });
        if (bare.Length == 0) return;
        if (HeadingText.IsTotal(bare) || segments.Count > 0 && Amounts.Contains(bare)) IsTotal = true;
        else if (Units.IsUnit(bare) && bare != "班") Unit = bare;
        else if (!degree && StageOnly(bare) is var only && only != StageSet.None && !IsDegree(bare)) Stages |= only;
        else AddWords(bare, degree);
    }

    private void AddRemark(string remark)
    {
        var unit = remark.Replace("单位", "", StringComparison.Ordinal).TrimStart(':');
        if (remark.Length == 0 || Remarks.Contains(remark)) return;
        if (HeadingText.IsTotal(remark)) IsTotal = true;
        else if (Units.IsUnit(unit)) Unit = unit;
        else if (StageOnly(remark) is var stage && stage != StageSet.None) Stages |= stage;
        else
        {
            segments.Add(remark);
            remarks.Add(remark);
        }
    }

    private void AddWords(string bare, bool degree)
    {
        var shorter = HeadingText.WithoutTotal(bare);
        IsTotal |= shorter.Length < bare.Length;
        if (Teachers().IsMatch(shorter)) shorter = "专任教师";
        // A 高中 right below 按学历分 is a degree.
        afterDegrees = bare.Contains("学历", StringComparison.Ordinal);
        if (!degree)
        {
            foreach (var (word, stage) in StageWords)
            {
                if (!shorter.StartsWith(word, StringComparison.Ordinal) || shorter[word.Length..] is var rest && (rest.Length == 0 || IsOneWord(rest))) continue;
                Stages |= stage;
                shorter = Teachers().IsMatch(rest) ? "专任教师" : rest.TrimStart('的');
                break;
            }
        }

        segments.Add(shorter);
    }

    /// <summary>Below another heading 高中阶段 is a degree of teachers, the same word at the top a stage.</summary>
    private bool IsDegree(string part) => segments.Count > 0 && part.StartsWith("高中阶段", StringComparison.Ordinal);

    /// <summary>小学教学点, 初中毕业 and 高中阶段以下 are words of their own.</summary>
    private bool IsOneWord(string rest) =>
        rest is "教学点" or "毕业" or "及以下" or "以下" or "以下毕业" || segments.Count > 0 && rest.StartsWith("阶段", StringComparison.Ordinal);

    private static StageSet StageOnly(string text)
    {
        var found = StageSet.None;
        foreach (var (word, stage) in StageWords)
        {
            if (!text.Contains(word, StringComparison.Ordinal)) continue;
            found |= stage;
            text = text.Replace(word, "", StringComparison.Ordinal);
        }

        foreach (var word in AroundStages) text = text.Replace(word, "", StringComparison.Ordinal);
        return text.Length == 0 ? found : StageSet.None;
    }

    [GeneratedRegex(@"^(?:教基|基础基)(?<number>\d{3,4})(?:\(?续\d?\)?)?表?[-/:]?(?<title>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex TableName();

    [GeneratedRegex(@"\((?<inner>[^()]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();

    // The heading above degrees and subjects varies: 专任教师数, 专任教师中, 专任教师学历情况.
    [GeneratedRegex(@"^专任教师(?:总?数|人数|中|分?学历(?:情况|结构)?|按学历分|分课程|分学科|授课情况|任课情况)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Teachers();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
