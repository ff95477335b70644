using System.Text;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>A heading as people write it: a name and, in brackets, a unit.</summary>
internal readonly record struct HeadingText(string Whole, string Name, string? Unit)
{
    /// <summary>Takes a heading apart. Line breaks, spaces, stars, colons and the width of brackets do not count.</summary>
    public static HeadingText Of(string text)
    {
        var whole = Plain(text).Trim('*', ':', '#');
        if (whole.Length == 0 || whole[^1] is not (')' or ']')) return new HeadingText(whole, whole, null);
        var open = whole.LastIndexOf(whole[^1] == ')' ? '(' : '[');
        if (open <= 0) return new HeadingText(whole, whole, null);
        var unit = whole[(open + 1)..^1];
        if (unit.StartsWith("单位", StringComparison.Ordinal)) unit = unit[2..].TrimStart(':');
        return new HeadingText(whole, whole[..open].TrimEnd('*', ':'), UnitWord(unit));
    }

    /// <summary>Half-width, without spaces, in small letters: how words are compared.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF') continue;
            plain.Append(c switch { '【' or '〔' => '[', '】' or '〕' => ']', _ => char.ToLowerInvariant(c) });
        }

        return plain.ToString();
    }

    /// <summary>One word for the ways to write a unit.</summary>
    private static string UnitWord(string unit) => unit switch
    {
        "m2" or "㎡" or "平米" or "平方公尺" => "平方米",
        "名" => "人",
        "班" => "个",
        _ => unit,
    };
}
