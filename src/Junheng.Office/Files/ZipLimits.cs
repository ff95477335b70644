using System.Globalization;
using System.IO.Compression;
using Junheng.Rules.Common;

namespace Junheng.Office.Files;

/// <summary>What a ZIP (a workbook, or a CSV folder in one file) may hold at most. A small file can otherwise unpack to
/// more than any memory. The directory is checked before anything is unpacked; where it lies, the platform stops unpacking
/// an entry at the size that it gives.</summary>
public sealed record ZipLimits
{
    /// <summary>The limits used everywhere.</summary>
    public static ZipLimits Standard { get; } = new();

    /// <summary>Bytes of all entries together when unpacked, inclusive.</summary>
    public long Unpacked { get; init; } = 1L << 30;

    /// <summary>How many times larger than packed an entry may be, inclusive; looked at only above <see cref="RatioFrom"/>.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Unpacked bytes of an entry from which the ratio counts: small entries of blanks are harmless.</summary>
    public long RatioFrom { get; init; } = 16L << 20;

    /// <summary>How many entries, inclusive.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>The first reason not to unpack this archive, or null.</summary>
    /// <param name="zip">The archive, opened for reading.</param>
    /// <param name="file">The name shown in front of the sentence.</param>
    public Refusal? Check(ZipArchive zip, string file)
    {
        var place = Place.OfFile(file);
        if (zip.Entries.Count > Entries) return new Refusal("zip_entries", place, [Whole(zip.Entries.Count), Whole(Entries)]);
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            if (LeavesFolder(entry.FullName)) return new Refusal("zip_path", place, [entry.FullName]);
            if (entry.IsEncrypted) return new Refusal("zip_encrypted", place, [entry.FullName]);
            total += entry.Length;
            if (entry.Length < 0 || total > Unpacked) return new Refusal("zip_size", place, [Whole(Unpacked >> 20)]);
            if (entry.Length >= RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) >= Ratio)
            {
                return new Refusal("zip_ratio", place, [entry.FullName, Whole(Ratio)]);
            }
        }

        return null;
    }

    /// <summary>Whether an entry's name points out of the folder that it is unpacked to.</summary>
    public static bool LeavesFolder(string name)
    {
        if (name.Length == 0 || name[0] is '/' or '\\' || name.Contains(':', StringComparison.Ordinal)) return true;
        return name.Split('/', '\\').Contains("..");
    }

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);
}
