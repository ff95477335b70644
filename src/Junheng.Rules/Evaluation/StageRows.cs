using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// The rows of an evaluation, one for each school and stage 每个学部一行, in the order of school code and stage: who is in
/// scope, whose pupils and resources they hold after teaching points have joined their parents, and by what share a
/// school's common resources count at the stage. Everything is exact. Source: exchange format §4; rules §3.2–3.5.
/// </summary>
public sealed class StageRows
{
    internal StageRows(DistrictFigures figures, int count, int indicators)
    {
        Figures = figures;
        Count = count;
        Schools = new int[count];
        Sources = new int[count];
        Stage = new Stage[count];
        Reason = new ScopeReason[count];
        MergedInto = new int[count];
        Pupils = new long[count];
        Weights = new long[count];
        Weighted = new long[count];
        Several = new bool[count];
        Resources = new long[indicators * count];
    }

    /// <summary>The district.</summary>
    public DistrictFigures Figures { get; }

    /// <summary>How many rows, in scope or not.</summary>
    public int Count { get; }

    /// <summary>Positions of the rows' schools in <see cref="Figures"/>.</summary>
    internal int[] Schools { get; }

    /// <summary>Rows of <see cref="DistrictFigures.Stages"/>; -1 where the input lacks a row that the kind must have.</summary>
    internal int[] Sources { get; }

    internal Stage[] Stage { get; }

    internal ScopeReason[] Reason { get; }

    internal int[] MergedInto { get; }

    /// <summary>Whole persons, joined; missing when any part is blank.</summary>
    internal long[] Pupils { get; }

    /// <summary>The stage's weight W in the split, in hundredths.</summary>
    internal long[] Weights { get; }

    /// <summary>Σ weight × pupils over the school's stages, in hundredths of persons; missing when any is blank.</summary>
    internal long[] Weighted { get; }

    /// <summary>Whether the school has several stages.</summary>
    internal bool[] Several { get; }

    /// <summary>Indicator k of row i at k × Count + i: the row's own total, or for L4–L7 the whole school's; millionths.</summary>
    internal long[] Resources { get; }

    /// <summary>The position of the row's school in <see cref="Figures"/>.</summary>
    public int SchoolOf(int row) => Schools[row];

    /// <summary>The row's stage.</summary>
    public Stage StageOf(int row) => Stage[row];

    /// <summary>Whether the row is evaluated, and if not, why.</summary>
    public ScopeReason ReasonOf(int row) => Reason[row];

    /// <summary>Whether the row is evaluated.</summary>
    public bool InScope(int row) => Reason[row] == ScopeReason.InScope;

    /// <summary>Whether the row's school has several stages, so that L4–L7 are shared between them.</summary>
    public bool HasSeveralStages(int row) => Several[row];

    /// <summary>The position of the school that a merged teaching point joined, or -1.</summary>
    public int ParentOf(int row) => MergedInto[row];

    /// <summary>Pupils of the row, joined; null when blank.</summary>
    public long? PupilsOf(int row) => Pupils[row] == FixedPoint.Missing ? null : Pupils[row];

    /// <summary>The row of a school at a stage, or -1.</summary>
    public int Find(int school, Stage stage)
    {
        var at = Array.BinarySearch(Schools, school);
        if (at < 0) return -1;
        while (at > 0 && Schools[at - 1] == school) at--;
        for (; at < Count && Schools[at] == school; at++)
        {
            if (Stage[at] == stage) return at;
        }

        return -1;
    }
}
