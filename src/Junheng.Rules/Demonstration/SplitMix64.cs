namespace Junheng.Rules.Demonstration;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014): a few additions and shifts, the same on
/// every platform and version, which System.Random does not promise. A stream of its own for each thing that is drawn keeps
/// a school's figures independent of how many other schools there are.
/// </summary>
internal struct SplitMix64(ulong state)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state = state;

    /// <summary>The stream that belongs to these keys under a seed.</summary>
    public static SplitMix64 Of(ulong seed, ulong first, ulong second = 0, ulong third = 0) =>
        new(Mix(Mix(Mix(Mix(seed + Golden) ^ first) + Golden ^ second) + Golden ^ third));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(state += Golden);

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both inclusive.</summary>
    public int Between(int low, int high) => low + (int)Math.BigMul(Next(), (ulong)(high - low + 1), out _);

    /// <summary>True in <paramref name="perHundred"/> of a hundred cases.</summary>
    public bool Chance(int perHundred) => Between(0, 99) < perHundred;

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
