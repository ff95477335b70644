using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Published;

/// <summary>An acceptance, as the registry sees it.</summary>
/// <param name="District">The district.</param>
/// <param name="Year">The school year of the figures.</param>
/// <param name="Founded">Whether a school that is not known is a new one; in the first year of a district all are not known as yet.</param>
/// <param name="Reason">Why, in the actor's words.</param>
/// <param name="At">When.</param>
public sealed record Occasion(int District, int Year, bool Founded, string Reason, DateTime At);

/// <summary>Why a school is gone.</summary>
/// <param name="Approval">The number of the approval.</param>
/// <param name="Into">The school that it went into; null when into none.</param>
public sealed record Closure(string Approval, int? Into);

/// <summary>What accepted figures do to the registry, inside the acceptance's own change: unknown schools are opened, absent ones
/// closed, names follow the newest figures. Each leaves its event, like what is registered by hand.</summary>
public sealed class RegisterSchools(JunhengDb db)
{
    /// <summary>Opens schools and gives back their ids by code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Open(Occasion occasion, IReadOnlyCollection<(string Code, string Name)> schools, CancellationToken cancel)
    {
        int? year = occasion.Founded ? occasion.Year : null;
        var opened = schools.Select(one => new School { DistrictId = occasion.District, Code = one.Code, Name = one.Name, Opened = year }).ToList();
        db.AddRange(opened);
        await db.SaveChangesAsync(cancel);
        foreach (var school in opened)
            Add(occasion, school, occasion.Founded ? SchoolEventKind.Opened : SchoolEventKind.Registered, occasion.Year, after: $"{school.Code} {school.Name}");
        return opened.ToDictionary(one => one.Code, one => one.Id);
    }

    /// <summary>The code of a district, as files have it.</summary>
    public Task<string> CodeOf(int district, CancellationToken cancel) =>
        db.Set<District>().Where(one => one.Id == district).Select(one => one.Code).SingleAsync(cancel);

    /// <summary>Takes over names, closures of schools that are gone with the year before, and that others are back; the caller saves.</summary>
    public async Task Follow(
        Occasion occasion, IReadOnlyDictionary<int, string> names, IReadOnlyDictionary<int, Closure> gone, IReadOnlySet<int> back, CancellationToken cancel)
    {
        if (names.Count + gone.Count + back.Count == 0) return;
        var schools = await db.Set<School>().Where(school => school.DistrictId == occasion.District).ToDictionaryAsync(school => school.Id, cancel);
        foreach (var school in schools.Values)
        {
            if (names.TryGetValue(school.Id, out var name) && name != school.Name)
            {
                Add(occasion, school, SchoolEventKind.Renamed, occasion.Year, school.Name, name);
                school.Name = name;
            }

            // Closed by hand already, it stays as it was registered.
            if (gone.TryGetValue(school.Id, out var closure) && !(school.Closed < occasion.Year))
            {
                var into = closure.Into is { } target ? schools[target] : null;
                (school.Closed, school.MergedInto) = (occasion.Year - 1, into?.Id);
                Add(occasion, school, into is null ? SchoolEventKind.Closed : SchoolEventKind.Merged, occasion.Year - 1, after: into?.Name ?? "", approval: closure.Approval);
            }

            if (back.Contains(school.Id) && school.Closed < occasion.Year)
            {
                (school.Closed, school.MergedInto) = (null, null);
                Add(occasion, school, SchoolEventKind.Reopened, occasion.Year);
            }
        }
    }

    private void Add(Occasion occasion, School school, string kind, int year, string before = "", string after = "", string approval = "") => db.Add(new SchoolEvent
    {
        Id = Guid.CreateVersion7(),
        DistrictId = occasion.District,
        SchoolId = school.Id,
        Kind = kind,
        Year = year,
        Before = before,
        After = after,
        Approval = approval,
        Reason = occasion.Reason,
        ActorId = db.Actor.UserId,
        At = occasion.At,
    });
}
