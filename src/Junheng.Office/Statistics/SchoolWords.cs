using System.Text.RegularExpressions;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>The words and codes of the statistics for kinds, areas, owners and yes or no. Sources: GB/T 33782-2017 tables 4
/// (kinds) and 5 (urban and rural areas); the old areas 城市, 县镇, 农村 of the statistics before 2011.</summary>
internal static partial class SchoolWords
{
    private static readonly Dictionary<string, SchoolKind> Kinds = new(StringComparer.Ordinal)
    {
        ["小学"] = SchoolKind.Primary, ["完全小学"] = SchoolKind.Primary, ["中心小学"] = SchoolKind.Primary, ["普通小学"] = SchoolKind.Primary, ["211"] = SchoolKind.Primary,
        ["教学点"] = SchoolKind.TeachingPoint, ["小学教学点"] = SchoolKind.TeachingPoint, ["218"] = SchoolKind.TeachingPoint,
        ["初级中学"] = SchoolKind.Junior, ["初中"] = SchoolKind.Junior, ["普通初中"] = SchoolKind.Junior, ["独立初中"] = SchoolKind.Junior, ["311"] = SchoolKind.Junior,
        ["九年一贯制学校"] = SchoolKind.NineYear, ["九年一贯制"] = SchoolKind.NineYear, ["九年制学校"] = SchoolKind.NineYear, ["9年一贯制学校"] = SchoolKind.NineYear, ["9年一贯制"] = SchoolKind.NineYear, ["312"] = SchoolKind.NineYear,
        ["十二年一贯制学校"] = SchoolKind.TwelveYear, ["十二年一贯制"] = SchoolKind.TwelveYear, ["12年一贯制学校"] = SchoolKind.TwelveYear, ["12年一贯制"] = SchoolKind.TwelveYear, ["345"] = SchoolKind.TwelveYear,
        ["完全中学"] = SchoolKind.CompleteSecondary, ["完中"] = SchoolKind.CompleteSecondary, ["341"] = SchoolKind.CompleteSecondary,
        ["高级中学"] = SchoolKind.Senior, ["高中"] = SchoolKind.Senior, ["普通高中"] = SchoolKind.Senior, ["独立高中"] = SchoolKind.Senior, ["342"] = SchoolKind.Senior,
        ["特殊教育学校"] = SchoolKind.Special, ["特殊教育"] = SchoolKind.Special, ["特教学校"] = SchoolKind.Special, ["盲人学校"] = SchoolKind.Special,
        ["聋人学校"] = SchoolKind.Special, ["培智学校"] = SchoolKind.Special, ["弱智学校"] = SchoolKind.Special, ["其他特教学校"] = SchoolKind.Special,
        ["中等职业学校"] = SchoolKind.Vocational, ["职业学校"] = SchoolKind.Vocational, ["职业高中"] = SchoolKind.Vocational, ["职业高中学校"] = SchoolKind.Vocational,
        ["职业初中"] = SchoolKind.Vocational, ["中等技术学校"] = SchoolKind.Vocational, ["中等师范学校"] = SchoolKind.Vocational, ["技工学校"] = SchoolKind.Vocational,
        ["成人中等专业学校"] = SchoolKind.Vocational, ["调整后中等职业学校"] = SchoolKind.Vocational, ["职业"] = SchoolKind.Vocational, ["职业教育"] = SchoolKind.Vocational,
        ["321"] = SchoolKind.Vocational, ["361"] = SchoolKind.Vocational, ["362"] = SchoolKind.Vocational, ["363"] = SchoolKind.Vocational,
        ["364"] = SchoolKind.Vocational, ["365"] = SchoolKind.Vocational, ["366"] = SchoolKind.Vocational,
        ["幼儿园"] = SchoolKind.Kindergarten, ["111"] = SchoolKind.Kindergarten,
    };

    private static readonly Dictionary<string, Area> Areas = new(StringComparer.Ordinal)
    {
        ["城区"] = Area.Urban, ["主城区"] = Area.Urban, ["城乡结合区"] = Area.Urban, ["城市"] = Area.Urban, ["110"] = Area.Urban, ["11"] = Area.Urban, ["111"] = Area.Urban, ["112"] = Area.Urban,
        ["镇区"] = Area.Town, ["镇中心区"] = Area.Town, ["镇乡结合区"] = Area.Town, ["特殊区域"] = Area.Town, ["县镇"] = Area.Town,
        ["120"] = Area.Town, ["12"] = Area.Town, ["121"] = Area.Town, ["122"] = Area.Town, ["123"] = Area.Town,
        ["乡村"] = Area.Rural, ["乡中心区"] = Area.Rural, ["村庄"] = Area.Rural, ["农村"] = Area.Rural, ["200"] = Area.Rural, ["2"] = Area.Rural, ["210"] = Area.Rural, ["220"] = Area.Rural,
    };

