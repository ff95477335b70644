using System.Globalization;
using Junheng.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.SignIn;

/// <summary>The codes of authenticators, each good once: whoever looked over a shoulder, or caught the form on its way, has nothing of
/// it. Of two who send the same code at once, on one node or two, the database lets one in.</summary>
internal sealed class CodesOfPhones(JunhengDb db, TimeProvider clock) : AuthenticatorTokenProvider<User>
{
    public const string Name = "codes-of-phones";

    /// <summary>What used codes are kept under, beside the key that they were made with.</summary>
    private const string Used = "used";

    /// <summary>Longer than the framework takes a code for: two steps of half a minute before and after.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user) =>
        await base.ValidateAsync(purpose, token, manager, user) && await Use(token, user.Id);

    private async Task<bool> Use(string code, Guid user)
    {
        var now = clock.Now();
        var used = await db.Set<UserToken>().AsNoTracking().Where(one => one.UserId == user && one.LoginProvider == Used).ToListAsync();
        var old = used.Where(one => DateTime.Parse(one.Value!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) < now - Remembered).Select(one => one.Name).ToList();
        if (used.Exists(one => one.Name == code && !old.Contains(code))) return false;
        await db.Set<UserToken>().Where(one => one.UserId == user && one.LoginProvider == Used && old.Contains(one.Name)).ExecuteDeleteAsync();
        var row = new UserToken { UserId = user, LoginProvider = Used, Name = code, Value = now.ToString("O", CultureInfo.InvariantCulture) };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else's by a moment: the key of the table is whose code it is.
            db.Entry(row).State = EntityState.Detached;
            return false;
        }
    }
}
