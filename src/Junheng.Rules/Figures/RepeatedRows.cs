using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Rules.Figures;

/// <summary>Rows that repeat earlier ones, in blocks: what was pasted twice is one mistake, however many rows it has.</summary>
public sealed class RepeatedRows
{
    private readonly List<(int First, int Second, int Count)> blocks = [];

    /// <summary>Adds a row and the earlier one with its key, both from 0; rows come in their order.</summary>
    public void Add(int first, int second)
    {
        if (blocks is [.., var last] && (first, second) == (last.First + last.Count, last.Second + last.Count)) blocks[^1] = last with { Count = last.Count + 1 };
        else blocks.Add((first, second, 1));
    }

    /// <summary>One refusal a block, in the order of the rows.</summary>
    /// <param name="place">Where the key of a row stands.</param>
    /// <param name="key">The key of a row, in words.</param>
    public RefusalList Refusals(Func<int, Place> place, Func<int, string> key)
    {
        var refusals = new RefusalList();
        foreach (var (first, second, count) in blocks)
        {
            refusals.Add(refusals.IsFull ? null : count == 1
                ? new Refusal("double_row", place(second), [key(second), place(first).ToString()])
                : new Refusal("double_block", place(second), [Lines(second, count), Lines(first, count), key(second), key(second + count - 1), Number(count)]));
        }

        return refusals;

        string Lines(int row, int count) => $"{Number(place(row).Row)}–{Number(place(row + count - 1).Row)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
