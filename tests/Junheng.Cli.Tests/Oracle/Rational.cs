using System.Globalization;
using System.Numerics;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>An exact fraction in lowest terms. A missing figure is a null, so sums and products of missing figures are missing.</summary>
internal readonly record struct Rational
{
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static implicit operator Rational(int whole) => new(whole, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => (a - b).Numerator.Sign < 0;

    public static bool operator >(Rational a, Rational b) => b < a;

    public static bool operator <=(Rational a, Rational b) => !(b < a);

    public static bool operator >=(Rational a, Rational b) => !(a < b);

    /// <summary>Reads "12", "-0.5" and "4.505" as what they say.</summary>
    public static Rational Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return new(BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    public Rational Ceiling()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return new(rest.Sign > 0 ? whole + 1 : whole, 1);
    }

    public Rational RoundHalfAwayFromZero(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var twice = ((2 * BigInteger.Abs(Numerator) * scale) + Denominator) / (2 * Denominator);
        return new(twice * Numerator.Sign, scale);
    }

    /// <summary>The nearest double: forty digits and a mark that more follow, read by the parser that rounds correctly.</summary>
    public double ToDouble()
    {
        var exponent = 40 + Digits(Denominator) - Digits(Numerator);
        var up = BigInteger.Pow(10, Math.Max(exponent, 0));
        var down = BigInteger.Pow(10, Math.Max(-exponent, 0));
        var quotient = BigInteger.DivRem(BigInteger.Abs(Numerator) * up, Denominator * down, out var rest);
        var text = string.Create(CultureInfo.InvariantCulture, $"{quotient}{(rest.IsZero ? 0 : 1)}E{-exponent - 1}");
        var size = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Numerator.Sign < 0 ? -size : size;
    }

    private static int Digits(BigInteger number) => BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;
}
