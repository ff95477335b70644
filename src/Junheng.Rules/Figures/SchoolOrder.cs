namespace Junheng.Rules.Figures;

/// <summary>
/// The schools of a table in the order of district and school code (ordinal), and the way to find one by its key.
/// Input is nearly always in this order or close to it, so that a look-up mostly hits where the last one ended.
/// </summary>
internal sealed class SchoolOrder
{
    private readonly TextColumn districts;
    private readonly TextColumn codes;
    private int last;

    public SchoolOrder(FigureTable schools)
    {
        districts = schools.Texts("district_code") ?? throw new ArgumentException("No column district_code", nameof(schools));
        codes = schools.Texts("school_code") ?? throw new ArgumentException("No column school_code", nameof(schools));
        Rows = new int[schools.Count];
        var sorted = true;
        for (var i = 0; i < Rows.Length; i++)
        {
            Rows[i] = i;
            sorted = sorted && (i == 0 || Compare(i - 1, i) < 0);
        }

        if (!sorted) Array.Sort(Rows, (a, b) => Compare(a, b) is var c && c != 0 ? c : a.CompareTo(b));
    }

    /// <summary>Rows of the table in order.</summary>
    public int[] Rows { get; }

    /// <summary>Whether the schools at two positions of <see cref="Rows"/> have one key.</summary>
    public bool SameKey(int position, int other) => Compare(Rows[position], Rows[other]) == 0;

    /// <summary>The row of the school with this key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> district, ReadOnlySpan<byte> code)
    {
        for (var position = last; position < Rows.Length && position <= last + 1; position++)
        {
            if (Compare(position, district, code) == 0) return Rows[last = position];
        }

        int low = 0, high = Rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (Compare(middle, district, code))
            {
                case 0: return Rows[last = middle];
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }

    private int Compare(int row, int other) => districts.Utf8(row).SequenceCompareTo(districts.Utf8(other)) is var c && c != 0
        ? c
        : codes.Utf8(row).SequenceCompareTo(codes.Utf8(other));

    private int Compare(int position, ReadOnlySpan<byte> district, ReadOnlySpan<byte> code)
    {
        var row = Rows[position];
        return districts.Utf8(row).SequenceCompareTo(district) is var c && c != 0 ? c : codes.Utf8(row).SequenceCompareTo(code);
    }
}
