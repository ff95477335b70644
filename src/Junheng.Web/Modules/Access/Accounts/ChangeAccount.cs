using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>What an office does to an account of others: new password, second step anew, posts, closing. One entry each; every
/// session of the account ends.</summary>
internal sealed class ChangeAccount(JunhengDb db, Changes changes, GrantNames names)
{
    public Task<string?> ResetPassword(Guid id, Guid handout, CancellationToken cancel) => Do(id, "account.reset_password", "重置密码", async (user, grants, at) =>
    {
        if (await db.Set<Handout>().AnyAsync(one => one.Id == handout, cancel)) return false;
        var password = InitialPassword.Make();
        user.PasswordHash = InitialPassword.Hash(user, password);
        user.MustChangePassword = true;
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await RevokeTokens(user.Id, at, cancel);
        var post = string.Join('；', await names.Of(grants, cancel));
        db.Add(Handouts.Of(handout, user.DistrictId, db.Actor.UserId, at, [new HandedOut(user.UserName!, user.DisplayName, post, password)]));
        return true;
    }, cancel);

    public Task<string?> ResetSecondStep(Guid id, CancellationToken cancel) => Do(id, "account.reset_second_step", "重置两步登录", async (user, _, _) =>
    {
        user.TwoFactorEnabled = false;
        db.RemoveRange(await db.Set<UserToken>().Where(token => token.UserId == id).ToListAsync(cancel));
        return true;
    }, cancel);

    /// <summary>Name and number; sessions go on.</summary>
    public Task<string?> Describe(Guid id, string displayName, string? mobile, CancellationToken cancel) => Do(id, "account.describe", "更正姓名或手机", (user, _, _) =>
    {
        if (user.DisplayName == displayName && user.Mobile == mobile) return Task.FromResult(false);
        (user.DisplayName, user.Mobile) = (displayName, mobile);
        return Task.FromResult(true);
    }, cancel, endsSessions: false);

    public Task<string?> Close(Guid id, string reason, CancellationToken cancel) => Do(id, "account.close", reason, async (user, grants, at) =>
    {
        user.ClosedAt = at;
        foreach (var grant in grants) grant.EndedAt = at;
        await RevokeTokens(user.Id, at, cancel);
        return true;
    }, cancel);

    public Task<string?> EndGrant(Guid id, Guid grant, CancellationToken cancel) => Do(id, "account.end_grant", "取消岗位", (_, grants, at) =>
    {
        if (grants.FirstOrDefault(one => one.Id == grant) is not { } one) return Task.FromResult(false);
        one.EndedAt = at;
        return Task.FromResult(true);
    }, cancel);

    public async Task<string?> AddGrant(Guid id, NewAccount post, CancellationToken cancel) =>
        GrantRule.Refusal(db.Actor, post.Role, post.District) ?? await Do(id, "account.add_grant", "增加岗位", (user, grants, at) =>
        {
            var held = grants.Any(one => one.Role == post.Role.Code && one.DistrictId == post.District && one.SchoolId == post.SchoolId
                && one.Town == post.Town && one.Unit == post.Unit);
            if (held) return Task.FromResult(false);
            db.Add(post.Grant(user.Id, db.Actor.UserId, at));
            return Task.FromResult(true);
        }, cancel);

    /// <summary>Why not, or null. What was done already is not done again and leaves no second entry.</summary>
    private async Task<string?> Do(
        Guid id, string action, string reason, Func<User, IReadOnlyList<AccessGrant>, DateTime, Task<bool>> apply, CancellationToken cancel,
        bool endsSessions = true)
    {
        var home = await db.Users.Where(one => one.Id == id).Select(one => new { one.DistrictId }).SingleAsync(cancel);
        await using var change = await changes.Begin(home.DistrictId ?? Changes.PlatformChain, cancel);
        var user = await db.Users.SingleAsync(one => one.Id == id, cancel);
        var grants = await db.Set<AccessGrant>().Where(grant => grant.UserId == id && grant.EndedAt == null).ToListAsync(cancel);
        if (GrantRule.Refusal(db.Actor, user, grants) is { } refusal) return refusal;
        if (user.ClosedAt is not null) return "account_closed";
        if (!await apply(user, grants, change.At)) return null;
        if (endsSessions) user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        var added = db.ChangeTracker.Entries<AccessGrant>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
        var posts = await names.Of([.. grants.Where(grant => grant.EndedAt is null), .. added], cancel);
        await change.Commit(action, "account", $"{id}", reason, new { user.UserName, posts }, cancel: cancel);
        return null;
    }

    private Task<int> RevokeTokens(Guid user, DateTime at, CancellationToken cancel) => db.Set<ApiToken>()
        .Where(token => token.UserId == user && token.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, at), cancel);
}
