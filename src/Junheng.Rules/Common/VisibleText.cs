using System.Buffers;
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

    private static readonly (int First, int Last)[] Steering =
    [
        (0x00, 0x1F), (0x7F, 0x9F), // C0, DEL, C1
        (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069), // direction of writing
        (0xFDD0, 0xFDEF), // noncharacters: never text, and marks of ours on the way to a terminal
    ];

    private static readonly (int First, int Last)[] Unseen =
        [(0xA0, 0xA0), (0xAD, 0xAD), (0x2000, 0x200D), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x2064), (0x3000, 0x3000), (0xFEFF, 0xFEFF)];

    private static readonly SearchValues<char> SteeringOnly = SearchValues.Create(All(Steering));

    private static readonly SearchValues<char> SteeringOrUnseen = SearchValues.Create(All([.. Steering, .. Unseen]));

    /// <summary>The text with every character named that steers a terminal; line ends and tabs become spaces.</summary>
    public static string Line(string text) => Replace(text, SteeringOnly);

    /// <summary>The text with every character named that steers a terminal or is not seen: for quoting a cell.</summary>
    public static string Cell(string text) => Replace(text, SteeringOrUnseen);

    /// <summary>At most forty characters of a cell, as <see cref="Cell"/> shows them.</summary>
    public static string Short(string text) => Cell(Cut(text));

    /// <summary>At most forty characters, and what is left out as ….</summary>
    public static string Cut(string text) => Cut(text, MostShown);

    /// <summary>At most so many characters, and what is left out as …; no character is cut in two.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";

    /// <summary>Whether a character is one that nobody sees: a space other than the plain one, or without width.</summary>
    public static bool IsUnseen(char character) => character > '\x7F' && SteeringOrUnseen.Contains(character) && !SteeringOnly.Contains(character);

    /// <summary>Whether a character steers a terminal or the direction of the text: never part of a name or a code.</summary>
    public static bool IsSteering(char character) => SteeringOnly.Contains(character);

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

    private static string Replace(string text, SearchValues<char> hidden)
    {
        var next = text.AsSpan().IndexOfAny(hidden);
        if (next < 0) return text;
        var shown = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        for (; next >= 0; next = rest.IndexOfAny(hidden))
        {
            shown.Append(rest[..next]);
            if (rest[next] is '\n' or '\r' or '\t') shown.Append(' ');
            else shown.Append('[').Append(NameOf(rest[next])).Append(']');
            rest = rest[(next + 1)..];
        }

        return shown.Append(rest).ToString();
    }

    private static string All((int First, int Last)[] ranges) =>
        string.Concat(ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(code => (char)code));
}