    // Owners by the words that decide, the first that is contained; 中外合作 and enterprises are not decided here.
    private static readonly (string Word, bool Public)[] Owners =
    [
        ("民办", false), ("公民个人", false), ("社会组织", false), ("社会力量", false), ("私立", false),
        ("公办", true), ("教育部门", true), ("其他部门", true), ("政府", true), ("集体", true), ("事业单位", true), ("部队", true), ("公立", true),
    ];

    /// <summary>The kind, or null when the word is none of ours: 一贯制学校 and 中学 could be several.</summary>
    public static SchoolKind? KindOf(string text) => Look(Kinds, text);

    /// <summary>The area, or null: 城镇 could be 城区 or 镇区.</summary>
    public static Area? AreaOf(string text) => Look(Areas, text);

    /// <summary>Whether a name is a town's: below the district, so that it cannot be one.</summary>
    public static bool IsTown(string text) => Town().IsMatch(HeadingText.Narrow(text));

    /// <summary>Whether the owner is public, or null when it cannot be told.</summary>
    public static bool? IsPublic(string text)
    {
        if (text.Contains("中外合作", StringComparison.Ordinal)) return null;
        foreach (var (word, isPublic) in Owners)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return isPublic;
        }

        return null;
    }

    /// <summary>Yes or no, or null.</summary>
    public static bool? YesNo(string text) => HeadingText.Narrow(text) switch
    {
        "1" or "是" or "true" or "y" or "yes" or "√" or "计" or "1/是" or "1-是" => true,
        "0" or "否" or "false" or "n" or "no" or "×" or "不计" or "0/否" or "0-否" => false,
        _ => null,
    };

    /// <summary>The stage that a row speaks of, by a word of its own column.</summary>
    public static Stage? StageOf(string text) => Heading.StagesIn(text).Single();

    /// <summary>The stage at the end of a name: 育才学校（小学部）, 育才学校初中部.</summary>
    public static Stage? StageAtEnd(string name) =>
        StageEnding().Match(HeadingText.Narrow(name)) is { Success: true } match ? StageOf(match.Groups["stage"].Value) : null;

    /// <summary>What a word means, so that 城区 and 111 are one.</summary>
    public static string Meaning(string field, string text) => (field switch
    {
        Codes.Kind => KindOf(text)?.Code(),
        Codes.Area => AreaOf(text)?.ToString(),
        Codes.Ownership => IsPublic(text)?.ToString(),
        Codes.CountedAsSchool or Codes.Boarding or StatisticsFields.Withdrawn => YesNo(text)?.ToString(),
        _ => null,
    }) ?? HeadingText.Narrow(text);

    private static T? Look<T>(Dictionary<string, T> words, string text)
        where T : struct
    {
        var narrow = HeadingText.Narrow(text);
        if (words.TryGetValue(narrow, out var found)) return found;
        // 城区-主城区: several words that agree.
        var several = narrow.Split('-', '/');
        if (several.Length > 1 && several.All(words.ContainsKey))
        {
            return several.All(one => words[one].Equals(words[several[0]])) ? words[several[0]] : null;
        }

        // 211-小学, 小学(211): the word decides and the code has to agree.
        var parts = CodeAndWord().Match(narrow);
        if (!parts.Success) return null;
        var word = words.TryGetValue(parts.Groups["word"].Value, out var byWord) ? byWord : (T?)null;
        return words.TryGetValue(parts.Groups["before"].Value + parts.Groups["behind"].Value, out var byCode) && word is { } known && !known.Equals(byCode) ? null : word;
    }

    [GeneratedRegex(@"^(?<before>\d{1,3})?[-/.:]?(?<word>[^\d()]+)\(?(?<behind>\d{1,3})?\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeAndWord();

    [GeneratedRegex(@"^\D{2,12}(?:镇|乡|苏木|街道|街道办事处|街道办|办事处)$", RegexOptions.NonBacktracking)]
    private static partial Regex Town();

    [GeneratedRegex(@"\(?(?<stage>(?:小学|初中|高中)部)\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex StageEnding();
}
