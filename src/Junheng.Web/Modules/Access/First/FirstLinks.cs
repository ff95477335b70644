using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Account;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.First;

/// <summary>How the first administrator gets in: a link that the starting program prints where nobody has an account. It works once,
/// for a day, and only as long as nobody has an account; the database keeps its digest alone.</summary>
internal sealed class FirstLinks(
    JunhengDb db, Changes changes, UserManager<User> users, ChangePassword passwords, PlatformSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    /// <summary>The path of a new link; null where somebody has an account, and in demonstration mode.</summary>
    public async Task<string?> Make(CancellationToken cancel)
    {
        if (settings.Demonstration || await db.Users.AnyAsync(cancel)) return null;
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.Now();
        db.Add(new FirstLink { Id = Guid.CreateVersion7(), Hash = Digest(secret), MadeAt = now, ExpiresAt = now + Valid });
        await db.SaveChangesAsync(cancel);
        return $"/first/{secret}";
    }

    public async Task<bool> IsValid(string secret, CancellationToken cancel)
    {
        var (hash, now) = (Digest(secret), clock.Now());
        return await db.Set<FirstLink>().AnyAsync(link => link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now, cancel)
            && !await db.Users.AnyAsync(cancel);
    }

    /// <summary>Makes the administrator; codes of what is refused, none when it is done.</summary>
    public async Task<IReadOnlyList<string>> Use(string secret, string name, string displayName, string password, string repeated, CancellationToken cancel)
    {
        var refused = await passwords.Refused(new User { UserName = name }, password, repeated);
        var faults = new List<Accounts.AccountFault>();
        var places = new Accounts.AccountPlaces(
            null, [Roles.Find(Roles.Administrator)!], new Dictionary<string, int>(), new HashSet<string>(), new Dictionary<string, int>(), new HashSet<string>());
        var account = Accounts.AccountCheck.Of(new Accounts.AccountFields(name, displayName, Roles.Administrator, "", ""), places, faults);
        refused.AddRange(faults.Select(fault => fault.Code));
        if (account is null || refused.Count > 0) return refused;

        // Hashing takes long on purpose; the lock is not held meanwhile.
        var user = account.Holder(users, null, clock.Now());
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await using var change = await changes.Begin(Changes.PlatformChain, cancel);
        if (!await IsValid(secret, cancel)) return ["first_used"];
        var hash = Digest(secret);
        await db.Set<FirstLink>().Where(link => link.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, change.At), cancel);
        db.Add(user);
        db.Add(account.Grant(user.Id, user.Id, change.At));
        await change.Commit("account.make_first", "account", $"{user.Id}", "一次性链接建立首个系统管理员", new { user.UserName, user.DisplayName }, cancel: cancel);
        return [];
    }

    private static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
