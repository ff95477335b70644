namespace Junheng.Rules.Figures;

/// <summary>Rows that do not depend on each other, worked on by all cores.</summary>
internal static class Ranges
{
    /// <summary>Calls <paramref name="range"/> for rows from (inclusive) and to (exclusive) until all rows have had their turn.</summary>
    public static void Each(int rows, int size, Action<int, int> range)
    {
        if (rows <= size)
        {
            if (rows > 0) range(0, rows);
            return;
        }

        var tasks = new Task[(rows + size - 1) / size];
        for (var i = 0; i < tasks.Length; i++)
        {
            var from = i * size;
            tasks[i] = Task.Run(() => range(from, Math.Min(rows, from + size)));
        }

        Task.WaitAll(tasks);
    }
}
