using System.Numerics;

namespace Junheng.Rules.Figures;

/// <summary>
/// The different texts of a column, numbered from 0 in the order in which they appear. Texts that repeat, or come again and
/// again in one order, cost a comparison each; the rest are looked up.
/// </summary>
public sealed class DistinctTexts
{
    private readonly TextColumn texts;
    private readonly List<int> firstRows = [];
    private int[] slots = new int[64];

    /// <summary>The different texts of <paramref name="texts"/>; blanks are one of them.</summary>
    public DistinctTexts(TextColumn texts)
    {
        this.texts = texts;
        Numbers = new int[texts.Count];
        var last = -1;
        for (var row = 0; row < Numbers.Length; row++)
        {
            var text = texts.Utf8(row);
            if (last < 0 || !Is(last, text)) last = last + 1 < firstRows.Count && Is(last + 1, text) ? last + 1 : Find(text, row);
            Numbers[row] = last;
        }
    }

    /// <summary>The number of the text of each row.</summary>
    public int[] Numbers { get; }

    /// <summary>The first row of each text.</summary>
    public IReadOnlyList<int> FirstRows => firstRows;

    private bool Is(int number, ReadOnlySpan<byte> text) => texts.Utf8(firstRows[number]).SequenceEqual(text);

    private int Find(ReadOnlySpan<byte> text, int row)
    {
        var slot = Slot(text);
        while (slots[slot] > 0)
        {
            if (Is(slots[slot] - 1, text)) return slots[slot] - 1;
            slot = (slot + 1) & (slots.Length - 1);
        }

        firstRows.Add(row);
        slots[slot] = firstRows.Count;
        if (2 * firstRows.Count > slots.Length) Grow();
        return firstRows.Count - 1;
    }

    private void Grow()
    {
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(4 * firstRows.Count))];
        for (var number = 0; number < firstRows.Count; number++)
        {
            var slot = Slot(texts.Utf8(firstRows[number]));
            while (slots[slot] > 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = number + 1;
        }
    }

    private int Slot(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        return hash.ToHashCode() & (slots.Length - 1);
    }
}
