using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Evaluation;

/// <summary>The teaching points of one district that join a parent: added to the parent before dividing, a blank on either
/// side making the sum missing.</summary>
internal sealed class JoinedUnits
{
    private readonly StageRows rows;
    private readonly (int Parent, int Point)[] pairs;

    public JoinedUnits(DistrictFigures figures, StageRows rows, int[] parents)
    {
        this.rows = rows;
        Parents = parents;
        pairs = [.. Enumerable.Range(0, figures.SchoolCount).Where(school => parents[school] >= 0)
            .Select(school => (parents[school], school)).Order()];
    }

    /// <summary>For each school its parent, or -1.</summary>
    public int[] Parents { get; }

    /// <summary>The points that join a parent, in the order of their codes.</summary>
    public IEnumerable<int> PointsOf(int parent) => pairs.Where(pair => pair.Parent == parent).Select(pair => pair.Point);

    /// <summary>Whether any point joins a school.</summary>
    public bool Has(int parent)
    {
        var at = Array.BinarySearch(pairs, (parent, int.MaxValue));
        return ~at > 0 && pairs[~at - 1].Parent == parent;
    }

    /// <summary>Adds the points' pupils to their parents' primary rows and marks the points as merged.</summary>
    public void AddPupils()
    {
        foreach (var (parent, point) in pairs)
        {
            var from = rows.Find(point, Stage.Primary);
            var to = rows.Find(parent, Stage.Primary);
            rows.MergedInto[from] = parent;
            rows.Pupils[to] = Add(rows.Pupils[to], rows.Pupils[from]);
        }
    }

    /// <summary>A sum that is missing as soon as one side is.</summary>
    public static long Add(long a, long b) => a == FixedPoint.Missing || b == FixedPoint.Missing ? FixedPoint.Missing : a + b;
}
