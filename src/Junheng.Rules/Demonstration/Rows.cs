using System.Text;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Demonstration;

/// <summary>A table that grows row by row; what is not set stays blank.</summary>
internal sealed class Rows
{
    private readonly Level level;
    private readonly Dictionary<string, long[]> numbers = [];
    private readonly Dictionary<string, Texts> texts = [];
    private int capacity;

    /// <param name="level">What its rows are.</param>
    /// <param name="measures">Its columns.</param>
    /// <param name="capacity">How many rows are expected.</param>
    public Rows(Level level, IEnumerable<Measure> measures, int capacity)
    {
        this.level = level;
        this.capacity = Math.Max(16, capacity);
        foreach (var measure in measures)
        {
            if (measure.IsNumeric) numbers[measure.Code] = Blanks(this.capacity);
            else texts[measure.Code] = new Texts(this.capacity);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins the next row.</summary>
    public void Next()
    {
        if (Count++ < capacity) return;
        capacity *= 2;
        foreach (var (code, column) in numbers)
        {
            var grown = Blanks(capacity);
            column.CopyTo(grown, 0);
            numbers[code] = grown;
        }
    }

    /// <summary>A whole number; null stays blank.</summary>
    public void Whole(string code, int? value)
    {
        if (value is { } known) numbers[code][Count - 1] = FixedPoint.Of(known);
    }

    /// <summary>A number of at most six decimals; null stays blank.</summary>
    public void Amount(string code, decimal? value)
    {
        if (value is { } known) numbers[code][Count - 1] = (long)(known * FixedPoint.Scale);
    }

    /// <summary>Yes or no; null stays blank.</summary>
    public void YesNo(string code, bool? value)
    {
        if (value is { } known) numbers[code][Count - 1] = known ? 1 : 0;
    }

    /// <summary>A choice by its position.</summary>
    public void Choice(string code, int index) => numbers[code][Count - 1] = index;

    /// <summary>A text; empty stays blank.</summary>
    public void Text(string code, string value) => texts[code].Set(Count - 1, value);

    /// <summary>The table.</summary>
    public FigureTable ToTable() => new(
        level, Count,
        numbers.ToDictionary(pair => pair.Key, pair => pair.Value.Length == Count ? pair.Value : pair.Value[..Count]),
        texts.ToDictionary(pair => pair.Key, pair => pair.Value.ToColumn(Count)));

    private static long[] Blanks(int count)
    {
        var blanks = new long[count];
        Array.Fill(blanks, FixedPoint.Missing);
        return blanks;
    }

    /// <summary>Texts behind each other in one buffer; one that repeats the row before shares its bytes.</summary>
    private sealed class Texts(int capacity)
    {
        private byte[] buffer = new byte[capacity * 8];
        private int[] starts = new int[capacity];
        private int[] lengths = new int[capacity];
        private string last = "";
        private (int Start, int Length) lastSlice;
        private int used;

        public void Set(int row, string text)
        {
            if (row >= starts.Length)
            {
                Array.Resize(ref starts, 2 * row);
                Array.Resize(ref lengths, 2 * row);
            }

            if (text != last)
            {
                var length = Encoding.UTF8.GetByteCount(text);
                if (used + length > buffer.Length) Array.Resize(ref buffer, Math.Max(2 * buffer.Length, used + length));
                Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));
                (last, lastSlice) = (text, (used, length));
                used += length;
            }

            (starts[row], lengths[row]) = lastSlice;
        }

        public TextColumn ToColumn(int count)
        {
            Array.Resize(ref starts, count);
            Array.Resize(ref lengths, count);
            return new TextColumn(buffer, starts, lengths);
        }
    }
}
