using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>A line of the list.</summary>
internal sealed record AccountLine(User User, IReadOnlyList<AccessGrant> Grants, IReadOnlyList<string> Posts, DateTime? LastSignIn)
{
    public string MaskedMobile => User.Mobile is { Length: > 7 } mobile ? $"{mobile[..3]}****{mobile[^4..]}" : "";

    public string State(DateTime now) =>
        User.ClosedAt is not null ? "已停用"
        : User.LockoutEnd is { } until && until.UtcDateTime > now ? "已锁定"
        : User.MustChangePassword ? "初始密码未改"
        : "正常";
}

/// <summary>The accounts of a district (kept by its office, or with a post there) or of the platform.</summary>
internal sealed class AccountList(JunhengDb db, KeyRing keys, GrantNames names, Registry registry, Towns towns, UserManager<User> users, TimeProvider clock)
{
    public const int PerPage = 100;

    public async Task<(IReadOnlyList<AccountLine> Lines, int Count)> Find(int? district, string? words, bool closed, int page, CancellationToken cancel)
    {
        var found = Of(district);
        if (!closed) found = found.Where(user => user.ClosedAt == null);
        if (words?.Trim() is { Length: > 0 } text)
        {
            var indexes = keys.Indexes(text);
            found = found.Where(user => user.DisplayName.Contains(text) || user.UserName!.Contains(text) || indexes.Contains(user.MobileIndex!));
        }

        var count = await found.CountAsync(cancel);
        var shown = await found.OrderBy(user => user.UserName).Skip((page - 1) * PerPage).Take(PerPage).AsNoTracking().ToListAsync(cancel);
        return (await Lines(shown, cancel), count);
    }

    /// <summary>All of them that are not closed.</summary>
    public async Task<IReadOnlyList<AccountLine>> All(int? district, CancellationToken cancel) => await Lines(
        await Of(district).Where(user => user.ClosedAt == null).OrderBy(user => user.UserName).AsNoTracking().ToListAsync(cancel), cancel);

    public async Task<AccountLine?> One(int? district, Guid id, CancellationToken cancel)
    {
        var user = await Of(district).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return user is null ? null : (await Lines([user], cancel))[0];
    }

    /// <summary>What a new account is checked against.</summary>
    public async Task<AccountPlaces> Places(int? district, IReadOnlyCollection<string> wanted, CancellationToken cancel)
    {
        var normal = wanted.Select(name => users.NormalizeName(name)).ToList();
        var taken = await db.Users.Where(user => normal.Contains(user.NormalizedUserName!)).Select(user => user.NormalizedUserName!).ToListAsync(cancel);
        var schools = district is { } here ? await registry.SchoolsOf(here, cancel) : [];
        var districts = district is null ? await registry.Districts(cancel) : [];
        return new AccountPlaces(
            district,
            Grantable(district),
            schools.ToDictionary(school => school.Code, school => school.Id),
            district is { } one ? await towns.Names(one, clock.Now().Year, cancel) : new HashSet<string>(),
            districts.ToDictionary(each => each.Code, each => each.Id),
            taken.ToHashSet());
    }

    // On the platform, posts over districts are given too.
    private IReadOnlyList<Role> Grantable(int? district) => district is not null
        ? GrantRule.Grantable(db.Actor, district)
        : [.. Roles.All.Where(role => role.Code is Roles.Administrator or Roles.City)];

    private IQueryable<User> Of(int? district) => district is { } here
        ? db.Users.Where(user => user.DistrictId == here || db.Set<AccessGrant>().Any(grant => grant.UserId == user.Id && grant.DistrictId == here && grant.EndedAt == null))
        : db.Users.Where(user => user.DistrictId == null);

    private async Task<IReadOnlyList<AccountLine>> Lines(List<User> shown, CancellationToken cancel)
    {
        var ids = shown.ConvertAll(user => user.Id);
        var grants = await db.Set<AccessGrant>().AsNoTracking().Where(grant => ids.Contains(grant.UserId) && grant.EndedAt == null)
            .OrderBy(grant => grant.Id).ToListAsync(cancel);
        var posts = grants.Zip(await names.Of(grants, cancel)).ToLookup(one => one.First.UserId);
        var last = await db.Set<SignInRecord>().Where(record => record.UserId != null && ids.Contains(record.UserId.Value) && record.Outcome == SignIn.SignInOutcome.Succeeded)
            .GroupBy(record => record.UserId!.Value).Select(group => new { group.Key, At = group.Max(record => record.At) })
            .ToDictionaryAsync(one => one.Key, one => one.At, cancel);
        return shown.ConvertAll(user => new AccountLine(
            user, [.. posts[user.Id].Select(one => one.First)], [.. posts[user.Id].Select(one => one.Second)],
            last.TryGetValue(user.Id, out var at) ? at : null));
    }
}
