using System.Text;
using System.Text.RegularExpressions;

namespace Junheng.Office.Statistics;

/// <summary>How the text of a heading is made comparable: widths, spaces, quotation marks, numbering and the marks of
/// sub-columns (#, 其中) differ from year to year and say nothing.</summary>
internal static partial class HeadingText
{
    private static readonly HashSet<string> Totals = ["合计", "总计", "小计", "计", "总数", "合计数", "总计数", "全校合计", "学校合计"];

    /// <summary>One cell's text in one width, without spaces.</summary>
    public static string Narrow(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\'' or '“' or '”' or '‘' or '’' or '《' or '》' or '\u200B' or '\uFEFF') continue;
            result.Append(c switch
            {
                '—' or '–' or '―' or '─' or '‐' or '−' => '-',
                '【' or '〔' or '[' or '{' => '(',
                '】' or '〕' or ']' or '}' => ')',
                '→' or '>' or '|' or '\\' or '_' => '/',
                _ => char.ToLowerInvariant(c),
            });
        }

        return result.ToString();
    }

    /// <summary>The parts of a narrowed text: cut at hyphens and slashes, without numbering and marks of sub-columns.</summary>
    public static IEnumerable<string> Parts(string narrow)
    {
        foreach (var part in Cut(narrow))
        {
            var bare = Leading().Replace(part, "");
            if (bare.Length > 0) yield return bare;
        }
    }

    /// <summary>Whether a part only says that it is the whole.</summary>
    public static bool IsTotal(string part) => Totals.Contains(part);

    /// <summary>A part without a word for the whole at its end: 艺术计, 专任教师合计, 在校生总计.</summary>
    public static string WithoutTotal(string part)
    {
        foreach (var word in new[] { "合计", "总计", "小计", "计" })
        {
            if (part.Length > word.Length && part.EndsWith(word, StringComparison.Ordinal)) return part[..^word.Length].TrimEnd(':', ',', '、');
        }

        return part;
    }

    /// <summary>A path without what headings carry or drop at will: 数, 人数, 面积 … at the end of a part.</summary>
    public static string Loose(string path) => string.Join('/', path.Split('/').Select(part => Ending().Replace(part, "")));

    /// <summary>Cuts outside of brackets only: 教室(间/所) is one part.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        int depth = 0, from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth > 0 || text[i] is not ('-' or '/' or ':' or '#')) continue;
            if (i > from) yield return text[from..i];
            from = i + 1;
        }

        if (from < text.Length) yield return text[from..];
    }

    [GeneratedRegex(@"^(?:[#*·•]|其中,?|[0-9一二三四五六七八九十]{1,2}[.、]|\([0-9一二三四五六七八九十]{1,2}\)[.、]?)+", RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:[总人间个]?数量?|总?面积|情况)$", RegexOptions.NonBacktracking)]
    private static partial Regex Ending();
}
