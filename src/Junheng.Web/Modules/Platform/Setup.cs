using Junheng.Web.Data;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Schools;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>Makes what has to be there before anything can change: heads of chains, districts.</summary>
internal static class Setup
{
    public static async Task PlatformHead(JunhengDb db)
    {
        if (await db.Set<DistrictHead>().AnyAsync(head => head.DistrictId == Changes.PlatformChain)) return;
        db.Add(new DistrictHead { DistrictId = Changes.PlatformChain });
        await db.SaveChangesAsync();
    }

    public static async Task<District> District(JunhengDb db, string code, string name, string city, bool demonstration)
    {
        if (await db.Set<District>().SingleOrDefaultAsync(one => one.Code == code) is { } known) return known;
        var district = new District { Code = code, Name = name, City = city, Demonstration = demonstration };
        db.Add(district);
        await db.SaveChangesAsync();
        db.Add(new DistrictHead { DistrictId = district.Id });
        await db.SaveChangesAsync();
        return district;
    }
}
