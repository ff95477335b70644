using System.Buffers;

namespace Junheng.Office.Csv.Reading;

/// <summary>Control characters in UTF-8: C0 without tab and line ends, DEL, and C1, which is written C2 80 – C2 9F.</summary>
internal static class ControlBytes
{
    private const byte C1 = 0xC2;

    private static readonly SearchValues<byte> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Where(one => one is not ('\t' or '\n' or '\r')).Append(0x7F).Append(C1).Select(one => (byte)one)]);

    /// <summary>Whether a sound text holds one. One look at each byte, many at a time.</summary>
    public static bool AreIn(ReadOnlySpan<byte> utf8)
    {
        for (int at; (at = utf8.IndexOfAny(Suspects)) >= 0; utf8 = utf8[(at + 1)..])
        {
            if (utf8[at] != C1 || at + 1 < utf8.Length && utf8[at + 1] < 0xA0) return true;
        }

        return false;
    }
}
