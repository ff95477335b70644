using System.Numerics;

namespace Junheng.Rules.Figures;

/// <summary>
/// Finds the schools that other tables name. These nearly always name them in the order of the school table, so that a
/// look-up mostly hits where the last one ended, or one row further on; only what does not is looked up in an index.
/// </summary>
internal sealed class SchoolKeys(TextColumn districts, TextColumn codes, SchoolOrder order)
{
    /// <summary>The school of a row whose key names none.</summary>
    public const int Absent = -1;

    /// <summary>The school of a row whose key is blank.</summary>
    public const int Unnamed = -2;

    private const int RowsAtATime = 1 << 15;
    private const int FewMisses = 256; // of a range; from then on an index pays

    private readonly Lock gate = new();
    private int[]? slots;

    /// <summary>The school row of each row of another table; <see cref="Absent"/> or <see cref="Unnamed"/> when there is none.
    /// Of schools with one key the first is found.</summary>
    public int[] FindAll(FigureTable table)
    {
        var found = new int[table.Count];
        if (found.Length == 0) return found;
        var district = table.Texts("district_code")!;
        var code = table.Texts("school_code")!;
        Ranges.Each(found.Length, RowsAtATime, (from, to) =>
        {
            var (last, misses) = (0, 0);
            for (var row = from; row < to; row++)
            {
                found[row] = Find(district.Utf8(row), code.Utf8(row), last, ref misses);
                if (found[row] >= 0) last = found[row];
            }
        });
        return found;
    }

    private int Find(ReadOnlySpan<byte> district, ReadOnlySpan<byte> code, int last, ref int misses)
    {
        if (district.IsEmpty || code.IsEmpty) return Unnamed;
        if (Is(last, district, code)) return last;
        if (Is(last + 1, district, code)) return last + 1;
        if (misses++ < FewMisses) return order.Find(district, code);
        var index = Slots();
        for (var slot = Hash(district, code) & (index.Length - 1); ; slot = (slot + 1) & (index.Length - 1))
        {
            var row = index[slot] - 1;
            if (row < 0 || Is(row, district, code)) return row;
        }
    }

    private bool Is(int row, ReadOnlySpan<byte> district, ReadOnlySpan<byte> code) =>
        row < codes.Count && codes.Utf8(row).SequenceEqual(code) && districts.Utf8(row).SequenceEqual(district);

    /// <summary>A hash table of rows plus one, 0 for a free slot.</summary>
    private int[] Slots()
    {
        lock (gate)
        {
            return slots ??= Index();
        }
    }

    private int[] Index()
    {
        var index = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(2 * codes.Count + 1))];
        for (var row = 0; row < codes.Count; row++)
        {
            var slot = Hash(districts.Utf8(row), codes.Utf8(row)) & (index.Length - 1);
            while (index[slot] != 0) slot = (slot + 1) & (index.Length - 1);
            index[slot] = row + 1;
        }

        return index;
    }

    private static int Hash(ReadOnlySpan<byte> district, ReadOnlySpan<byte> code)
    {
        var hash = new HashCode();
        hash.AddBytes(district);
        hash.AddBytes(code);
        return hash.ToHashCode();
    }
}
