namespace Junheng.Rules.Figures;

/// <summary>The schools of a table in the order of district and school code (by the bytes of their UTF-8).</summary>
internal sealed class SchoolOrder
{
    private const int DistrictsAtATime = 64;
    private const int RowsAtATime = 1 << 15;

    private readonly TextColumn districts;
    private readonly TextColumn codes;
    private readonly bool isSorted;

    /// <summary>Most tables are in order already, which one look at each row tells.</summary>
    public SchoolOrder(TextColumn districts, TextColumn codes)
    {
        this.districts = districts;
        this.codes = codes;
        Rows = new int[codes.Count];
        for (var row = 0; row < Rows.Length; row++) Rows[row] = row;
        var starts = new List<int>?[(Rows.Length + RowsAtATime - 1) / RowsAtATime];
        Ranges.Each(Rows.Length, RowsAtATime, (from, to) => starts[from / RowsAtATime] = StartsInOrder(from, to));
        isSorted = !Array.Exists(starts, range => range is null);
        Starts = isSorted ? Joined(starts) : Sort();
    }

    /// <summary>Rows of the table in order.</summary>
    public int[] Rows { get; }

    /// <summary>Where in <see cref="Rows"/> each district begins, and at last their number.</summary>
    public int[] Starts { get; }

    /// <summary>Rows with the key of an earlier one, in the order of the later rows; blank keys left out.</summary>
    public IReadOnlyList<DoubleRow> Doubles()
    {
        var doubles = new List<DoubleRow>();
        for (var i = 1; i < Rows.Length && !isSorted; i++)
        {
            var (first, second) = (Rows[i - 1], Rows[i]);
            if (codes.IsBlank(first) || districts.IsBlank(first)) continue;
            if (codes.Utf8(first).SequenceEqual(codes.Utf8(second)) && districts.Utf8(first).SequenceEqual(districts.Utf8(second)))
            {
                doubles.Add(new DoubleRow(first, second));
            }
        }

        doubles.Sort((a, b) => a.Second.CompareTo(b.Second));
        return doubles;
    }

    /// <summary>The first row with a key, or <see cref="SchoolKeys.Absent"/>.</summary>
    public int Find(ReadOnlySpan<byte> district, ReadOnlySpan<byte> code)
    {
        int low = 0, high = Rows.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = Compare(districts.Utf8(Rows[middle]), district);
            if (order == 0) order = Compare(codes.Utf8(Rows[middle]), code);
            if (order < 0) low = middle + 1;
            else high = middle;
        }

        return low < Rows.Length && codes.Utf8(Rows[low]).SequenceEqual(code) && districts.Utf8(Rows[low]).SequenceEqual(district)
            ? Rows[low]
            : SchoolKeys.Absent;
    }

    /// <summary>Where districts begin among some rows; null when these are not in order, or a key comes twice.</summary>
    private List<int>? StartsInOrder(int from, int to)
    {
        var starts = new List<int>();
        for (var row = from; row < to; row++)
        {
            var first = row == 0 || !districts.Utf8(row).SequenceEqual(districts.Utf8(row - 1));
            if (row > 0 && Compare(first ? districts : codes, row - 1, row) >= 0) return null;
            if (first) starts.Add(row);
        }

        return starts;
    }

    private int[] Joined(List<int>?[] ranges)
    {
        var starts = new List<int>();
        foreach (var range in ranges) starts.AddRange(range!);
        return [.. starts, Rows.Length];
    }

    /// <summary>Districts apart first, then the schools of each: short runs, often in order already.</summary>
    private int[] Sort()
    {
        var distinct = new DistinctTexts(districts);
        var order = new int[distinct.FirstRows.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, Comparer<int>.Create((a, b) => Compare(districts, distinct.FirstRows[a], distinct.FirstRows[b])));
        var counts = new int[order.Length];
        foreach (var number in distinct.Numbers) counts[number]++;
        var starts = new int[order.Length + 1];
        var next = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            next[order[i]] = starts[i];
            starts[i + 1] = starts[i] + counts[order[i]];
        }

        for (var row = 0; row < Rows.Length; row++) Rows[next[distinct.Numbers[row]]++] = row;
        var byCode = Comparer<int>.Create((a, b) => Compare(codes, a, b) is var codeOrder && codeOrder != 0 ? codeOrder : a.CompareTo(b));
        Ranges.Each(order.Length, DistrictsAtATime, (from, to) =>
        {
            for (var i = from; i < to; i++) Array.Sort(Rows, starts[i], starts[i + 1] - starts[i], byCode);
        });
        return starts;
    }

    private static int Compare(TextColumn texts, int row, int other) => Compare(texts.Utf8(row), texts.Utf8(other));

    /// <summary>A plain loop: codes are short, and the vectorised comparison would have to be compiled first.</summary>
    private static int Compare(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        var length = Math.Min(text.Length, other.Length);
        for (var i = 0; i < length; i++)
        {
            if (text[i] != other[i]) return text[i] - other[i];
        }

        return text.Length - other.Length;
    }
}

/// <summary>Two rows with one key.</summary>
internal sealed record DoubleRow(int First, int Second);
