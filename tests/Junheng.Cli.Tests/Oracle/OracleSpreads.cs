namespace Junheng.Cli.Tests.Oracle;

internal sealed record OracleSpread(
    string Stage, string Indicator, int Schools, double? Mean, double? StandardDeviation, double? Coefficient, Rational Limit,
    string Status, bool Borderline);

/// <summary>The difference coefficients: pupil-weighted, over the rows in scope of a stage.</summary>
internal static class OracleSpreads
{
    public static IReadOnlyList<OracleSpread> Of(IReadOnlyList<OracleSchoolRow> rows)
    {
        var spreads = new List<OracleSpread>();
        foreach (var stage in new[] { "primary", "junior" })
        {
            var inScope = rows.Where(row => row.Stage.Name == stage && row.ScopeReason is null).ToList();
            if (inScope.Count == 0) continue;
            foreach (var id in OracleIndicators.Ids)
                spreads.Add(Of(stage, id, [.. inScope.Select(row => row.Indicators.Single(one => one.Id == id))]));
        }

        return spreads;
    }

    private static OracleSpread Of(string stage, string id, List<OracleIndicator> all)
    {
        var limit = stage == "primary" ? new Rational(50, 100) : new Rational(45, 100);
        var known = all.Where(one => one.Value is not null).ToList();
        var isPending = known.Count < all.Count;
        if (known.Count == 0) return new(stage, id, 0, null, null, null, limit, "pending", false);

        var pupils = OracleSum.Known(known, one => one.Denominator);
        var mean = OracleSum.Known(known, one => one.Numerator) * OracleIndicators.Per(id) / pupils;
        var variance = OracleSum.Known(known, one => one.Denominator * Square(one.Value!.Value - mean)) / pupils;
        var deviation = Math.Sqrt(variance.ToDouble());
        if (mean <= 0)
            return new(stage, id, known.Count, mean.ToDouble(), deviation, null, limit, isPending ? "pending" : "undefined", false);

        var square = variance / Square(mean);
        var isMet = square <= Square(limit);
        // Rounded to four places, a coefficient is within the limit when it is less than half a step above it.
        var isMetRounded = square < Square(limit + new Rational(5, 100000));
        return new(
            stage, id, known.Count, mean.ToDouble(), deviation, Math.Sqrt(square.ToDouble()), limit,
            isPending ? "pending" : isMet ? "met" : "exceeded",
            !isPending && isMet != isMetRounded);
    }

    private static Rational Square(Rational number) => number * number;
}
