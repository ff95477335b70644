using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Tokens;

/// <summary>Tokens for the read-only interface. One sees what its maker sees, as long as its maker does.</summary>
internal sealed class ApiTokens(JunhengDb db, Changes changes, TimeProvider clock)
{
    private const int Most = 20;

    /// <summary>So that a leaked one is known by its looks.</summary>
    private const string Prefix = "junheng_";

    public async Task<IReadOnlyList<ApiToken>> Of(Guid user, CancellationToken cancel) => await db.Set<ApiToken>().AsNoTracking()
        .Where(token => token.UserId == user).OrderByDescending(token => token.Id).ToListAsync(cancel);

    /// <summary>The token, shown once; or why not. Neither when this form made it before.</summary>
    public async Task<(string? Token, string? Refusal)> Make(Guid id, User user, string name, int days, CancellationToken cancel)
    {
        if (name.Length is 0 or > 100) return (null, "token_name_missing");
        await using var change = await changes.Begin(Account.AccountChain.Of(user), cancel);
        if (await db.Set<ApiToken>().AnyAsync(token => token.Id == id, cancel)) return (null, null);
        if (await db.Set<ApiToken>().CountAsync(token => token.UserId == user.Id && token.RevokedAt == null && token.ExpiresAt > change.At, cancel) >= Most)
        {
            return (null, "token_too_many");
        }

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var token = new ApiToken
        {
            Id = id, UserId = user.Id, Name = name, Hash = Digest(secret), MadeAt = change.At, ExpiresAt = change.At.AddDays(days),
        };
        db.Add(token);
        await change.Commit("token.make", "token", $"{token.Id}", name, new { token.Name, token.ExpiresAt, user.UserName }, cancel: cancel);
        return (secret, null);
    }

    /// <summary>Ends a token of one's own; ended before, or somebody else's, nothing happens.</summary>
    public async Task Revoke(User user, Guid id, CancellationToken cancel)
    {
        await using var change = await changes.Begin(Account.AccountChain.Of(user), cancel);
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(one => one.Id == id && one.UserId == user.Id && one.RevokedAt == null, cancel);
        if (token is null) return;
        token.RevokedAt = change.At;
        await change.Commit("token.revoke", "token", $"{token.Id}", "作废令牌", new { token.Name, user.UserName }, cancel: cancel);
    }

    /// <summary>Whose token it is; null when it is unknown, expired or ended.</summary>
    public async Task<Guid?> Holder(string secret, CancellationToken cancel)
    {
        var (hash, now) = (Digest(secret), clock.Now());
        var token = await db.Set<ApiToken>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Hash == hash && one.RevokedAt == null && one.ExpiresAt > now, cancel);
        if (token is null) return null;
        // Once an hour is enough to see which ones are still in use.
        if (token.UsedAt is null || token.UsedAt < now.AddHours(-1))
        {
            await db.Set<ApiToken>().Where(one => one.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, now), cancel);
        }

        return token.UserId;
    }

    private static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
