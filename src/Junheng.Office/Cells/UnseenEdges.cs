using System.Buffers;
using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Office.Cells;

/// <summary>What pasting leaves around a number or a code and nobody sees: no-break and full-width spaces, marks without width.</summary>
internal static class UnseenEdges
{
    /// <summary>The text without them and without plain spaces at its ends.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="found">One of them; 0 when there is none.</param>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8, out char found)
    {
        found = '\0';
        while (Rune.DecodeFromUtf8(utf8, out var first, out var length) == OperationStatus.Done && IsEdge(first, ref found)) utf8 = utf8[length..];
        while (Rune.DecodeLastFromUtf8(utf8, out var last, out var length) == OperationStatus.Done && IsEdge(last, ref found)) utf8 = utf8[..^length];
        return utf8;
    }

    /// <summary>Whether a text holds a character that is not seen or steers a terminal.</summary>
    public static bool IsHidden(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetString(utf8).Any(one => VisibleText.IsUnseen(one) || VisibleText.IsSteering(one) && one is not ('\t' or '\r' or '\n'));

    private static bool IsEdge(Rune rune, ref char found)
    {
        if (rune.Value is ' ' or '\t') return true;
        if (!rune.IsBmp || !VisibleText.IsUnseen((char)rune.Value)) return false;
        if (found == '\0') found = (char)rune.Value;
        return true;
    }
}
