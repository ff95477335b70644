using System.Text;

namespace Junheng.Rules.Figures;

/// <summary>What people write under a table: totals, signatures, notes. Such a line is no row, and it is never left out in silence.</summary>
public static class FooterText
{
    private const int LongestTotal = 20;

    private static readonly string[] Totals = ["合计", "小计", "总计", "共计", "总和"];

    /// <summary>Words that are followed by anything, a name mostly.</summary>
    private static readonly string[] Signatures =
    [
        "填表人", "制表人", "填报人", "审核人", "复核人", "核对人", "负责人", "单位负责人", "统计负责人", "主管领导", "经办人", "单位公章", "单位盖章",
        "填表日期", "填报日期", "报出日期", "制表日期", "填报单位", "填表单位", "联系人", "联系电话", "(公章)", "(盖章)",
    ];

    /// <summary>Words that are followed by a colon, a number or nothing.</summary>
    private static readonly string[] Notes = ["注", "备注", "附注", "说明", "填表说明", "公章", "盖章", "签字", "日期"];

    /// <summary>The code of the refusal for a line that begins with this text; null when it is none of that kind.</summary>
    public static string? CodeOf(string text)
    {
        var plain = Plain(text);
        if (plain.Length == 0 || plain[0] < 0x80 && plain[0] != '(') return null;
        if (plain.Length <= LongestTotal && Array.Exists(Totals, word => plain.EndsWith(word, StringComparison.Ordinal) || IsFollowed(plain, word))) return "record_total";
        return Array.Exists(Signatures, word => plain.StartsWith(word, StringComparison.Ordinal)) || Array.Exists(Notes, word => IsFollowed(plain, word))
            ? "record_note"
            : null;
    }

    /// <summary>Whether the text is in Chinese, as no code is: alone in its row it is a remark.</summary>
    public static bool IsChinese(string text) => text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;

    private static bool IsFollowed(string plain, string word) =>
        plain.StartsWith(word, StringComparison.Ordinal) && (plain.Length == word.Length || !char.IsLetter(plain[word.Length]));

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(one => !char.IsWhiteSpace(one)));
}
