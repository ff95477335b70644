namespace Junheng.Rules.Figures;

/// <summary>List rows grouped by the row that they belong to: the rows of group g, in input order.</summary>
internal sealed class RowGroups
{
    private readonly int[] starts;
    private readonly int[] rows;

    /// <param name="owners">The group of each row; -1 for a row that belongs to none.</param>
    /// <param name="groups">How many groups.</param>
    public RowGroups(int[] owners, int groups)
    {
        if (owners.Length == 0)
        {
            starts = [];
            rows = [];
            return;
        }

        starts = new int[groups + 1];
        foreach (var owner in owners)
        {
            if (owner >= 0) starts[owner + 1]++;
        }

        for (var g = 0; g < groups; g++) starts[g + 1] += starts[g];
        rows = new int[starts[groups]];
        var next = starts.AsSpan(0, groups).ToArray();
        for (var row = 0; row < owners.Length; row++)
        {
            if (owners[row] >= 0) rows[next[owners[row]]++] = row;
        }
    }

    /// <summary>The rows of a group; none for group -1.</summary>
    public ReadOnlySpan<int> Of(int group) =>
        group < 0 || rows.Length == 0 ? [] : rows.AsSpan(starts[group], starts[group + 1] - starts[group]);
}
