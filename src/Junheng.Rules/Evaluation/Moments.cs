namespace Junheng.Rules.Evaluation;

/// <summary>Student-weighted mean and population deviation of some rows. Source: rules §3.1.</summary>
/// <param name="Known">How many rows have a value.</param>
/// <param name="Mean">Σ pupils × value ÷ Σ pupils; NaN when there are none.</param>
/// <param name="Deviation">√(Σ pupils × (value − mean)² ÷ Σ pupils); NaN when there are none.</param>
public readonly record struct Moments(int Known, double Mean, double Deviation)
{
    /// <summary>In two passes. Two sums run side by side, the even and the odd rows, since each addition waits for the one
    /// before it.</summary>
    /// <param name="values">One a row, all known.</param>
    /// <param name="pupils">One a row, above 0.</param>
    public static Moments Of(ReadOnlySpan<double> values, ReadOnlySpan<double> pupils)
    {
        if (values.Length == 0) return new Moments(0, double.NaN, double.NaN);
        double evenPeople = 0, oddPeople = 0, evenSum = 0, oddSum = 0;
        var equal = true;
        var last = values.Length - 1;
        for (var i = 0; i < last; i += 2)
        {
            evenPeople += pupils[i];
            oddPeople += pupils[i + 1];
            evenSum += pupils[i] * values[i];
            oddSum += pupils[i + 1] * values[i + 1];
            equal &= values[i] == values[0] & values[i + 1] == values[0];
        }

        // One school, or several that are equal, have no deviation, not even the rounding of a division.
        if (equal && values[last] == values[0]) return new Moments(values.Length, values[0], 0);
        var lone = (values.Length & 1) == 1;
        var people = evenPeople + oddPeople + (lone ? pupils[last] : 0);
        var mean = (evenSum + oddSum + (lone ? pupils[last] * values[last] : 0)) / people;
        double evenSquares = 0, oddSquares = 0;
        for (var i = 0; i < last; i += 2)
        {
            var (even, odd) = (values[i] - mean, values[i + 1] - mean);
            evenSquares += pupils[i] * even * even;
            oddSquares += pupils[i + 1] * odd * odd;
        }

        var rest = lone ? pupils[last] * (values[last] - mean) * (values[last] - mean) : 0;
        return new Moments(values.Length, mean, Math.Sqrt((evenSquares + oddSquares + rest) / people));
    }

    /// <summary>The same of the rows that have a value; the others are NaN.</summary>
    public static Moments OfKnown(ReadOnlySpan<double> values, ReadOnlySpan<double> pupils)
    {
        var knownValues = new double[values.Length];
        var knownPupils = new double[values.Length];
        var known = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            knownValues[known] = values[i];
            knownPupils[known++] = pupils[i];
        }

        return Of(knownValues.AsSpan(0, known), knownPupils.AsSpan(0, known));
    }
}
