namespace Junheng.Web.Data;

/// <summary>What of a district a person may see and do something with. Null means all of it.</summary>
/// <param name="District">The district's id; null for the whole platform.</param>
/// <param name="Towns">Names of towns.</param>
/// <param name="Schools">Ids of schools; those of <paramref name="Towns"/> are in it already.</param>
/// <param name="Unit">A section or unit outside the schools.</param>
public sealed record Scope(int? District, IReadOnlyList<string>? Towns = null, IReadOnlySet<int>? Schools = null, string? Unit = null);

/// <summary>One role of a person and where it holds.</summary>
public sealed record Grant(IReadOnlySet<string> Permissions, Scope Scope);

/// <summary>What somebody who signed in has to do before anything else.</summary>
public enum Owed
{
    Nothing,

    /// <summary>A password of their own instead of the one that was set for them.</summary>
    Password,

    /// <summary>The second step that their post asks for.</summary>
    SecondStep,
}

/// <summary>Who acts: a person with what was granted to them, or the engine of one district.</summary>
public sealed record Actor(Guid UserId, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Nobody has signed in.</summary>
    public static Actor Anonymous { get; } = new(Guid.Empty, "", []);

    /// <summary>The program itself: starting up, working off jobs, sign-in before it is known who comes.</summary>
    public static Actor Platform { get; } = new(Guid.Empty, "系统", [new Grant(AllPermissions.Set, new Scope(null))]);

    /// <summary>The program reading one whole district, so that an evaluation is never of a part.</summary>
    public static Actor Engine(int district) => new(Guid.Empty, "系统", [new Grant(AllPermissions.Set, new Scope(district))]);

    /// <summary>Until it is done, every other address leads there.</summary>
    public Owed Owes { get; init; }

    public bool IsAnonymous => Grants.Count == 0 && UserId == Guid.Empty;

    /// <summary>Whether every district is open to the actor.</summary>
    public bool SeesAllDistricts { get; } = Grants.Any(grant => grant.Scope.District is null);

    /// <summary>Ids of the districts that the actor may see something of.</summary>
    public IReadOnlyList<int> Districts { get; } = [.. Grants.Select(grant => grant.Scope.District).OfType<int>().Distinct()];

    /// <summary>Districts of which the actor may see every school.</summary>
    public IReadOnlyList<int> WholeDistricts { get; } =
        [.. Grants.Where(grant => grant.Scope.Schools is null).Select(grant => grant.Scope.District).OfType<int>().Distinct()];

    /// <summary>Schools that the actor may see where not the whole district is open.</summary>
    public IReadOnlyList<int> Schools { get; } = [.. Grants.SelectMany(grant => grant.Scope.Schools ?? new HashSet<int>()).Distinct()];

    /// <summary>Whether the actor may do something anywhere in a district (null: on the platform as a whole).</summary>
    public bool May(string permission, int? district) => Grants.Any(grant =>
        (grant.Scope.District is null || grant.Scope.District == district) && grant.Permissions.Contains(permission));

    /// <summary>Whether the actor may do something with one school.</summary>
    public bool May(string permission, int district, int school) => Grants.Any(grant =>
        (grant.Scope.District is null || grant.Scope.District == district)
        && (grant.Scope.Schools is null || grant.Scope.Schools.Contains(school))
        && grant.Permissions.Contains(permission));

    /// <summary>Whether the actor may do something with every school of a district.</summary>
    public bool MayEverywhere(string permission, int district) => Grants.Any(grant =>
        (grant.Scope.District is null || grant.Scope.District == district)
        && grant.Scope.Schools is null && grant.Permissions.Contains(permission));

    /// <summary>The schools of a district that the actor may do something with; null for all of them.</summary>
    public IReadOnlySet<int>? SchoolsFor(string permission, int district)
    {
        if (MayEverywhere(permission, district)) return null;
        return Grants.Where(grant => grant.Scope.District == district && grant.Permissions.Contains(permission))
            .SelectMany(grant => grant.Scope.Schools ?? new HashSet<int>()).ToHashSet();
    }
}

/// <summary>The actor of the request at hand; asked before anyone set it, it throws.</summary>
public sealed class CurrentActor
{
    private Actor? actor;

    public Actor Value
    {
        get => actor ?? throw new InvalidOperationException("No actor: a query outside a request has to name one.");
        set => actor = value;
    }
}
