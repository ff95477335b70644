namespace Junheng.Rules.Common;

/// <summary>
/// A sum of many figures without overflow: 32 low bits and the rest are added apart. Unlike a 128-bit number it can be compiled
/// ahead of time, and adding to it costs two additions.
/// </summary>
internal struct ExactSum
{
    private long high;
    private long low;

    /// <summary>The sum. At most two thousand million figures, of any size.</summary>
    public readonly Int128 Total => ((Int128)high << 32) + low;

    /// <summary>Adds a known figure.</summary>
    public void Add(long figure)
    {
        high += figure >> 32;
        low += (uint)figure;
    }

    /// <summary>Negative below a figure, zero when equal, positive above it.</summary>
    public readonly int CompareTo(long figure)
    {
        var above = (high + (low >> 32)).CompareTo(figure >> 32);
        return above != 0 ? above : ((uint)low).CompareTo((uint)figure);
    }
}
