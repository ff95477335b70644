using System.Globalization;

namespace Junheng.Rules.Common;

/// <summary>
/// The refusals of one file or sheet: the first hundred in full, the rest counted, so that a file that is wrong in every
/// row neither floods its reader nor the memory.
/// </summary>
public sealed class RefusalList
{
    /// <summary>How many are listed in full.</summary>
    public const int Most = 100;

    private readonly List<Refusal> listed = [];

    /// <summary>How many there are, listed or only counted.</summary>
    public int Total { get; private set; }

    /// <summary>Those listed in full.</summary>
    public IReadOnlyList<Refusal> Listed => listed;

    /// <summary>Whether further ones are only counted, so that they need not be made: add null.</summary>
    public bool IsFull => Total >= Most;

    /// <summary>Adds one; null counts it only.</summary>
    public void Add(Refusal? refusal)
    {
        if (Total++ < Most && refusal is not null) listed.Add(refusal);
    }

    /// <summary>Adds those of a later part of the same file.</summary>
    public void Add(RefusalList later)
    {
        listed.AddRange(later.listed.Take(Most - listed.Count));
        Total += later.Total;
    }

    /// <summary>These and others of the same file, in the order of their rows.</summary>
    public RefusalList Among(RefusalList others)
    {
        var all = new RefusalList { Total = Total + others.Total };
        all.listed.AddRange(listed.Concat(others.listed).OrderBy(refusal => refusal.Place.Row).Take(Most));
        return all;
    }

    /// <summary>Takes back all but the first <paramref name="total"/>.</summary>
    public void CutTo(int total)
    {
        if (listed.Count > total) listed.RemoveRange(total, listed.Count - total);
        Total = Math.Min(Total, total);
    }

    /// <summary>The refusals listed, and one that tells how many more there are.</summary>
    public IEnumerable<Refusal> WithRest()
    {
        if (Total <= listed.Count) return listed;
        var file = listed[^1].Place with { Row = 0, Column = null };
        return [.. listed, new Refusal("more_refusals", file, [(Total - listed.Count).ToString(CultureInfo.InvariantCulture)])];
    }
}
