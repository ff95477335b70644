using System.Globalization;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>Seeded chance with the mood of one folder: how often a figure is blank and how often it falls short.</summary>
internal sealed class RandomDice(int seed)
{
#pragma warning disable CA5394 // Test data, not secrets
    private readonly Random random = new(seed);

    /// <summary>The probability that a figure is left blank.</summary>
    public double Blanks { get; init; }

    /// <summary>The probability that a figure is taken from the wrong side of its limit.</summary>
    public double Faults { get; init; }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public void Shuffle<T>(T[] values) => random.Shuffle(values);
#pragma warning restore CA5394

    public bool Fault() => Chance(Faults);

    /// <summary>One of the good ones, or now and then one of the bad ones.</summary>
    public T Mostly<T>(ReadOnlySpan<T> good, ReadOnlySpan<T> bad) => Pick(Fault() ? bad : good);

    /// <summary>The figure, or now and then nothing.</summary>
    public string Cell(decimal figure) => Chance(Blanks) ? "" : figure.ToString("0.######", CultureInfo.InvariantCulture);

    public string Cell(string text) => Chance(Blanks) ? "" : text;

    public string Cell(bool flag) => Cell(flag ? "true" : "false");

    /// <summary>Whole numbers at and around a limit times a hundredth of the pupils: good ones from it up, bad ones below.</summary>
    public int AtHundredth(decimal limit, int pupils)
    {
        var enough = (int)Math.Ceiling(limit * pupils / 100);
        var floor = (int)Math.Ceiling(limit * 0.85m * pupils / 100);
        return Math.Max(0, Mostly([enough, enough, enough + 1, enough + 2], [enough - 1, floor, floor - 1, enough / 2, 0]));
    }

    /// <summary>Decimals at and around a limit times a number of pupils, down to a millionth and to half a hundredth a head.</summary>
    public decimal AtEach(decimal limit, decimal pupils)
    {
        var enough = limit * pupils;
        var floor = enough * 0.85m;
        var figure = Mostly(
            [enough, enough, enough * 1.1m, enough + (pupils * 0.004m)],
            [enough - 0.000001m, enough - (pupils * 0.004m), enough - (pupils * 0.005m), floor, floor - 0.000001m, floor - (pupils * 0.004m), 0]);
        return Math.Max(0, Math.Ceiling(figure * 1_000_000) / 1_000_000);
    }
}
