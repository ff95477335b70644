using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>Makes what has to be there before anything can change: the head of the platform's own chain.</summary>
internal static class Setup
{
    public static async Task PlatformHead(JunhengDb db)
    {
        if (await db.Set<DistrictHead>().AnyAsync(head => head.DistrictId == Changes.PlatformChain)) return;
        db.Add(new DistrictHead { DistrictId = Changes.PlatformChain });
        await db.SaveChangesAsync();
    }
}
