using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Rules.Checks;

/// <summary>Grades as people write them: 3, 三年级, 初一, 高二.</summary>
internal static class GradeText
{
    private const string Numerals = "一二三四五六七八九";

    /// <summary>Grades at most; a larger number is a year of entry or a room.</summary>
    private const int Most = 99;

    /// <summary>Years that a stage after the first has at most.</summary>
    private const int MostOfStage = 4;

    private static ReadOnlySpan<byte> Suffix => "年级"u8;

    /// <summary>The grade, from 1; null when the text is none that can be told. The usual forms cost no string.</summary>
    public static int? Of(ReadOnlySpan<byte> utf8)
    {
        var bare = utf8.EndsWith(Suffix) ? utf8[..^Suffix.Length] : utf8;
        if (bare is [>= (byte)'0' and <= (byte)'9'] or [>= (byte)'1' and <= (byte)'9', >= (byte)'0' and <= (byte)'9'])
        {
            return bare.Length == 1 ? bare[0] - '0' : 10 * (bare[0] - '0') + bare[1] - '0';
        }

        return bare.Length == 0 ? null : Of(Encoding.UTF8.GetString(bare));
    }

    /// <summary>Whether a stage may have the grade: by the count from 1 to 12, with five years of primary school too, or by the
    /// stage's own.</summary>
    public static bool IsOf(int grade, Stage stage) => stage switch
    {
        Stage.Primary => grade is >= 1 and <= 6,
        Stage.Junior => grade is (>= 6 and <= 9) or (>= 1 and <= 4),
        _ => grade is (>= 10 and <= 12) or (>= 1 and <= 3),
    };

    private static int? Of(string bare)
    {
        var text = string.Concat(bare.Normalize(NormalizationForm.FormKC).Where(one => !char.IsWhiteSpace(one)));
        if (text.EndsWith("年级", StringComparison.Ordinal)) text = text[..^2];
        var before = 0;
        foreach (var (word, grades) in (ReadOnlySpan<(string, int)>)[("小学", 0), ("初中", 6), ("高中", 9), ("初", 6), ("高", 9)])
        {
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            (text, before) = (text[word.Length..], grades);
            break;
        }

        // 初三 is the ninth grade, and so is 初中九年级.
        return Number(text) is not { } number ? null : number <= MostOfStage ? before + number : number;
    }

    private static int? Number(string text)
    {
        if (text.Length is 1 or 2 && text.All(char.IsAsciiDigit)) return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return text.Length == 1 ? Digit(text) : null;
        var (tens, ones) = (ten == 0 ? 1 : Digit(text[..ten]), ten == text.Length - 1 ? 0 : Digit(text[(ten + 1)..]));
        return tens is { } ten10 && ones is { } one && 10 * ten10 + one <= Most ? 10 * ten10 + one : null;
    }

    private static int? Digit(string text) =>
        text.Length == 1 && Numerals.IndexOf(text[0], StringComparison.Ordinal) is var at && at >= 0 ? at + 1 : null;
}
