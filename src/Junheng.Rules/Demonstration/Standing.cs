namespace Junheng.Rules.Demonstration;

/// <summary>How a demonstration district stands, so that every verdict can be seen.</summary>
internal enum Standing
{
    /// <summary>The first district: every flaw once, fails.</summary>
    Demonstration,

    /// <summary>Nothing is wrong: passes.</summary>
    Sound,

    /// <summary>Nothing is wrong that is known, but figures are missing: pending.</summary>
    Unfinished,

    /// <summary>Flaws by chance: fails, unless it has few schools and luck.</summary>
    Weak,
}

/// <summary>One district to be made.</summary>
/// <param name="Seed">What everything is drawn from.</param>
/// <param name="Ordinal">Its position, from 0.</param>
/// <param name="Schools">How many schools it has, of all kinds.</param>
/// <param name="Year">The year of the figures.</param>
internal sealed record DistrictCase(ulong Seed, int Ordinal, int Schools, int Year)
{
    private const int Yanzhou = 370_812;
    private const int BeforeInvented = 990_000;

    /// <summary>370812, or an invented code.</summary>
    public string Code { get; } = (Ordinal == 0 ? Yanzhou : BeforeInvented + Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How it stands.</summary>
    public Standing Standing => Ordinal == 0 ? Standing.Demonstration : (Standing)(1 + (Ordinal - 1) % 3);

    /// <summary>The districts of a scale, schools as even as they go.</summary>
    public static IEnumerable<DistrictCase> Of(DemonstrationScale scale)
    {
        var (each, more) = Math.DivRem(scale.SchoolsInAll, scale.Districts);
        for (var i = 0; i < scale.Districts; i++) yield return new DistrictCase(scale.Seed, i, each + (i < more ? 1 : 0), scale.Year);
    }
}
