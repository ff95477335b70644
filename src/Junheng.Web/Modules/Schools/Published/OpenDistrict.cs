using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Published;

/// <summary>Takes a district into the registry, with the head that its figures and changes are locked by.</summary>
public static class OpenDistrict
{
    /// <summary>Adds the district unless its code is known already.</summary>
    public static async Task Do(JunhengDb db, string code, string name, string city, bool demonstration)
    {
        if (await db.Set<District>().AnyAsync(one => one.Code == code)) return;
        var district = new District { Code = code, Name = name, City = city, Demonstration = demonstration };
        db.Add(district);
        await db.SaveChangesAsync();
        db.Add(new DistrictHead { DistrictId = district.Id });
        await db.SaveChangesAsync();
    }
}
