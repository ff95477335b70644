using Junheng.Web.Data;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>
/// What of a district's year one actor may see by name. The evaluation is always of the whole district; this is where its result is
/// cut: a clerk sees the same coefficient as the office and no other school, the leading group totals only.
/// </summary>
public sealed class Sight
{
    private readonly DistrictReading reading;
    private readonly IReadOnlySet<int>? schools;

    private Sight(DistrictReading reading, IReadOnlySet<int>? schools, bool ranks) => (this.reading, this.schools, Ranks) = (reading, schools, ranks);

    public static Sight Of(Actor actor, DistrictReading reading) => new(
        reading,
        actor.SchoolsFor(Permissions.SchoolsView, reading.Key.District),
        actor.May(Permissions.RanksView, reading.Key.District));

    /// <summary>Every school by name.</summary>
    public bool All => schools is null;

    /// <summary>At least one school by name.</summary>
    public bool Any => schools is null || schools.Count > 0;

    /// <summary>Where a school stands among the others.</summary>
    public bool Ranks { get; }

    /// <summary>Whether a school, by its position, may be seen by name.</summary>
    public bool Sees(int school) => schools is null || schools.Contains(reading.SchoolId(school));

    /// <summary>Positions of the schools that may be seen.</summary>
    public IEnumerable<int> Schools => Enumerable.Range(0, reading.Figures.SchoolCount).Where(Sees);

    /// <summary>Where what was made for one actor may be shown to another one: the same for all who see all, or nothing; else null.</summary>
    public string? Key => All ? Ranks ? "all" : "all without ranks" : Any ? null : "totals";
}
