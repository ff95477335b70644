using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>One attempt as shown.</summary>
internal sealed record SignInLine(DateTime At, string Name, string DisplayName, string Address, string Outcome);

/// <summary>Who tried to sign in lately: a district's own accounts, or everybody for the platform.</summary>
internal sealed class SignInLog(JunhengDb db)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<SignInLine>> Of(int? district, CancellationToken cancel) => await (
        from record in db.Set<SignInRecord>()
        join user in db.Users on record.UserId equals user.Id into known
        from user in known.DefaultIfEmpty()
        where district == null || user!.DistrictId == district
        orderby record.At descending
        select new SignInLine(record.At, user!.UserName ?? "", user.DisplayName ?? "", record.Address, record.Outcome)).Take(Most).ToListAsync(cancel);
}
