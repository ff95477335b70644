using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>
/// The pupils of one school and stage, by cohorts: everybody who enters in one year moves up together, so that years follow
/// from each other and later forecasts meet real cohorts. How large a cohort is follows the census of 2020.
/// </summary>
internal readonly struct Cohorts
{
    private const int Reference = 2024;
    private const int JumpFrom = 2024;

    private readonly ulong seed;
    private readonly ulong key;
    private readonly int size;
    private readonly int entryAge;
    private readonly int trend;
    private readonly int moving;
    private readonly int jump;
    private readonly long norm;

    /// <param name="seed">What is drawn from.</param>
    /// <param name="key">Whose draws these are.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="grades">How many grades are taught.</param>
    /// <param name="school">Its part: sizes, town and country.</param>
    /// <param name="perHundred">The district's size against the part's.</param>
    /// <param name="flaws">What is odd at the school.</param>
    public Cohorts(ulong seed, ulong key, Stage stage, int grades, CastSchool school, int perHundred, Flaw flaws)
    {
        this.seed = seed;
        this.key = key;
        Grades = grades;
        size = school.Pupils(stage) * perHundred / 100;
        entryAge = stage switch { Stage.Primary => 6, Stage.Junior => 12, _ => 15 };
        (trend, moving) = school switch
        {
            { Kind: SchoolKind.TeachingPoint } => (-50, -12),
            { Area: Area.Rural } => (-25, -5),
            { Area: Area.Town } => (-5, 0),
            _ => (8, 2),
        };
        jump = flaws.HasFlag(Flaw.Growth) ? 340 : flaws.HasFlag(Flaw.Shrinking) ? -350 : flaws.HasFlag(Flaw.Emptied) ? -1000 : 0;
        for (var grade = 1; grade <= grades; grade++) norm += Births(Reference - grade + 1 - entryAge);
    }

    /// <summary>How many grades are taught.</summary>
    public int Grades { get; }

    /// <summary>Children of a birth year against those born 2011–2015, per thousand. 2020 census: 29,574 aged 10–14, 32,386 aged 5–9,
    /// 27,628 aged 1–4, 4,325 aged 0, each by the year: 5,915, 6,477, 6,907, 4,325. Later years are not in the census and keep
    /// the last one.</summary>
    public static int Births(int year) => year switch
    {
        <= 2010 => 913,
        <= 2015 => 1000,
        <= 2019 => 1066,
        _ => 668,
    };

    /// <summary>The pupils of a grade, from 1, on 1 September of a year.</summary>
    public int Pupils(int year, int grade)
    {
        var entered = year - grade + 1;
        // Against the middle cohort of the reference year, in two-thousandths.
        var drift = 2000 + trend * (2 * (entered - Reference) + Grades - 1);
        var stayed = 1000 + moving * (grade - 1);
        var luck = SplitMix64.Of(seed, key, (ulong)entered).Between(960, 1040);
        var grown = 1000 + (year >= JumpFrom ? jump : 0);
        var share = (long)size * Births(entered - entryAge) * luck / norm;
        return (int)((share * drift / 2000 * stayed / 1000 * grown + 500_000) / 1_000_000);
    }

    /// <summary>The pupils of all grades.</summary>
    public int Total(int year)
    {
        var total = 0;
        for (var grade = 1; grade <= Grades; grade++) total += Pupils(year, grade);
        return total;
    }

    /// <summary>The most pupils of all years that there are.</summary>
    public int Peak()
    {
        var peak = 0;
        for (var year = DemonstrationScale.FirstYear; year <= DemonstrationScale.LastYear; year++) peak = Math.Max(peak, Total(year));
        return peak;
    }
}
