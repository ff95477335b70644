namespace Junheng.Rules.Evaluation;

/// <summary>Student-weighted mean and population deviation of some rows. Source: rules §3.1.</summary>
/// <param name="Known">How many rows have a value.</param>
/// <param name="Mean">Σ pupils × value ÷ Σ pupils; NaN when there are none.</param>
/// <param name="Deviation">√(Σ pupils × (value − mean)² ÷ Σ pupils); NaN when there are none.</param>
public readonly record struct Moments(int Known, double Mean, double Deviation)
{
    /// <summary>In two passes; NaN values are left out.</summary>
    /// <param name="values">One a row.</param>
    /// <param name="pupils">One a row, above 0 where the value is known.</param>
    public static Moments Of(ReadOnlySpan<double> values, ReadOnlySpan<double> pupils)
    {
        pupils = pupils[..values.Length];
        double people = 0, sum = 0, first = double.NaN;
        var known = 0;
        var equal = true;
        for (var i = 0; i < values.Length; i++)
        {
            var x = values[i];
            if (double.IsNaN(x)) continue;
            if (known++ == 0) first = x;
            equal &= x == first;
            people += pupils[i];
            sum += pupils[i] * x;
        }

        if (known == 0) return new Moments(0, double.NaN, double.NaN);
        // One school, or several that are equal, have no deviation, not even the rounding of a division.
        if (equal) return new Moments(known, first, 0);
        var mean = sum / people;
        double squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var off = values[i] - mean;
            if (!double.IsNaN(off)) squares += pupils[i] * off * off;
        }

        return new Moments(known, mean, Math.Sqrt(squares / people));
    }
}
