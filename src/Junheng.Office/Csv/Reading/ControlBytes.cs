namespace Junheng.Office.Csv.Reading;

/// <summary>Control characters in UTF-8: C0 without tab and line ends, and C1, which is written C2 80 – C2 9F.</summary>
internal static class ControlBytes
{
    private const byte C1 = 0xC2;

    /// <summary>Whether a sound text holds one: a few looks at each byte, many at a time.</summary>
    public static bool AreIn(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAnyInRange((byte)0, (byte)'\b') >= 0 || utf8.IndexOfAnyInRange((byte)0x0E, (byte)0x1F) >= 0) return true;
        for (int at; (at = utf8.IndexOf(C1)) >= 0; utf8 = utf8[(at + 1)..])
        {
            if (at + 1 < utf8.Length && utf8[at + 1] < 0xA0) return true;
        }

        return false;
    }
}
