namespace Junheng.Rules.Evaluation;

/// <summary>One school brought up to the mean on the way under a limit.</summary>
/// <param name="Row">The row.</param>
/// <param name="Lacking">What its numerator lacks to the present mean, in its own unit, rounded up where it counts whole things.</param>
/// <param name="CoefficientAfter">The coefficient once this row and those before it stand at the present mean.</param>
public sealed record LevellingStep(int Row, double Lacking, double CoefficientAfter);

/// <summary>Which schools below the mean have to be brought up to it so that a coefficient comes under its limit 补齐.</summary>
/// <param name="Steps">In the order of their share of the variance, the largest first, until the limit is reached.</param>
/// <param name="Reaches">Whether it is reached; if not, all schools below the mean are listed, and those above it keep it over.</param>
public sealed record Levelling(IReadOnlyList<LevellingStep> Steps, bool Reaches)
{
    /// <summary>The way under the limit for a coefficient that exceeds it; null when it does not, or has none.</summary>
    /// <param name="evaluation">The district.</param>
    /// <param name="spread">One of its coefficients.</param>
    public static Levelling? Of(DistrictEvaluation evaluation, SpreadResult spread)
    {
        if (spread.Status != SpreadStatus.Exceeded || spread.Mean is not { } mean) return null;
        var contributions = Contribution.Of(evaluation, spread.Stage, spread.Indicator.Id);
        var values = contributions.Select(one => one.Value).ToArray();
        var pupils = contributions.Select(one => (double)one.Pupils).ToArray();
        var steps = new List<LevellingStep>();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= mean) continue;
            var lacking = (mean - values[i]) * pupils[i] / spread.Indicator.Per;
            values[i] = mean;
            var (_, after, deviation) = Moments.Of(values, pupils);
            var coefficient = deviation / after;
            steps.Add(new LevellingStep(contributions[i].Row, spread.Indicator.Countable ? Math.Ceiling(lacking - 1e-9) : lacking, coefficient));
            if (coefficient <= spread.Limit) return new Levelling(steps, true);
        }

        return new Levelling(steps, false);
    }
}
