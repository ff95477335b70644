using System.Text.Json;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>Makes accounts, one or five hundred: all of them or none, one entry, and their initial passwords to be fetched once.</summary>
internal sealed class MakeAccounts(JunhengDb db, Changes changes, UserManager<User> users, GrantNames names)
{
    /// <summary>Why not, or null. Sent twice, it is done once.</summary>
    /// <param name="handout">Under which the passwords will lie; made by the page, so that the same form cannot act twice.</param>
    /// <param name="district">Whose office keeps the accounts; null: the platform.</param>
    /// <param name="accounts">Names are free and different, as checked before.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public Task<string?> Do(Guid handout, int? district, IReadOnlyList<NewAccount> accounts, CancellationToken cancel) => Do(handout, district, accounts, user =>
    {
        var password = InitialPassword.Make();
        (user.MustChangePassword, user.PasswordHash) = (true, InitialPassword.Hash(user, password));
        return password;
    }, cancel);

    /// <summary>Accounts that open with a password which everybody knows: those of a demonstration.</summary>
    public Task<string?> Known(int? district, IReadOnlyList<NewAccount> accounts, string password, bool demonstration, CancellationToken cancel) => Do(null, district, accounts, user =>
    {
        (user.Demonstration, user.PasswordHash) = (demonstration, users.PasswordHasher.HashPassword(user, password));
        return password;
    }, cancel);

    private async Task<string?> Do(Guid? handout, int? district, IReadOnlyList<NewAccount> accounts, Func<User, string> open, CancellationToken cancel)
    {
        foreach (var account in accounts)
        {
            if (GrantRule.Refusal(db.Actor, account.Role, account.District) is { } refusal) return refusal;
        }

        await using var change = await changes.Begin(district ?? Changes.PlatformChain, cancel);
        if (handout is not null && await db.Set<Handout>().AnyAsync(one => one.Id == handout, cancel)) return null;
        var taken = accounts.Select(account => users.NormalizeName(account.Name)).ToList();
        if (await db.Users.AnyAsync(user => taken.Contains(user.NormalizedUserName!), cancel)) return "account_name_taken";

        var passwords = new List<HandedOut>();
        var grants = new List<AccessGrant>();
        foreach (var account in accounts)
        {
            var user = account.Holder(users, district, change.At);
            passwords.Add(new HandedOut(account.Name, account.DisplayName, "", open(user)));
            db.Add(user);
            grants.Add(account.Grant(user.Id, db.Actor.UserId, change.At));
        }

        db.AddRange(grants);
        var posts = await names.Of(grants, cancel);
        if (handout is { } id) db.Add(Handouts.Of(id, district, db.Actor.UserId, change.At, [.. passwords.Zip(posts, (one, post) => one with { Post = post })]));
        await change.Commit(
            "account.make", "account", accounts.Count == 1 ? $"{grants[0].UserId}" : $"{handout ?? Guid.CreateVersion7()}", accounts.Count == 1 ? "新建账号" : "批量新建账号",
            new { accounts = accounts.Zip(posts, (account, post) => new { account.Name, account.DisplayName, Post = post }) }, cancel: cancel);
        return null;
    }
}

/// <summary>Initial passwords between being made and being fetched.</summary>
internal sealed class Handouts(JunhengDb db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static Handout Of(Guid id, int? district, Guid actor, DateTime at, IReadOnlyList<HandedOut> passwords) => new()
    {
        Id = id,
        DistrictId = district,
        ActorId = actor,
        MadeAt = at,
        Accounts = passwords.Count,
        Content = JsonSerializer.Serialize(passwords, JsonSerializerOptions.Web),
    };

    /// <summary>The handout that the actor made; null when there is none.</summary>
    public async Task<Handout?> Find(Guid id, int? district, CancellationToken cancel)
    {
        await Sweep(cancel);
        var actor = db.Actor.UserId;
        return await db.Set<Handout>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ActorId == actor && one.DistrictId == district, cancel);
    }

    /// <summary>Gives the passwords out and forgets them; null when that happened before.</summary>
    public async Task<IReadOnlyList<HandedOut>?> Take(Guid id, int? district, CancellationToken cancel)
    {
        if (await Find(id, district, cancel) is not { Content: { } content }) return null;
        // Of two who ask at once, one gets them.
        var taken = await db.Set<Handout>().Where(one => one.Id == id && one.Content != null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, (string?)null), cancel);
        return taken == 1 ? JsonSerializer.Deserialize<List<HandedOut>>(content, JsonSerializerOptions.Web) : null;
    }

    /// <summary>Nobody came for them.</summary>
    private Task<int> Sweep(CancellationToken cancel)
    {
        var oldest = clock.Now() - Kept;
        return db.Set<Handout>().Where(one => one.MadeAt < oldest && one.Content != null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, (string?)null), cancel);
    }
}
