using System.Globalization;
using System.Text;

namespace Junheng.Rules.Common;

/// <summary>
/// Texts of an input as they may be shown: characters that would steer a terminal, turn the direction of the text or simply not
/// be seen stand there by name, such as <c>[U+001B]</c> or <c>[不换行空格 U+00A0]</c>.
/// </summary>
public static class VisibleText
{
    private const int MostShown = 40;

    /// <summary>The text with every character named that steers a terminal; line ends and tabs become spaces.</summary>
    public static string Line(string text) => Replace(text, unseenToo: false);

    /// <summary>The text with every character named that steers a terminal or is not seen: for quoting a cell.</summary>
    public static string Cell(string text) => Replace(text, unseenToo: true);

    /// <summary>At most forty characters of a cell, as <see cref="Cell"/> shows them.</summary>
    public static string Short(string text) => Cell(Cut(text));

    /// <summary>At most forty characters, and what is left out as ….</summary>
    public static string Cut(string text) => Cut(text, MostShown);

    /// <summary>At most so many characters, and what is left out as …; no character is cut in two.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";

    /// <summary>Whether a character is one that nobody sees: a space other than the plain one, or without width.</summary>
    public static bool IsUnseen(char character) => character is '\u00A0' or '\u00AD' or (>= '\u2000' and <= '\u200D') or '\u2028' or '\u2029' or '\u202F'
        or (>= '\u205F' and <= '\u2064') or '\u3000' or '\uFEFF';

    /// <summary>Whether a character steers a terminal or the direction of the text: never part of a name or a code.</summary>
    public static bool IsSteering(char character) => character is < ' ' or (>= '\x7F' and <= '\u009F') // C0, DEL, C1
        or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') // direction of writing
        or (>= '\uFDD0' and <= '\uFDEF'); // noncharacters: never text, and marks of ours on the way to a terminal

    /// <summary>The Chinese name of a character and its number: <c>不换行空格 U+00A0</c>.</summary>
    public static string NameOf(char character)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
        var name = character switch
        {
            '\u00A0' or '\u202F' => "不换行空格",
            '\u3000' => "全角空格",
            '\u200B' => "零宽空格",
            '\uFEFF' => "字节序标记",
            _ when IsSteering(character) => "控制符",
            _ => "看不见的字符",
        };
        return $"{name} {number}";
    }

    private static string Replace(string text, bool unseenToo)
    {
        var next = Next(text, unseenToo);
        if (next < 0) return text;
        var shown = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        for (; next >= 0; next = Next(rest, unseenToo))
        {
            shown.Append(rest[..next]);
            if (rest[next] is '\n' or '\r' or '\t') shown.Append(' ');
            else shown.Append('[').Append(NameOf(rest[next])).Append(']');
            rest = rest[(next + 1)..];
        }

        return shown.Append(rest).ToString();
    }

    /// <summary>A plain loop: texts are short, and a vectorised search of such a set would have to be compiled at every start.</summary>
    private static int Next(ReadOnlySpan<char> text, bool unseenToo)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSteering(text[i]) || unseenToo && IsUnseen(text[i])) return i;
        }

        return -1;
    }
}
