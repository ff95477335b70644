using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Districts;

/// <summary>Takes a district into the registry; from then on it has a chain, figures and accounts of its own.</summary>
internal sealed class AddDistrict(JunhengDb db, Changes changes)
{
    /// <summary>Why not, as a sentence; null when it is there.</summary>
    public async Task<string?> Do(string code, string name, string city, CancellationToken cancel)
    {
        if (code.Length != 6 || !code.All(char.IsAsciiDigit)) return "行政区划代码要填6位数字。";
        if (name.Length is 0 or > 50 || city.Length is 0 or > 50) return "请填写名称和所属市，各50字以内。";
        await using var change = await changes.Begin(Changes.PlatformChain, cancel);
        if (await db.Set<District>().AnyAsync(one => one.Code == code, cancel)) return $"代码 {code} 的区县已经登记过了。";
        await OpenDistrict.Do(db, code, name, city, demonstration: false);
        await change.Commit("district.add", "district", code, "登记区县", new { code, name, city }, cancel: cancel);
        return null;
    }
}
