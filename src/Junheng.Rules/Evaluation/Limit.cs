using System.Numerics;
using Junheng.Rules.Common;

namespace Junheng.Rules.Evaluation;

/// <summary>
/// Comparisons with a limit that are exact: by double where the two are clearly apart, by whole numbers where they are
/// not. A row's value is per × R × W ÷ D with R in millionths, W and D the row's weight and weighted pupils.
/// </summary>
internal static class Limit
{
    /// <summary>Doubles nearer than this share of the limit decide nothing.</summary>
    public const double Near = 1e-9;

    /// <summary>Whether per × R × W ÷ D ≥ <paramref name="cut"/> (millionths, inclusive), by whole numbers. Within Int128 for all
    /// figures of twelve digits.</summary>
    public static bool ReachesExactly(in RowValue value, long cut) =>
        (Int128)value.Resource * value.Per * value.Weight >= (Int128)cut * value.Weighted;

    /// <summary>
    /// How the coefficient of known rows compares with <paramref name="cut"/> (millionths): negative, zero or positive.
    /// Σ P·x² × Σ P against (1 + cut²) × (Σ P·x)², with the mean above 0; per cancels.
    /// </summary>
    public static int CompareCoefficient(IEnumerable<RowValue> rows, long cut)
    {
        var people = BigInteger.Zero;
        var sum = Fraction.Zero;
        var squares = Fraction.Zero;
        foreach (var row in rows)
        {
            people += row.Pupils;
            var resource = (BigInteger)row.Resource * row.Weight;
            sum = sum.Plus(resource * row.Pupils, row.Weighted);
            squares = squares.Plus(resource * resource * row.Pupils, (BigInteger)row.Weighted * row.Weighted);
        }

        var scale = (BigInteger)FixedPoint.Scale * FixedPoint.Scale;
        var left = people * squares.Top * sum.Bottom * sum.Bottom * scale;
        var right = ((BigInteger)cut * cut + scale) * sum.Top * sum.Top * squares.Bottom;
        return left.CompareTo(right);
    }

    /// <summary>The sign of Σ P·x.</summary>
    public static int SignOfMean(IEnumerable<RowValue> rows)
    {
        var sum = Fraction.Zero;
        foreach (var row in rows) sum = sum.Plus((BigInteger)row.Resource * row.Weight * row.Pupils, row.Weighted);
        return sum.Top.Sign;
    }

    private readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
    {
        public static Fraction Zero => new(BigInteger.Zero, BigInteger.One);

        public Fraction Plus(BigInteger top, BigInteger bottom)
        {
            var common = BigInteger.GreatestCommonDivisor(Bottom, bottom);
            var (mine, theirs) = (bottom / common, Bottom / common);
            return new Fraction(Top * mine + top * theirs, Bottom * mine);
        }
    }
}

/// <summary>One value of one row, exactly: <c>Per × Resource × Weight ÷ Weighted</c>.</summary>
/// <param name="Per">100 or 1.</param>
/// <param name="Resource">Millionths.</param>
/// <param name="Weight">W, hundredths; 1 for an indicator that is not split.</param>
/// <param name="Weighted">D, Σ weight × pupils; the row's pupils for an indicator that is not split.</param>
/// <param name="Pupils">Whole persons.</param>
internal readonly record struct RowValue(int Per, long Resource, long Weight, long Weighted, long Pupils)
{
    /// <summary>The nearest double: one division, so that a value at a threshold reads as the threshold.</summary>
    public double Double => (double)((Int128)Resource * Per * Weight) / ((double)Weighted * FixedPoint.Scale);

    /// <summary>Whether resource and pupils are known.</summary>
    public bool IsKnown => Resource != FixedPoint.Missing && Weighted != FixedPoint.Missing && Pupils != FixedPoint.Missing;
}
