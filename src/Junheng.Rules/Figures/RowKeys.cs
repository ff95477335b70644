using System.Numerics;

namespace Junheng.Rules.Figures;

/// <summary>Finds rows of one table that agree in their owner and some columns: the first row with each key is kept.</summary>
/// <param name="table">The table.</param>
/// <param name="owners">The school of each row.</param>
/// <param name="columns">Codes of the columns that make up the key beside the owner.</param>
internal sealed class RowKeys(FigureTable table, int[] owners, params string[] columns)
{
    private readonly int[] slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(2 * owners.Length + 1))];
    private readonly long[][] numbers = [.. columns.Select(table.Numbers).OfType<long[]>()];
    private readonly TextColumn[] texts = [.. columns.Select(table.Texts).OfType<TextColumn>()];

    /// <summary>The earlier row with the key of this one; -1 when there is none, and then this row is kept.</summary>
    public int Add(int row)
    {
        var slot = Hash(row) & (slots.Length - 1);
        for (; slots[slot] > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (Same(slots[slot] - 1, row)) return slots[slot] - 1;
        }

        slots[slot] = row + 1;
        return -1;
    }

    private int Hash(int row)
    {
        var hash = new HashCode();
        hash.Add(owners[row]);
        foreach (var column in numbers) hash.Add(column[row]);
        foreach (var column in texts) hash.AddBytes(column.Utf8(row));
        return hash.ToHashCode();
    }

    private bool Same(int row, int other)
    {
        if (owners[row] != owners[other]) return false;
        foreach (var column in numbers)
        {
            if (column[row] != column[other]) return false;
        }

        foreach (var column in texts)
        {
            if (!column.Utf8(row).SequenceEqual(column.Utf8(other))) return false;
        }

        return true;
    }
}
