using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Junheng.Office.Cells;

/// <summary>A few words found fast: a small hash table by their first eight bytes and their length.</summary>
internal sealed class WordTable
{
    private readonly byte[][] words;
    private readonly int[] slots; // a word's position plus one, 0 when free

    public WordTable(IReadOnlyList<string> words)
    {
        this.words = new byte[words.Count][];
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(8 * words.Count + 1))];
        for (var i = 0; i < words.Count; i++)
        {
            this.words[i] = Encoding.UTF8.GetBytes(words[i]);
            var slot = Slot(Head(this.words[i]), this.words[i].Length);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    /// <summary>The position of a word, or -1.</summary>
    public int Find(ReadOnlySpan<byte> word) => Find(word, Head(word));

    /// <summary>The position of the word that begins at <paramref name="start"/>, or -1. At least eight bytes can be read
    /// there, whatever the length.</summary>
    public int Find(ReadOnlySpan<byte> bytes, int start, int length)
    {
        if (length == 0) return -1;
        var head = BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]);
        if (length < sizeof(ulong)) head &= (1UL << (8 * length)) - 1;
        return Find(bytes.Slice(start, length), head);
    }

    private int Find(ReadOnlySpan<byte> word, ulong head)
    {
        for (var slot = Slot(head, word.Length); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (word.SequenceEqual(words[slots[slot] - 1])) return slots[slot] - 1;
        }

        return -1;
    }

    private int Slot(ulong head, int length) =>
        (int)(((head ^ (ulong)length) * 0x9E3779B97F4A7C15) >> 40) & (slots.Length - 1);

    private static ulong Head(ReadOnlySpan<byte> word)
    {
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        head.Clear();
        word[..Math.Min(word.Length, head.Length)].CopyTo(head);
        return BinaryPrimitives.ReadUInt64LittleEndian(head);
    }
}
