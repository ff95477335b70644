using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>The rows in scope of one stage, packed side by side: what is judged and what a coefficient is computed over.</summary>
internal sealed class StageValues
{
    private readonly double[] values;
    private readonly IndicatorStatus[] statuses;

    /// <param name="rows">All rows.</param>
    /// <param name="standard">Its indicators.</param>
    /// <param name="stage">Which stage.</param>
    /// <param name="places">For each row taken, its place among <see cref="Rows"/> is written here.</param>
    public StageValues(StageRows rows, Standard standard, Stage stage, int[] places)
    {
        Stage = stage;
        Rows = Members(rows, stage, places);
        var count = Rows.Length;
        Pupils = new double[count];
        OwnPerPupil = new double[count];
        SharePerPupil = new double[count];
        for (var i = 0; i < count; i++)
        {
            var (pupils, weighted) = (rows.Pupils[Rows[i]], rows.Weighted[Rows[i]]);
            var known = pupils != FixedPoint.Missing;
            Pupils[i] = known ? pupils : double.NaN;
            OwnPerPupil[i] = 1 / Pupils[i];
            SharePerPupil[i] = known && weighted != FixedPoint.Missing ? (double)rows.Weights[Rows[i]] / weighted : double.NaN;
        }

        values = new double[standard.Indicators.Count * count];
        statuses = new IndicatorStatus[values.Length];
        Known = new int[standard.Indicators.Count];
    }

    /// <summary>Which stage.</summary>
    public Stage Stage { get; }

    /// <summary>The rows in scope, in order.</summary>
    public int[] Rows { get; }

    /// <summary>Pupils of each; NaN when blank.</summary>
    public double[] Pupils { get; }

    /// <summary>What a resource of the stage's own is multiplied with: 1 ÷ pupils; NaN when blank.</summary>
    public double[] OwnPerPupil { get; }

    /// <summary>What a resource of the whole school is multiplied with: weight ÷ weighted pupils; NaN when blank.</summary>
    public double[] SharePerPupil { get; }

    /// <summary>For each indicator, how many rows have it.</summary>
    public int[] Known { get; }

    /// <summary>An indicator's values, one for each of <see cref="Rows"/>; NaN when missing.</summary>
    public Span<double> Values(int indicator) => values.AsSpan(indicator * Rows.Length, Rows.Length);

    /// <summary>Where they stand.</summary>
    public Span<IndicatorStatus> Statuses(int indicator) => statuses.AsSpan(indicator * Rows.Length, Rows.Length);

    /// <summary>How many of all values have a status.</summary>
    public int Count(IndicatorStatus status) => statuses.AsSpan().Count(status);

    private static int[] Members(StageRows rows, Stage stage, int[] places)
    {
        var count = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Stage[row] == stage && rows.Reason[row] == ScopeReason.InScope) places[row] = count++;
        }

        var members = new int[count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Stage[row] == stage && rows.Reason[row] == ScopeReason.InScope) members[places[row]] = row;
        }

        return members;
    }
}
