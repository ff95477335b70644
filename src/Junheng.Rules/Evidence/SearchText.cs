using System.Text;

namespace Junheng.Rules.Evidence;

/// <summary>Text as it is searched: one form for letters that look alike, small letters, no blanks within Chinese; and the pairs of
/// neighbouring letters in it, which an index of any database can hold. Chinese has no blanks between words, so pairs are its words.</summary>
public static class SearchText
{
    /// <summary>One form of a text: compatibility letters (full width) as plain ones, small, each run of blanks as one, none beside a
    /// Chinese character, so that a phrase broken over two lines is found.</summary>
    public static string Plain(string text)
    {
        var plain = Safe(text).Normalize(NormalizationForm.FormKC);
        var made = new StringBuilder(plain.Length);
        var blank = false;
        foreach (var letter in plain)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                blank = true;
                continue;
            }

            if (blank && made.Length > 0 && !IsChinese(made[^1]) && !IsChinese(letter)) made.Append(' ');
            blank = false;
            made.Append(letter is >= '\u2E80' and <= '\u2EFF' ? Radicals.GetValueOrDefault(letter, letter) : char.ToLowerInvariant(letter));
        }

        return made.ToString();
    }

    /// <summary>The different pairs of neighbouring letters and digits of a plain text, in order of their first place.</summary>
    public static IReadOnlyCollection<string> Pairs(string plain)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        var lookup = pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + 1 < plain.Length; at++)
        {
            if (char.IsLetterOrDigit(plain[at]) && char.IsLetterOrDigit(plain[at + 1])) lookup.Add(plain.AsSpan(at, 2));
        }

        return pairs;
    }

    /// <summary>What stands around the first place of a word in a plain text.</summary>
    /// <param name="plain">The text.</param>
    /// <param name="word">A plain word.</param>
    /// <param name="around">Letters on either side.</param>
    public static (string Before, string Word, string After)? Around(string plain, string word, int around)
    {
        var at = plain.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return null;
        var (from, end) = (Math.Max(0, at - around), at + word.Length);
        return (plain[from..at], word, plain[end..Math.Min(plain.Length, end + around)]);
    }

    // PDFs that browsers print hold radicals where the character looks the same. Most of them are compatibility letters; these are not.
    private static readonly Dictionary<char, char> Radicals = Read("⺒巳⺓幺⺝月⺠民⺩王⺫目⺬示⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟");

    private static Dictionary<char, char> Read(string pairs) => pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    // Half of a letter of two units cannot be normalised, nor kept by a database; nor can a zero be.
    private static string Safe(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0', StringComparison.Ordinal)) return text;
        return new string([.. text.Where(letter => !char.IsSurrogate(letter) && letter != '\0')]);
    }

    private static bool IsChinese(char letter) => letter is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u3000' and <= '\u303F';
}
