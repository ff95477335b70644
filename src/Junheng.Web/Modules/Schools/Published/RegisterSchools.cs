using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Published;

/// <summary>What accepted figures do to the registry, inside the acceptance's own change: unknown schools are opened, absent ones
/// closed, names follow the newest figures.</summary>
public sealed class RegisterSchools(JunhengDb db)
{
    /// <summary>Opens schools and gives back their ids by code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Open(int district, IReadOnlyCollection<(string Code, string Name)> schools, CancellationToken cancel)
    {
        var opened = schools.Select(one => new School { DistrictId = district, Code = one.Code, Name = one.Name }).ToList();
        db.AddRange(opened);
        await db.SaveChangesAsync(cancel);
        return opened.ToDictionary(one => one.Code, one => one.Id);
    }

    /// <summary>The code of a district, as files have it.</summary>
    public Task<string> CodeOf(int district, CancellationToken cancel) =>
        db.Set<District>().Where(one => one.Id == district).Select(one => one.Code).SingleAsync(cancel);

    /// <summary>Takes over names, the last year of schools that are gone, and that others are back; the caller saves.</summary>
    public async Task Follow(
        int district, IReadOnlyDictionary<int, string> names, HashSet<int> gone, HashSet<int> back, int lastYear, CancellationToken cancel)
    {
        if (names.Count + gone.Count + back.Count == 0) return;
        foreach (var school in await db.Set<School>().Where(school => school.DistrictId == district).ToListAsync(cancel))
        {
            if (names.TryGetValue(school.Id, out var name)) school.Name = name;
            if (gone.Contains(school.Id)) school.Closed = lastYear;
            if (back.Contains(school.Id)) school.Closed = null;
        }
    }
}
