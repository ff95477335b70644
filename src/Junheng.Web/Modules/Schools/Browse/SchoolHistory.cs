using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Browse;

/// <summary>What the registry knows of one school.</summary>
/// <param name="School">Its entry.</param>
/// <param name="MergedInto">The school that it went into.</param>
/// <param name="Codes">Codes that it had before, the last first.</param>
/// <param name="Events">What happened to it, the newest first.</param>
/// <param name="Years">Years that have it, oldest first.</param>
/// <param name="Attributes">Rows by measure: its name and the value in each year.</param>
internal sealed record SchoolHistory(
    School School, string? MergedInto, IReadOnlyList<SchoolCode> Codes, IReadOnlyList<(SchoolEvent Event, string Actor)> Events,
    IReadOnlyList<int> Years, IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Attributes);

/// <summary>Reads it.</summary>
internal sealed class SchoolHistories(JunhengDb db, SchoolYears years, UserNames names)
{
    /// <summary>What may change from year to year and is no count.</summary>
    private static readonly string[] Shown =
    [
        Codes.Name, Codes.Kind, Codes.Area, Codes.Ownership, Codes.Boarding, Codes.Town, Codes.Group, Codes.ParentSchoolCode, Codes.CountedAsSchool,
        Codes.Longitude, Codes.Latitude,
    ];

    public async Task<SchoolHistory> Of(int district, int id, CancellationToken cancel)
    {
        var school = await db.Set<School>().AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var into = school.MergedInto is { } target
            ? await db.Set<School>().AsNoTracking().Where(one => one.Id == target).Select(one => one.Name).SingleOrDefaultAsync(cancel)
            : null;
        var codes = await db.Set<SchoolCode>().AsNoTracking().Where(one => one.SchoolId == id).OrderByDescending(one => one.LastYear).ToListAsync(cancel);
        var events = await db.Set<SchoolEvent>().AsNoTracking().Where(one => one.SchoolId == id).OrderByDescending(one => one.At).ToListAsync(cancel);
        var people = await names.Of([.. events.Select(one => one.ActorId)], cancel);
        var values = await years.Attributes(district, id, Shown, cancel);
        List<int> all = [.. values.Keys.Select(key => key.Year).Distinct().Order()];
        return new SchoolHistory(
            school, into, codes, [.. events.Select(one => (one, people[one.ActorId]))], all,
            [.. from measure in Shown
                where values.Any(value => value.Key.Measure == measure && value.Value.Length > 0)
                select (
                    Catalogue.Standard.Find(Level.School, measure)!.NameZh,
                    (IReadOnlyList<string>)[.. all.Select(year => values.GetValueOrDefault((measure, year), ""))])]);
    }
}
